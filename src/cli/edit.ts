import { userInfo } from 'node:os'
import { type Command, InvalidArgumentError } from 'commander'
import { NoticeRecord } from '../../schemas/record.ts'
import type { Context, OpenContext } from '../context.ts'
import type { Edit } from '../core/edits.ts'
import { parsePointer, valueAt, withValue } from '../core/pointer.ts'
import type { StoredRecord } from '../core/store.ts'
import { BusyError, InputError, NotFoundError } from '../errors.ts'
import { replayFrom } from '../pipeline/replay.ts'
import { jsonOption } from './options.ts'
import { print, printTable, say, shorten } from './print.ts'
import { replayable } from './replayable.ts'
import { runSources } from './run-sources.ts'

interface Reasoned {
  why: string
  by: string
  json?: boolean
}

export function register(program: Command, open: OpenContext): void {
  const command = program.command('edit').description('put right what was read: it outlives crawls and readings, says who and why, and can be taken back')
  const reasoned = (verb: Command) =>
    verb.requiredOption('--why <reason>', 'what shows that it is so').option('--by <name>', 'who says so', userInfo().username).addOption(jsonOption())

  reasoned(
    command
      .command('set')
      .description('another value for a field of one record')
      .argument('<record>', 'id of the record')
      .argument('<field>', 'its path: buyer.name, suppliers.0.yuan', pointer)
      .argument('[value]', 'what it says from now on; without it, nothing'),
  ).action(async (id: string, path: string, given: string | undefined, { why, by, json }: Reasoned) => {
    const context = open()
    const stored = await recordOf(context, id)
    const value = fitting(stored.record, path, given)
    const earlier = stored.edits.find((edit) => edit.path === path)
    const read = earlier ? earlier.read : valueAt(stored.record, path)
    const edit = await (await context.edits()).make({ record: id, path, value, read, by, why, at: new Date().toISOString() })
    await readAgain(context, stored)
    show(edit, json)
  })

  reasoned(
    command
      .command('lookup')
      .description('a value that follows from another, in every record: where one field says this, another says that')
      .requiredOption('--where <field=value>', 'suppliers.*.name=某某公司', condition)
      .requiredOption('--set <field=value>', 'suppliers.*.uscc=91…', condition)
      .option('--source <id>', 'in the records of this source alone'),
  ).action(async ({ where, set, source, why, by, json }: Reasoned & { where: Condition; set: Condition; source?: string }) => {
    const context = open()
    const wanted = (set.path.match(/\*/g) ?? []).length
    if (wanted > (where.path.match(/\*/g) ?? []).length)
      throw new InputError(`--set ${set.path} has more * than --where ${where.path}: nobody could tell which item is meant`)
    const edit = await (await context.edits()).make({
      where: { ...where, ...(source === undefined ? {} : { source }) },
      ...set,
      by,
      why,
      at: new Date().toISOString(),
    })
    show(edit, json)
    say(`It holds for all that is read from now on; for what is there already: gongshi replay ${source ?? "'*'"}`)
  })

  reasoned(command.command('undo').description('take an edit back').argument('<edit>', 'its id')).action(async (id: string, { why, by, json }: Reasoned) => {
    const context = open()
    const edit = await (await context.edits()).undo(id, { by, why, at: new Date().toISOString() })
    if (!edit) throw new NotFoundError(`there is no edit ${id} that holds; gongshi edit list shows those that do`, { edit: id })
    if (edit.record) await readAgain(context, await recordOf(context, edit.record))
    else say(`What is there already follows with: gongshi replay ${edit.where?.source ?? "'*'"}`)
    show(edit, json)
  })

  command
    .command('list')
    .description('the edits that hold, newest first')
    .argument('[record]', 'those of one record')
    .option('--undone', 'those that were taken back too')
    .addOption(jsonOption())
    .action(async (record: string | undefined, { undone, json }: { undone?: boolean; json?: boolean }) => {
      const edits = await (await open().edits()).list({ record, undone })
      if (json) for (const edit of edits) print(JSON.stringify(edit))
      else if (edits.length === 0) print('No edits.')
      else
        printTable(
          edits.map((edit) => [
            edit.id,
            edit.at.slice(0, 10),
            edit.by,
            edit.record ?? `where ${edit.where!.path} = ${said(edit.where!.value)}`,
            `${edit.path}: ${said(edit.read)} → ${said(edit.value)}`,
            shorten(edit.undone ? `${edit.why} (taken back by ${edit.undone.by}: ${edit.undone.why})` : edit.why, 80),
          ]),
        )
    })
}

type Condition = { path: string; value: unknown }

function pointer(text: string): string {
  const path = parsePointer(text)
  if (path === undefined) throw new InvalidArgumentError('expected the path of a field, as buyer.name or suppliers.0.yuan')
  return path
}

function condition(text: string): Condition {
  const at = text.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('expected field=value')
  return { path: pointer(text.slice(0, at)), value: text.slice(at + 1) }
}

/** The value as the field wants it: as text, else as JSON (numbers, `true`). Throws `InputError` where the record would be none with it. */
function fitting(record: NoticeRecord, path: string, given: string | undefined): unknown {
  const candidates: unknown[] = [given]
  try {
    candidates.push(JSON.parse(given ?? ''))
  } catch {
    // Text, then.
  }
  for (const value of candidates) {
    const parsed = NoticeRecord.safeParse(withValue(record, path, value))
    // What the schema does not know it leaves out.
    if (parsed.success && valueAt(parsed.data, path) === value) return value
    if (parsed.success && typeof value === 'object' && valueAt(parsed.data, path) !== undefined) return value
  }
  const { error } = NoticeRecord.safeParse(withValue(record, path, given))
  throw new InputError(`${path} cannot say ${said(given)}: ${error?.issues[0]?.message ?? 'the record has no such field'}`, { field: path })
}

async function recordOf(context: Context, id: string): Promise<StoredRecord> {
  const stored = await (await context.store()).record(id)
  if (!stored) throw new NotFoundError(`there is no record ${id}`, { record: id })
  return stored
}

/** Reads the archived page of a record again, on the way of all pages, so that an edit is seen at once. */
async function readAgain(context: Context, stored: StoredRecord): Promise<void> {
  const [archive, store] = await Promise.all([context.archive(), context.store()])
  const url = (await store.snapshot(stored.snapshot))?.url
  const [source] = await replayable(context, stored.source)
  try {
    const { exitCode } = await runSources(
      context,
      // One page holds no promise about many.
      [{ ...source!, expect: { maxFailed: 0 } }],
      async (one) => ({ plan: { mode: 'replay', feed: replayFrom({ source: one, archive, url }) } }),
      { quiet: true, threads: 0 },
    )
    if (exitCode === 0) return
  } catch (error) {
    if (!(error instanceof BusyError)) throw error
  }
  say(`The edit is kept; the page could not be read again now. It is seen after the next run of ${stored.source}, or: gongshi replay ${stored.source}`)
}

function show(edit: Edit, json: boolean | undefined): void {
  if (json) print(JSON.stringify(edit))
  else print(`${edit.id}  ${edit.path}: ${said(edit.read)} → ${said(edit.value)}${edit.undone ? '  (taken back)' : ''}`)
}

const said = (value: unknown): string => (value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value))
