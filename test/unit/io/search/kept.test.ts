import { describe, expect, it } from 'vitest'
import { idOrder } from '../../../../src/io/search/elasticsearch/id-order.ts'
import { type Kept, pack, unpack } from '../../../../src/io/search/elasticsearch/kept.ts'
import type { Candidate } from '../../../../src/query/rank.ts'

describe('what is kept of a record', () => {
  const kept: Kept = {
    id: 'a',
    kind: 'award',
    division: '',
    title: '某园道路工程',
    projectName: '',
    codes: ['甲-1', 'B 2'],
    parties: ['某公司', '某中心'],
    text: '第一行\n𠮷，|。',
  }

  const back = (kept: Kept): Candidate => unpack(pack(kept), '2024-05-06')

  it.each([kept, { ...kept, title: '', codes: [], parties: [], text: '' }])('comes back as it was: $title', (kept) => {
    expect(back(kept)).toEqual({ ...kept, day: '2024-05-06' })
  })
})

describe('the number of an id', () => {
  const inOrder = ['', '-', 'a', 'a-1', 'a1', 'aa', 'demo-000119', 'demo-000120', 'demo-000121', 'zzzzzzzzzzz', 'zzzzzzzzzzzz']

  it('is in the order of ids', () => {
    const numbers = inOrder.map((id) => BigInt(idOrder(id)))
    expect(numbers).toEqual([...numbers].sort((a, b) => (a < b ? -1 : 1)))
    expect(new Set(numbers).size).toBe(inOrder.length)
  })

  it('is the same, never the other way round, where it cannot tell', () => {
    for (const [one, other] of [
      ['A', 'B'],
      ['a.', 'a/'],
      ['abcdefghijklm', 'abcdefghijkln'],
      ['一', '丁'],
      ['z', 'z~'],
    ] as const)
      expect(BigInt(idOrder(one)) <= BigInt(idOrder(other)), `${one} ${other}`).toBe(true)
    expect(idOrder('abcdefghijklm')).toBe(idOrder('abcdefghijkln'))
  })

  it('fits into a long', () => expect(BigInt(idOrder('~'.repeat(20))) < 2n ** 63n).toBe(true))
})
