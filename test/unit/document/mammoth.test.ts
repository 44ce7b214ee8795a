import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { loadMammoth } from '../../../src/document/mammoth.ts'
import { openDocument } from '../../../src/document/open.ts'
import { docx, wordParagraph } from './files.ts'
import { shown } from './shown.ts'

it('parses a line of the style map once, and reads each file alike', { timeout: 60_000 }, async () => {
  await loadMammoth()
  const { readStyle } = createRequire(import.meta.url)('mammoth/lib/style-reader.js')
  expect(readStyle('u => u')).toBe(readStyle('u => u'))
  const file = docx(wordParagraph('招标公告'))
  const first = shown(await openDocument(file))
  expect(first).toEqual(['招标公告'])
  expect(shown(await openDocument(file))).toEqual(first)
})
