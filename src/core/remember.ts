/** Longer texts hardly come again. */
const longest = 64
/** Stands for `undefined`, so that one look tells what was made from what was not made yet. */
const nothing = Symbol('nothing')

/**
 * A pure function of a text that keeps what it made, up to `most` texts: labels, names and phrases come again from notice to notice.
 * Never seen from outside, as long as nobody changes what it gives.
 */
export function remember<T>(make: (text: string) => T, most = 20_000): (text: string) => T {
  const known = new Map<string, T | typeof nothing>()
  return (text) => {
    if (text.length > longest) return make(text)
    const before = known.get(text)
    if (before !== undefined) return before === nothing ? (undefined as T) : before
    // Of a copy, for a slice would keep the whole page that it was cut from: joined to another character it is written anew.
    const copy = ` ${text}`.slice(1)
    const made = make(copy)
    if (known.size >= most) known.clear()
    known.set(copy, made === undefined ? nothing : made)
    return made
  }
}
