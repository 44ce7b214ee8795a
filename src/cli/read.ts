import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { openDocument } from '../document/open.ts'
import { ExitCode, InputError } from '../errors.ts'
import { read } from '../reader/read.ts'

interface Options {
  url?: string
  json?: boolean
  batch?: string
}

/** `gongshi read FILE… [--url URL] [--json] [--batch LIST]`: saved pages to records, without network or database. */
export function register(program: Command): void {
  program
    .command('read')
    .description('read saved pages (HTML, text, PDF, DOC, DOCX, XLS, XLSX, OFD) and print one JSON line a file')
    .argument('[files...]', 'pages to read')
    .option('--url <url>', 'the address that the page was saved from')
    .option('--json', 'print JSON lines (the default)')
    .option('--batch <list>', 'a file of lines {"file", "url"} to read')
    .action(async (files: string[], options: Options) => {
      const pages = [...files.map((file) => ({ file, ...(options.url && { url: options.url }) })), ...(options.batch ? await batchOf(options.batch) : [])]
      if (pages.length === 0) throw new InputError('nothing to read: give files, or --batch LIST')
      for (const page of pages) process.stdout.write(`${JSON.stringify(await readOne(page))}\n`)
    })
}

interface SavedPage {
  file: string
  url?: string
}

async function batchOf(list: string): Promise<SavedPage[]> {
  const pages: SavedPage[] = []
  const text = await readFile(list, 'utf8').catch((cause) => {
    throw new InputError(`cannot read the list ${list}`, {}, { cause })
  })
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    try {
      const page = JSON.parse(line) as SavedPage
      if (typeof page.file !== 'string') throw new TypeError('no "file"')
      pages.push(page)
    } catch (cause) {
      throw new InputError(`${list}:${index + 1}: expected {"file", "url"}`, {}, { cause })
    }
  }
  return pages
}

/** What the reader makes of one saved page; what cannot be opened is an issue. */
async function readOne({ file, url }: SavedPage): Promise<object> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    return { file, records: [], issues: [{ code: 'unreadable', level: 'error', message: error instanceof Error ? error.message : String(error) }] }
  }
  const hints = url === undefined ? {} : { url }
  try {
    const { records, issues, unread } = read(await openDocument(bytes, { fileName: file, ...hints }), hints)
    return { file, records: records.map(({ record, evidence }) => ({ ...record, evidence })), issues, unread }
  } catch (error) {
    // A bug of ours on one page must not lose the rest of the batch; the exit code still tells of it.
    process.exitCode = ExitCode.bug
    return {
      file,
      records: [],
      issues: [{ code: 'reader-failed', level: 'error', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }],
    }
  }
}
