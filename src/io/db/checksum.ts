/** `bucketOf` and `checksumOf` of `src/core/checksum.ts`, in SQL, over the columns of a record. */
export const bucketOfId = 'get_byte(sha256(convert_to(id, $$UTF8$$)), 0)'
export const checksumOfRecord = `('x' || encode(substr(sha256(convert_to(id || E'\\n' || version || E'\\n' || text, 'UTF8')), 1, 4), 'hex'))::bit(32)::bigint`
