import { readFileSync } from 'node:fs'
import { Client, errors, Transport } from '@elastic/elasticsearch'
import type { Config } from '../../../config.ts'
import { AppError, ConfigError, DependencyError } from '../../../errors.ts'

export type Settings = NonNullable<Config['elasticsearch']>

/** Speaks plain JSON and does not ask what product answers, so that Elasticsearch 8 and 9 and OpenSearch 2 and 3 are one. */
class PlainTransport extends Transport {
  constructor(options: ConstructorParameters<typeof Transport>[0]) {
    const { productCheck: _product, vendoredHeaders: _headers, ...rest } = options
    // Short waits between nodes; whoever asks for a server that is down waits for itself.
    super({ ...rest, retryBackoff: (_least, _most, attempt) => 0.05 * 2 ** attempt })
  }
}

/** A client of the servers that the settings name. Throws `ConfigError` where the file of certificates cannot be read. */
export function createClient({ urls, username, password, apiKey, caFile }: Settings, more: { timeout?: number; retries?: number } = {}): Client {
  return new Client({
    nodes: urls,
    Transport: PlainTransport,
    maxRetries: more.retries ?? 3,
    requestTimeout: more.timeout ?? 60_000,
    ...(apiKey ? { auth: { apiKey } } : username ? { auth: { username, password: password ?? '' } } : {}),
    ...(caFile ? { tls: { ca: readCertificates(caFile) } } : {}),
  })
}

function readCertificates(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new ConfigError(`ELASTICSEARCH_CA: ${(error as Error).message}`, {}, { cause: error })
  }
}

/** An error of the server as it names it. */
export interface Cause {
  type?: string
  reason?: string
}

export const causeOf = (error: unknown): Cause => (error instanceof errors.ResponseError ? ((error.body as { error?: Cause } | undefined)?.error ?? {}) : {})

const later = (message: string, cause: unknown) =>
  new DependencyError(`${message} (the records are safe in the database; the index catches up when it answers again)`, { again: true }, { cause })
const never = (message: string, cause: unknown) => new DependencyError(message, { again: false }, { cause })

/** `DependencyError` where the server is the cause: `context.again` says whether it may pass by itself. Any other error as it is. */
export function asServerError(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error
  if (error instanceof errors.ResponseError) {
    const { type, reason } = causeOf(error)
    const status = error.statusCode
    const said = reason ?? type ?? error.message
    if (isFull(type)) return later(`the search server takes no writes: ${said}; see that its disk has room`, error)
    if (status === 401)
      return never('the search server does not know the user or the key: see ELASTICSEARCH_USERNAME, ELASTICSEARCH_PASSWORD, ELASTICSEARCH_API_KEY', error)
    if (status === 403) return never(`the search server refuses its user: ${said}`, error)
    if (type === 'index_not_found_exception')
      return never('the search server has no index of ours, or shows this user none: run `gongshi index rebuild`', error)
    if (status === 429 || (status !== undefined && status >= 500)) return later(`the search server cannot do it now: ${said}`, error)
    return error
  }
  if (error instanceof errors.ElasticsearchClientError && !(error instanceof errors.SerializationError || error instanceof errors.ConfigurationError))
    return later(`the search server does not answer: ${error.message}`, error)
  return error
}

/** A block that the server lays on an index when its disk is full. */
export const isFull = (type: string | undefined): boolean => type === 'cluster_block_exception'

/** Runs it, and gives errors of the server their name. */
export async function withServer<T>(use: () => Promise<T>): Promise<T> {
  try {
    return await use()
  } catch (error) {
    throw asServerError(error)
  }
}
