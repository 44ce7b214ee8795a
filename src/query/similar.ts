import type { NoticeRecord } from '../../schemas/record.ts'
import { takeKinds } from './kind-words.ts'
import { RecordQuery } from './record-query.ts'

/** What a title says beside its matter: numbers, brackets, and which time it is tried. */
const beside = /[（(【[〔][^（）()【】[\]〔〕]{0,60}[）)】\]〕]|第?[一二三四五六七八九十\d]+(?:次|标段|包)|公告|公示|通知书?|项目|关于|的|[A-Za-z0-9-]{6,}/g

/** A query for notices that are about the same as this one: its matter in its domain. Absent where it names none. */
export function similarTo(record: NoticeRecord, { simulated, limit }: { simulated: boolean; limit: number }): RecordQuery | undefined {
  const title = record.projectName ?? record.title ?? ''
  const buyer = record.buyer?.name ?? record.authority?.name ?? ''
  const matter = takeKinds(title.replace(buyer, ' ').replace(beside, ' ')).rest.replace(/\s+/g, ' ').trim().slice(0, 60)
  if (matter.length < 2) return undefined
  // One more, since it finds itself.
  return RecordQuery.parse({ text: matter, domain: [record.domain], simulated: simulated ? 'only' : 'exclude', limit: limit + 1 })
}
