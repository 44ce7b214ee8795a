import type { SiteShape } from './site-shape.ts'

/** A value as a person writes it in a source: single quotes, no quotes around plain names, patterns as patterns. */
export function literal(value: unknown, indent = ''): string {
  if (value instanceof RegExp) return String(value)
  if (typeof value === 'string')
    return value.includes("'") && !value.includes('"') ? JSON.stringify(value) : `'${value.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\n/g, '\\n')}'`
  if (Array.isArray(value)) {
    const items = value.map((one) => literal(one, `${indent}  `))
    const line = `[${items.join(', ')}]`
    return line.length < 110 && !line.includes('\n') ? line : `[\n${items.map((one) => `${indent}  ${one},\n`).join('')}${indent}]`
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([name, one]) => `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name)}: ${literal(one, `${indent}  `)}`)
    if (fields.length === 0) return '{}'
    const line = `{ ${fields.join(', ')} }`
    return line.length < 130 && !line.includes('\n') ? line : `{\n${fields.map((one) => `${indent}  ${one},\n`).join('')}${indent}}`
  }
  return String(value)
}

/** Sources do not all begin at the full hour. */
const minuteOf = (id: string) => [...id].reduce((sum, character) => sum + character.charCodeAt(0), 0) % 60

/** The `source.ts` of a site. */
export function writeSource(
  { site, hosts, naming, columns, rows, paging, article, software, family, browser }: SiteShape,
  evidence: 'captured' | 'synthetic' = 'captured',
): string {
  const { id, title, publisher, domain } = naming
  const own = columns.map(({ path, domain: of }, index) => ({ path: family?.columns[index] ?? path, ...(of && of !== domain && { domain: of }) }))
  const filled = { title: 1, ...(('rows' in rows ? rows.date || article.date : rows.date !== 'none' || article.date) && { publishedAt: 1 }) }
  const described = { rows, ...(paging && { paging }), ...(Object.keys(article).length > 0 && { article }) }
  const { file, call, options } = family ?? { file: 'by-selectors', call: 'bySelectors', options: described }
  const inner = Object.entries({ columns: own, ...options }).map(([name, value]) => `    ${name}: ${literal(value, '    ')},\n`)
  return `import { defineSource } from '#sdk'
import { ${call} } from '../_families/${file}.ts'

const site = ${literal(site)}

export default defineSource({
  ...${call}({
    site,
${inner.join('')}  }),
  id: ${literal(id)},
${browser ? '  // Its addresses are routes of a script.\n  browser: true,\n' : ''}${domain ? `  domain: ${literal(domain)},\n` : ''}  title: ${literal(title)},
  publisher: ${literal(publisher)},
  homepage: \`\${site}/\`,
  hosts: ${literal(hosts)},
  schedule: { cron: '${minuteOf(id)} 8-20/4 * * *', overlapDays: 3 },
  // ${software ? `The site seems to run on ${software}. ` : ''}Described from saved pages; not yet crawled live.
  status: { state: 'active', evidence: ${literal(evidence)} },
  expect: { min: { records: 1 }, filled: ${literal(filled)}, maxFailed: 0.05 },
})
`
}
