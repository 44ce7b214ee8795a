import { createRequire } from 'node:module'

type Mammoth = typeof import('mammoth')

let loading: Promise<Mammoth> | undefined

/** mammoth, which parses the same forty lines of its style map for every file, made to parse each line once. */
export const loadMammoth = (): Promise<Mammoth> => {
  loading ??= load()
  return loading
}

async function load(): Promise<Mammoth> {
  const styles: { readStyle(line: string): unknown } = createRequire(import.meta.url)('mammoth/lib/style-reader.js')
  const { readStyle } = styles
  const known = new Map<string, unknown>()
  // mammoth takes the function when it is loaded. Files may bring lines of their own, which are not kept.
  styles.readStyle = (line) => {
    const found = known.get(line) ?? readStyle(line)
    if (known.size < 100) known.set(line, found)
    return found
  }
  return (await import('mammoth')).default
}
