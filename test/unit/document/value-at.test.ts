import { expect, test } from 'vitest'
import { shownText, valueAt } from '../../../src/document/value-at.ts'

const answer = { data: { rows: [{ t: '<a class="l" href="/v/1.html"><b>公告</b></a>' }], text: '{"n":[7]}' } }

test.each([
  ['', answer],
  ['data.rows.0.t@href', '/v/1.html'],
  ['data.rows.0.t@title', undefined],
  ['data.rows@href', undefined],
  ['data.text.n.0', 7],
  ['data.none.at.all', undefined],
])('%s', (path, value) => expect(valueAt(answer, path)).toBe(value))

test.each([
  ['<i>公告</i> &ldquo;一期&rdquo;', '公告 “一期”'],
  ['a < b', 'a < b'],
  ['公告 R&D', '公告 R&D'],
])('%s is shown as %s', (value, text) => expect(shownText(value)).toBe(text))
