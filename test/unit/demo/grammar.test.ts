import { describe, expect, it } from 'vitest'
import { NoticeRecord } from '../../../schemas/record.ts'
import { fileBytes } from '../../../src/demo/files.ts'
import { write } from '../../../src/demo/grammar/write.ts'
import { type Block, type DemoFile, kindOf, plain } from '../../../src/demo/notice.ts'
import { demoDomains } from '../../../src/demo/proportions.ts'
import { createSchedule, fewest } from '../../../src/demo/schedule.ts'
import { InputError } from '../../../src/errors.ts'

const size = 4500
const schedule = createSchedule(size, 7)
const occasions = Array.from({ length: size }, (_, index) => schedule.occasion(index))
const notices = occasions.map((occasion) => ({ occasion, kind: `${occasion.domain}/${kindOf(occasion)}`, ...write(occasion) }))

const lines = (body: readonly Block[]): string[] =>
  body.flatMap((block) => (block.type === 'table' ? block.rows.map((row) => row.map((cell) => plain(cell.text)).join(' | ')) : [plain(block.text)]))
const text = (notice: (typeof notices)[number]) => [notice.title, ...lines(notice.body)].join('\n')

describe('the grammars', () => {
  it('write true records that the schema takes', () => {
    const strict = NoticeRecord.strict()
    for (const { truth, kind } of notices) {
      if (truth.length === 0) expect.fail(`${kind} holds nothing for true`)
      for (const record of truth) {
        const parsed = strict.safeParse(record)
        if (!parsed.success) expect.fail(`${kind}: ${JSON.stringify(parsed.error.issues)}`)
        if (`${record.domain}/${record.kind}` !== kind) expect.fail(`${kind} holds ${record.domain}/${record.kind} for true`)
      }
    }
  })

  it('write every kind of every domain', () => {
    const kinds = new Set(notices.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(
      [
        ...['tender', 'prequalification', 'amendment', 'opening', 'candidates', 'award', 'failure', 'contract', 'consultation-notice'].map(
          (kind) => `construction/${kind}`,
        ),
        ...[
          'intention',
          'consultation-notice',
          'prequalification',
          'tender',
          'amendment',
          'opening',
          'candidates',
          'award',
          'failure',
          'single-source',
          'contract',
          'acceptance',
        ].map((kind) => `procurement/${kind}`),
        ...['supply-plan', 'offer', 'amendment', 'result', 'supply', 'transfer', 'mortgage', 'rural-transfer', 'mining-offer', 'mining-result'].map(
          (kind) => `land/${kind}`,
        ),
        ...['land-prenotice', 'land-plan', 'land-decision', 'house-prenotice', 'house-plan', 'house-decision', 'house-result'].map(
          (kind) => `expropriation/${kind}`,
        ),
        ...['plan', 'project', 'progress', 'eligibility', 'allocation', 'presale'].map((kind) => `housing/${kind}`),
      ].sort(),
    )
  })

  it('say every name, number and place that they hold for true', () => {
    for (const notice of notices) {
      const said = text(notice)
      const claims = notice.truth.flatMap((record) => [
        record.projectCode,
        record.projectName,
        record.documentNo,
        record.failureReason,
        record.authority?.name,
        ...[record.buyer, record.agency].flatMap((body) => [body?.name, body?.address, body?.phone]),
        ...(record.suppliers ?? []).flatMap((supplier) => [supplier.name, supplier.address, supplier.rate?.split('：').at(-1), ...(supplier.partners ?? [])]),
        ...(record.lots ?? []).flatMap((lot) => [lot.no, lot.name, lot.reason]),
        ...(record.parcels ?? []).flatMap((parcel) => [
          parcel.no,
          parcel.location,
          parcel.use,
          parcel.years,
          parcel.farMin,
          parcel.farMax,
          parcel.transferee,
          parcel.transferor,
          parcel.mineral,
        ]),
        ...Object.values({
          ...record.expropriation,
          areaM2: '',
          compensationYuan: '',
          landPriceYuanPerMu: '',
          buildingAreaM2: record.expropriation?.buildingAreaM2,
        }).map((value) => (typeof value === 'number' ? String(value) : value)),
        ...[record.housing?.projectName, record.housing?.location, record.housing?.developer, record.housing?.permitNo, record.housing?.units?.toString()],
      ])
      for (const claim of claims)
        if (claim && !said.replaceAll(',', '').includes(claim.replaceAll(',', ''))) expect.fail(`${notice.kind} does not say ${claim}:\n${said}`)
    }
  })

  it('never write what a program leaves behind', () => {
    for (const notice of notices) if (/undefined|NaN|\[object|null|（）|：：/.test(text(notice))) expect.fail(text(notice))
  })

  it('are the same for the same seed, whatever was written before, and others for another', () => {
    const again = createSchedule(size, 7)
    for (const index of [4499, 17, 3000]) expect(write(again.occasion(index))).toEqual(write(schedule.occasion(index)))
    const other = createSchedule(size, 8)
    const same = Array.from({ length: 45 }, (_, index) => index * 100).filter((index) => write(other.occasion(index)).title === notices[index]!.title)
    expect(same.length).toBeLessThan(5)
  })

  it('vary their labels, their forms and their lines', () => {
    const labels = new Map<string, Set<string>>()
    const forms = new Map<string, Set<string>>()
    for (const notice of notices) {
      const { domain } = notice.occasion
      for (const line of lines(notice.body)) {
        const label = /^(?:[一二三四五六七八九十]+[、.]|\d+[、.]|（[一二三四五六七八九十]+）)?([^：:|]{2,14})[：:]/.exec(line)?.[1]
        if (label) labels.set(domain, (labels.get(domain) ?? new Set()).add(label.replace(/\s/g, '')))
      }
      const form = notice.body.map((block) => block.type[0]).join('')
      forms.set(notice.kind, (forms.get(notice.kind) ?? new Set()).add(form))
    }
    expect(labels.get('procurement')!.size).toBeGreaterThan(100)
    expect(labels.get('construction')!.size).toBeGreaterThan(80)
    expect(labels.get('land')!.size).toBeGreaterThan(60)
    expect(labels.get('expropriation')!.size).toBeGreaterThan(40)
    expect(labels.get('housing')!.size).toBeGreaterThan(30)
    expect(forms.get('procurement/tender')!.size).toBeGreaterThan(40)
    expect(forms.get('construction/award')!.size).toBeGreaterThan(40)
    expect(forms.get('land/offer')!.size).toBeGreaterThan(10)
    const whole = new Set(notices.map((notice) => text(notice).replace(/[\d.,]+/g, '')))
    expect(whole.size).toBeGreaterThan(size * 0.995)
  })

  it('let the notices of a project agree', () => {
    const projects = new Map<string, (typeof notices)[number][]>()
    for (const notice of notices) {
      const key = `${notice.occasion.domain} ${notice.occasion.project}`
      projects.set(key, [...(projects.get(key) ?? []), notice])
    }
    let long = 0
    for (const project of projects.values()) {
      const of = <T>(read: (record: NoticeRecord) => T | undefined) => new Set(project.flatMap(({ truth }) => truth.flatMap((record) => read(record) ?? [])))
      const { domain } = project[0]!.occasion
      if (domain === 'procurement' || domain === 'construction') {
        expect(of((record) => record.projectCode).size).toBeLessThanOrEqual(1)
        expect(of((record) => record.projectName).size).toBe(1)
        expect(of((record) => record.buyer?.name).size).toBe(1)
        expect(of((record) => record.division).size).toBe(1)
      }
      if (project.length > 1) long++
      for (const [step, notice] of project.entries()) if (step > 0) expect(notice.occasion.times[step]!).toBeGreaterThan(notice.occasion.times[step - 1]!)
      const tender = project.find(({ kind }) => kind.endsWith('/tender'))?.truth[0]
      const amendment = project.find(({ kind }) => kind === 'procurement/amendment' || kind === 'construction/amendment')?.truth[0]
      if (tender?.bidDeadline && amendment?.bidDeadline) expect(amendment.bidDeadline > tender.bidDeadline).toBe(true)
    }
    expect(long).toBeGreaterThan(1000)
  })

  it('hold lots, consortia, rates, several parcels, failures, persons and several records a page', () => {
    const records = notices.flatMap(({ truth }) => truth)
    const some = (what: (record: NoticeRecord) => unknown) => records.filter((record) => what(record)).length
    expect(some(({ lots }) => (lots?.length ?? 0) > 1)).toBeGreaterThan(200)
    expect(some(({ suppliers }) => suppliers?.some(({ partners }) => partners))).toBeGreaterThan(20)
    expect(some(({ suppliers }) => suppliers?.some(({ rate }) => rate))).toBeGreaterThan(10)
    expect(some(({ lots }) => lots?.some(({ status }) => status === 'failed'))).toBeGreaterThan(20)
    expect(some(({ parcels }) => (parcels?.length ?? 0) > 1)).toBeGreaterThan(100)
    expect(some(({ parcels }) => parcels?.some(({ status }) => status === 'failed'))).toBeGreaterThan(10)
    expect(some(({ parcels }) => parcels?.some(({ person }) => person))).toBeGreaterThan(5)
    expect(notices.filter(({ truth }) => truth.length > 1).length).toBeGreaterThan(20)
  })

  it('attach valid files of four types', () => {
    const files = new Map<string, DemoFile>()
    for (const { attachments } of notices) for (const file of attachments) files.set(file.type, file)
    expect([...files.keys()].sort()).toEqual(['docx', 'pdf', 'txt', 'xls'])
    const head = (type: string) => new TextDecoder('latin1').decode(fileBytes(files.get(type)!).subarray(0, 4))
    expect(head('docx')).toBe('PK\x03\x04')
    expect(head('pdf')).toBe('%PDF')
    expect(head('xls')).toBe('\xd0\xcf\x11\xe0')
    expect(new TextDecoder('gbk').decode(fileBytes(files.get('txt')!))).toContain('采购需求')
    expect(fileBytes(files.get('docx')!)).toEqual(fileBytes(files.get('docx')!))
  })
})

describe('createSchedule', () => {
  it('publishes everything from January to November 2014, in every domain', () => {
    expect(occasions.every(({ times }) => times.every((time) => time >= 0 && time < 334 * 1440))).toBe(true)
    for (const domain of demoDomains) expect(occasions.some((occasion) => occasion.domain === domain)).toBe(true)
  })

  it('refuses a province too small to fill its lists, or larger than the year', () => {
    for (const wrong of [fewest - 1, 50.5, 75_180, Number.NaN]) expect(() => createSchedule(wrong, 1)).toThrow(InputError)
    expect(() => schedule.occasion(size)).toThrow(RangeError)
  })
})
