/** How much silence a rhythm makes unlikely, told from the gaps between its days with content. */

/** A silence longer than this many times what the rest makes unlikely is an outage; a shorter one was borne, and so much more is borne again. */
const mostBorne = 1.6
/** The same in the first year of a list, when a silence is as likely its rhythm. */
const mostBorneAtFirst = 4
const borneAgain = 1.3
/** Of few gaps one that stands out is less of an outage, and the spread is thought wider. */
export const fewGaps = (gaps: number): number => 1 + 8 / gaps
/** So many gaps in a row tell slack times from busy ones. */
const inRow = 4
/** Where gaps vary more than so (1: as by chance), most of them are those within bursts, and the longest have to speak for themselves. */
const bursty = 1.5
/** So many of the gaps are the longest, and at least so many. */
const longestShare = 0.25
const leastLongest = 8

/**
 * The silence that has the given chance in a rhythm with these gaps: a gamma distribution, which is regular or bursty as they are, and a working day more.
 * Gaps that stand far out of the rest are outages, or slack times: they do not make the rhythm, but what was borne once is borne again, within reason.
 * `young`: of its first year.
 */
export function limitOf(gaps: readonly number[], chance: number, young: boolean): number {
  const sorted = [...gaps].sort((a, b) => a - b)
  const upTo = (most: number) => {
    const borne = gaps.filter((gap) => gap <= most)
    return Math.max(quantileOf(borne, chance), varietyOf(borne) > bursty ? quantileOfLongest(borne, chance) : 0) + 1
  }
  const most = (young ? mostBorneAtFirst : mostBorne) * fewGaps(gaps.length) * upTo(sorted[Math.floor(sorted.length * 0.98) - 1] ?? 0)
  return Math.max(upTo(most), borneAgain * Math.min(sorted.at(-1) ?? 0, most))
}

/** How much gaps vary: 0 where all are alike, 1 where each day has the same chance, more where they come in bursts. */
export function varietyOf(gaps: readonly number[]): number {
  const mean = meanOf(gaps)
  return meanOf(gaps.map((gap) => (gap - mean) ** 2)) / mean ** 2
}

/** Wilson and Hilferty's cube root of a gamma distribution fitted by mean and spread; of few gaps the spread is thought wider. */
function quantileOf(gaps: readonly number[], chance: number): number {
  const mean = meanOf(gaps)
  const variety = varietyOf(gaps)
  const spread = Math.min(3, (variety + 1 / gaps.length) * fewGaps(gaps.length) * burstiness(gaps, mean, variety * mean ** 2))
  return mean * (1 - spread / 9 + normalQuantile(1 - chance) * Math.sqrt(spread / 9)) ** 3
}

/** What the longest gaps make unlikely: what they have over the others ends by chance (exponential), as far as so many of them can tell. */
function quantileOfLongest(gaps: readonly number[], chance: number): number {
  const sorted = [...gaps].sort((a, b) => a - b)
  const many = Math.max(Math.min(leastLongest, sorted.length >> 1), Math.floor(longestShare * sorted.length))
  const over = sorted[sorted.length - many - 1]!
  const excess = meanOf(sorted.slice(-many)) - over
  return over + excess * many * (((chance * sorted.length) / many) ** (-1 / many) - 1)
}

/** How much wider gaps in a row spread than as many by chance would: 1 where each is as it likes, more where slack times follow busy ones. */
function burstiness(gaps: readonly number[], mean: number, variance: number): number {
  const blocks = gaps.length - inRow + 1
  if (blocks < 2 * inRow || variance === 0) return 1
  let squares = 0
  let sum = 0
  for (let at = 0; at < gaps.length; at++) {
    sum += gaps[at]! - (gaps[at - inRow] ?? 0)
    if (at >= inRow - 1) squares += (sum - inRow * mean) ** 2
  }
  return Math.max(1, squares / blocks / (inRow * variance))
}

/** The normal distribution's quantile above one half (Abramowitz and Stegun 26.2.23; off by at most 0.00045). */
function normalQuantile(share: number): number {
  const t = Math.sqrt(-2 * Math.log(1 - share))
  return t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3)
}

const meanOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
