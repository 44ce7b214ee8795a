import { createRandom } from '../random.ts'

// A prime above the size of the largest province: places of notices become numbers without a visible order, and back.
const modulus = 131_071
const factor = 48_271
const inverse = (() => {
  let [a, b, x, y] = [factor, modulus, 1, 0]
  while (b > 0) [a, b, x, y] = [b, a % b, y, x - Math.floor(a / b) * y]
  return ((x % modulus) + modulus) % modulus
})()
// Both factors are below 2^17: their product is exact.
const times = (a: number, b: number) => (a * b) % modulus

/** The site's own number of the notice at a place in the province. */
export const numberOf = (index: number): number => 100_000 + times(index + 1, factor)
/** The place again; nothing for a number that no notice has. */
export function indexOf(number: number): number | undefined {
  const place = number - 100_000
  return Number.isInteger(place) && place > 0 && place < modulus ? times(place, inverse) - 1 : undefined
}

const textSeed = (text: string) => [...text].reduce((seed, sign) => (Math.imul(seed, 31) + sign.codePointAt(0)!) | 0, 7)

const hex = (site: string, number: number, length: number): string => {
  const random = createRandom(textSeed(site), number)
  let digits = ''
  while (digits.length < length) digits += random.int(0, 0xffffff).toString(16).padStart(6, '0')
  return digits.slice(0, length)
}

/** A GUID that ends in the number. */
export function guid(site: string, number: number): string {
  const digits = hex(site, number, 24) + number.toString(16).padStart(8, '0')
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-')
}
export function numberOfGuid(site: string, key: string): number | undefined {
  const number = Number.parseInt(key.slice(-8), 16)
  return guid(site, number) === key ? number : undefined
}

/** Thirty-two hex digits that begin with the number. */
export const hash = (site: string, number: number): string => number.toString(16).padStart(8, '0') + hex(site, number, 24)
export function numberOfHash(site: string, key: string): number | undefined {
  const number = Number.parseInt(key.slice(0, 8), 16)
  return hash(site, number) === key ? number : undefined
}
