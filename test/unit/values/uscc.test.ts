import fc from 'fast-check'
import { stdnum } from 'stdnum'
import { describe, expect, it } from 'vitest'
import { isUscc } from '../../../src/values/uscc.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const body = fc.tuple(
  fc.constantFrom('91', '12', '11', '52', '93'),
  fc.integer({ min: 110000, max: 659999 }).map(String),
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: 9, maxLength: 9 }),
)

describe('isUscc', () => {
  it('accepts exactly one check character, the one that stdnum accepts', () => {
    fc.assert(
      fc.property(body, (parts) => {
        const valid = [...alphabet].filter((check) => isUscc(parts.join('') + check))
        expect(valid).toHaveLength(1)
        // stdnum refuses every code whose check character is 0.
        if (valid[0] !== '0') expect(stdnum.CN!.uscc!.validate(parts.join('') + valid[0]).isValid).toBe(true)
      }),
    )
  })
  it.each(['', '9121020000000000', 'I1210200000000000X', '91210200123456789O'])('refuses %j', (code) => expect(isUscc(code)).toBe(false))
})
