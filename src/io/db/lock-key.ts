import { createHash } from 'node:crypto'

/** Number of an advisory lock of PostgreSQL (a signed 64-bit integer, as text), by what it locks. */
export const lockKey = (...parts: string[]): string =>
  createHash('sha256')
    .update(['gongshi', ...parts].join('\n'))
    .digest()
    .readBigInt64BE()
    .toString()
