import { chinaDay, chinaDayNumber, startOfChinaDay } from '../../core/days.ts'
import {
  admits,
  affords,
  type Circuit,
  closedCircuit,
  type Hosts,
  type LedgerEntry,
  mostOpenings,
  noteOutcome,
  type Outcome,
  type Politeness,
  type Refusal,
  type Spent,
  type Turn,
} from '../../core/hosts.ts'
import { type AppError, ThrottledError, UnreachableError } from '../../errors.ts'
import type { Clock } from './clock.ts'
import { createLedger } from './ledger.ts'

/** How a request ended. */
export interface Ended {
  outcome: Outcome
  status?: number
  bytes: number
  /** The host asks to wait. */
  askedSeconds?: number
}

/**
 * Keeps us gentle: lets requests to a host go one after another, no faster than agreed, and not at all while it asks to wait, fails, or its budget is spent.
 * Shared by all who ask in a process; with `Hosts` by all processes and machines on one database.
 */
export interface Governor {
  /**
   * Waits for its turn; the function that it gives ends it. Throws `ThrottledError` where the wait is longer than a minute,
   * `UnreachableError` where the host has failed for long.
   */
  acquire(host: string, politeness: Politeness, signal?: AbortSignal): Promise<(ended?: Ended) => void>
  /** A request that is not sent, for the ledger. */
  refuse(host: string, refusal: Refusal, politeness: Politeness): void
  /** Gives back what is shared, and writes the last lines of the ledger. */
  close(): Promise<void>
}

/** Longer pauses are not waited for: the caller queues the request again. */
const patience = 60_000
/** How often turns are renewed, the ledger is written, and who waits is heard. */
const beat = 1000
/** Nothing begins in the last part of a turn that was not renewed. */
const margin = 1 / 8
/** Who waits for another process asks again after this time. */
const poll = 200

interface Waiter {
  politeness: Politeness
  since: number
  /** The day of whose budget it was paid. */
  paid?: string
  go: (end: (ended?: Ended) => void) => void
  reject: (error: unknown) => void
}

interface HostState {
  host: string
  active: number
  lastAt: number
  heldUntil: number
  circuit: Circuit
  spent: Spent
  waiting: Waiter[]
  /** Something is under way that will go on by itself: a pause, a turn, a payment. */
  asleep: boolean
  turn?: Turn & { until: number; wanted: boolean }
  /** What has to be written before the turn is another's. */
  writing: Promise<unknown>
}

