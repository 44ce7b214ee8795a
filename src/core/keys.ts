/** What a caller may do; each role may do what those before it may. */
export const roles = ['analyst', 'auditor', 'operator'] as const
export type Role = (typeof roles)[number]

/** Whether one role may do what another may. */
export const mayAs = (has: Role, needs: Role): boolean => roles.indexOf(has) >= roles.indexOf(needs)

/** A key of the API, without its secret. Times are ISO 8601, UTC. */
export interface ApiKey {
  id: string
  /** Whose it is. */
  name: string
  role: Role
  createdAt: string
  revokedAt?: string
  lastUsedAt?: string
}

/** A request that was answered. */
export interface Taken {
  at: string
  /** The key that it came with. */
  key?: string
  /** Address of the caller. */
  client: string
  method: string
  /** Path and parameters. */
  address: string
  status: number
}

/** Who may ask, and who took what. */
export interface Keys {
  /** The only time that the key itself is to be had: what is kept is its digest. */
  create(name: string, role: Role): Promise<{ key: ApiKey; token: string }>
  /** The key that a token opens; `undefined` where it opens none, or none any more. */
  verify(token: string): Promise<ApiKey | undefined>
  /** Takes a key back; `undefined` where there is none that holds. */
  revoke(id: string): Promise<ApiKey | undefined>
  list(): Promise<ApiKey[]>
  record(taken: Taken[]): Promise<void>
  /** Newest first. */
  taken(filter?: { key?: string; limit?: number }): Promise<Taken[]>
}
