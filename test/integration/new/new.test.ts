import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readNotices } from '../../../src/cli/new-notices.ts'
import { writeBest } from '../../../src/cli/new-source.ts'
import { readInputs } from '../../../src/cli/saved-inputs.ts'
import { encodeGbk } from '../../../src/demo/gbk.ts'
import type { TriedDetail, TriedList } from '../../../src/pipeline/try-source.ts'
import { createRegistry } from '../../../src/registry.ts'
import { describeSite } from '../../../src/scaffold/describe.ts'
import { furtherSites } from './further-sites.ts'
import type { LittleSite, SavedText } from './little-site.ts'
import { markedSites } from './marked-sites.ts'
import { moreSites } from './more-sites.ts'
import { oddSites } from './odd-sites.ts'
import { scriptedSites } from './scripted-sites.ts'
import { sites as firstSites } from './sites.ts'

const sites = [...firstSites, ...scriptedSites, ...moreSites, ...oddSites, ...furtherSites, ...markedSites]

const families = fileURLToPath(new URL('../../../crawlers/_families', import.meta.url))
// Sources import `#sdk`, which only files below the repository know.
const root = mkdtempSync(fileURLToPath(new URL('../../../.new-sources-', import.meta.url)))
const saved = mkdtempSync(join(tmpdir(), 'gongshi-new-'))

beforeAll(() => symlinkSync(families, join(root, '_families')))
afterAll(() => {
  rmSync(root, { recursive: true })
  rmSync(saved, { recursive: true })
})

const bytesOf = ({ charset }: LittleSite, text: string) => (charset === 'gbk' ? encodeGbk(text) : Buffer.from(text))

function save(site: LittleSite): { list: string; detail: string } {
  const folder = join(saved, String(sites.indexOf(site)))
  mkdirSync(folder)
  const file = (name: string, { url, html, beside }: SavedText) => {
    const path = join(folder, `${name}.${/^\w*[({]/.test(html) ? 'json' : 'html'}`)
    writeFileSync(path, bytesOf(site, html))
    if (beside) writeFileSync(`${path}.meta.json`, JSON.stringify({ url, ...beside }))
    return `${path}=${url}`
  }
  return { list: file('a', site.list), detail: file('b', site.detail) }
}

describe('a site that nobody knows becomes a source without a line written by hand', () => {
  test.each(sites)('$name', async (site) => {
    const { list, detail } = save(site)
    const inputs = readInputs([list], [detail])
    const { shapes } = describeSite(inputs)
    const best = await writeBest(createRegistry(root), inputs, shapes)
    const [listed, read] = ['list', 'detail'].map((type) => best.tried.find((one) => one.type === type)) as [TriedList, TriedDetail]
    expect(listed.problem).toBeUndefined()
    expect(listed.rows.map(({ url, title, publishedAt }) => [url, title, publishedAt?.slice(0, 10)])).toEqual(site.rows)
    const { next } = listed
    if (typeof site.next === 'object') expect(next).toMatchObject(site.next)
    else expect(next?.url).toBe(site.next)
    expect(read.problem).toBeUndefined()
    expect(read.title).toBe(site.title)
    expect(read.publishedAt?.slice(0, 10)).toBe(site.date)
    expect(read.body).toContain(site.body)
    for (const noise of site.without) expect(read.body).not.toContain(noise)
    const family = site.family ?? 'by-selectors'
    expect(best.shape.family?.file ?? 'by-selectors').toBe(family)
    expect(readFileSync(join(root, best.shape.naming.id, 'source.ts'), 'utf8')).toContain(`from '../_families/${family}.ts'`)
  })
})

test('a notice alone is read, and that its list is missing is told', async () => {
  const { url, html } = sites[0]!.detail
  const file = join(saved, 'alone.html')
  writeFileSync(file, html)
  const inputs = readInputs([], [`${file}=${url}`])
  const { shapes, article, missing } = describeSite(inputs)
  expect(shapes).toEqual([])
  expect(missing).toContainEqual(expect.objectContaining({ what: expect.stringContaining('no list was given') }))
  const [read] = (await readNotices(createRegistry(root), inputs, article)) as [TriedDetail]
  expect(read).toMatchObject({ type: 'detail', name: file, url, title: sites[0]!.title, publishedAt: sites[0]!.date })
  expect(read.body).toContain(sites[0]!.body)
})
