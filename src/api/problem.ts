import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { askForKey } from '../access.ts'
import { AppError } from '../errors.ts'

const statuses: Record<string, { status: ContentfulStatusCode; title: string }> = {
  input: { status: 400, title: 'The request cannot be understood' },
  'no-key': { status: 401, title: 'A key is needed' },
  'not-allowed': { status: 403, title: 'This key may not do that' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'method-not-allowed': { status: 405, title: 'This method is not offered' },
  busy: { status: 409, title: 'It is in use' },
  dependency: { status: 503, title: 'A part of the service is not there at the moment' },
}
const bug = { status: 500, title: 'An error of ours' } as const

export const problemType = 'application/problem+json; charset=utf-8'

/** What an answer says of something that went wrong (RFC 9457). */
export const problemText = (code: string, { status, title }: { status: number; title: string }, detail?: string, more: object = {}): string =>
  JSON.stringify({ type: `urn:gongshi:problem:${code}`, title, status, ...(detail ? { detail } : {}), code, ...more })

/** The answer for something that went wrong. What is our fault is not told in detail. */
export function problem(c: Context, code: string, detail?: string, more: object = {}): Response {
  const { status, title } = statuses[code] ?? bug
  if (status === 401) c.header('www-authenticate', askForKey)
  if (status === 503) c.header('retry-after', '5')
  c.header('cache-control', 'no-store')
  return c.body(problemText(code in statuses ? code : 'bug', { status, title }, detail, more), status, { 'content-type': problemType })
}

/** The answer for an error; those that are no `AppError` are handed to `onBug` first. */
export function problemOf(c: Context, error: unknown, onBug: (error: unknown) => void): Response {
  if (!(error instanceof AppError) || !(error.code in statuses)) {
    onBug(error)
    return problem(c, 'bug')
  }
  // The address of a database server is nobody's business.
  if (error.code === 'dependency') {
    onBug(error)
    return problem(c, 'dependency')
  }
  const { problems } = error.context
  return problem(c, error.code, error.message, Array.isArray(problems) ? { problems } : {})
}
