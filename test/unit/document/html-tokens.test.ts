import fc from 'fast-check'
import { Tokenizer } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { type Attributes, attributeAt } from '../../../src/document/attributes.ts'
import { tokenize } from '../../../src/document/html-tokens.ts'
import { tagAt } from '../../../src/document/tags.ts'

/** What a page is cut into, a line each; of an attribute its value. */
function tokensOf(page: string): { told: string[]; complete: boolean } {
  const told: string[] = []
  const complete = tokenize(page, {
    text: (source, start, end, ampersand) => {
      expect(ampersand).toBe(source.indexOf('&', start))
      told.push(`${start} ${source.slice(start, end)}`)
    },
    open: ({ name }, attributes, source, closed) =>
      told.push(
        `<${name}${Object.entries(attributes)
          .map(([attribute, { start, end }]) => ` ${attribute}=${start} ${source.slice(start, end)}`)
          .join('')}${closed ? '/' : ''}>`,
      ),
    close: ({ name }) => told.push(`</${name}>`),
  })
  return { told, complete }
}

/** The same by htmlparser2. */
function expectedOf(page: string): string[] {
  const told: string[] = []
  let tag = ''
  let attribute: keyof Attributes | undefined
  let attributes = new Map<string, string>()
  const open = (end: string) => told.push(`<${tag}${[...attributes].map(([name, value]) => ` ${name}=${value}`).join('')}${end}`)
  const take = (value: string) => {
    if (attribute && !attributes.has(attribute)) attributes.set(attribute, value)
  }
  const ignore = () => {}
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      ontext: (start, end) => told.push(`${start} ${page.slice(start, end)}`),
      onopentagname: (start, end) => {
        tag = tagAt(page, start, end).name
        attributes = new Map()
      },
      onattribname: (start, end) => {
        attribute = attributeAt(page, start, end)
      },
      onattribdata: (start, end) => take(`${start} ${page.slice(start, end)}`),
      onattribend: (_, end) => {
        if (attribute === 'hidden' || attribute === 'readonly' || attribute === 'disabled') take(`${end} `)
      },
      onopentagend: () => open('>'),
      onselfclosingtag: () => open('/>'),
      onclosetag: (start, end) => told.push(`</${tagAt(page, start, end).name}>`),
      onattribentity: ignore,
      ontextentity: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  )
  tokenizer.write(page)
  tokenizer.end()
  return told
}

describe('tokenize', () => {
  const pieces = [
    '<|>|/|</|/>|<!|<!-|<!--|-->|--|<![CDATA[|<![CD|]]>|]|<?|?>|=|"|\'| |\n|&amp;|&|公告|1|a|s|td|Title',
    '<p|<p>|<td class="甲"| id=\'乙\' | hidden| DISABLED=| style=丙|<br/>|<br / >|</p>|</ p>|</p x="|</1>|</>',
    '<script|<SCRIPT>|</script|</Script>|</scripts>|<style>|</style >|<title>|</title/|</title>|<textarea>|</textarea>|<xmp>|</xmp\t',
  ]
  const piece = fc.constantFrom(...pieces.join('|').split('|'))
  /** Ends whatever is open, for the two differ in what they make of a page that was cut off. */
  const ending = `'>">'>">-->]]></script></style></title></textarea></xmp>。`

  it('cuts whatever stands in a page as htmlparser2 does', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const page = pieces.join('') + ending
        expect(tokensOf(page)).toEqual({ told: expectedOf(page), complete: true })
      }),
      { numRuns: 2000 },
    )
  })

  it('says whether the page ended inside of a tag, and takes no part of one for text', () => {
    for (const [page, told, complete] of [
      ['甲<td class="乙', ['0 甲'], false],
      ['甲<td class', ['0 甲'], false],
      ['甲<br/', ['0 甲'], false],
      ['甲</td ', ['0 甲', '</td>'], true],
      ['甲</td', ['0 甲'], true],
      ['甲<scr', ['0 甲'], true],
      ['甲<!-- 乙', ['0 甲'], true],
      ['甲<', ['0 甲', '1 <'], true],
      ['甲<? 乙', ['0 甲', '3  乙'], true],
      ['<script>甲</script', ['<script>', '8 甲</script'], true],
    ] as const)
      expect(tokensOf(page)).toEqual({ told, complete })
  })
})
