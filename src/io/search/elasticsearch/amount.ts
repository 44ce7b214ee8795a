/** Hundredths beyond which a number does not fit into a long of the index. */
const longest = 18
const most = '9000000000000000000'

/**
 * A decimal number that is not negative as two sort keys, exact however long it is: its whole hundredths, and the digits that follow them.
 * Two numbers are in the order of the first key, and where that is the same, in the order of the second as text.
 */
export function amountKeys(decimal: string): [hundredths: string, rest: string] {
  if (decimal === '-1') return ['-100', '']
  const [whole = '0', fraction = ''] = decimal.split('.')
  const digits = fraction.replace(/0+$/, '')
  const hundredths = (whole + digits.slice(0, 2).padEnd(2, '0')).replace(/^0+(?=\d)/, '')
  if (hundredths.length <= longest) return [hundredths, digits.slice(2)]
  const integer = whole.replace(/^0+(?=\d)/, '')
  return [most, `~${String(integer.length).padStart(5, '0')}${integer}.${digits}`]
}
