import { chinaDay, chinaDayNumber, startOfChinaDay } from '../../core/days.ts'
import { admits, affords, type Circuit, type Hosts, type LedgerEntry, mostOpenings, noteOutcome, type Politeness, type Refusal } from '../../core/hosts.ts'
import { type AppError, ThrottledError, UnreachableError } from '../../errors.ts'
import type { Clock } from './clock.ts'
import { drop, type Ended, type HostState, idleHost, rejectAll, sharedOf, theirs, type Waiter } from './host-state.ts'
import { createLedger } from './ledger.ts'

/** Longer pauses are not waited for: the caller queues the request again. */
const patience = 60_000
/** How often turns are renewed, the ledger is written, and who waits is heard. */
const beat = 1000
/** Nothing begins in the last part of a turn that was not renewed. */
const margin = 1 / 8
/** Who waits for another process asks again after this time. */
const poll = 200

/**
 * Keeps us gentle: lets requests to a host go one after another, no faster than agreed, and not at all while it asks to wait, fails, or its budget is spent.
 * Shared by all who ask in a process; with `Hosts` by all processes and machines on one database.
 */
export class Governor {
  readonly #clock: Clock
  readonly #hosts: Hosts | undefined
  readonly #ledger: ReturnType<typeof createLedger>
  readonly #states = new Map<string, HostState>()
  #beating: NodeJS.Timeout | undefined

  constructor(clock: Clock, { hosts, onEntry }: { hosts?: Hosts; onEntry?: (entry: LedgerEntry) => void } = {}) {
    this.#clock = clock
    this.#hosts = hosts
    this.#ledger = createLedger({ hosts, onEntry })
  }

