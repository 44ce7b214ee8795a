import { rowDate } from '../values/row-dates.ts'
import { findArticle } from './article.ts'
import { parseTree, spacedText } from './dom.ts'
import { openSaved, type SavedInput } from './saved.ts'

const month = 31 * 86_400_000

/**
 * Says when pages were seen of which only the date of the file is known: not long after their newest notice. Lists that write days
 * without years are read by it.
 */
export function withSeen<T extends SavedInput>(inputs: T[]): T[] {
  const days = inputs.filter(({ kind }) => kind === 'detail').flatMap((input) => publishedOn(input) ?? [])
  const newest = days.sort().at(-1)
  if (!newest) return inputs
  const latest = new Date(Date.parse(newest.slice(0, 10)) + month).toISOString()
  return inputs.map((input) => (input.seen === 'guessed' && input.fetchedAt > latest ? { ...input, fetchedAt: latest } : input))
}

function publishedOn(input: SavedInput): string | undefined {
  const page = openSaved(input)
  const { date } = findArticle(page, parseTree(page.text), {})
  const day = date && rowDate(date.attribs.content ?? spacedText(date))
  return day && day.length >= 10 && day.slice(0, 10) <= input.fetchedAt.slice(0, 10) ? day : undefined
}
