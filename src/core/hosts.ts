import { chinaDay } from './days.ts'

/** How gently a host is asked, by whoever asks it. */
export interface Politeness {
  /** From the end of a request (its start, where several go on at once) to the start of the next. */
  delaySeconds: number
  concurrency: number
  /** At most so much a day (China); what is beyond waits for the next. */
  budget?: { requestsPerDay?: number; bytesPerDay?: number }
  /** After so many failures in a row the host is left alone, twice as long each time, until one request succeeds. */
  circuit?: { failures: number; restSeconds: number }
}

/** What came of a request: `failed` is a network error or a 5xx, `throttled` an answer that asks to wait, `abandoned` was not waited for. */
export type Outcome = 'answered' | 'failed' | 'throttled' | 'abandoned'
/** Why a request was not sent. */
export type Refusal = 'robots' | 'wait' | 'budget' | 'circuit'

/** A line of a host's ledger: a request that was sent, or one that was not. */
export interface LedgerEntry {
  host: string
  /** The process that asked. */
  worker: string
  /** Milliseconds since the epoch, by the clock of the database; both the same where nothing was sent. */
  startedAt: number
  endedAt: number
  outcome: Outcome | Refusal
  status?: number
  /** Of the body as it came. */
  bytes: number
  /** Seconds that the host asked to wait from the end on. */
  askedSeconds?: number
  /** How long this request waited for its turn, milliseconds. */
  waitedMs: number
  delaySeconds: number
  concurrency: number
}

/** Where a host's circuit stands: closed where `openUntil` is missing; half open once that is past. */
export interface Circuit {
  failures: number
  /** How often in a row it opened. */
  openings: number
  openUntil?: number
}

export const closedCircuit: Circuit = { failures: 0, openings: 0 }
const usualCircuit = { failures: 10, restSeconds: 60 }
const longestRest = 3_600_000
/** So often in a row the circuit opens (an hour and more) before a run gives the host up. */
export const mostOpenings = 6

/** The circuit after a request that began while it was as given. */
export function noteOutcome(circuit: Circuit, outcome: Outcome, at: number, { failures: most, restSeconds } = usualCircuit): Circuit {
  if (outcome === 'abandoned') return circuit
  if (outcome !== 'failed') return closedCircuit
  const failures = circuit.failures + 1
  if (circuit.openUntil !== undefined && at < circuit.openUntil) return { ...circuit, failures }
  if (circuit.openUntil === undefined && failures < most) return { ...circuit, failures }
  const openings = circuit.openings + 1
  return { failures, openings, openUntil: at + Math.min(restSeconds * 1000 * 2 ** (openings - 1), longestRest) }
}

/** Whether one more request may start; a half-open circuit lets one through at a time. */
export const admits = ({ openUntil }: Circuit, at: number, active: number): boolean => openUntil === undefined || (at >= openUntil && active === 0)

/** What was used of a day's budget. */
export interface Spent {
  day: string
  requests: number
  bytes: number
}

/** Whether one more request is within the budget of the day. */
export const affords = (
  { requests, bytes }: Omit<Spent, 'day'>,
  { requestsPerDay = Infinity, bytesPerDay = Infinity }: NonNullable<Politeness['budget']>,
): boolean => requests < requestsPerDay && bytes < bytesPerDay

const refusals = new Set<string>(['robots', 'wait', 'budget', 'circuit'] satisfies Refusal[])

export const isSent = ({ outcome }: LedgerEntry): boolean => !refusals.has(outcome)

/** A place in a ledger that a policy does not allow. */
export interface Violation {
  rule: 'delay' | 'concurrency' | 'wait' | 'circuit' | 'requests' | 'bytes'
  at: number
  message: string
}

const nothingAsked: { heldUntil: number; circuit: Circuit } = { heldUntil: Number.NEGATIVE_INFINITY, circuit: closedCircuit }

/**
 * Replays the ledger of one host, in any order, against a policy: every place where more was asked than it allows. Each line is also held against the
 * pace that it names, which may be slower (robots.txt asks for a delay of its own).
 */
export function judgeLedger(ledger: readonly LedgerEntry[], policy: Politeness): Violation[] {
  // At one moment: what ends makes room for what takes no time, and that for what starts.
  const events = ledger.filter(isSent).flatMap((entry) => {
    const lasts = Math.sign(entry.endedAt - entry.startedAt)
    return [
      { at: entry.startedAt, order: lasts, starts: true, entry },
      { at: entry.endedAt, order: -lasts, starts: false, entry },
    ]
  })
  events.sort((a, b) => a.at - b.at || a.order - b.order)
  const found: Violation[] = []
  const report = (rule: Violation['rule'], at: number, message: string) => void found.push({ rule, at, message })
  let active = 0
  let last = Number.NEGATIVE_INFINITY
  // What the host's answers ask for, before those of the moment at which one was heard last, and with them.
  let [before, known] = [nothingAsked, nothingAsked]
  let lastBefore = last
  let heardAt = Number.NEGATIVE_INFINITY
  let spent: Spent = { day: '', requests: 0, bytes: 0 }
  for (const { at, starts, entry } of events) {
    const day = chinaDay(at)
    if (spent.day !== day) spent = { day, requests: 0, bytes: 0 }
    if (starts) {
      const most = Math.min(policy.concurrency, entry.concurrency)
      if (active >= most) report('concurrency', at, `${active + 1} at once`)
      // What starts in the millisecond of an answer may have started before it, where there was room for both.
      const isFirst = at === heardAt && active + 1 < most
      const { heldUntil, circuit } = isFirst ? before : known
      const delay = Math.max(policy.delaySeconds, entry.delaySeconds) * 1000
      const pause = at - (isFirst ? lastBefore : last)
      if (pause < delay) report('delay', at, `${pause} ms after the last, ${delay} are agreed`)
      if (at < heldUntil) report('wait', at, `${heldUntil - at} ms before the host wanted to be asked again`)
      if (!admits(circuit, at, active)) report('circuit', at, `while the host was to be left alone after ${circuit.failures} failures`)
      if (policy.budget && !affords(spent, policy.budget)) {
        const { requestsPerDay = Infinity } = policy.budget
        report(spent.requests >= requestsPerDay ? 'requests' : 'bytes', at, `the budget of ${day} was spent (${spent.requests} requests, ${spent.bytes} bytes)`)
      }
      spent.requests++
      active++
      lastBefore = at
    } else {
      active--
      spent.bytes += entry.bytes
      if (at !== heardAt) [before, lastBefore] = [known, last]
      heardAt = at
      const asked = entry.askedSeconds === undefined ? Number.NEGATIVE_INFINITY : at + entry.askedSeconds * 1000
      known = { heldUntil: Math.max(known.heldUntil, asked), circuit: noteOutcome(known.circuit, entry.outcome as Outcome, at, policy.circuit) }
    }
    last = at
  }
  return found
}

