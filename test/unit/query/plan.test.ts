import fc from 'fast-check'
import { expect, it } from 'vitest'
import { loosen, planText, required, worthsOf } from '../../../src/query/plan.ts'
import { builtInWords } from '../../../src/query/synonyms.ts'
import type { Tokens } from '../../../src/query/token-query.ts'
import { understand } from '../../../src/query/understand.ts'

const leaves = (tokens: Tokens): string[] => (typeof tokens === 'string' ? [tokens] : ('all' in tokens ? tokens.all : tokens.any).flatMap(leaves))
const planned = (text: string) => {
  const understanding = understand(text)
  return planText(
    understanding,
    understanding.terms.map(() => 5),
    1000,
  )
}

it('asks an index for no more tokens than all take in one question, however many words the table has for what was typed', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...builtInWords().all], { minLength: 1, maxLength: 12 }), (words) => {
      const plan = loosen(planned(words.join(' ')))
      const scored = worthsOf(plan).flatMap(({ holds }) => ('tokens' in holds ? leaves(holds.tokens) : ['']))
      expect(required(plan).flatMap(leaves).length + scored.length).toBeLessThan(1000)
    }),
    { numRuns: 60 },
  )
}, 60_000)

it('asks for a word as it was typed where there is no room for all others', () => {
  const plan = loosen(planned('医疗设备 电脑 家具 空调 学校 医院'))
  expect(required(plan).flatMap(leaves)).toEqual(expect.arrayContaining(['电脑', '家具', '空调', '学校', '医院']))
})
