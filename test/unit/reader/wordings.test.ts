import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lines, page, recordsOf, table } from './synthetic/page.ts'

/**
 * Hand-written (synthetic) notices in many wordings, with what they say at least.
 * `## name`, `# title | date`, lines of text, rows of tables with ` | ` between their cells, `=> records`.
 */
const folder = new URL('../../golden/wordings/', import.meta.url)

interface Wording {
  name: string
  page: string
  records: object[]
}

function* wordingsIn(text: string): Generator<Wording> {
  for (const part of text.split(/^## /m).slice(1)) {
    const [name, heading, ...rest] = part.trim().split('\n') as [string, string, ...string[]]
    const [title, date] = heading.slice(2).split(' | ') as [string, string]
    const end = rest.findIndex((line) => line.startsWith('=> '))
    const wanted = JSON.parse(rest[end]!.slice(3))
    yield { name, page: page(title, date, bodyOf(rest.slice(0, end))), records: Array.isArray(wanted) ? wanted : [wanted] }
  }
}

function bodyOf(text: string[]): string {
  let html = ''
  let rows: string[] = []
  for (const line of [...text, '']) {
    if (line.includes(' | ')) {
      rows.push(line)
      continue
    }
    if (rows.length > 0) html += table(rows.join('\n'))
    rows = []
    if (line !== '') html += lines(line)
  }
  return html
}

/** Figures are texts in a record, some are numbers: compared as they are written. */
const written = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(written)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, written(part)]))
      : String(value)

describe.each(readdirSync(folder))('%s', (file) => {
  it.each([...wordingsIn(readFileSync(new URL(file, folder), 'utf8'))])('$name', async ({ page, records }) => {
    const read = (await recordsOf(page)).map(written)
    expect(read).toHaveLength(records.length)
    records.forEach((record, index) => {
      expect(read[index]).toMatchObject(written(record) as object)
    })
  })
})
