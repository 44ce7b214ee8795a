import type { Command } from 'commander'
import type { OpenContext } from '../context.ts'
import type { Verdict } from '../core/names.ts'
import { InputError } from '../errors.ts'
import { squeeze } from '../query/fold.ts'
import { jsonOption } from './options.ts'
import { print, printTable } from './print.ts'

const verbs: { name: string; does: string; verdict?: Verdict; says: string }[] = [
  { name: 'accept', does: 'a short name stands for this body, however few records show it', verdict: 'holds', says: 'stands for' },
  { name: 'reject', does: 'a short name does not stand for this body, whatever records show', verdict: 'rejected', says: 'does not stand for' },
  { name: 'reset', does: 'take back what was decided; the records decide again', says: 'stands, as far as records show it, for' },
]

export function register(program: Command, open: OpenContext): void {
  const command = program.command('names').description('short names of bodies, as records show them and people decided about them')

  command
    .command('list')
    .description('short names with the full ones, those that people decided about and the most seen first')
    .argument('[part]', 'a part of the short or the full name')
    .addOption(jsonOption())
    .action(async (part: string | undefined, { json }: { json?: boolean }) => {
      const found = await (await open().names()).shortNames(part)
      if (json) for (const name of found) print(JSON.stringify(name))
      else if (found.length === 0) print('No such short names.')
      else printTable([['short', 'records', 'decided', 'full'], ...found.map(({ short, full, seen, verdict }) => [short, String(seen), verdict ?? '', full])])
    })

  for (const { name, does, verdict, says } of verbs)
    command
      .command(name)
      .description(does)
      .argument('<short>', 'the short name')
      .argument('<full>', 'the full name')
      .action(async (typedShort: string, typedFull: string) => {
        const [short, full] = [squeeze(typedShort), squeeze(typedFull)]
        if (short.length < 2 || full.length <= short.length)
          throw new InputError(`expected a short name of two characters or more, and a longer full one; found "${typedShort}" and "${typedFull}"`)
        await (await open().names()).decide({ short, full }, verdict)
        print(`${short} ${says} ${full}: searches know within a minute`)
      })
}
