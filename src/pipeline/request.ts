import type { FetchRequest } from '../core/fetcher.ts'
import { sha256 } from '../core/identity.ts'
import type { Follow } from '../core/step.ts'
import { encodeForm } from '../io/http/form.ts'

/** The request that a step asks for; form fields in the charset of the page that it stood on, as a browser sends them. */
export function toRequest(step: Follow, charset = 'utf-8'): FetchRequest {
  const headers = { ...step.headers }
  let body: Uint8Array | undefined
  if (step.form) {
    headers['content-type'] ??= 'application/x-www-form-urlencoded'
    body = encodeForm(step.form, charset)
  } else if (step.json !== undefined) {
    headers['content-type'] ??= 'application/json'
    body = new TextEncoder().encode(JSON.stringify(step.json))
  }
  return { url: step.url, method: step.method ?? (body ? 'POST' : 'GET'), headers, body }
}

/** Two requests with the same key are one: a run asks for it once. */
export function requestKey(request: FetchRequest): string {
  const url = new URL(request.url)
  url.hash = ''
  return request.body ? `${request.method} ${url.href} ${sha256(request.body)}` : `${request.method} ${url.href}`
}
