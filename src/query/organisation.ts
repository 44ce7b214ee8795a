import type { Role } from '../../schemas/index-document.ts'
import { squeeze } from './fold.ts'
import { nameTokens } from './plan.ts'
import type { RecordQuery } from './record-query.ts'

/** The organisation that a query asks for. */
export interface WantedOrganisation {
  /** The name or a part of it, in the form that is compared; empty where a role alone is asked for. */
  key: string
  /** What the record must have as tokens: they find, the characters decide. */
  tokens: string[]
  role?: Role
}

export function wantedOrganisation({ organisation, role }: RecordQuery): WantedOrganisation | undefined {
  if (organisation === undefined && role === undefined) return undefined
  const key = squeeze(organisation ?? '')
  return { key, role, tokens: nameTokens(key).filter((token) => token.length > 1) }
}
