import { expect, test } from 'vitest'
import { sideBySide } from '../../../src/pipeline/side-by-side.ts'

function gate() {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

test('works on as many batches at once as there is room for', async () => {
  const [first, second, third] = [gate(), gate(), gate()]
  const begun: number[] = []
  const told = (number: number, { opened }: ReturnType<typeof gate>) => {
    begun.push(number)
    return opened
  }
  const work = sideBySide(2)
  await work.begin(['a'], () => told(1, first))
  await work.begin(['b'], () => told(2, second))
  const waiting = work.begin(['c'], () => told(3, third))
  await new Promise(setImmediate)
  expect(begun).toEqual([1, 2])
  second.open()
  await waiting
  expect(begun).toEqual([1, 2, 3])
  first.open()
  third.open()
  await work.end()
})

test('works on a record only when nothing else is under way with it', async () => {
  const first = gate()
  const begun: number[] = []
  const told = (number: number, { opened }: ReturnType<typeof gate>) => {
    begun.push(number)
    return opened
  }
  const work = sideBySide(3)
  await work.begin(['a', 'b'], () => told(1, first))
  const waiting = work.begin(['c', 'b'], async () => void begun.push(2))
  await new Promise(setImmediate)
  expect(begun).toEqual([1])
  first.open()
  await waiting
  await work.end()
  expect(begun).toEqual([1, 2])
})

test('throws what hindered one, once the others are over', async () => {
  const second = gate()
  let over = false
  const work = sideBySide(3)
  await work.begin(['b'], () => second.opened.then(() => void (over = true)))
  await work.begin(['a'], () => Promise.reject(new Error('the server is gone')))
  await new Promise(setImmediate)
  await expect(work.room()).rejects.toThrow('the server is gone')
  second.open()
  await expect(work.end()).rejects.toThrow('the server is gone')
  expect(over).toBe(true)
})
