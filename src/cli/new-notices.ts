import type { ArticleShape } from '../core/shapes.ts'
import { defineSource, type SourceDeclaration } from '../core/source.ts'
import { readBytes } from '../pipeline/read-bytes.ts'
import { type Tried, trySource } from '../pipeline/try-source.ts'
import type { Registry } from '../registry.ts'
import { asFetched } from '../scaffold/saved.ts'
import type { ReadInput } from './saved-inputs.ts'

type BySelectors = (options: { site: string; columns: []; rows: { row: string }; article: ArticleShape }) => Pick<SourceDeclaration, 'start' | 'pages'>

/** What saved notices say by themselves, where no list leads to them: read as a source by selectors would, which is not written. */
export async function readNotices(registry: Registry, inputs: ReadInput[], article: ArticleShape): Promise<Tried[]> {
  const notices = inputs.filter(({ kind }) => kind === 'detail')
  const [first] = notices
  if (!first) return []
  const { bySelectors } = (await registry.family('by-selectors')) as { bySelectors: BySelectors }
  const { origin, host } = new URL(first.url)
  const source = defineSource({
    ...bySelectors({ site: origin, columns: [], rows: { row: 'li' }, article }),
    ...{ id: 'new-site', title: { zh: host, en: host }, publisher: { name: host, division: '000000', official: false }, homepage: origin, hosts: [host] },
    status: { state: 'active', evidence: 'captured' },
  })
  return trySource(
    source,
    notices.map((notice) => ({ name: notice.name, exchange: asFetched(notice) })),
    readBytes,
  )
}
