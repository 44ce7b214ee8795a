import type pg from 'pg'

/** A record as it stands, as far as two stores are held against each other. */
export interface Kept {
  id: string
  source: string
  url: string
  ordinal: number
  hash: string
  version: number
}

export const keptIn = async (pool: pg.Pool): Promise<Kept[]> =>
  (await pool.query<Kept>('select id, source, url, ordinal, hash, version from record order by id')).rows

export interface Differences {
  lost: Kept[]
  /** Of one notice more than the truth has. */
  duplicated: Kept[]
  /** It says something else. */
  wrong: Kept[]
  /** It says the same, and has versions that its page never had. */
  restless: Kept[]
}

/** Holds a store against the truth: what an undisturbed crawl keeps. */
export function differences(truth: readonly Kept[], store: readonly Kept[]): Differences {
  const [right, kept] = [new Map(truth.map((record) => [record.id, record])), new Map(store.map((record) => [record.id, record]))]
  return {
    lost: truth.filter(({ id }) => !kept.has(id)),
    duplicated: store.filter(({ id }) => !right.has(id)),
    wrong: store.filter(({ id, hash }) => right.has(id) && right.get(id)!.hash !== hash),
    restless: store.filter(({ id, hash, version }) => right.get(id)?.hash === hash && version !== right.get(id)!.version),
  }
}

/** Lets time go by, as the store sees it: waits end, robots.txt is old, pages want to be looked at again. */
export async function passTime(pool: pg.Pool, hours: number): Promise<void> {
  const by = `interval '${hours} hours'`
  await pool.query(`
    update host set turn_of = null, turn_until = null, wanted_by = null, wanted_until = null, held_until = null, open_until = null, failures = 0, openings = 0;
    update robots set read_at = read_at - ${by};
    update page_check set next_at = next_at - ${by}, checked_at = checked_at - ${by};
    update list set swept_at = swept_at - ${by}`)
}

export interface Raised {
  run: string
  source: string
  code: string
  level: string
  message: string
  url: string | null
  value: string | null
}

export const raisedBy = async (pool: pg.Pool, runs: readonly string[]): Promise<Raised[]> =>
  (await pool.query<Raised>('select run, source, code, level, message, url, value from issue where run = any($1)', [runs])).rows

export interface Ran {
  id: string
  source: string
  state: string
  outcome_code: string | null
  started_at: Date
}

/** In the order in which they began. */
export const runsSince = async (pool: pg.Pool, at: string): Promise<Ran[]> =>
  (await pool.query<Ran>('select id, source, state, outcome_code, started_at from run where started_at >= $1 order by started_at, id', [at])).rows
