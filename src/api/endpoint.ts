import type { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { InputError, NotFoundError } from '../errors.ts'

/** One address of the API: what it takes, and what it answers. */
export interface Endpoint {
  path: string
  summary: string
  answer: z.ZodType
  query?: z.ZodObject
  /** May be asked for what does not exist. */
  one?: true
  handle: (c: Context) => Promise<object> | object
}

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
  const parsed = schema.safeParse(Object.fromEntries(given.map(([name, values]) => [name, values.length > 1 ? values : values[0]])))
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => ({
    parameter: issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.'),
    message: issue.code === 'unrecognized_keys' ? `unknown; allowed are ${Object.keys(schema.shape).join(', ')}` : issue.message,
  }))
  throw new InputError(problems.map(({ parameter, message }) => `${parameter}: ${message}`).join('; '), { problems })
}
