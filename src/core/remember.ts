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

/** What several ask of one thing, made when the first asks; kept as long as the thing is, which nobody changes meanwhile. */
export function once<K extends object, T extends object>(make: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, T>()
  return (of) => {
    const before = known.get(of)
    if (before !== undefined) return before
    const made = make(of)
    known.set(of, made)
    return made
  }
}

/** As many names are recognised at once. */
const slots = 1024
/** Longer ones are no names. */
const longestName = 256

/**
 * The same for names that stand in a page, as its tags and styles do: one that was seen before is told where it stands, without being cut out.
 * Of two names that fall on one slot only the latter is kept.
 */
export function recognise<T>(make: (name: string) => T): (source: string, start: number, end: number) => T {
  const known = new Array<{ name: string; made: T } | undefined>(slots).fill(undefined)
  return (source, start, end) => {
    const length = end - start
    if (length === 0 || length > longestName) return make(source.slice(start, end))
    // names of one length mostly differ where they begin, in their middle or where they end
    const slot = (length * 37 + source.charCodeAt(start) * 7 + source.charCodeAt((start + end) >> 1) * 31 + source.charCodeAt(end - 1) * 3) % slots
    const before = known[slot]
    if (before !== undefined && before.name.length === length && source.startsWith(before.name, start)) return before.made
    const name = ` ${source.slice(start, end)}`.slice(1)
    const made = make(name)
    known[slot] = { name, made }
    return made
  }
}
