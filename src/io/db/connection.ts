import pg from 'pg'
import { AppError, DependencyError } from '../../errors.ts'

/** Codes of PostgreSQL and of the network that say that the database is not there, not that a statement is wrong. */
const dependencyCodes =
  /^(08...|53...|57P0.|57014|58...|28...|3D000|55P03|25006|XX00[12]|ECONN.*|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|P10..)$/

/** What clients say when a connection is gone, without a code. */
const dependencyMessages =
  /connection terminated|connection error and is not queryable|client was closed|timeout expired|timeout exceeded|Query read timeout|Can't reach database server|SASL|SSL/i

/** `DependencyError` where the database is the cause; any other error as it is. */
export function asDatabaseError(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error
  const { code } = error as { code?: string }
  if ((code !== undefined && dependencyCodes.test(code)) || dependencyMessages.test(error.message) || isDependency(error.cause)) {
    return new DependencyError(
      `the database cannot be used: ${error.message || code}; see that it runs and try again (what was archived is kept)`,
      { ...(code ? { code } : {}) },
      { cause: error },
    )
  }
  return error
}

const isDependency = (cause: unknown): boolean => cause instanceof Error && asDatabaseError(cause) instanceof DependencyError

/** Runs it, and gives errors of the database their name. */
export async function withDatabase<T>(use: () => Promise<T>): Promise<T> {
  try {
    return await use()
  } catch (error) {
    throw asDatabaseError(error)
  }
}

/** How we connect: bounded waits, dead peers noticed; what is asked before the last answer came is sent at once. */
export const connectionSettings = (databaseUrl: string): pg.ClientConfig => ({
  connectionString: databaseUrl,
  application_name: 'gongshi',
  pipeline: true,
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
})

export function openPool(databaseUrl: string, max = 8): pg.Pool {
  const pool = new pg.Pool({ ...connectionSettings(databaseUrl), max, idleTimeoutMillis: 30_000 })
  // An idle connection that breaks is replaced at the next use, and the error shows there if it lasts.
  pool.on('error', () => undefined)
  // The same for one that is lent out: its next statement fails.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** A statement, and what stands for its parameters; such a one is prepared, its text always the same. */
export type Statement = [text: string, parameters?: unknown[]]

const names = new Map<string, string>()

/** A statement that a connection is taught once, and then given its parameters: for texts that are always the same. */
export function prepared(text: string, values: unknown[]): pg.QueryConfig {
  let name = names.get(text)
  if (name === undefined) names.set(text, (name = `s${names.size}`))
  return { name, text, values }
}

/**
 * Sends statements one behind the other without waiting for the answers between, as none needs what another answers: a thread that fetches and archives
 * meanwhile would come to each answer late, and each that is sent by itself costs both sides a turn. Throws what hindered the first that failed, once all are answered. What makes them stand (`commit`) is sent
 * when they did not fail, never with them.
 */
export async function inOneGo(client: pg.Client, statements: Statement[]): Promise<pg.QueryResult[]> {
  const { stream } = client.connection
  stream.cork()
  const sent = statements.map(([text, parameters]) => client.query(parameters ? prepared(text, parameters) : text))
  stream.uncork()
  const answers = await Promise.allSettled(sent)
  return answers.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason
    return answer.value
  })
}

/** Does it in one transaction, all of it or nothing. `begin` says what sort of transaction. */
export const withTransaction = <T>(pool: pg.Pool, use: (client: pg.PoolClient) => Promise<T>, begin = 'begin'): Promise<T> =>
  withDatabase(async () => {
    const client = await pool.connect()
    try {
      // Its answer comes with the first that is waited for.
      const begun = client.query(begin)
      begun.catch(() => undefined)
      const result = await use(client)
      await begun
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      throw error
    } finally {
      client.release()
    }
  })

/** A connection of its own, for what belongs to a session (locks); closed again whatever happens. */
export async function withClient<T>(databaseUrl: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connectionSettings(databaseUrl))
  client.on('error', () => undefined)
  return withDatabase(async () => {
    try {
      await client.connect()
      return await use(client)
    } finally {
      await client.end().catch(() => undefined)
    }
  })
}
