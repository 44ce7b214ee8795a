/** Characters that tell ids apart, in their order; any other counts as the one before it. */
const alphabet = '-0123456789abcdefghijklmnopqrstuvwxyz'
const base = alphabet.length + 1
/** So many characters as fit into a long of the index; half of them fit into a number. */
const characters = 12

const digits = new Uint8Array(128)
for (let unit = 0, digit = 0; unit < digits.length; unit++) {
  if (alphabet.includes(String.fromCharCode(unit))) digit++
  digits[unit] = digit
}

/**
 * Where an id stands among others, by its first characters, as digits: of two ids in order the first has no larger one.
 * The server compares numbers much quicker than texts, which it copies out of its dictionary for each record that may be among the first.
 */
export function idOrder(id: string): string {
  let [high, low] = [0, 0]
  for (let at = 0; at < characters; at++) {
    const digit = at < id.length ? (digits[id.charCodeAt(at)] ?? base - 1) : 0
    if (at < characters / 2) high = high * base + digit
    else low = low * base + digit
  }
  return String(BigInt(high) * BigInt(base ** (characters / 2)) + BigInt(low))
}
