import { type Circuit, closedCircuit, type Outcome, type Politeness, type Spent, type Turn } from '../../core/hosts.ts'

/** How a request ended. */
export interface Ended {
  outcome: Outcome
  status?: number
  bytes: number
  /** The host asks to wait. */
  askedSeconds?: number
}

/** A request that waits until its host may be asked. */
export interface Waiter {
  politeness: Politeness
  since: number
  /** The day of whose budget it was paid. */
  paid?: string
  go: (end: (ended?: Ended) => void) => void
  reject: (error: unknown) => void
}

/** What one host is at: times by our clock. */
export interface HostState {
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

export function idleHost(host: string): HostState {
  const never = Number.NEGATIVE_INFINITY
  const idle = { active: 0, lastAt: never, heldUntil: never, circuit: closedCircuit, spent: { day: '', requests: 0, bytes: 0 } }
  return { host, ...idle, waiting: [], asleep: false, writing: Promise.resolve() }
}

export function drop(state: HostState, waiter: Waiter): void {
  state.waiting = state.waiting.filter((other) => other !== waiter)
}

export function rejectAll(state: HostState, error: unknown): void {
  for (const waiter of state.waiting.splice(0)) waiter.reject(error)
}

/** A time by the others' clock. */
export const theirs = (at: number | undefined, offset: number): number | undefined => (at !== undefined && Number.isFinite(at) ? at + offset : undefined)

/** What the others have to know of a host. */
export const sharedOf = ({ heldUntil, circuit }: HostState, offset: number) => ({
  heldUntil: theirs(heldUntil, offset),
  circuit: { ...circuit, openUntil: theirs(circuit.openUntil, offset) },
})
