import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readInputs } from '../../../src/cli/saved-inputs.ts'
import { describeSite } from '../../../src/scaffold/describe.ts'

const lists = fileURLToPath(new URL('../../../../shared/corpus/lists/', import.meta.url))
const present = existsSync(lists)
if (!present) console.warn('skipped: lists as sites served them (../shared/corpus is missing)')

// Selectors that a person would write after a look at the page, and how it turns.
test.skipIf(!present).each([
  ['Xarrow+fcccs-map__ccgp_data__bid1.htm', { list: '.table tbody', row: 'tr', date: 'td:nth-child(2)' }, { param: 'pn' }],
  ['timo106+bid-monitor__kunming_tzb_page.html=http://kmszbzx.gdtzb.com/v1/', { list: '.pdbox ul', row: 'li', date: 'span' }, { file: '/v1/{n}/' }],
  ['timo106+bid-monitor__search_results.html=http://www.gdtzb.com/zb/search.php?kw=a', { list: '.content-left ul', row: 'li', date: '.date' }, {}],
  ['landchina-2018.html=http://www.landchina.com/default.aspx?tabid=263', { list: '#TAB_contentTable tbody', row: 'tr' }, { form: {} }],
  ['xzc5858+caigou__aa.html=http://www.ccgp-shanxi.gov.cn/view.php?nav=100', { list: '#node_list', row: 'tr' }, {}],
] as const)('%s is a list whose rows and pages are found', (file, rows, paging) => {
  const { shapes } = describeSite(readInputs([lists + file], []))
  expect(shapes[0]?.rows).toMatchObject(rows)
  expect(shapes[0]?.paging).toMatchObject(paging)
})
