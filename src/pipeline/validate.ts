import { NoticeRecord } from '../../schemas/record.ts'
import { InvalidRecordError } from '../errors.ts'

/** Holds a record against the unified schema; throws `InvalidRecordError` that names every field it refuses. */
export function validate(record: unknown): NoticeRecord {
  const parsed = NoticeRecord.safeParse(record)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => `/${issue.path.join('/')}: ${issue.message}`)
  throw new InvalidRecordError(problems.join('; '), { paths: parsed.error.issues.map((issue) => `/${issue.path.join('/')}`) })
}