/** One policy for a host that several sources ask: the strictest of theirs. */
export function strictest(policies: readonly Politeness[]): Politeness | undefined {
  const [first, ...others] = policies
  return first && others.reduce(stricter, first)
}

function stricter(a: Politeness, b: Politeness): Politeness {
  const least = (x?: number, y?: number) => (x === undefined ? y : y === undefined ? x : Math.min(x, y))
  const budget = {
    requestsPerDay: least(a.budget?.requestsPerDay, b.budget?.requestsPerDay),
    bytesPerDay: least(a.budget?.bytesPerDay, b.budget?.bytesPerDay),
  }
  const circuit = a.circuit && b.circuit ? (a.circuit.failures <= b.circuit.failures ? a.circuit : b.circuit) : (a.circuit ?? b.circuit)
  return {
    delaySeconds: Math.max(a.delaySeconds, b.delaySeconds),
    concurrency: Math.min(a.concurrency, b.concurrency),
    ...(budget.requestsPerDay === undefined && budget.bytesPerDay === undefined ? {} : { budget }),
    ...(circuit ? { circuit } : {}),
  }
}

/** What all processes know of a host together, as one of them finds it when its turn comes. Times are of the database's clock. */
export interface HostState {
  /** Start or end of the latest request. */
  lastAt?: number
  heldUntil?: number
  circuit: Circuit
}

/** A turn at a host: nobody else asks it until `give`, or until it is not renewed in time. */
export interface Turn extends HostState {
  /** What is to be added to our clock for that of the database, and by how much that may be wrong; milliseconds. */
  offset: number
  uncertainty: number
}

/** A host as shown to people. */
export interface HostSummary {
  host: string
  lastAt?: string
  heldUntil?: string
  circuit: 'closed' | 'open' | 'half-open'
  failures: number
  openUntil?: string
  /** Who has the turn. */
  worker?: string
  today: { requests: number; bytes: number; failed: number; throttled: number; refused: Partial<Record<Refusal, number>>; waitedMs: number }
}

/** A host's ledger of a day in China, summed up. */
export interface HostDay {
  host: string
  /** `YYYY-MM-DD`. */
  day: string
  requests: number
  bytes: number
  failed: number
  /** How often the host asked to wait, and how many seconds in all; requests kept back meanwhile are refusals for `wait`. */
  waits: number
  waitSeconds: number
  refused: Partial<Record<Refusal, number>>
  /** How long requests waited for their turn, milliseconds. */
  waitedMs: number
}

/** What processes and machines share about hosts. PostgreSQL behind it; each step is one statement. */
export interface Hosts {
  /** This process, as the ledger names it. */
  readonly worker: string
  /** How long a turn lasts that is not renewed: so long a host is not asked when who has it dies. */
  readonly turnMilliseconds: number
  /** The turn at a host where it is free; otherwise it is marked as wanted. */
  take(host: string): Promise<Turn | undefined>
  /** Renews turns; returns those that we still have, and whether someone else waits for each. */
  keep(hosts: string[]): Promise<Map<string, { wanted: boolean }>>
  /** Gives a turn back, with what we learnt. */
  give(host: string, state: HostState): Promise<void>
  /** Writes down at once what must survive our end: a wait that the host asks for, its circuit. */
  note(host: string, state: Omit<HostState, 'lastAt'>): Promise<void>
  /** Takes one request off the budget of the day; false where nothing is left. */
  spend(host: string, budget: NonNullable<Politeness['budget']>): Promise<boolean>
  /** Adds what a request brought to the bytes of the day. */
  charge(host: string, bytes: number): Promise<void>
  record(entries: LedgerEntry[]): Promise<void>
  robots(origin: string): Promise<StoredRobots | undefined>
  keepRobots(origin: string, robots: Omit<StoredRobots, 'ageMs'>): Promise<void>
  list(): Promise<HostSummary[]>
  /** The last days on which hosts were asked, newest first. */
  days(most: { days: number; host?: string }): Promise<HostDay[]>
  /** Lines of a day in China, oldest first. */
  ledger(host: string, day: string): Promise<LedgerEntry[]>
  /** Forgets lines older than so many days; returns how many. */
  prune(days: number): Promise<number>
}

/** A robots.txt that one process read, for all. */
export interface StoredRobots {
  status: number
  body: Uint8Array
  ageMs: number
}
