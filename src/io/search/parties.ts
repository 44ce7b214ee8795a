import type pg from 'pg'
import type { Role } from '../../../schemas/index-document.ts'
import { sha256 } from '../../core/identity.ts'
import type { Projection } from '../../query/entry.ts'
import { wantedOrganisation } from '../../query/organisation.ts'
import type { RecordQuery } from '../../query/record-query.ts'
import type { Tokens } from '../../query/token-query.ts'

/** An organisation in a role, or (`*`) in any. Names are long: eighty bits of their sum stand for them. */
const partyToken = (key: string, role: Role | '*'): string => `p:${sha256(key).slice(0, 20)}:${role}`

const roleToken = (role: Role): string => `r:${role}`

/** The tokens of the organisations of a record, by which a filter finds them: each name in each of its roles, and each role. */
export function partyTokens(parties: Projection['parties']): string[] {
  const tokens = new Set<string>()
  for (const { key, role } of parties) {
    if (key !== '') tokens.add(partyToken(key, role))
    tokens.add(roleToken(role))
  }
  return [...tokens]
}

/**
 * What the records that name an organisation have, one of these: each name that has the wanted one in it is looked up by itself. A role alone: anyone in it.
 * Absent where a query asks for none.
 */
export async function partiesAskedFor(client: pg.ClientBase, query: RecordQuery): Promise<Tokens[] | undefined> {
  const { key, role } = wantedOrganisation(query) ?? { key: '' }
  if (key === '') return role && [roleToken(role)]
  const { rows } = await client.query<{ key: string }>('select key from search_name where strpos(key, $1) > 0', [key])
  return rows.map((row) => partyToken(row.key, role ?? '*'))
}
