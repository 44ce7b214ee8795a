import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type pg from 'pg'
import type { ApiKey, Keys, Role, Taken } from '../../core/keys.ts'
import { withDatabase } from './connection.ts'
import { storableText } from './staged-row.ts'

interface KeyRow {
  id: string
  name: string
  role: Role
  digest: string
  created_at: Date
  revoked_at: Date | null
  last_used_at: Date | null
}

const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
/** `gongshi_<id>_<secret>`: found by its id, opened by its secret (256 bits, so that a plain digest is enough). */
const tokenShape = /^gongshi_([0-9a-f]{12})_([\w-]{43})$/

/** Keys of the API in PostgreSQL. */
export function createKeys(pool: pg.Pool): Keys {
  return {
    create: (name, role) =>
      withDatabase(async () => {
        const [id, secret] = [randomBytes(6).toString('hex'), randomBytes(32).toString('base64url')]
        const { rows } = await pool.query<KeyRow>('insert into api_key (id, name, role, digest) values ($1, $2, $3, $4) returning *', [
          id,
          storableText(name),
          role,
          digestOf(secret).toString('hex'),
        ])
        return { key: toKey(rows[0]!), token: `gongshi_${id}_${secret}` }
      }),
    verify: (token) =>
      withDatabase(async () => {
        const [, id, secret] = tokenShape.exec(token) ?? []
        if (id === undefined || secret === undefined) return undefined
        const { rows } = await pool.query<KeyRow>('select * from api_key where id = $1 and revoked_at is null', [id])
        return rows[0] && timingSafeEqual(Buffer.from(rows[0].digest, 'hex'), digestOf(secret)) ? toKey(rows[0]) : undefined
      }),
    revoke: (id) =>
      withDatabase(async () => {
        const { rows } = await pool.query<KeyRow>('update api_key set revoked_at = now() where id = $1 and revoked_at is null returning *', [id])
        return rows[0] && toKey(rows[0])
      }),
    list: () => withDatabase(async () => (await pool.query<KeyRow>('select * from api_key order by created_at, id')).rows.map(toKey)),
    record: (taken) =>
      withDatabase(async () => {
        if (taken.length === 0) return
        await pool.query(
          `with used as (
             update api_key set last_used_at = u.at from (select key, max(at) as at from json_to_recordset($1) as t (key text, at timestamptz) group by key) u
             where id = u.key
           )
           insert into taken (at, key, client, method, address, status)
           select at, key, client, method, address, status
           from json_to_recordset($1) as t (at timestamptz, key text, client text, method text, address text, status int)`,
          [JSON.stringify(taken)],
        )
      }),
    taken: ({ key, limit = 100 } = {}) =>
      withDatabase(async () => {
        const { rows } = await pool.query<Omit<Taken, 'at' | 'key'> & { at: Date; key: string | null }>(
          'select at, key, client, method, address, status from taken where $1::text is null or key = $1 order by sequence desc limit $2',
          [key ?? null, limit],
        )
        return rows.map(({ at, key: by, ...row }) => ({ at: at.toISOString(), ...(by === null ? {} : { key: by }), ...row }))
      }),
  }
}

const toKey = ({ id, name, role, created_at, revoked_at, last_used_at }: KeyRow): ApiKey => ({
  ...{ id, name, role, createdAt: created_at.toISOString() },
  ...(revoked_at === null ? {} : { revokedAt: revoked_at.toISOString() }),
  ...(last_used_at === null ? {} : { lastUsedAt: last_used_at.toISOString() }),
})
