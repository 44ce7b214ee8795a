import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { NoticeRecord } from '../../../schemas/record.ts'
import type { ExportRow } from '../../../src/core/export-rows.ts'
import type { WrittenFiles } from '../../../src/export/encoder.ts'
import { ocdsText, timeOf, toRelease } from '../../../src/export/ocds.ts'
import { compileReleases, type Json, readRules, rules11, versionReleases } from '../../../src/export/ocds-merge.ts'
import { createReleasePackages } from '../../../src/export/release-packages.ts'
import { ExportRequest } from '../../../src/export/request.ts'
import { demoEntries } from '../../conformance/demo-entries.ts'
import { misfits } from '../../support/json-schema.ts'

const standards = ['../../../../shared/standards', '../../../../../shared/standards']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find(existsSync)
const load = (path: string) => JSON.parse(readFileSync(`${standards}/${path}`, 'utf8'))
if (!standards) console.warn('../shared/standards is missing: the official schema and the merge fixtures of OCDS are not tested against')

const request = ExportRequest.parse({
  query: { domain: ['procurement', 'construction'] },
  format: 'ocds',
  asOf: '2026-03-01T00:00:00.000Z',
  language: 'zh',
  flat: false,
  evidence: true,
})

// synthetic
const row = (record: NoticeRecord, id = 'r1'): ExportRow => ({
  ...{ id, source: 's', simulated: false, url: 'https://notices.example/1', version: 1, record, evidence: {}, snapshot: 'a', readerVersion: '1' },
  seenAt: '2026-03-01T00:00:00.000Z',
})

const award: NoticeRecord = {
  domain: 'procurement',
  kind: 'award',
  title: '成交公告',
  projectCode: 'ZC-〔2026〕1',
  projectName: '办公设备',
  method: 'negotiation',
  buyer: { name: '某市第一中学' },
  agency: { name: '某招标有限公司', address: '甲街' },
  budgetYuan: '123456789012345678.25',
  bidDeadline: '2026-02-01T24:00',
  openingAt: '2026-02',
  awardedOn: '2026-02-03',
  lots: [
    { no: '1', status: 'awarded' },
    { status: 'failed', reason: '不足三家' },
  ],
  suppliers: [{ name: '甲有限公司', lot: '1', yuan: '0.1', uscc: '91210000000000000X', partners: ['乙有限公司'] }, { rate: '下浮率：3%' }],
}

const packagesOf = (rows: ExportRow[], size: number) => {
  const encoder = createReleasePackages(request, { size })
  const files = new Map<string, string>()
  for (const { file, bytes } of [...encoder.encode(rows, 0), ...encoder.end(rows.length)])
    files.set(file, (files.get(file) ?? '') + Buffer.from(bytes).toString())
  return files
}

/** What of a package is written, from memory. */
const writtenOf = (files: Map<string, string>): WrittenFiles => ({
  async *lines(file) {
    let start = 0
    for (const text of files.get(file)!.split('\n')) {
      yield { text, start }
      start += Buffer.byteLength(text) + 1
    }
  },
  at: async (file, start, length) =>
    Buffer.from(files.get(file)!)
      .subarray(start, start + length)
      .toString(),
})

/** Record packages made of the release packages of these rows. */
async function recordsOf(rows: ExportRow[], size: number) {
  const encoder = createReleasePackages(request, { size })
  const made = new Map<string, string>()
  for await (const { file, bytes } of encoder.derive!(rows.length, writtenOf(packagesOf(rows, size))))
    made.set(file, (made.get(file) ?? '') + Buffer.from(bytes).toString())
  return made
}

interface OcdsRecord {
  ocid: string
  releases: { url: string; date: string; tag: string[] }[]
  compiledRelease: Json & { tender: Json; awards: Json[] }
  versionedRelease: Json
}

