import { fold } from './fold.ts'
import { bodies } from './thesaurus/bodies.ts'
import { farming } from './thesaurus/farming.ts'
import { goods } from './thesaurus/goods.ts'
import { health } from './thesaurus/health.ts'
import { land } from './thesaurus/land.ts'
import { services } from './thesaurus/services.ts'
import { works } from './thesaurus/works.ts'

/**
 * Words for one thing, as notices and people use them, and words for things near to it. Data: a line each; the order does not matter.
 * `A = B`: one thing. `A : B C`: B and C are kinds of A. `A ~ B C`: who asks for A may be served with B and C, and not the other way round.
 * `A ! B`: A does not mean B, whatever the lines before it say.
 */
export const commonWords = [goods, health, farming, services, works, land, bodies].join('')

/** What a table of words says of a word. */
export interface Words {
  /** Other words for the same. */
  same(word: string): readonly string[]
  /** Words for its kinds. */
  kinds(word: string): readonly string[]
  /** Words for what is near to it. */
  near(word: string): readonly string[]
  /** Whether the table says that a word does not mean another, nor is short for it. */
  denies(word: string, other: string): boolean
  /** Every word of the table. */
  readonly all: ReadonlySet<string>
  /** Those of them that say what bodies are called. */
  readonly bodies: ReadonlySet<string>
}

/** A line of a table that says nothing, with why. */
export interface WordProblem {
  line: number
  message: string
}

const relations = { ':': 'kinds', '~': 'near' } as const

/** Reads tables of words; blank lines and those that begin with `#` are left out. */
export function readWords(...tables: string[]): Words & { problems: WordProblem[] } {
  const maps = { same: new Map<string, Set<string>>(), kinds: new Map<string, Set<string>>(), near: new Map<string, Set<string>>() }
  const denied = new Set<string>()
  const problems: WordProblem[] = []
  const add = (relation: keyof typeof maps, word: string, others: string[]) => {
    const known = maps[relation].get(word) ?? new Set()
    for (const other of others) {
      if (other !== word) known.add(other)
      denied.delete(`${word}\n${other}`)
    }
    maps[relation].set(word, known)
  }
  const deny = (word: string, other: string) => {
    maps.same.get(word)?.delete(other)
    denied.add(`${word}\n${other}`)
  }
  for (const table of tables)
    for (const [index, line] of table.split('\n').entries()) {
      const text = fold(line).trim()
      if (text === '' || text.startsWith('#')) continue
      const signs = [...new Set(text.match(/[=:~!]/g))] as ('=' | '!' | keyof typeof relations)[]
      const parts = text.split(/[=:~!]/).map((part) => part.trim())
      const [first = '', second = ''] = parts
      if (signs.length !== 1 || parts.includes('') || (signs[0] !== '=' && parts.length !== 2))
        problems.push({ line: index + 1, message: `expected "A = B", "A : B C", "A ~ B C" or "A ! B C", found "${line.trim().slice(0, 60)}"` })
      else if (signs[0] === '=') for (const word of parts) add('same', word, parts)
      else if (signs[0] === '!') for (const other of second.split(/\s+/)) deny(first, other)
      else add(relations[signs[0]!], first, second.split(/\s+/))
    }
  const wordsOf = (relation: keyof typeof maps) => (word: string) => [...(maps[relation].get(word) ?? [])]
  const [same, kinds, near] = [wordsOf('same'), wordsOf('kinds'), wordsOf('near')]
  return {
    same,
    kinds,
    near: (word) => near(word).filter((other) => !maps.same.get(word)?.has(other)),
    denies: (word, other) => denied.has(`${word}\n${other}`),
    all: new Set(Object.values(maps).flatMap((map) => [...map].flatMap(([word, others]) => (others.size > 0 ? [word] : [])))),
    bodies: wordsOfBodies(),
    problems,
  }
}

let ofBodies: ReadonlySet<string> | undefined
const wordsOfBodies = () => (ofBodies ??= new Set(bodies.split(/[\s=:~!]+/).filter(Boolean)))

let common: Words | undefined

/** The words that every installation knows. */
export const builtInWords = (): Words => (common ??= readWords(commonWords))
