import type { Command } from 'commander'
import type { Context, OpenContext } from '../context.ts'
import { chinaDay } from '../core/days.ts'
import { isSent, judgeLedger, type LedgerEntry, type Politeness, strictest } from '../core/hosts.ts'
import { NotFoundError } from '../errors.ts'
import { day, jsonOption } from './options.ts'
import { bytes, print, printTable } from './print.ts'

export function register(program: Command, open: OpenContext): void {
  const hosts = program.command('hosts').description('how the hosts were asked: the ledger of all requests, and the policy that they keep')

  hosts
    .command('list')
    .description('all hosts, with what was asked of them today (China)')
    .addOption(jsonOption())
    .action(async ({ json }: { json?: boolean }) => {
      const found = await (await open().hosts()).list()
      if (json) for (const host of found) print(JSON.stringify(host))
      else if (found.length === 0) print('No host was asked yet.')
      else
        printTable([
          ['host', 'requests', 'bytes', 'failed', 'told to wait', 'not sent', 'waited', 'circuit', 'asked by'],
          ...found.map(({ host, today, circuit, heldUntil, worker }) => [
            ...[host, String(today.requests), bytes(today.bytes), String(today.failed), String(today.throttled)],
            ...[reasons(today.refused), seconds(today.waitedMs), heldUntil ? `waits until ${heldUntil}` : circuit, worker ?? '–'],
          ]),
        ])
    })

  hosts
    .command('show')
    .description('the ledger of a host on a day, held against its policy')
    .argument('<host>')
    .option('--day <day>', 'the day in China; today without', day)
    .addOption(jsonOption())
    .action(async (host: string, options: { day?: string; json?: boolean }) => {
      const context = open()
      const on = options.day ?? chinaDay(Date.now())
      const ledger = await (await context.hosts()).ledger(host, on)
      if (ledger.length === 0) throw new NotFoundError(`the ledger has no line of ${host} on ${on}; \`gongshi hosts list\` names the hosts`, { host })
      const policy = (await policyOf(context, host)) ?? usualPace(ledger)
      const violations = judgeLedger(ledger, policy)
      if (options.json) {
        for (const entry of ledger) print(JSON.stringify({ event: 'request', ...withTimes(entry) }))
        return print(JSON.stringify({ event: 'verdict', host, day: on, policy, requests: ledger.filter(isSent).length, violations }))
      }
      printTable([
        ['sent', 'took', 'outcome', 'status', 'bytes', 'waited', 'worker'],
        ...ledger
          .slice(-50)
          .map((entry) => [
            ...[new Date(entry.startedAt).toISOString(), seconds(entry.endedAt - entry.startedAt), entry.outcome],
            ...[String(entry.status ?? '–'), String(entry.bytes), seconds(entry.waitedMs), entry.worker],
          ]),
      ])
      const sent = ledger.filter(isSent)
      const total = sent.reduce((sum, entry) => sum + entry.bytes, 0)
      print(`${host} on ${on}: ${sent.length} requests, ${bytes(total)}; policy ${JSON.stringify(policy)}`)
      for (const { at, rule, message } of violations.slice(0, 20)) print(`✗ ${new Date(at).toISOString()} ${rule}: ${message}`)
      print(`${violations.length} violations`)
    })
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`
const reasons = (refused: Record<string, number>): string =>
  Object.entries(refused)
    .map(([reason, times]) => `${times} ${reason}`)
    .join(', ') || '0'
const withTimes = ({ startedAt, endedAt, ...entry }: LedgerEntry) => ({
  ...entry,
  startedAt: new Date(startedAt).toISOString(),
  endedAt: new Date(endedAt).toISOString(),
})

/** What the sources that ask a host promise together. */
async function policyOf(context: Context, host: string): Promise<Politeness | undefined> {
  const sources = await Promise.all(context.registry.ids().map((id) => context.registry.load(id)))
  return strictest(sources.filter(({ hosts }) => hosts.includes(host)).map(({ politeness }) => politeness))
}

/** A host that no source declares is held against the pace that its own lines name. */
const usualPace = (ledger: readonly LedgerEntry[]): Politeness => ({
  delaySeconds: Math.min(...ledger.map(({ delaySeconds }) => delaySeconds)),
  concurrency: Math.max(...ledger.map(({ concurrency }) => concurrency)),
})
