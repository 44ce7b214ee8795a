import { randomBytes } from 'node:crypto'
import { isIP } from 'node:net'
import { secretShape } from '../../core/signature.ts'
import { InputError } from '../../errors.ts'
import { parseSearchParams, toSearchParams } from '../../query/url.ts'
import { isPublicAddress } from './address.ts'

const wrong = (parameter: string, message: string): InputError => new InputError(`${parameter}: ${message}`, { problems: [{ parameter, message }] })

/** Reads the address of a target. Throws `InputError` for what is none, and, unless it is `local`, for an address that is not of the open Internet. */
export function readTarget(text: string, local: boolean): string {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text) || text.length > 2000) throw wrong('target', 'expected an address with http:// or https://')
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') throw wrong('target', 'leave user and password out: deliveries are signed')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!local && (/(^|\.)localhost$/i.test(host) || (isIP(host) !== 0 && !isPublicAddress(host))))
    throw wrong('target', `${host} is no address of the open Internet`)
  url.hash = ''
  return url.href
}

/** What someone asks for who wants to be told of changes. */
export interface AskedWebhook {
  name: string
  /** Parameters of a URL. */
  query: URLSearchParams
  target: string
  /** Made up where it is absent. */
  secret?: string
  local?: boolean
}

/** A webhook as it is kept. Throws `InputError` that names what is wrong. */
export function prepareWebhook({ name, query, target, secret, local = false }: AskedWebhook) {
  if (name.trim() === '' || name.length > 100) throw wrong('name', '1 to 100 characters')
  if (secret !== undefined && !secretShape.test(secret)) throw wrong('secret', 'whsec_ and 24 to 64 bytes in base64')
  // How a page of results is shown says nothing of what matches.
  const { sort: _, facets: _facets, limit: _limit, cursor: _cursor, ...saved } = parseSearchParams(query)
  return {
    ...{ name: name.trim(), query: toSearchParams(saved).toString(), target: readTarget(target, local), local },
    secret: secret ?? `whsec_${randomBytes(32).toString('base64')}`,
  }
}
