import { valueLabel } from '../../schemas/labels.ts'
import type { Obstacle } from '../query/explain.ts'
import type { Words } from '../query/synonyms.ts'
import { understand } from '../query/understand.ts'
import { divisionOf } from '../values/divisions.ts'

/** What was read out of a text besides its words: places, times, amounts, areas, kinds of notices; `undefined` where it is words alone. */
export function describeUnderstood(text: string, words: Words): string | undefined {
  const { places, period, moneyMin, moneyMax, areaMin, areaMax, kinds } = understand(text, words)
  const said = [
    ...places.map((place) => `in ${place.text} (${place.codes.map((code) => [divisionOf(code)?.name, code].filter(Boolean).join(' ')).join(', ')})`),
    ...(period ? [`published ${period.from} to ${period.to}`] : []),
    ...between(moneyMin, moneyMax, 'yuan'),
    ...between(areaMin, areaMax, 'm²'),
    ...(kinds.length > 0 ? [`rather ${[...new Set(kinds.map((kind) => valueLabel('kind', kind, 'zh')))].join(', ')}`] : []),
  ]
  return said.length > 0 ? said.join('; ') : undefined
}

function between(least: string | undefined, most: string | undefined, unit: string): string[] {
  if (least !== undefined && most !== undefined) return [`${least} to ${most} ${unit}`]
  if (least !== undefined) return [`at least ${least} ${unit}`]
  return most === undefined ? [] : [`at most ${most} ${unit}`]
}

/** A condition that keeps records away, as a person can leave it out. */
export const describeObstacle = ({ parameter, value, total }: Obstacle): string =>
  parameter === 'q'
    ? `without the words "${value}": ${total} records`
    : parameter.includes(', ')
      ? `without all of --${parameter.replaceAll(', ', ', --')}: ${total} records`
      : `without --${parameter} ${value}: ${total} records`
