import { expect, it } from 'vitest'
import { inPlainForms } from '../../../src/document/plain-forms.ts'
import { firstOf, lines } from '../reader/synthetic/page.ts'

// synthetic: every name, number and place below a county is made up

it.each([
  ['２９，８００．５元', '29,800.5元'],
  ['招标人∶某局', '招标人：某局'],
  ['⻘⽯县⼈⺠医院', '青石县人民医院'],
  ['⽤⼾⼯程', '用户工程'],
  ['\uf90a额', '金额'],
  // What looks like no letter stays, and so does all else.
  ['⺀（一）ﬁ，。', '⺀（一）ﬁ，。'],
])('%s is %s, character for character', (written, plain) => {
  expect(inPlainForms(written)).toBe(plain)
  expect(plain).toHaveLength(written.length)
})

it('reads a notice whose letters are written as radicals', async () => {
  const record = await firstOf(
    '⻘⽯县⼈⺠医院空调采购项⽬成交公告',
    lines('项⽬编号：QS-2031-044\n采购⼈：⻘⽯县⼈⺠医院\n成交供应商：江城⽔暖有限公司\n成交⾦额：128000元'),
  )
  expect(record).toMatchObject({
    title: '青石县人民医院空调采购项目成交公告',
    projectCode: 'QS-2031-044',
    buyer: { name: '青石县人民医院' },
    suppliers: [{ name: '江城水暖有限公司' }],
    awardYuan: '128000',
  })
})
