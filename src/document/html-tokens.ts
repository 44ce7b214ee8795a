import { Tokenizer } from 'htmlparser2'
import { type Attributes, attributeAt } from './attributes.ts'
import { type Tag, tagAt } from './tags.ts'

/** What reads the tokens of a page, in their order. */
export interface TokenReader {
  /** `ampersand`: place of the first `&` at or after `start`, or -1. */
  text(source: string, start: number, end: number, ampersand: number): void
  /** `closed`: the tag closes itself. */
  open(tag: Tag, attributes: Attributes, source: string, closed: boolean): void
  close(tag: Tag): void
}

const ignore = () => {}

/** Cuts mark-up into texts and tags; whether it ended outside of a tag. */
export function tokenize(source: string, reader: TokenReader): boolean {
  let tag: Tag | undefined
  let attribute: keyof Attributes | undefined
  let attributes: Attributes = {}
  let complete = true
  /** The next one: looked for once, not for each text anew to the end of the page. */
  let ampersand = source.indexOf('&')
  /** Where the text before ended: of a page that is cut off inside of a tag htmlparser2 tells a text of no place. */
  let read = 0
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      ontext(start, end) {
        if (start < read) return
        read = end
        if (ampersand >= 0 && ampersand < start) ampersand = source.indexOf('&', start)
        reader.text(source, start, end, ampersand)
      },
      onopentagname(start, end) {
        tag = tagAt(source, start, end)
        attributes = {}
        complete = false
      },
      onattribname(start, end) {
        attribute = attributeAt(source, start, end)
      },
      onattribdata(start, end) {
        if (attribute) attributes[attribute] ??= { start, end }
      },
      onattribend(_quote, end) {
        if (attribute === 'hidden' || attribute === 'readonly' || attribute === 'disabled') attributes[attribute] ??= { start: end, end }
      },
      onopentagend() {
        complete = true
        if (tag) reader.open(tag, attributes, source, false)
      },
      onselfclosingtag() {
        complete = true
        if (tag) reader.open(tag, attributes, source, true)
      },
      onclosetag(start, end) {
        reader.close(tagAt(source, start, end))
      },
      onattribentity: ignore,
      ontextentity: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  )
  tokenizer.write(source)
  tokenizer.end()
  return complete
}
