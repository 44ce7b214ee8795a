import { Tokenizer } from 'htmlparser2'

/** A character reference: what it stands for, and how many source characters it takes. */
export interface Reference {
  text: string
  length: number
}

/** The references that make up nearly all of a notice; the parser's own table answers for the rest. */
const common: Record<string, string> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ensp: '\u2002',
  emsp: '\u2003',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
}

/** The character reference at `at`, where a `&` stands; `undefined` where it is only a `&`. */
export function referenceAt(source: string, at: number): Reference | undefined {
  let end = at + 1
  while (end < source.length && end - at <= 8 && isLetter(source.charCodeAt(end))) end++
  const known = common[source.slice(at + 1, end)]
  if (known !== undefined) return { text: known, length: end - at + (source[end] === ';' ? 1 : 0) }
  return rareReference(source.slice(at, at + 40))
}

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)

/** Asks the parser, which knows all 2,231 names and the numeric forms. */
function rareReference(slice: string): Reference | undefined {
  let text = ''
  let length = 0
  let over = false
  const ignore = () => {}
  const stop = () => {
    over = true
  }
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontextentity(codepoint, end) {
        // A name can stand for two code points (`&NotEqualTilde;`), both told with the same end.
        if (over || (length > 0 && end !== length)) return
        text += String.fromCodePoint(codepoint)
        length = end
      },
      ontext: stop,
      onopentagname: stop,
      onclosetag: stop,
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
    },
  )
  tokenizer.write(slice)
  tokenizer.end()
  return length > 0 ? { text, length } : undefined
}