export function createGovernor(clock: Clock, { hosts, onEntry }: { hosts?: Hosts; onEntry?: (entry: LedgerEntry) => void } = {}): Governor {
  const states = new Map<string, HostState>()
  const { enter, flush } = createLedger({ hosts, onEntry })
  let beating: NodeJS.Timeout | undefined

  const stateOf = (host: string): HostState => {
    let state = states.get(host)
    if (!state) {
      const never = Number.NEGATIVE_INFINITY
      const idle = { active: 0, lastAt: never, heldUntil: never, circuit: closedCircuit, spent: { day: '', requests: 0, bytes: 0 } }
      state = { host, ...idle, waiting: [], asleep: false, writing: Promise.resolve() }
      states.set(host, state)
    }
    return state
  }

  const enterRefusal = ({ host, turn }: HostState, outcome: Refusal, { delaySeconds, concurrency }: Politeness, since = clock.now()): void => {
    const at = clock.now() + (turn?.offset ?? 0)
    enter({ host, startedAt: at, endedAt: at, outcome, bytes: 0, waitedMs: clock.now() - since, delaySeconds, concurrency })
  }

  const turnAway = (state: HostState, waiter: Waiter, refusal: Refusal, error: AppError): void => {
    state.waiting = state.waiting.filter((other) => other !== waiter)
    enterRefusal(state, refusal, waiter.politeness, waiter.since)
    waiter.reject(error)
  }

  /** Sends those away who would have to wait for long. */
  const clear = (state: HostState): void => {
    const { host, heldUntil, circuit } = state
    const now = clock.now()
    const rest = (circuit.openUntil ?? now) - now
    const held = heldUntil - now
    if (Math.max(held, rest) <= patience) return
    for (const waiter of [...state.waiting]) {
      if (held > patience) turnAway(state, waiter, 'wait', throttled(host, `asks to wait for ${Math.ceil(held / 1000)} s`, held))
      else if (circuit.openings >= mostOpenings) turnAway(state, waiter, 'circuit', unreachable(host, circuit))
      else turnAway(state, waiter, 'circuit', throttled(host, `has failed ${circuit.failures} times in a row and is left alone`, rest))
    }
  }

  /** Pauses the host's queue for what is under way. */
  const during = (state: HostState, work: Promise<unknown>): void => {
    state.asleep = true
    const wake = (): void => {
      state.asleep = false
      advance(state)
    }
    work.then(wake, wake)
  }
  const rejectAll = (state: HostState, error: unknown): void => {
    for (const waiter of state.waiting.splice(0)) waiter.reject(error)
  }

  const take = async (state: HostState, shared: Hosts): Promise<void> => {
    try {
      state.turn = undefined
      while (state.waiting.length > 0) {
        const asked = clock.now()
        const turn = await shared.take(state.host)
        if (turn) {
          const ours = (at: number | undefined): number => (at === undefined ? Number.NEGATIVE_INFINITY : at - turn.offset + turn.uncertainty)
          state.turn = { ...turn, until: asked + shared.turnMilliseconds, wanted: false }
          state.lastAt = Math.max(state.lastAt, ours(turn.lastAt))
          state.heldUntil = Math.max(state.heldUntil, ours(turn.heldUntil))
          const { openUntil } = turn.circuit
          state.circuit = { ...turn.circuit, openUntil: openUntil === undefined ? undefined : ours(openUntil) }
          beating ??= setInterval(() => void renew(shared), beat).unref()
          return clear(state)
        }
        await clock.sleep(poll)
      }
    } catch (error) {
      rejectAll(state, error)
    }
  }

  const give = async (state: HostState, shared: Hosts): Promise<void> => {
    const { turn, host, lastAt, heldUntil, circuit } = state
    if (!turn) return
    state.turn = undefined
    await state.writing
    const theirs = (at: number): number | undefined => (Number.isFinite(at) ? at + turn.offset + turn.uncertainty : undefined)
    const { openUntil } = circuit
    const left = {
      lastAt: theirs(lastAt),
      heldUntil: theirs(heldUntil),
      circuit: { ...circuit, openUntil: openUntil === undefined ? undefined : theirs(openUntil) },
    }
    // What is not given back ends by itself.
    await shared.give(host, left).catch(() => undefined)
  }

  /** Gives the turn to who waits for it, as soon as nothing is under way. */
  const yieldTurn = (state: HostState): boolean => {
    if (!hosts || !state.turn?.wanted || state.active > 0 || state.asleep) return false
    during(state, give(state, hosts))
    return true
  }

  const renew = async (shared: Hosts): Promise<void> => {
    const now = clock.now()
    const held = [...states.values()].filter(({ turn }) => turn)
    for (const state of held)
      if (
        state.active === 0 &&
        state.waiting.length === 0 &&
        !state.asleep &&
        now - Math.max(state.lastAt, state.turn!.until - shared.turnMilliseconds) > beat / 2
      )
        during(state, give(state, shared))
    const kept = held.filter(({ turn }) => turn)
    if (kept.length === 0 && beating) {
      clearInterval(beating)
      beating = undefined
    }
    void flush()
    if (kept.length === 0) return
    // Where it fails, the turns end by themselves, and are asked for again.
    const answers = await shared.keep(kept.map(({ host }) => host)).catch(() => undefined)
    for (const state of kept) {
      const answer = answers?.get(state.host)
      if (!state.turn || !answers) continue
      if (!answer) state.turn = undefined
      else Object.assign(state.turn, { until: now + shared.turnMilliseconds, wanted: answer.wanted })
      yieldTurn(state)
    }
  }

  const start = (state: HostState, waiter: Waiter): void => {
    const { host, turn } = state
    const { politeness, since } = waiter
    const startedAt = clock.now()
    state.waiting = state.waiting.filter((other) => other !== waiter)
    state.active++
    state.lastAt = startedAt
    waiter.go(({ outcome, status, bytes, askedSeconds } = { outcome: 'answered', bytes: 0 }) => {
      const endedAt = clock.now()
      state.active--
      state.lastAt = endedAt
      const circuit = noteOutcome(state.circuit, outcome, endedAt, politeness.circuit)
      const changed = circuit.failures !== state.circuit.failures
      state.circuit = circuit
      state.spent.bytes += bytes
      if (askedSeconds !== undefined) state.heldUntil = Math.max(state.heldUntil, endedAt + askedSeconds * 1000)
      const offset = turn?.offset ?? 0
      const { delaySeconds, concurrency } = politeness
      const entry = { outcome, status, bytes, askedSeconds, waitedMs: startedAt - since, delaySeconds, concurrency }
      enter({ host, startedAt: startedAt + offset, endedAt: endedAt + offset, ...entry })
      if (hosts && (changed || askedSeconds !== undefined)) {
        const { heldUntil } = state
        const open = circuit.openUntil === undefined ? undefined : circuit.openUntil + offset
        const known = { heldUntil: Number.isFinite(heldUntil) ? heldUntil + offset : undefined, circuit: { ...circuit, openUntil: open } }
        state.writing = Promise.all([state.writing, hosts.note(host, known).catch(() => undefined)])
      }
      if (hosts && politeness.budget) state.writing = Promise.all([state.writing, hosts.charge(host, bytes).catch(() => undefined)])
      clear(state)
      if (!yieldTurn(state)) advance(state)
    })
  }

  /** Pays for the request of the first who waits. */
  const pay = async (state: HostState, waiter: Waiter, day: string): Promise<void> => {
    const { host } = state
    const budget = waiter.politeness.budget!
    let paid: boolean
    if (hosts) {
      await state.writing
      paid = await hosts.spend(host, budget)
    } else {
      if (state.spent.day !== day) state.spent = { day, requests: 0, bytes: 0 }
      paid = affords(state.spent, budget)
      if (paid) state.spent.requests++
    }
    const now = clock.now() + (state.turn?.offset ?? 0)
    if (paid) waiter.paid = day
    else turnAway(state, waiter, 'budget', throttled(host, `has had its requests for ${day}`, startOfChinaDay(chinaDayNumber(now) + 1) - now))
  }

  /** What the first who waits has to wait for; nothing where it may start, `undefined` where the end of another request tells. */
  const obstacle = (state: HostState, { politeness, paid }: Waiter): (() => Promise<unknown>) | 'none' | undefined => {
    const now = clock.now()
    if (hosts && (!state.turn || now > state.turn.until - hosts.turnMilliseconds * margin)) return () => take(state, hosts)
    const { delaySeconds, concurrency, budget } = politeness
    if (state.active >= concurrency) return undefined
    const wait = Math.max(state.lastAt + delaySeconds * 1000, state.heldUntil, state.circuit.openUntil ?? 0) - now
    if (wait > 0) return () => clock.sleep(wait)
    if (!admits(state.circuit, now, state.active)) return undefined
    const day = chinaDay(now + (state.turn?.offset ?? 0))
    if (!budget || paid === day) return 'none'
    return () => pay(state, state.waiting[0]!, day).catch((error: unknown) => rejectAll(state, error))
  }

  const advance = (state: HostState): void => {
    for (let next = state.waiting[0]; next && !state.asleep && !yieldTurn(state); next = state.waiting[0]) {
      const before = state.turn?.wanted ? undefined : obstacle(state, next)
      if (before === 'none') start(state, next)
      else if (before) during(state, before())
      else return
    }
  }

  return {
    acquire(host, politeness, signal) {
      const state = stateOf(host)
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const waiter: Waiter = {
          politeness,
          since: clock.now(),
          go: (end) => {
            signal?.removeEventListener('abort', leave)
            let over = false
            resolve((ended) => {
              if (!over) end(ended)
              over = true
            })
          },
          reject: (error) => {
            signal?.removeEventListener('abort', leave)
            reject(error)
          },
        }
        const leave = (): void => {
          state.waiting = state.waiting.filter((other) => other !== waiter)
          reject(signal?.reason)
        }
        signal?.addEventListener('abort', leave, { once: true })
        state.waiting.push(waiter)
        if (!hosts || state.turn) clear(state)
        advance(state)
      })
    },
    refuse: (host, refusal, politeness) => enterRefusal(stateOf(host), refusal, politeness),
    async close() {
      if (!hosts) return
      clearInterval(beating)
      beating = undefined
      for (const state of states.values()) await give(state, hosts)
      await flush()
    },
  }
}

const throttled = (host: string, why: string, milliseconds: number): ThrottledError => {
  const seconds = Math.ceil(milliseconds / 1000)
  return new ThrottledError(`${host} ${why}`, { host, seconds, unsent: true })
}

const unreachable = (host: string, { failures, openUntil }: Circuit): UnreachableError =>
  new UnreachableError(
    `${host} has failed ${failures} times in a row, for an hour and more; it is asked again after ${new Date(openUntil ?? 0).toISOString()}`,
    { host },
  )
