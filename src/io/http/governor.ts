import { ThrottledError } from '../../errors.ts'
import type { Clock } from './clock.ts'

export interface Pace {
  /** From the end of a request (its start, where several go on at once) to the start of the next. */
  delaySeconds: number
  concurrency: number
}

/** Keeps us gentle: lets requests to a host go one after another, no faster than agreed, and not at all while it asks to wait. Shared by all who ask. */
export interface Governor {
  /** Waits for its turn; the function that it gives ends it. Throws `ThrottledError` where the host asked for a pause longer than a minute. */
  acquire(host: string, pace: Pace, signal?: AbortSignal): Promise<() => void>
  /** The host asks to wait. */
  hold(host: string, seconds: number): void
}

/** Longer pauses are not waited for: the caller queues the request again. */
const patience = 60_000

interface Waiter {
  pace: Pace
  go: (release: () => void) => void
  reject: (error: unknown) => void
}

interface HostState {
  active: number
  lastAt: number
  heldUntil: number
  waiting: Waiter[]
  asleep: boolean
}

export function createGovernor(clock: Clock): Governor {
  const hosts = new Map<string, HostState>()
  const stateOf = (host: string): HostState => {
    let state = hosts.get(host)
    if (!state) {
      state = { active: 0, lastAt: Number.NEGATIVE_INFINITY, heldUntil: 0, waiting: [], asleep: false }
      hosts.set(host, state)
    }
    return state
  }
  const throttled = (host: string, milliseconds: number): ThrottledError => {
    const seconds = Math.ceil(milliseconds / 1000)
    return new ThrottledError(`${host} asks to wait for ${seconds} s`, { host, seconds })
  }

  const advance = (state: HostState): void => {
    for (;;) {
      const [next] = state.waiting
      if (!next || state.asleep || state.active >= next.pace.concurrency) return
      const wait = Math.max(state.lastAt + next.pace.delaySeconds * 1000, state.heldUntil) - clock.now()
      if (wait > 0) {
        state.asleep = true
        const wake = (): void => {
          state.asleep = false
          advance(state)
        }
        clock.sleep(wait).then(wake, wake)
        return
      }
      state.waiting.shift()
      state.active++
      state.lastAt = clock.now()
      next.go(() => {
        state.active--
        state.lastAt = clock.now()
        advance(state)
      })
    }
  }

  return {
    acquire(host, pace, signal) {
      const state = stateOf(host)
      const held = state.heldUntil - clock.now()
      if (held > patience) return Promise.reject(throttled(host, held))
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const waiter: Waiter = {
          pace,
          go: (release) => {
            signal?.removeEventListener('abort', leave)
            let released = false
            resolve(() => {
              if (!released) release()
              released = true
            })
          },
          reject,
        }
        const leave = (): void => {
          state.waiting = state.waiting.filter((other) => other !== waiter)
          reject(signal?.reason)
        }
        signal?.addEventListener('abort', leave, { once: true })
        state.waiting.push(waiter)
        advance(state)
      })
    },
    hold(host, seconds) {
      const state = stateOf(host)
      state.heldUntil = Math.max(state.heldUntil, clock.now() + seconds * 1000)
      const held = state.heldUntil - clock.now()
      if (held <= patience) return
      for (const { reject } of state.waiting.splice(0)) reject(throttled(host, held))
    },
  }
}
