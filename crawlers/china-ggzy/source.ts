import { BlockedError, type Domain, defineSource, follow, LayoutError, notice } from '#sdk'
import { fieldOf, type JsonRow, jsonList } from '../_families/json-list.ts'
import { attachmentsIn, type Column, dateIn, domainOf, keyOf } from '../_families/list.ts'

const site = 'https://www.ggzy.gov.cn'

/** `path` is the class of business; stage `0000` means all stages of it. */
const columns: (Column & { domain: Domain })[] = [
  { path: '01', domain: 'construction' },
  { path: '02', domain: 'procurement' },
  { path: '03', domain: 'land' },
  { path: '04', domain: 'land' },
]

interface Answer {
  code: number
  message?: string
  data?: { total: number; pages: number; records?: JsonRow[] }
}

/** Answers that ask for a captcha, and for fewer visits. */
const refusals = [829, 800]

const lists = jsonList<Answer>({
  columns,
  perPage: 20,
  label: 'shell',
  ask: ({ path }, page, { since, until }) => ({
    url: `${site}/information/pubTradingInfo/getTradList`,
    method: 'POST',
    form: {
      ...{ SOURCE_TYPE: '1', DEAL_CLASSIFY: path, DEAL_STAGE: '0000', DEAL_PROVINCE: '0', PAGENUMBER: String(page) },
      ...(since ? { DEAL_TIME: '06', TIMEBEGIN: since, TIMEEND: until ?? '2999-12-31' } : { DEAL_TIME: '02' }),
    },
  }),
  read({ code, message, data }, page) {
    if (refusals.includes(code)) throw new BlockedError(`${page.finalUrl} asks for a captcha: ${code} ${message ?? ''}`, { url: page.finalUrl })
    return (
      data?.records && {
        ...data,
        rows: data.records.map((row) => ({
          url: new URL(fieldOf(page, row, 'url'), site).href,
          title: fieldOf(page, row, 'title'),
          publishedAt: dateIn(page, fieldOf(page, row, 'publishTime')),
          nativeId: fieldOf(page, row, 'id'),
        })),
      }
    )
  },
})

export default defineSource({
  start: lists.start,
  pages: {
    list: lists.list,
    // The frame of a project: every stage of it stands on a page of its own.
    *shell(page) {
      const stages = page.all('.fully_list li').filter((stage) => stage.text !== '暂无数据')
      if (stages.length === 0) throw new LayoutError(`shell page ${page.finalUrl}: expected the stages of a project, found none`, { url: page.finalUrl })
      for (const stage of stages) {
        const link = stage.one('a[onclick]')
        const path = /showDetail\([^,]*,[^,]*,\s*'([^']+)'/.exec(link.attr('onclick')!)?.[1]
        if (!path) throw new LayoutError(`shell page ${page.finalUrl}: a stage leads to no page`, { url: page.finalUrl })
        const context = { title: link.attr('title') || link.text, publishedAt: dateIn(page, stage.one('span').text), domain: page.context.domain }
        yield follow('detail', new URL(path, site).href, { context })
      }
    },
    *detail(page) {
      const body = page.one('.detail')
      // A contract names the day of its signing instead.
      const published = /发布时间[：:]\s*([^\s]+(?:\s+\d+:\d+)?)/.exec(page.one('p.p_o').text)?.[1]
      yield notice({
        nativeId: keyOf(page, /\/([0-9a-f]{32,40})\.s?html/),
        title: page.one('h4.h4_o').text,
        publishedAt: published ? dateIn(page, published) : page.context.publishedAt,
        body: body.span,
        domain: domainOf(page),
        attachments: attachmentsIn(body),
      })
    },
  },
  id: 'china-ggzy',
  title: { zh: '全国公共资源交易平台 交易公开', en: 'National public resource transactions, all stages' },
  publisher: { name: '国家发展和改革委员会', division: '000000', official: true },
  homepage: `${site}/`,
  hosts: ['www.ggzy.gov.cn'],
  schedule: { cron: '40 6-22/2 * * *', overlapDays: 3 },
  politeness: { delaySeconds: 3, concurrency: 1 },
  status: { state: 'active', evidence: 'captured', reason: 'an answer of the list, a frame and a body page are captured; not crawled live' },
  terms: 'The list asks frequent visitors for a captcha (829, 800): the run ends there.',
  expect: { min: { records: 20 }, filled: { title: 1, publishedAt: 1, division: 0.8 }, unavailable: ['housing'], maxFailed: 0.03 },
})
