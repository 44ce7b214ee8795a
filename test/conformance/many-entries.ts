import { domains, type NoticeRecord } from '../../schemas/record.ts'
import type { IndexEntry } from '../../src/query/backend.ts'

const organisations = ['甲乙建设有限公司', '丙丁（沈阳）科技有限公司', '甲丁商贸有限公司']

/** Records with many ties in all that is sorted by. */
export function manyEntries(count: number): IndexEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const domain = (['procurement', 'construction', 'land'] as const)[index % 3]!
    const kinds = Object.keys(domains[domain].kinds).filter((kind) => ['tender', 'award', 'offer', 'result'].includes(kind))
    const topic = ['道路工程', '医疗设备', '办公设备', '道路工程监理'][index % 4]!
    const record = {
      domain,
      kind: kinds[index % kinds.length]!,
      title: `第${index % 50}号${topic}公告`,
      ...(index % 11 === 0 ? {} : { publishedAt: `202${3 + (index % 2)}-0${1 + (index % 6)}-1${index % 5}` }),
      ...(index % 7 === 0 ? {} : { division: ['210100', '210102', '210200', '220000', '220100'][index % 5]! }),
      ...(index % 5 === 0 ? {} : { budgetYuan: ['500', '250000.5', '1000000'][index % 3]! }),
      buyer: { name: organisations[index % 3]! },
    } as NoticeRecord
    return {
      id: `many-${String((index * 7919) % count).padStart(4, '0')}`,
      version: 1,
      source: index % 4 === 0 ? 'synthetic-east' : 'synthetic-west',
      simulated: index % 9 === 0,
      url: 'https://notices.example/many',
      record,
      text: `${topic}。${'道路'.repeat(index % 3)}`,
    }
  })
}
