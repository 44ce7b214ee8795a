import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lockKey } from '../../../../src/io/db/lock-key.ts'
import { storableJson, storableText, toStagedRow } from '../../../../src/io/db/staged-row.ts'
import { makeDraft } from '../../../support/drafts.ts'

describe('what is staged', () => {
  it('has one hash for one content, whatever the order of its keys', () => {
    const hash = (record: object) => toStagedRow(makeDraft('shenyang-hash', 'n1', record)).hash
    expect(hash({ buyer: { name: '甲', phone: '1' } })).toBe(hash({ buyer: { phone: '1', name: '甲' }, awardYuan: undefined }))
    expect(hash({ awardYuan: '1' })).not.toBe(hash({ awardYuan: '2' }))
    expect(hash({ suppliers: [{ name: '甲' }, { name: '乙' }] })).not.toBe(hash({ suppliers: [{ name: '乙' }, { name: '甲' }] }))
  })

  it('holds no text that PostgreSQL refuses, and changes no other', () => {
    const units = fc.array(fc.oneof(fc.constantFrom(0, 0x41, 0x516c, 0xd83d, 0xde00), fc.nat(0xffff)), { maxLength: 20 })
    fc.assert(
      fc.property(units, (codes) => {
        const text = String.fromCharCode(...codes)
        const stored = storableText(text)
        expect(stored).not.toContain('\0')
        expect(() => encodeURIComponent(stored)).not.toThrow()
        expect([...stored].filter((character) => character !== '\ufffd')).toEqual([...text].filter((character) => !/[\0\ufffd\p{Surrogate}]/u.test(character)))
        expect(stored).toHaveLength(text.length)
        expect(JSON.parse(storableJson({ text })).text).toBe(stored)
      }),
    )
    expect(storableText('a\ud83d b\ude00 😀')).toBe('a\ufffd b\ufffd 😀')
    expect(storableJson({ a: ['\\u0000', '\ud83d'] })).toBe('{"a":["\\\\u0000","\ufffd"]}')
  })
})

describe('keys of locks', () => {
  it('are signed 64-bit numbers, one for each thing', () => {
    const keys = ['a', 'b', 'c', 'd'].map((source) => BigInt(lockKey('source', source)))
    expect(new Set(keys).size).toBe(4)
    for (const key of keys) expect(key).toBe(BigInt.asIntN(64, key))
    expect(lockKey('source', 'a')).toBe(lockKey('source', 'a'))
  })
})