describe('a record', () => {
  const process: ExportRow[] = [
    row({ ...award, publishedAt: '2026-02-03' }, 'r-award'),
    row({ ...award, kind: 'tender', suppliers: undefined, lots: undefined, awardedOn: undefined, publishedAt: '2026-01-05' }, 'r-tender'),
    row({ ...award, kind: 'candidates', publishedAt: '2026-02-03' }, 'r-candidates'),
    row({ ...award, projectCode: 'ZC-2026-2', publishedAt: '2026-02-03' }, 'r-other'),
  ]

  it('is of each process what its releases say in the end, in the order of the process, and how they came to it', async () => {
    const files = await recordsOf(process, 2)
    const records = [...files.values()].flatMap((text) => JSON.parse(text).records as OcdsRecord[])
    expect(records.map(({ releases }) => releases.length).sort()).toEqual([1, 3])
    const one = records.find(({ releases }) => releases.length === 3)!
    expect(one.releases.map(({ url }) => url.split('#')[1])).toEqual(['r-tender-1', 'r-candidates-1', 'r-award-1'])
    expect(one.releases[0]).toMatchObject({
      url: expect.stringMatching(/^urn:gongshi:export:[0-9a-f]{16}:1#/),
      date: '2026-01-04T16:00:00.000Z',
      tag: ['tender'],
    })
    expect(one.compiledRelease).toMatchObject({ tag: ['compiled'], ocid: one.ocid, awards: [{ status: 'active' }, { status: 'active' }] })
    expect(JSON.stringify(one.versionedRelease)).toContain('"releaseID":"r-candidates-1"')
    expect([...files.values()].join()).toContain('"amount":123456789012345678.25,')
  })

  it('is the same in packages of any size, but for where the releases stand', async () => {
    const recordsIn = async (size: number) =>
      [...(await recordsOf(process, size)).values()].flatMap((text) => (JSON.parse(text).records as OcdsRecord[]).map(({ compiledRelease }) => compiledRelease))
    expect(await recordsIn(1)).toEqual(await recordsIn(100))
    expect((await recordsOf(process, 1)).size).toBe(2)
    expect((await recordsOf([], 2)).size).toBe(0)
  })
})

describe('a release', () => {
  it('keeps one process and one award from candidate to contract, however its number is written', () => {
    const candidates = toRelease(row({ ...award, kind: 'candidates', projectCode: 'ZC-[2026]1' }, 'r0'))
    const awarded = toRelease(row(award))
    const contract = toRelease(row({ ...award, kind: 'contract', signedOn: '2026-02-05' }, 'r2'))
    expect(new Set([candidates.ocid, awarded.ocid, contract.ocid]).size).toBe(1)
    const compiled = compileReleases([candidates, awarded, contract].map((release, day) => ({ ...release, date: `2026-03-0${day + 1}T00:00:00Z` })))
    expect(compiled.awards).toHaveLength(2)
    expect((compiled.awards as Json[])[0]).toMatchObject({ status: 'active', relatedLots: ['1'], date: '2026-02-03T00:00:00+08:00' })
    expect((compiled.contracts as Json[])[0]).toMatchObject({ awardID: (compiled.awards as Json[])[0]!.id, dateSigned: '2026-02-05T00:00:00+08:00' })
    expect(toRelease(row({ ...award, buyer: undefined }, 'r3')).ocid).not.toBe(awarded.ocid)
  })

  it('has amounts to the last digit', () => {
    expect(ocdsText(toRelease(row(award)))).toContain('"amount":123456789012345678.25,')
  })

  it('says moments with their zone, and none that are none', () => {
    expect([timeOf('2026-02-01T24:00'), timeOf('2026-02-01', true), timeOf('2026-02'), timeOf('2026-02-30'), timeOf(undefined)]).toEqual([
      '2026-02-01T23:59:59+08:00',
      '2026-02-01T23:59:59+08:00',
      undefined,
      undefined,
      undefined,
    ])
  })

  it('stands in packages of a size, whole in each', () => {
    const rows = Array.from({ length: 5 }, (_, index) => row(award, `r${index}`))
    const files = packagesOf(rows, 2)
    expect([...files.values()].map((text) => JSON.parse(text).releases.length)).toEqual([2, 2, 1])
    expect([...packagesOf(rows.slice(0, 4), 2).values()].map((text) => JSON.parse(text).releases.length)).toEqual([2, 2])
    expect(packagesOf([], 2).size).toBe(0)
  })
})

describe.runIf(standards)('the official schema of OCDS 1.1.5', () => {
  it('takes the packages of a simulated province, and of awkward notices', () => {
    const release = load('ocds/release-schema.json')
    const schema = load('ocds/release-package-schema.json')
    const whole = { ...schema, definitions: { ...schema.definitions, ...release.definitions, Release: release } }
    const text = JSON.stringify(whole).replaceAll(/"\$ref":"https?:[^"]*release-schema\.json"/g, '"$ref":"#/definitions/Release"')
    const complete = JSON.parse(text)
    const demo = demoEntries(400).filter(({ record }) => record.domain === 'procurement' || record.domain === 'construction')
    expect(demo.length).toBeGreaterThan(150)
    const rows = [row(award), row({ domain: 'construction', kind: 'failure' }, 'r9'), ...demo.map(({ record, id }) => row(record, id))]
    const files = [...packagesOf(rows, 100).values()]
    expect(files.length).toBeGreaterThan(1)
    for (const file of files) expect(misfits(complete, JSON.parse(file))).toEqual([])
    const [first] = files
    const broken = JSON.parse(first!)
    broken.releases[0].tender.status = 'lost'
    delete broken.releases[1].ocid
    expect(misfits(complete, broken)).toHaveLength(2)
  })

  it('takes the record packages of the same', async () => {
    const release = load('ocds/release-schema.json')
    const versioned = load('ocds-merge/tests/fixtures/versioned-release-validation-schema-1__1__4.json')
    const schema = load('ocds/record-package-schema.json')
    // The definitions of versioned values are others under the same names.
    const inside = JSON.parse(JSON.stringify(versioned).replaceAll('"#/definitions/', '"#/definitions/versioned-'))
    const renamed = Object.fromEntries(Object.entries(inside.definitions as Json).map(([name, one]) => [`versioned-${name}`, one]))
    const whole = { ...schema, definitions: { ...schema.definitions, ...release.definitions, ...renamed, Release: release, Versioned: inside } }
    const complete = JSON.parse(
      JSON.stringify(whole)
        .replaceAll(/"\$ref":"https?:[^"]*versioned-release-validation-schema\.json"/g, '"$ref":"#/definitions/Versioned"')
        .replaceAll(/"\$ref":"https?:[^"]*release-schema\.json"/g, '"$ref":"#/definitions/Release"'),
    )
    const demo = demoEntries(400).filter(({ record }) => record.domain === 'procurement' || record.domain === 'construction')
    const files = await recordsOf([row(award), row({ domain: 'construction', kind: 'failure' }, 'r9'), ...demo.map(({ record, id }) => row(record, id))], 100)
    const packages = [...files.values()].map((text) => JSON.parse(text) as { records: OcdsRecord[] })
    expect(packages.flatMap(({ records }) => records).filter(({ releases }) => releases.length > 1).length).toBeGreaterThan(20)
    for (const one of packages) expect(misfits(complete, one)).toEqual([])
    const broken = structuredClone(packages[0]!) as { records: { ocid?: string; compiledRelease: Json }[] }
    delete broken.records[0]!.ocid
    ;(broken.records[1]!.compiledRelease.tender as Json).status = 'lost'
    expect(misfits(complete, broken).length).toBeGreaterThan(1)
  })

  it('merges as our rules say', () => {
    for (const path of ['ocds/release-schema.json', 'ocds-merge/tests/fixtures/release-schema-1__1__4.json']) {
      const { wholeLists, omitted } = readRules(load(path))
      expect([...wholeLists].sort()).toEqual([...rules11.wholeLists].sort())
      expect([...omitted].sort()).toEqual([...rules11.omitted].sort())
    }
  })
})

describe.runIf(standards)('compiled and versioned releases', () => {
  const fixtures = 'ocds-merge/tests/fixtures'
  const folders = { '1.0': 'release-schema-1__0__3.json', '1.1': 'release-schema-1__1__4.json', schema: 'schema.json' }
  for (const [folder, schema] of Object.entries(standards ? folders : {}))
    for (const file of readdirSync(`${standards}/${fixtures}/${folder}`).filter((name) => /-(compiled|versioned)\.json$/.test(name)))
      it(`are as the fixture ${folder}/${file}`, () => {
        const rules = folder === '1.1' ? rules11 : readRules(load(`${fixtures}/${schema}`))
        const releases = load(`${fixtures}/${folder}/${file.replace(/-(compiled|versioned)/, '')}`)
        const merged = file.includes('-compiled') ? compileReleases(releases, rules) : versionReleases(releases, rules)
        expect(merged).toEqual(load(`${fixtures}/${folder}/${file}`))
      })
})
