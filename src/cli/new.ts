import { relative } from 'node:path'
import type { Command } from 'commander'
import type { Context, OpenContext } from '../context.ts'
import { ExitCode, InputError } from '../errors.ts'
import type { Tried } from '../pipeline/try-source.ts'
import { describeSite } from '../scaffold/describe.ts'
import type { Missing } from '../scaffold/saved.ts'
import { savePages } from './new-live.ts'
import { readNotices } from './new-notices.ts'
import { writeBest } from './new-source.ts'
import { jsonOption } from './options.ts'
import { print, say, shorten } from './print.ts'
import { type ReadInput, readInputs } from './saved-inputs.ts'

interface Options {
  list: string[]
  detail: string[]
  url: string[]
  urlOf?: string
  id?: string
  force?: boolean
  local?: boolean
  json?: boolean
}

export function register(program: Command, open: OpenContext): void {
  const gather = (value: string, all: string[]) => [...all, value]
  program
    .command('new')
    .description('make a source for a new site out of a list page and some notices, saved or fetched')
    .argument('[url]', 'address of a list of the site: it and a few of its notices are fetched, gently')
    .option('--list <file>', 'a saved list page, or FILE=ADDRESS; may be given again', gather, [])
    .option('--detail <file>', 'a saved notice, or FILE=ADDRESS; may be given again', gather, [])
    .option('--url <address>', 'address of a saved page, in the order of lists, then notices; may be given again', gather, [])
    .option('--url-of <template>', "address of a notice whose link is a call: '/view?id={1}'")
    .option('--id <id>', 'what to call it: place-system-kind')
    .option('--force', 'write over a source that is there')
    .option('--local', 'the site stands on this machine or in a private network')
    .addOption(jsonOption())
    .addHelpText('after', '\nWithout network: gongshi new --list list.html=http://… --detail notice.html=http://…')
    .action(async (url: string | undefined, options: Options) => {
      const context = open()
      if (!url && options.list.length + options.detail.length === 0)
        throw new InputError('nothing to look at: give the address of a list, or --list FILE=ADDRESS with --detail FILE=ADDRESS')
      const inputs = url ? await savePages(context, url, options) : readInputs(options.list, options.detail, options.url)
      process.exitCode = await scaffold(context, inputs, options)
    })
}

/** Describes the site, writes its source, and tells what the source reads. Returns the exit code. */
async function scaffold(context: Context, inputs: ReadInput[], { id, urlOf, force, json }: Options): Promise<number> {
  const { shapes, article, missing } = describeSite(inputs, { ...(id && { id }), ...(urlOf && { urlOf }) })
  for (const { name, by, url } of inputs)
    if (by === 'placeholder')
      missing.push({ page: name, what: `the page does not say its address; ${url} stands for it`, advice: `say it: --list ${name}=http://…` })
  if (shapes.length === 0) {
    const tried = await readNotices(context.registry, inputs, article)
    if (json) tellAsLines(tried, missing)
    else {
      report(tried)
      tell(missing)
    }
    return ExitCode.expectation
  }
  const best = await writeBest(context.registry, inputs, shapes, force)
  const { naming } = best.shape
  const folder = relative(process.cwd(), context.registry.folder(naming.id)) || '.'
  const working = best.tried.every(({ problem }) => problem === undefined)
  for (const { name, problem } of best.tried)
    if (problem) missing.push({ page: name, what: problem, advice: `mend it in ${folder}/source.ts, then: npx gongshi dry-run ${naming.id}` })
  const next = `npx gongshi dry-run ${naming.id}`
  const by = { software: best.shape.software, family: best.shape.family?.file ?? 'by-selectors', ...(best.declined.length > 0 && { declined: best.declined }) }
  if (json) {
    tellAsLines(best.tried, missing, best.files)
    print(JSON.stringify({ event: 'source', id: naming.id, folder, working, ...by, written: best.written, next }))
  } else {
    report(best.tried, best.files)
    tell(missing)
    print(`\n${best.written ? 'wrote' : 'unchanged'} ${folder}/source.ts and ${inputs.length} pages beside it`)
    print(`${by.software ? `The site seems to run on ${by.software}; it` : 'It'} is read by the family ${by.family}.`)
    for (const { family, why } of best.declined) print(`The family ${family} does not fit its pages: ${why}`)
    print('The pages are captured: they help you here; what goes into a pull request is written by hand after them (CONTRIBUTING.md).')
    print(`\nnext: ${next}`)
  }
  return working ? ExitCode.ok : ExitCode.expectation
}

function tellAsLines(tried: Tried[], missing: Missing[], files?: Map<string, string>): void {
  for (const { type, name, ...found } of tried) print(JSON.stringify({ event: type, file: files?.get(name) ?? name, ...found }))
  for (const one of missing) print(JSON.stringify({ event: 'missing', ...one }))
}

function report(tried: Tried[], files?: Map<string, string>): void {
  for (const one of [...tried].sort((a, b) => Number(a.type === 'detail') - Number(b.type === 'detail'))) {
    print(`\n${one.type === 'list' ? 'list  ' : 'notice'} ${files?.get(one.name) ?? one.name}  ${one.url}`)
    if (one.type === 'list') {
      print(`  rows   ${one.rows.length}${one.total === undefined ? '' : ` of ${one.total}`}${one.pages === undefined ? '' : `, ${one.pages} pages`}`)
      for (const { title = '', publishedAt = '–', url } of one.rows.slice(0, 3)) print(`         ${publishedAt.slice(0, 10)}  ${shorten(title, 60)}  ${url}`)
      const { next } = one
      print(`  next   ${next ? `${next.method ?? 'GET'} ${next.url}${next.form ? ` ${shorten(JSON.stringify(next.form), 100)}` : ''}` : '–'}`)
    } else {
      print(`  title  ${one.title ?? '–'}`)
      print(`  date   ${one.publishedAt ?? '–'}`)
      print(`  body   ${one.body ? `${one.body.length} characters: ${shorten(one.body, 80)}` : '–'}`)
    }
  }
}

function tell(missing: Missing[]): void {
  if (missing.length === 0) return
  print('\nnot found:')
  for (const { page, what, advice } of missing) print(`  ${page}: ${what}\n    → ${advice}`)
  say('')
}