  /**
   * Waits for its turn; the function that it gives ends it. Throws `ThrottledError` where the wait is longer than a minute,
   * `UnreachableError` where the host has failed for long.
   */
  acquire(host: string, politeness: Politeness, signal?: AbortSignal): Promise<(ended?: Ended) => void> {
    const state = this.#stateOf(host)
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const waiter: Waiter = {
        politeness,
        since: this.#clock.now(),
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
        drop(state, waiter)
        reject(signal?.reason)
      }
      signal?.addEventListener('abort', leave, { once: true })
      state.waiting.push(waiter)
      if (!this.#hosts || state.turn) this.#clear(state)
      this.#advance(state)
    })
  }

  /** A request that is not sent, for the ledger. */
  refuse(host: string, refusal: Refusal, politeness: Politeness): void {
    this.#enterRefusal(this.#stateOf(host), refusal, politeness)
  }

  /** Gives back what is shared, and writes the last lines of the ledger. */
  async close(): Promise<void> {
    if (!this.#hosts) return
    this.#rest()
    for (const state of this.#states.values()) await this.#give(state, this.#hosts)
    await this.#ledger.flush()
  }

  #stateOf(host: string): HostState {
    let state = this.#states.get(host)
    if (!state) {
      state = idleHost(host)
      this.#states.set(host, state)
    }
    return state
  }

  /** Lets go whom nothing holds, and waits for what holds the next. */
  #advance(state: HostState): void {
    for (let next = state.waiting[0]; next && !state.asleep && !this.#yieldTurn(state); next = state.waiting[0]) {
      const before = state.turn?.wanted ? undefined : this.#obstacle(state, next)
      if (before === 'none') this.#start(state, next)
      else if (before) this.#during(state, before())
      else return
    }
  }

  /** What the first who waits has to wait for; nothing where it may start, `undefined` where the end of another request tells. */
  #obstacle(state: HostState, { politeness, paid }: Waiter): (() => Promise<unknown>) | 'none' | undefined {
    const hosts = this.#hosts
    const now = this.#clock.now()
    if (hosts && (!state.turn || now > state.turn.until - hosts.turnMilliseconds * margin)) return () => this.#take(state, hosts)
    const { delaySeconds, concurrency, budget } = politeness
    if (state.active >= concurrency) return undefined
    const wait = Math.max(state.lastAt + delaySeconds * 1000, state.heldUntil, state.circuit.openUntil ?? 0) - now
    if (wait > 0) return () => this.#clock.sleep(wait)
    if (!admits(state.circuit, now, state.active)) return undefined
    const day = chinaDay(now + (state.turn?.offset ?? 0))
    if (!budget || paid === day) return 'none'
    return () => this.#pay(state, state.waiting[0]!, day).catch((error: unknown) => rejectAll(state, error))
  }

  /** Pauses the host's queue for what is under way. */
  #during(state: HostState, work: Promise<unknown>): void {
    state.asleep = true
    const wake = (): void => {
      state.asleep = false
      this.#advance(state)
    }
    work.then(wake, wake)
  }

  /** Pays for the request of the first who waits. */
  async #pay(state: HostState, waiter: Waiter, day: string): Promise<void> {
    const { host } = state
    const budget = waiter.politeness.budget!
    let paid: boolean
    if (this.#hosts) {
      await state.writing
      paid = await this.#hosts.spend(host, budget)
    } else {
      if (state.spent.day !== day) state.spent = { day, requests: 0, bytes: 0 }
      paid = affords(state.spent, budget)
      if (paid) state.spent.requests++
    }
    const now = this.#clock.now() + (state.turn?.offset ?? 0)
    if (paid) waiter.paid = day
    else this.#turnAway(state, waiter, 'budget', throttled(host, `has had its requests for ${day}`, startOfChinaDay(chinaDayNumber(now) + 1) - now))
  }

  #start(state: HostState, waiter: Waiter): void {
    const startedAt = this.#clock.now()
    drop(state, waiter)
    state.active++
    state.lastAt = startedAt
    // As the turn stands in which it began.
    const { turn } = state
    waiter.go((ended = { outcome: 'answered', bytes: 0 }) => this.#end(state, waiter, { ...ended, startedAt, offset: turn?.offset ?? 0 }))
  }

  #end(state: HostState, { politeness, since }: Waiter, { outcome, status, bytes, askedSeconds, startedAt, offset }: Ended & Begun): void {
    const { host } = state
    const endedAt = this.#clock.now()
    state.active--
    state.lastAt = endedAt
    const circuit = noteOutcome(state.circuit, outcome, endedAt, politeness.circuit)
    const changed = circuit.failures !== state.circuit.failures
    state.circuit = circuit
    state.spent.bytes += bytes
    if (askedSeconds !== undefined) state.heldUntil = Math.max(state.heldUntil, endedAt + askedSeconds * 1000)
    const { delaySeconds, concurrency } = politeness
    const entry = { outcome, status, bytes, askedSeconds, waitedMs: startedAt - since, delaySeconds, concurrency }
    this.#ledger.enter({ host, startedAt: startedAt + offset, endedAt: endedAt + offset, ...entry })
    if (changed || askedSeconds !== undefined) this.#write(state, (hosts) => hosts.note(host, sharedOf(state, offset)))
    if (politeness.budget) this.#write(state, (hosts) => hosts.charge(host, bytes))
    this.#clear(state)
    if (!this.#yieldTurn(state)) this.#advance(state)
  }

  /** Tells the others, before the turn is another's. What fails is told with the turn. */
  #write(state: HostState, write: (hosts: Hosts) => Promise<unknown>): void {
    if (this.#hosts) state.writing = Promise.all([state.writing, write(this.#hosts).catch(() => undefined)])
  }

  /** Sends those away who would have to wait for long. */
  #clear(state: HostState): void {
    const { host, heldUntil, circuit } = state
    const now = this.#clock.now()
    const rest = (circuit.openUntil ?? now) - now
    const held = heldUntil - now
    if (Math.max(held, rest) <= patience) return
    for (const waiter of [...state.waiting]) {
      if (held > patience) this.#turnAway(state, waiter, 'wait', throttled(host, `asks to wait for ${Math.ceil(held / 1000)} s`, held))
      else if (circuit.openings >= mostOpenings) this.#turnAway(state, waiter, 'circuit', unreachable(host, circuit))
      else this.#turnAway(state, waiter, 'circuit', throttled(host, `has failed ${circuit.failures} times in a row and is left alone`, rest))
    }
  }

  #turnAway(state: HostState, waiter: Waiter, refusal: Refusal, error: AppError): void {
    drop(state, waiter)
    this.#enterRefusal(state, refusal, waiter.politeness, waiter.since)
    waiter.reject(error)
  }

  #enterRefusal({ host, turn }: HostState, outcome: Refusal, { delaySeconds, concurrency }: Politeness, since = this.#clock.now()): void {
    const now = this.#clock.now()
    const at = now + (turn?.offset ?? 0)
    this.#ledger.enter({ host, startedAt: at, endedAt: at, outcome, bytes: 0, waitedMs: now - since, delaySeconds, concurrency })
  }

  /** Waits for the host's turn. */
  async #take(state: HostState, hosts: Hosts): Promise<void> {
    try {
      state.turn = undefined
      while (state.waiting.length > 0) {
        const asked = this.#clock.now()
        const turn = await hosts.take(state.host)
        if (turn) {
          const ours = (at: number | undefined): number => (at === undefined ? Number.NEGATIVE_INFINITY : at - turn.offset + turn.uncertainty)
          state.turn = { ...turn, until: asked + hosts.turnMilliseconds, wanted: false }
          state.lastAt = Math.max(state.lastAt, ours(turn.lastAt))
          state.heldUntil = Math.max(state.heldUntil, ours(turn.heldUntil))
          const { openUntil } = turn.circuit
          state.circuit = { ...turn.circuit, openUntil: openUntil === undefined ? undefined : ours(openUntil) }
          this.#beating ??= setInterval(() => void this.#renew(hosts), beat).unref()
          return this.#clear(state)
        }
        await this.#clock.sleep(poll)
      }
    } catch (error) {
      await rejectAll(state, error)
    }
  }

  async #give(state: HostState, hosts: Hosts): Promise<void> {
    const { turn, host, lastAt } = state
    if (!turn) return
    state.turn = undefined
    await state.writing
    const offset = turn.offset + turn.uncertainty
    // What is not given back ends by itself.
    await hosts.give(host, { lastAt: theirs(lastAt, offset), ...sharedOf(state, offset) }).catch(() => undefined)
  }

  /** Gives the turn to who waits for it, as soon as nothing is under way. */
  #yieldTurn(state: HostState): boolean {
    if (!this.#hosts || !state.turn?.wanted || state.active > 0 || state.asleep) return false
    this.#during(state, this.#give(state, this.#hosts))
    return true
  }

  /** Renews the turns that are used, and gives back the others. */
  async #renew(hosts: Hosts): Promise<void> {
    const now = this.#clock.now()
    const held = [...this.#states.values()].filter(({ turn }) => turn)
    for (const state of held) if (isIdle(state, now, hosts.turnMilliseconds)) this.#during(state, this.#give(state, hosts))
    const kept = held.filter(({ turn }) => turn)
    if (kept.length === 0) this.#rest()
    void this.#ledger.flush()
    if (kept.length === 0) return
    // Where it fails, the turns end by themselves, and are asked for again.
    const answers = await hosts.keep(kept.map(({ host }) => host)).catch(() => undefined)
    for (const state of kept) {
      const answer = answers?.get(state.host)
      if (!state.turn || !answers) continue
      if (!answer) state.turn = undefined
      else Object.assign(state.turn, { until: now + hosts.turnMilliseconds, wanted: answer.wanted })
      this.#yieldTurn(state)
    }
  }

  #rest(): void {
    clearInterval(this.#beating)
    this.#beating = undefined
  }
}

/** When a request began, by our clock, and what lies between ours and the others'. */
interface Begun {
  startedAt: number
  offset: number
}

/** Whether a turn was not used for a while. */
const isIdle = ({ active, waiting, asleep, lastAt, turn }: HostState, now: number, turnMilliseconds: number): boolean =>
  active === 0 && waiting.length === 0 && !asleep && now - Math.max(lastAt, turn!.until - turnMilliseconds) > beat / 2

const throttled = (host: string, why: string, milliseconds: number): ThrottledError => {
  const seconds = Math.ceil(milliseconds / 1000)
  return new ThrottledError(`${host} ${why}`, { host, seconds, unsent: true })
}

const unreachable = (host: string, { failures, openUntil }: Circuit): UnreachableError =>
  new UnreachableError(
    `${host} has failed ${failures} times in a row, for an hour and more; it is asked again after ${new Date(openUntil ?? 0).toISOString()}`,
    { host },
  )
