import { expect, it } from 'vitest'
import { tokenize } from '../../../src/document/html-tokens.ts'

// synthetic

function tokensOf(page: string): { told: string[]; complete: boolean } {
  const told: string[] = []
  const complete = tokenize(page, {
    text: (source, start, end) => told.push(source.slice(start, end)),
    open: ({ name }) => told.push(`<${name}>`),
    close: ({ name }) => told.push(`</${name}>`),
  })
  return { told, complete }
}

it('cuts mark-up into texts and tags', () => {
  expect(tokensOf('<p class="甲">乙<br/>丙</p>丁')).toEqual({ told: ['<p>', '乙', '<br>', '丙', '</p>', '丁'], complete: true })
})

it.each([
  ['甲<td class="乙', ['甲'], false],
  ['甲<td class', ['甲'], false],
  ['甲<br/', ['甲'], false],
  ['甲</td ', ['甲', '</td>'], true],
  ['甲</td', ['甲'], true],
  ['甲<!-- 乙', ['甲'], true],
] as const)('reads nothing twice of a page that is cut off: %s', (page, told, complete) => {
  expect(tokensOf(page)).toEqual({ told, complete })
})
