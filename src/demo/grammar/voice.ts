import { calendarParts, daysAfter } from '../calendar.ts'
import { type Block, heading, type Inline, type Minute, type Occasion, paragraph, plain, publishedAt, signed } from '../notice.ts'
import { createRandom, type Random } from '../random.ts'

export type Fact = readonly [label: string, ...value: Inline[]]
export interface Group {
  heading: string
  facts?: Fact[]
  /** What stands under the heading besides, after the facts. */
  blocks?: Block[]
}
export type Form = 'sections' | 'numbered' | 'lines' | 'table'

/** How one office writes: its punctuation, its numbering, its dates. Drawn once a notice, so that a notice is of one piece. */
export interface Voice {
  random: Random
  form: Form
  date(minute: Minute): string
  moment(minute: Minute): string
  /** From a day to so many days later. */
  period(from: Minute, days: number): string
  line(label: string, ...value: Inline[]): Block
  /** Groups of facts as sections, as one numbered list, as bare lines or as a table. */
  layOut(groups: Group[]): Block[]
}

const numerals = '一二三四五六七八九十'.split('')
/** 1 to 99 as counted in Chinese. */
export const ordinal = (value: number): string =>
  value <= 10 ? numerals[value - 1]! : `${value < 20 ? '' : numerals[Math.floor(value / 10) - 1]}十${value % 10 === 0 ? '' : numerals[(value % 10) - 1]}`
const two = (value: number) => String(value).padStart(2, '0')

const dateForms: ((at: ReturnType<typeof calendarParts>) => string)[] = [
  (at) => `${at.year}年${at.month}月${at.day}日`,
  (at) => `${at.year}年${two(at.month)}月${two(at.day)}日`,
  (at) => `${at.year}-${two(at.month)}-${two(at.day)}`,
  (at) => `${at.year}年${at.month}月${at.day}日`,
  (at) => `${at.year}/${at.month}/${at.day}`,
]
const timeForms: ((hour: number, minute: number) => string)[] = [
  (hour, minute) => `${hour}时${minute ? `${two(minute)}分` : ''}`,
  (hour, minute) => `${two(hour)}:${two(minute)}`,
  (hour, minute) => `${two(hour)}时${two(minute)}分`,
  (hour, minute) => `${hour < 12 ? '上午' : '下午'}${hour > 12 ? hour - 12 : hour}:${two(minute)}`,
  (hour, minute) => `${hour}点${minute ? `${two(minute)}分` : '00分'}`,
  (hour, minute) => `${hour < 12 ? '上午' : '下午'}${hour > 12 ? hour - 12 : hour}时${minute ? `${two(minute)}分` : ''}`,
  (hour, minute) => `${two(hour)}时${two(minute)}分（北京时间）`,
]

/** `项目名称` → `项 目 名 称`: forms stretch short labels. */
const stretch = (label: string) => (label.length <= 4 && /^\p{Script=Han}+$/u.test(label) ? [...label].join(label.length === 2 ? '　　' : ' ') : label)

/** The voice of the notice of an occasion, in one of the forms that its domain has. */
export function createVoice(occasion: Occasion, forms: readonly (readonly [Form, number])[]): Voice {
  const random = createRandom(occasion.seed, 77, occasion.index)
  const form = random.weighted(forms)
  const colon = random.word('：|：|：|:|： ')
  const dateForm = random.pick(dateForms)
  const timeForm = random.pick(timeForms)
  const stretched = random.chance(0.08)
  const sectionMark = random.pick<(index: number) => string>([
    (index) => `${ordinal(index + 1)}、`,
    (index) => `${ordinal(index + 1)}、`,
    (index) => `${ordinal(index + 1)}.`,
    (index) => `${index + 1}、`,
  ])
  const factMark = random.pick<(index: number) => string>([
    () => '',
    () => '',
    (index) => `${index + 1}.`,
    (index) => `${index + 1}、`,
    (index) => `（${ordinal(index + 1)}）`,
  ])
  const columns = random.chance(0.35) ? 2 : 1
  const strongHeadings = random.chance(0.6)
  const label = (text: string) => (stretched ? stretch(text) : text)
  const date = (minute: Minute) => dateForm(calendarParts(minute))
  const line: Voice['line'] = (text, ...value) => paragraph(`${label(text)}${colon}`, ...value)

  const table = (facts: Fact[]): Block => {
    const wide = facts.map(([, ...value]) => columns === 1 || plain(value).length > 24)
    const rows: Extract<Block, { type: 'table' }>['rows'] = []
    for (let index = 0; index < facts.length; index++) {
      const [name, ...value] = facts[index]!
      const next = facts[index + 1]
      if (!wide[index] && next && !wide[index + 1]) {
        rows.push([{ text: [label(name)] }, { text: value }, { text: [label(next[0])] }, { text: next.slice(1) }])
        index++
      } else rows.push([{ text: [label(name)] }, { text: value, ...(columns === 2 ? { columns: 3 } : {}) }])
    }
    return { type: 'table', header: 0, rows }
  }

  return {
    random,
    form,
    date,
    moment: (minute) => {
      const at = calendarParts(minute)
      const text = timeForm(at.hour, at.minute)
      return `${date(minute)}${/^\d/.test(text) && !date(minute).endsWith('日') ? ' ' : ''}${text}`
    },
    period: (from, days) => `${date(from)}至${date(daysAfter(from, days))}`,
    line,
    layOut(groups) {
      if (form === 'table') return [table(groups.flatMap((group) => group.facts ?? [])), ...groups.flatMap((group) => group.blocks ?? [])]
      if (form === 'lines') return groups.flatMap((group) => [...(group.facts ?? []).map((fact) => line(...fact)), ...(group.blocks ?? [])])
      if (form === 'numbered') {
        const entries = groups.flatMap((group): (Fact | Block)[] => [...(group.facts ?? []), ...(group.blocks ?? [])])
        let number = 0
        return entries.map((entry) => {
          if (!isFact(entry)) return entry
          const [name, ...value] = entry
          return paragraph(`${sectionMark(number++)}${label(name)}${colon}`, ...value)
        })
      }
      return groups.flatMap((group, index): Block[] => [
        strongHeadings ? heading(`${sectionMark(index)}${group.heading}`) : paragraph(`${sectionMark(index)}${group.heading}`),
        ...(group.facts ?? []).map((fact, place) => paragraph(`${factMark(place)}${label(fact[0])}${colon}`, ...fact.slice(1))),
        ...(group.blocks ?? []),
      ])
    },
  }
}

/** Who signs a notice, and the day of it. */
export const signature = (voice: Voice, name: string, occasion: Occasion): Block[] => [signed(name), signed(voice.date(publishedAt(occasion)))]

const isFact = (entry: Fact | Block): entry is Fact => Array.isArray(entry)
