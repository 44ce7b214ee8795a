import { Decimal } from 'decimal.js'
import type { HousingItem } from '../../../../schemas/record.ts'
import { type Block, grid, type Inline, type Occasion, paragraph, publishedAt, type Written } from '../../notice.ts'
import type { Random } from '../../random.ts'
import { areaColumn, canonical } from '../amounts.ts'
import { signature, type Voice } from '../voice.ts'
import { type Estate, record } from './estate.ts'

/** Rows by county that add up. */
function share(random: Random, one: Estate): { item: HousingItem; name: string; units: number; area: Decimal }[] {
  const counties = random.some(one.place.counties, Math.min(one.place.counties.length, random.int(3, 7)))
  return counties.map(([division, name]) => {
    const units = random.int(2, 60) * 12
    const area = new Decimal(units * random.int(45, 62))
    return { name, units, area, item: { name, division, programme: one.programme, units, areaM2: canonical(area) } }
  })
}

const withoutArea = ({ areaM2: _, ...item }: HousingItem): HousingItem => item

/** How many homes each county is to build in a year. */
export function plan(voice: Voice, one: Estate, occasion: Occasion): Written {
  const { random } = voice
  const rows = share(one.random, one)
  const units = rows.reduce((sum, row) => sum + row.units, 0)
  const area = rows.reduce((sum, row) => sum.plus(row.area), new Decimal(0))
  const areaCol = areaColumn(random, '建筑面积', ['平方米'])
  const withArea = random.chance(0.7)
  const truth = record(one, 'plan', {
    programme: one.programme,
    units,
    ...(withArea ? { areaM2: canonical(area) } : {}),
    items: rows.map(({ item }) => (withArea ? item : withoutArea(item))),
  })
  const body: Block[] = [
    paragraph(`根据省政府下达的目标任务，现将${one.seat}2014年${one.word}建设计划予以公布。`),
    grid(
      ['县（市）区', '建设套数（套）', ...(withArea ? [areaCol.head] : [])],
      [
        ...rows.map((row): Inline[] => [row.name, String(row.units), ...(withArea ? [areaCol.cell(row.area)] : [])]),
        ['合计', String(units), ...(withArea ? [areaCol.cell(area)] : [])],
      ],
    ),
    ...signature(voice, one.authority, occasion),
  ]
  return { title: `${one.seat}2014年${one.word}${random.word('建设计划|年度建设计划公示|建设计划公告')}`, body, attachments: [], truth: [truth] }
}

/** How far a year's plan has come, county by county. */
export function planProgress(voice: Voice, one: Estate, occasion: Occasion): Written {
  const { random } = voice
  const rows = share(one.random, one).map((row) => ({ ...row, started: Math.round((row.units * random.int(40, 100)) / 100) }))
  const units = rows.reduce((sum, row) => sum + row.units, 0)
  const truth = record(one, 'progress', {
    programme: one.programme,
    units,
    items: rows.map(({ item, started }) => ({ ...withoutArea(item), startedUnits: started })),
  })
  const body: Block[] = [
    paragraph(`截至${voice.date(publishedAt(occasion))}，${one.seat}2014年${one.word}建设进展情况如下：`),
    grid(
      ['县（市）区', random.word('计划套数|任务套数'), '已开工套数'],
      [
        ...rows.map((row): Inline[] => [row.name, String(row.units), String(row.started)]),
        ['合计', String(units), String(rows.reduce((sum, row) => sum + row.started, 0))],
      ],
    ),
    ...signature(voice, one.authority, occasion),
  ]
  return { title: `${one.seat}2014年${one.word}建设进展情况`, body, attachments: [], truth: [truth] }
}
