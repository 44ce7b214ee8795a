import { expect, it } from 'vitest'
import { openText } from '../../../src/document/text.ts'
import { read } from '../../../src/reader/read.ts'

it('bounds in brackets end with them', () => {
  const { record } = read(
    openText(
      '关于合成路旧城改建项目国有土地上房屋征收评估机构选定结果的公告\n合成路旧城改建项目（征收范围为：东至天子路，南至步行街，西至河岸线，北至移民路）涉及被征收人214户。',
    ),
  ).records[0]!
  expect(record.expropriation).toMatchObject({ scope: '东至天子路，南至步行街，西至河岸线，北至移民路', households: 214 })
})

it('what is due for ground that is granted to who has it is its price', () => {
  const rows = [
    '序号\t受让人\t宗地位置\t面积（m2）\t土地用途\t应缴出让金（元）',
    '1\t合成彝药公司\t合成镇前村\t8 412.37\t工业用地\t1 413 278.00',
    '2\t合成供销社\t合成镇后街\t1 025.66\t批发零售用地\t358 981.00',
  ]
  const { record } = read(openText(['合成县国有建设用地使用权协议出让公示', ...rows].join('\n'))).records[0]!
  expect(record.parcels).toMatchObject([
    { areaM2: '8412.37', dealYuan: '1413278' },
    { areaM2: '1025.66', dealYuan: '358981' },
  ])
})
