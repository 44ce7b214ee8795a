import { expect, it } from 'vitest'
import { lines, page, recordsOf } from './synthetic/page.ts'

// synthetic: every name, number and place below a county is made up

const taking = (...told: string[]) =>
  page('仙居县人民政府土地征收启动公告', '2023-05-06', lines(['根据《中华人民共和国土地管理法》，现将拟征收土地有关事项公告如下：', ...told].join('\n')))

/** What is read of a page. Where a list can be read in more than one way, this does not end within the time of a test. */
const takenOf = async (html: string) => (await recordsOf(html))[0]?.expropriation

it.each([
  ['groups by name', '前村东村民小组'],
  ['groups by number', '前村委会一组'],
])('a long list of %s that no second town follows is read at once', async (_, place) => {
  const places = Array.from({ length: 14 }, () => place).join('、')
  expect(await takenOf(taking(`土地坐落：柳河镇${places}等地`, '征收土地面积：1.2公顷'))).toMatchObject({ areaM2: '12000' })
})

it('a long list of places with their areas that no sum closes is read at once', async () => {
  const places = Array.from({ length: 14 }, () => '前村东组1234.56公顷；')
  expect(await takenOf(taking('征收土地面积：柳河镇前村1.2公顷', ...places, '以上为拟征收的土地'))).toMatchObject({ areaM2: '12000' })
})

it('a long list of towns whose last is none is read at once', async () => {
  const towns = '东镇乡镇和镇镇'.repeat(10)
  expect(await takenOf(taking(`本次征收${towns}东社村集体土地0.5公顷。`))).toMatchObject({ areaM2: '5000' })
})

it('a sentence that tells towns alone gives way to one that tells villages, whatever the towns are called', async () => {
  expect(await takenOf(taking('因建设需要，拟征收和平镇、镇北堡镇集体土地1.2公顷，涉及和平镇东村、镇北堡镇西村。'))).toMatchObject({
    location: '和平镇东村、镇北堡镇西村',
  })
})
