import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const corpus = '../shared/corpus'
/** So many characters in a row that stand in a notice of the corpus too are no chance, and no wording that every notice has. */
const most = 40
const half = most / 2

/** The Chinese characters of a file, without marks, figures and markup. */
function charactersOf(file: string): string {
  const bytes = readFileSync(file)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    text = new TextDecoder('gb18030').decode(bytes)
  }
  return text.replace(/<[^<>]*>|&lt;.*?&gt;/gs, '').replace(/\P{Script=Han}+/gu, '')
}

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(path)
    else if (/\.(html?|txt|jsonl?)$/.test(entry.name) && entry.name !== 'meta.json' && !path.includes('/gold/')) yield path
  }
}

interface Shared {
  file: string
  run: string
}

/** Runs of characters that files of ours share with theirs. Every shared run of `most` holds a piece of half that length at one of our steps. */
function shared(ours: string[], theirs: Iterable<string>): Shared[] {
  const pieces = new Map<string, { file: string; text: string; at: number }>()
  for (const file of ours) {
    const text = charactersOf(file)
    for (let at = 0; at + half <= text.length; at += half) pieces.set(text.slice(at, at + half), { file, text, at })
  }
  const found = new Map<string, string>()
  for (const file of theirs) {
    const text = charactersOf(file)
    for (let at = 0; at + half <= text.length; at++) {
      const piece = pieces.get(text.slice(at, at + half))
      if (!piece) continue
      let [before, after] = [0, half]
      while (before < Math.min(at, piece.at) && text[at - before - 1] === piece.text[piece.at - before - 1]) before++
      while (at + after < text.length && piece.at + after < piece.text.length && text[at + after] === piece.text[piece.at + after]) after++
      if (before + after >= most && before + after > (found.get(piece.file)?.length ?? 0)) found.set(piece.file, text.slice(at - before, at + after))
    }
  }
  return [...found].map(([file, run]) => ({ file, run }))
}

describe.skipIf(!existsSync(corpus))('what the project contains is its own (skipped without ../shared/corpus)', () => {
  test('no file holds a passage of a real notice', () => {
    const ours = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8', maxBuffer: 1e8 })
      .split('\0')
      .filter((file) => /\.(ts|tsx|html?|txt|json|md|xml)$/.test(file) && !file.startsWith('package') && existsSync(file))
    expect(ours.length).toBeGreaterThan(100)
    expect(shared(ours, filesBelow(corpus))).toEqual([])
  })
})
