import type { MiddlewareHandler } from 'hono'
import { mayAs, type Role } from './core/keys.ts'
import { NoKeyError, NotAllowedError } from './errors.ts'

/** How a caller is asked for a key: first what browsers know, as Chromium looks at no other. */
export const askForKey = 'Basic realm="gongshi", charset="UTF-8", Bearer realm="gongshi"'

/** Who asks, as the guard found out before anything answers. */
export interface Caller {
  role: Role
  /** The id of the key that it came with. */
  key?: string
  /** What the endpoint that answers wants of its caller; an analyst where it says nothing. */
  needs?: Role
}

/**
 * Stands at an endpoint and states the role that it wants of its caller. `key`: never without a key, whatever is open. Throws `NotAllowedError`, `NoKeyError`.
 * Where no guard stands before the application, its callers are its own.
 */
export const needs =
  (role: Role, { key = false } = {}): MiddlewareHandler<{ Bindings: { caller?: Caller } | undefined }> =>
  async ({ env }, next) => {
    const caller = env?.caller
    if (caller) {
      caller.needs = role
      if (key && caller.key === undefined) throw new NoKeyError(`it needs a key with the role ${role}: gongshi keys create NAME --role ${role}`)
      if (!mayAs(caller.role, role))
        throw new NotAllowedError(`it needs the role ${role}; ${caller.key === undefined ? 'without a key one has' : 'this key has'} ${caller.role}`)
    }
    await next()
  }
