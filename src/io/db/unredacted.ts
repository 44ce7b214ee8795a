/** A condition on the column of a record's id: what was redacted is told nowhere, not as of a time before it either. */
export const unredacted = (id: string): string => `not exists (select from redaction where redaction.record_id = ${id})`
