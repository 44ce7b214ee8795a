import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Role } from '../core/keys.ts'
import { InputError, NotFoundError } from '../errors.ts'

/** One address of the API: what it takes, what it answers, and whom. */
export interface Endpoint {
  /** `get` where it says nothing. What is not `get` changes something, and is never done without a key. */
  method?: 'get' | 'post' | 'delete'
  path: string
  summary: string
  /** Whom it answers; an analyst where it says nothing. */
  role?: Role
  answer: z.ZodType
  query?: z.ZodObject
  body?: z.ZodObject
  /** May be asked for what does not exist. */
  one?: true
  handle: (c: Context) => Promise<object> | object
}

/** A parameter that is `true` or `false`. */
export const Flag = z.enum(['true', 'false']).transform((value) => value === 'true')

/** A part of the path; what cannot be one is not there. */
export function named(c: Context, name: string, shape: RegExp): string {
  const value = c.req.param(name) ?? ''
  if (!shape.test(value)) throw new NotFoundError(`there is nothing at ${c.req.path}`)
  return value
}

/** The parameters of an address. Throws `InputError` that names each that is wrong. */
export function filterOf<T extends z.ZodObject>(c: Context, schema: T): z.output<T> {
  const { searchParams } = new URL(c.req.url)
  const given = [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)] as const)
  // No column holds it, and none is asked for it.
  const nul = given.filter(([, values]) => values.some((value) => value.includes('\0'))).map(([parameter]) => ({ parameter, message: 'holds a NUL character' }))
  if (nul.length > 0) throw new InputError(nul.map(({ parameter, message }) => `${parameter}: ${message}`).join('; '), { problems: nul })
  return checked(Object.fromEntries(given.map(([name, values]) => [name, values.length > 1 ? values : values[0]])), schema)
}

/** The JSON that was sent. Throws `InputError` that names what is wrong with it. */
export async function bodyOf<T extends z.ZodObject>(c: Context, schema: T): Promise<z.output<T>> {
  if (!/^application\/json(;|$)/i.test(c.req.header('content-type') ?? '')) throw new InputError('send JSON, with Content-Type: application/json')
  const given: unknown = await c.req.json().catch((error: Error) => {
    throw new InputError(`the body is no JSON: ${error.message}`, {}, { cause: error })
  })
  return checked(given, schema)
}

function checked<T extends z.ZodObject>(given: unknown, schema: T): z.output<T> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => ({
    parameter: issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.'),
    message: issue.code === 'unrecognized_keys' ? `unknown; allowed are ${Object.keys(schema.shape).join(', ')}` : issue.message,
  }))
  throw new InputError(problems.map(({ parameter, message }) => [parameter, message].filter(Boolean).join(': ')).join('; '), { problems })
}
