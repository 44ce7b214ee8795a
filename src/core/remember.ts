/** Longer texts hardly come again. */
const longest = 64

/**
 * A pure function of a text that keeps what it made, up to `most` texts: labels, names and phrases come again from notice to notice.
 * Never seen from outside, as long as nobody changes what it gives.
 */
export function remember<T>(make: (text: string) => T, most = 20_000): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (text.length > longest) return make(text)
    let made = known.get(text)
    if (made === undefined && !known.has(text)) {
      // Of a copy, for a slice would keep the whole page that it was cut from: joined to another character it is written anew.
      const copy = ` ${text}`.slice(1)
      made = make(copy)
      if (known.size >= most) known.clear()
      known.set(copy, made)
    }
    return made as T
  }
}
