import { expect, test } from 'vitest'
import { readBytes } from '../../../src/pipeline/read-bytes.ts'
import { createReadPool } from '../../../src/pipeline/read-pool.ts'

const notice = (number: number) =>
  new TextEncoder().encode(
    `<h1>某市第${number}小学桌椅采购项目公开招标公告</h1><p>项目编号：SY-${number}</p><p>预算金额：${number}万元</p><p>采购人：某市教育局</p>`,
  )
const about = { contentType: 'text/html; charset=utf-8', url: 'http://site.example/1' }

test('threads read what this thread would read, each page its own', { timeout: 60_000 }, async () => {
  const pool = createReadPool(2)
  try {
    const numbers = [1, 2, 3, 4, 5, 6]
    const read = await Promise.all(numbers.map((number) => pool.readBytes(notice(number), about, {})))
    expect(read).toEqual(await Promise.all(numbers.map((number) => readBytes(notice(number), about, {}))))
    expect(read.map(({ records }) => records[0]?.record.projectCode)).toEqual(numbers.map((number) => `SY-${number}`))
  } finally {
    await pool.close()
  }
})

test('a pool that was not used has nothing to close', async () => {
  await createReadPool(2).close()
})
