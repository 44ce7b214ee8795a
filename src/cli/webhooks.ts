import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import type { OpenContext } from '../context.ts'
import { mostTries, type StandingWebhook, type Webhook, type Webhooks } from '../core/webhooks.ts'
import { DependencyError, NotFoundError } from '../errors.ts'
import { exportParameters } from '../export/request.ts'
import { testDelivery } from '../io/http/webhook-sender.ts'
import { prepareWebhook } from '../io/http/webhook-target.ts'
import { openSender } from './delivering.ts'
import { count, jsonOption } from './options.ts'
import { print, printTable, say, shorten } from './print.ts'
import { addQueryOptions, givenParameters } from './query-options.ts'

export function register(program: Command, open: OpenContext): void {
  const command = program
    .command('webhooks')
    .description('saved queries whose changes are sent to others, signed; `gongshi serve` and `gongshi work` send them')

  const add = command
    .command('add')
    .description('send what changes from now on and matches a query; every word of its text must be there')
    .argument('<name>', 'what it is called')
    .argument('<target>', 'address that is sent to, http or https')
    .argument('[text...]', 'words, names, project numbers, amounts')
    .option('--secret <secret>', 'what deliveries are signed with, whsec_…; without it one is made up')
    .option('--local', 'the target may stand on a private address')
  addQueryOptions(add, exportParameters)
    .addOption(jsonOption())
    .action(async (name: string, target: string, words: string[], { secret, local, json, ...options }: AddOptions) => {
      const asked = prepareWebhook({ name, target, secret, local, query: givenParameters(words, options, exportParameters) })
      const webhook = await (await open().webhooks()).add(asked)
      if (json) return print(JSON.stringify({ ...webhook, secret: asked.secret }))
      print(asked.secret)
      say(
        `Webhook ${webhook.id} sends ${webhook.query || 'everything'} to ${webhook.target}, signed with the secret above (Standard Webhooks). It is not shown again.`,
      )
    })

  command
    .command('list')
    .description('the webhooks, and how far each is')
    .addOption(jsonOption())
    .action(async ({ json }: { json?: boolean }) => {
      const webhooks = await (await open().webhooks()).list()
      if (json) for (const webhook of webhooks) print(JSON.stringify(webhook))
      else if (webhooks.length === 0) print('No webhooks.')
      else printTable([['webhook', 'name', 'arrived', 'waiting', 'dead', 'last arrived', 'target', 'query', 'last error'], ...webhooks.map(rowOf)])
    })

  command
    .command('remove')
    .description('take a webhook away, with everything that waits for it')
    .argument('<webhook>', 'its id or name')
    .action(async (name: string) => {
      const webhooks = await open().webhooks()
      const webhook = await found(webhooks, name)
      const removed = await webhooks.remove(webhook.id)
      print(`${webhook.id}  ${webhook.name}: taken away, with ${removed?.dropped ?? 0} deliveries`)
    })

  command
    .command('test')
    .description('send one message of no record, at once, and say what came of it')
    .argument('<webhook>', 'its id or name')
    .action(async (name: string) => {
      const context = open()
      const webhook = await found(await context.webhooks(), name)
      const sender = openSender(context)
      const outcome = await testDelivery(sender, webhook, randomUUID(), context.signal).finally(() => sender.close())
      if (!outcome.delivered) throw new DependencyError(`${webhook.target}: ${outcome.error}`, { webhook: webhook.id })
      print(`${webhook.target} took it (${outcome.status})`)
    })

  command
    .command('dead')
    .description(`deliveries that nobody tries any more, after ${mostTries} times`)
    .option('--webhook <webhook>', 'of one, by its id or name')
    .option('--limit <n>', 'at most so many', count, 100)
    .addOption(jsonOption())
    .action(async ({ webhook: name, limit, json }: { webhook?: string; limit: number; json?: boolean }) => {
      const webhooks = await open().webhooks()
      const webhook = name === undefined ? undefined : (await found(webhooks, name)).id
      const dead = await webhooks.deliveries({ webhook, dead: true, limit })
      if (json) for (const delivery of dead) print(JSON.stringify(delivery))
      else if (dead.length === 0) print('None is dead.')
      else printTable(dead.map(({ id, type, record, createdAt, lastError }) => [id, type, record, createdAt.slice(0, 19), shorten(lastError ?? '', 80)]))
    })

  command
    .command('retry')
    .description('try dead deliveries again: one by its id, or all of a webhook')
    .argument('<delivery|webhook>', 'id of a delivery (msg_…), or id or name of a webhook')
    .action(async (which: string) => {
      const webhooks = await open().webhooks()
      const one = which.startsWith('msg_')
      const retried = await webhooks.retry(one ? { delivery: which } : { webhook: (await found(webhooks, which)).id }, Date.now())
      if (one && retried === 0) throw new NotFoundError(`there is no dead delivery ${which}; gongshi webhooks dead shows them`, { delivery: which })
      print(`${retried} ${retried === 1 ? 'is' : 'are'} tried again by whoever serves or works`)
    })
}

interface AddOptions extends Record<string, unknown> {
  secret?: string
  local?: boolean
  json?: boolean
}

async function found(webhooks: Webhooks, name: string): Promise<StandingWebhook> {
  const webhook = await webhooks.find(name)
  if (!webhook) throw new NotFoundError(`there is no webhook ${name}; gongshi webhooks list shows them`, { webhook: name })
  return webhook
}

const rowOf = ({ id, name, delivered, waiting, dead, lastDeliveredAt, target, query, lastError }: Webhook): string[] => [
  ...[id, name, String(delivered), String(waiting), String(dead), lastDeliveredAt?.slice(0, 16) ?? '–', target],
  ...[decodeURIComponent(query.replaceAll('+', ' ')) || 'everything', shorten(lastError ?? '', 60)],
]
