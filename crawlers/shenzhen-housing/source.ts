import { defineSource, type Figure, figures, follow, LayoutError, type Page } from '#sdk'

const site = 'https://fdc.zjj.sz.gov.cn'

/** What an answer counts, and which of its fields names the period: answers of a day name a month as well, which may be the one before. */
const answers: Record<string, { homes: string; period: 'xmlDateDay' | 'xmlDateMonth' }> = {
  getYsfCjxxGsDataNew: { homes: 'new-home', period: 'xmlDateDay' },
  getEsfCjxxGsDataNew: { homes: 'second-hand-home', period: 'xmlDateDay' },
  getYsfCjxxGsMonthDataNew: { homes: 'new-home', period: 'xmlDateMonth' },
  getEsfCjxxGsMonthDataNew: { homes: 'second-hand-home', period: 'xmlDateMonth' },
}

const measures = [
  { rows: 'dataMj', total: 'dataTotalMj', indicator: 'area', unit: 'm2' },
  { rows: 'dataTs', total: 'dataTotalTs', indicator: 'units', unit: 'homes' },
]

interface Answer {
  status?: number
  data?: Record<string, unknown>
}

export default defineSource({
  *start() {
    for (const name of Object.keys(answers)) yield follow('figures', `${site}/api/marketInfoShow/${name}`, { method: 'POST', json: {} })
  },
  pages: {
    *figures(page) {
      const { status, data } = page.json<Answer>()
      const answer = answers[new URL(page.url).pathname.split('/').at(-1)!]
      const period = answer && periodIn(String(data?.[answer.period] ?? ''), answer.period)
      if (status !== 1 || !data || !period) throw wrong(page, 'status 1 and the period')
      for (const { rows, total, indicator, unit } of measures) {
        const found = placed(page, rows, total)
        if (found.length !== (Array.isArray(data[rows]) ? data[rows].length + 1 : 0)) throw wrong(page, `name and value of each of ${rows}, and ${total}`)
        yield figures(found.map((one) => ({ ...one, period, indicator: `${answer.homes}-${indicator}`, unit })))
      }
    },
  },
  id: 'shenzhen-housing',
  title: { zh: '深圳市住房和建设局 房屋成交统计', en: 'Shenzhen housing bureau: homes sold, by district' },
  publisher: { name: '深圳市住房和建设局', division: '440300', official: true },
  homepage: `${site}/`,
  hosts: ['fdc.zjj.sz.gov.cn'],
  schedule: { cron: '20 10 * * *', overlapDays: 1 },
  politeness: { delaySeconds: 3, concurrency: 1 },
  status: {
    state: 'active',
    evidence: 'captured',
    reason: 'answers of days in 2025 and 2026 are captured, those of months documented; figures, no notices; not crawled live',
  },
  terms: 'It answers for the latest day and month alone: what is not asked for in time is not to be had later.',
  expect: { min: { figures: 40 }, maxFailed: 0.25 },
})

/** `2025年12月29日` and `2025年11月` as ISO 8601. */
function periodIn(text: string, field: 'xmlDateDay' | 'xmlDateMonth'): string | undefined {
  const [, year, month, day] = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text) ?? []
  if (!year || (day !== undefined) !== (field === 'xmlDateDay')) return undefined
  return [year, month!, ...(day ? [day] : [])].map((part) => part.padStart(2, '0')).join('-')
}

/** The values of a list of names, and the total of the city, each with its place in the answer. */
function placed(page: Page, rows: string, total: string): Pick<Figure, 'place' | 'value' | 'evidence'>[] {
  const [start, end] = new RegExp(`"${rows}"\\s*:\\s*\\[[^\\]]*\\]`, 'd').exec(page.text)?.indices?.[0] ?? [0, 0]
  const inside = [...page.text.slice(start, end).matchAll(/\{\s*"name"\s*:\s*"([^"\\]+)"\s*,\s*"value"\s*:\s*(-?\d+(?:\.\d+)?)\s*\}/dg)]
  const sum = new RegExp(`"${total}"\\s*:\\s*(-?\\d+(?:\\.\\d+)?)\\s*[,}]`, 'd').exec(page.text)
  const at = (place: number, text: string) => ({ value: text, evidence: { start: place, end: place + text.length, text } })
  return [
    ...inside.map(({ 1: place, 2: value, indices }) => ({ place: place!, ...at(start + indices![2]![0], value!) })),
    ...(sum ? [{ place: '深圳市', ...at(sum.indices![1]![0], sum[1]!) }] : []),
  ]
}

const wrong = (page: Page, what: string) => new LayoutError(`${page.label} page ${page.finalUrl}: expected ${what}`, { url: page.finalUrl })
