import { InputError } from '../errors.ts'
import { day, lastDay } from './calendar.ts'
import type { Minute, Occasion } from './notice.ts'
import { placeOf, places } from './places.ts'
import { type DemoDomain, deal, demoDomains, wholeYear } from './proportions.ts'
import { createRandom, type Random } from './random.ts'

type Chain = readonly [kinds: string, weight: number]

/** What happens to a project, notice by notice, and how often. The first chain of a domain is the one that fills every column of a site. */
const chains: Record<DemoDomain, readonly Chain[]> = {
  construction: [
    ['tender candidates award', 30],
    ['tender candidates award contract', 14],
    ['tender amendment candidates award', 14],
    ['tender amendment candidates award contract', 6],
    ['tender award', 12],
    ['tender failure', 6],
    ['tender failure tender candidates award', 3],
    ['prequalification tender candidates award', 4],
    ['tender opening candidates award', 4],
    ['consultation-notice tender candidates award', 1],
  ],
  procurement: [
    ['tender award', 26],
    ['tender award contract', 18],
    ['tender amendment award', 10],
    ['tender amendment award contract', 6],
    ['tender failure', 6],
    ['tender failure tender award', 2],
    ['single-source', 5],
    ['single-source award', 3],
    ['tender candidates award', 4],
    ['tender award contract acceptance', 4],
    ['intention tender award contract', 5],
    ['consultation-notice tender award', 3],
    ['prequalification tender award', 2],
    ['tender opening award', 1],
    ['intention', 3],
  ],
  land: [
    ['offer result', 30],
    ['offer amendment result', 8],
    ['offer', 3],
    ['supply', 10],
    ['supply-plan', 2],
    ['transfer', 4],
    ['mortgage', 4],
    ['rural-transfer', 6],
    ['mining-offer mining-result', 5],
  ],
  expropriation: [
    ['land-decision land-plan', 12],
    ['land-prenotice land-plan land-decision', 14],
    ['land-prenotice', 3],
    ['house-prenotice house-plan house-decision house-result', 8],
    ['house-plan house-decision', 8],
    ['house-decision house-result', 6],
  ],
  housing: [
    ['eligibility allocation', 18],
    ['eligibility', 8],
    ['project progress', 8],
    ['plan progress', 5],
    ['presale', 20],
    ['allocation', 4],
  ],
}
const kindsOf = Object.fromEntries(demoDomains.map((domain) => [domain, chains[domain].map(([kinds]) => kinds.split(' '))])) as Record<DemoDomain, string[][]>

/** Days that pass before a notice of this kind follows another one. */
const gaps: Record<string, readonly [number, number]> = {
  tender: [8, 30],
  amendment: [4, 9],
  opening: [20, 24],
  candidates: [20, 30],
  award: [5, 9],
  failure: [20, 28],
  contract: [6, 25],
  acceptance: [30, 80],
  result: [26, 40],
  'land-plan': [10, 30],
  'land-decision': [30, 55],
  'house-plan': [30, 55],
  'house-decision': [35, 60],
  'house-result': [40, 80],
  progress: [60, 140],
  allocation: [25, 60],
  'mining-result': [26, 40],
}

/** Nothing is opened before bidders had time: what ends a tender comes at least this late. */
const pause = (random: Random, before: string, kind: string): number => {
  if ((kind === 'award' || kind === 'candidates') && (before === 'tender' || before === 'amendment')) return random.int(22, 34)
  if (kind === 'candidates' && before === 'opening') return random.int(1, 4)
  const [low, high] = gaps[kind] ?? [5, 20]
  return random.int(low, high)
}

const openTo: Record<DemoDomain, readonly string[]> = Object.fromEntries(
  demoDomains.map((domain) => [
    domain,
    places.filter(({ id }) => id !== 'liaoning' || domain === 'construction' || domain === 'procurement').map(({ id }) => id),
  ]),
) as Record<DemoDomain, string[]>

/** The fewest notices that fill every column of at least one city. */
export const fewest = 40

/** When, where and in which order everything is published: a few numbers a notice, so that any of them can be written on demand. */
export interface Schedule {
  readonly size: number
  occasion(index: number): Occasion
  time(index: number): Minute
  /** Where a notice belongs, without all the rest. */
  standing(index: number): { domain: DemoDomain; place: string; kind: string }
}

/** Lays out `size` notices for a seed. Throws `InputError` for fewer than `fewest` or more than the whole year. */
export function createSchedule(size: number, seed: number): Schedule {
  if (!Number.isInteger(size) || size < fewest || size > wholeYear)
    throw new InputError(`a simulated province has ${fewest} to ${wholeYear} notices, asked for ${size}`, { notices: size })
  const counts = deal(size)
  const active = Math.min(14, ...demoDomains.map((domain) => Math.floor(counts[domain] / kindsOf[domain][0]!.length)))
  const placeAt = new Uint8Array(size)
  const chainAt = new Uint8Array(size)
  const stepAt = new Uint8Array(size)
  const lengthAt = new Uint8Array(size)
  const projectAt = new Uint32Array(size)
  const timeAt = new Uint32Array(size)
  const starts: [DemoDomain, number][] = []
  let index = 0
  for (const [number, domain] of demoDomains.entries()) {
    starts.push([domain, index])
    const end = index + counts[domain]
    const sites = openTo[domain].slice(0, active >= 14 ? undefined : active)
    const weights = sites.map((id) => [id, placeOf(id).weight] as const)
    const chances = chains[domain].map(([, weight], which) => [which, weight] as const)
    for (let project = 0; index < end; project++) {
      const random = createRandom(seed, number, project)
      const first = project < sites.length
      const place = first ? sites[project]! : random.weighted(weights)
      const placeNumber = places.findIndex(({ id }) => id === place)
      const chain = first ? 0 : random.weighted(chances)
      const kinds = kindsOf[domain][chain]!
      const length = Math.min(kinds.length, end - index)
      const waits = kinds.slice(1).map((kind, before) => pause(random, kinds[before]!, kind))
      let date = random.int(0, lastDay - 1 - waits.reduce((sum, wait) => sum + wait, 0))
      for (let step = 0; step < length; step++, index++) {
        if (step > 0) date += waits[step - 1]!
        placeAt[index] = placeNumber
        chainAt[index] = chain
        stepAt[index] = step
        lengthAt[index] = length
        projectAt[index] = project
        timeAt[index] = date * day + random.int(8 * 60 + 10, 17 * 60)
      }
    }
  }
  const domainOf = (at: number) => {
    let last = starts.length - 1
    while (starts[last]![1] > at) last--
    return starts[last]![0]
  }
  return {
    size,
    time: (at) => timeAt[at]!,
    standing(at) {
      const domain = domainOf(at)
      return { domain, place: places[placeAt[at]!]!.id, kind: kindsOf[domain][chainAt[at]!]![stepAt[at]!]! }
    },
    occasion(at) {
      if (!Number.isInteger(at) || at < 0 || at >= size) throw new RangeError(`no notice ${at} among ${size}`)
      const domain = domainOf(at)
      const begin = at - stepAt[at]!
      const length = lengthAt[at]!
      return {
        index: at,
        seed,
        domain,
        project: projectAt[at]!,
        chain: kindsOf[domain][chainAt[at]!]!.slice(0, length),
        times: Array.from(timeAt.subarray(begin, begin + length)),
        step: stepAt[at]!,
        place: places[placeAt[at]!]!.id,
      }
    },
  }
}
