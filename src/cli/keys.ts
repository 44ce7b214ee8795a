import { type Command, Option } from 'commander'
import type { OpenContext } from '../context.ts'
import { type Role, roles } from '../core/keys.ts'
import { NotFoundError } from '../errors.ts'
import { count, jsonOption } from './options.ts'
import { print, printTable, say } from './print.ts'

export function register(program: Command, open: OpenContext): void {
  const command = program.command('keys').description('keys of the API: who may read, export, operate, and who took what')

  command
    .command('create')
    .description('make a key; it is shown once, and only its digest is kept')
    .argument('<name>', 'whose it is')
    .addOption(new Option('--role <role>', 'what it may do').choices(roles).default('analyst'))
    .addOption(jsonOption())
    .action(async (name: string, { role, json }: { role: Role; json?: boolean }) => {
      const { key, token } = await (await open().keys()).create(name, role)
      if (json) print(JSON.stringify({ ...key, token }))
      else {
        print(token)
        say(`Key ${key.id} of ${name} (${role}). Send it as "Authorization: Bearer …", or as the password that a browser asks for. It is not shown again.`)
      }
    })

  command
    .command('list')
    .description('the keys, without their secrets')
    .addOption(jsonOption())
    .action(async ({ json }: { json?: boolean }) => {
      const keys = await (await open().keys()).list()
      if (json) for (const key of keys) print(JSON.stringify(key))
      else if (keys.length === 0) print('No keys.')
      else
        printTable([
          ['key', 'role', 'made', 'last used', 'taken back', 'name'],
          ...keys.map(({ id, role, createdAt, lastUsedAt, revokedAt, name }) => [
            ...[id, role, createdAt.slice(0, 10), lastUsedAt?.slice(0, 16) ?? '–', revokedAt?.slice(0, 10) ?? '', name],
          ]),
        ])
    })

  command
    .command('revoke')
    .description('take a key back; it opens nothing from now on')
    .argument('<key>', 'its id')
    .action(async (id: string) => {
      const key = await (await open().keys()).revoke(id)
      if (!key) throw new NotFoundError(`there is no key ${id} that holds; gongshi keys list shows them`, { key: id })
      print(`${key.id}  ${key.name}: taken back`)
    })

  command
    .command('taken')
    .description('who took what, newest first: every request with a key, and everyone’s exports')
    .option('--key <id>', 'with one key')
    .option('--limit <n>', 'at most so many', count, 100)
    .addOption(jsonOption())
    .action(async ({ key, limit, json }: { key?: string; limit: number; json?: boolean }) => {
      const taken = await (await open().keys()).taken({ key, limit })
      if (json) for (const one of taken) print(JSON.stringify(one))
      else printTable(taken.map((one) => [one.at.slice(0, 19), one.key ?? '–', one.client, String(one.status), `${one.method} ${one.address}`]))
    })
}
