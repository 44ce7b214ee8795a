import { type Found, halfWidth } from './text-part.ts'

/** The 31 characters of GB 32100, in the order of their values. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Whether a unified social credit code has the check character of GB 32100. */
export function isUscc(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return false
  let sum = 0
  let weight = 1
  for (const character of code.slice(0, 17)) {
    sum += alphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return alphabet[(31 - (sum % 31)) % 31] === code[17]
}

/** The first valid unified social credit code of a text, in capitals. */
export function parseUscc(text: string): Found<string> | undefined {
  const plain = halfWidth(text).toUpperCase()
  for (const match of plain.matchAll(/(?<![0-9A-Z])[0-9A-Z](?:\s?[0-9A-Z]){17}(?![0-9A-Z])/g)) {
    const value = match[0].replace(/\s/g, '')
    if (isUscc(value)) return { value, start: match.index, end: match.index + match[0].length }
  }
  return undefined
}
