import type { NoticeRecord } from '../../schemas/record.ts'
import type { DemoDomain } from './proportions.ts'

/** What a value in a body means: some site software puts it into a class name. */
export type Code =
  | 'projectCode'
  | 'projectName'
  | 'buyerName'
  | 'buyerAddress'
  | 'buyerPhone'
  | 'agencyName'
  | 'agencyAddress'
  | 'agencyPhone'
  | 'contact'
  | 'budget'
  | 'ceiling'
  | 'deadline'
  | 'opening'
  | 'lotNo'
  | 'lotName'
  | 'winner'
  | 'winnerAddress'
  | 'price'

/** A run of text, or a value whose meaning is known. */
export type Inline = string | { code: Code; text: string }

export type Block =
  | { type: 'heading'; level: 1 | 2; text: Inline[] }
  | { type: 'paragraph'; text: Inline[]; align?: 'center' | 'right' }
  /** `columns` and `rows` are spans; `header` counts the header rows. */
  | { type: 'table'; rows: Cell[][]; header: number }

export interface Cell {
  text: Inline[]
  header?: true
  columns?: number
  rows?: number
}

export interface DemoFile {
  name: string
  type: 'docx' | 'xls' | 'pdf' | 'txt'
  /** What stands in it, a line each; cells parted by tabs. */
  lines: string[]
}

/** What a grammar writes: the notice without its site. */
export interface Written {
  title: string
  body: Block[]
  attachments: DemoFile[]
  /** What the notice says; several where one page holds several. Without `title` and `publishedAt`, which the site gives. */
  truth: NoticeRecord[]
}

/** Minutes since the first of January 2014, China time. */
export type Minute = number

/** Everything that is settled about a notice before a word of it is written. */
export interface Occasion {
  index: number
  seed: number
  domain: DemoDomain
  /** Number of the project within its domain. */
  project: number
  /** The kinds of all notices of the project, and when each is published. */
  chain: readonly string[]
  times: readonly Minute[]
  /** Which of them this is. */
  step: number
  place: string
}

export const kindOf = (occasion: Occasion): string => occasion.chain[occasion.step]!
export const publishedAt = (occasion: Occasion): Minute => occasion.times[occasion.step]!

export const plain = (text: readonly Inline[]): string => text.map((run) => (typeof run === 'string' ? run : run.text)).join('')
export const paragraph = (...text: Inline[]): Block => ({ type: 'paragraph', text })
export const centred = (...text: Inline[]): Block => ({ type: 'paragraph', text, align: 'center' })
export const signed = (...text: Inline[]): Block => ({ type: 'paragraph', text, align: 'right' })
export const heading = (text: Inline, level: 1 | 2 = 2): Block => ({ type: 'heading', level, text: [text] })
export const coded = (code: Code, text: string): Inline => ({ code, text })
/** A table of a header row and rows below. */
export const grid = (header: string[], rows: (Inline | Inline[])[][]): Block => ({
  type: 'table',
  header: 1,
  rows: [
    header.map((text) => ({ text: [text], header: true as const })),
    ...rows.map((row) => row.map((text) => ({ text: Array.isArray(text) ? text : [text] }))),
  ],
})
