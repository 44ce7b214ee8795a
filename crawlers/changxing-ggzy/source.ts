import { type Domain, defineSource } from '#sdk'
import { aspnetViewstate } from '../_families/aspnet-viewstate.ts'

const site = 'http://ggzy.zjcx.gov.cn'

/** Folders of three digits a level. */
const column = (category: string, domain?: Domain) => {
  const levels = Array.from({ length: category.length / 3 - 1 }, (_, level) => category.slice(0, (level + 2) * 3))
  return { path: `/cxweb/ggzy/${levels.join('/')}/MoreInfo.aspx?CategoryNum=${category}`, domain }
}

export default defineSource({
  ...aspnetViewstate({
    site,
    columns: [
      ...['012002001006', '012002001007', '012002001008', '012002001010'].map((category) => column(category, 'construction')),
      ...['012002002008003', '012002002008004', '012002002008005', '012002002008006'].map((category) => column(category, 'procurement')),
      ...['012002004002', '012002004003'].map((category) => column(category, 'land')),
      // Below the threshold: works and goods side by side.
      ...['012002007001', '012002007002', '012002007003', '012002007004'].map((category) => column(category)),
    ],
    list: { list: '#MoreInfoList1_DataGrid1', row: 'tr', date: 'td:nth-child(3)' },
    article: { title: '#tdTitle b', date: '#tblInfo td > font.webfont', body: '#tblInfo' },
  }),
  id: 'changxing-ggzy',
  title: { zh: '长兴县公共资源交易网', en: 'Changxing public resource transactions' },
  publisher: { name: '长兴县公共资源交易中心', division: '330522', official: true },
  homepage: `${site}/`,
  hosts: ['ggzy.zjcx.gov.cn'],
  schedule: { cron: '5 9,17 * * *', overlapDays: 5 },
  politeness: { delaySeconds: 3, concurrency: 1 },
  status: { state: 'active', evidence: 'captured', reason: 'notices of 2021 are captured; lists are documented; not crawled live' },
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1 }, unavailable: ['housing', 'expropriation'], maxFailed: 0.1 },
})
