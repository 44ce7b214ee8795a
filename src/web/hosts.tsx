import type { Hono } from 'hono'
import { needs } from '../access.ts'
import { type Hosts, judgeLedger, strictest } from '../core/hosts.ts'
import type { Source } from '../core/source.ts'
import { HostPage, HostsPage } from './hosts-page.tsx'
import type { Shown } from './layout.tsx'

/** Days of the ledger that are shown. */
const hostDays = 14

interface Parts extends Shown {
  hosts: Pick<Hosts, 'list' | 'days' | 'ledger'>
  sources: readonly Source[]
}

/** The pages of how the hosts were asked. */
export function mountHosts(app: Hono, prefix: string, { hosts, sources, view, someSimulated }: Parts): void {
  app.get(`${prefix}/hosts`, needs('operator'), async (c) =>
    c.html(<HostsPage view={view(c.req)} hosts={await hosts.list()} days={await hosts.days({ days: hostDays })} simulated={await someSimulated()} />),
  )
  app.get(`${prefix}/hosts/:host`, needs('operator'), async (c) => {
    const host = c.req.param('host')
    const days = await hosts.days({ days: hostDays, host })
    const day = days.find((known) => known.day === c.req.query('day'))?.day ?? days[0]?.day
    if (day === undefined) return c.notFound()
    const policy = strictest(sources.filter((source) => source.hosts.includes(host)).map(({ politeness }) => politeness))
    const violations = policy && judgeLedger(await hosts.ledger(host, day), policy)
    return c.html(<HostPage view={view(c.req)} host={host} days={days} day={day} violations={violations} simulated={await someSimulated()} />)
  })
}
