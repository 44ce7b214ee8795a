import { expect, test } from 'vitest'
import { shapeOf } from '../../../src/scaffold/paging-address.ts'
import { placeInList } from '../../../src/scaffold/place.ts'

const site = 'http://www.example.gov.cn'

test.each([
  ['/list.php?cat=3', { param: 'page' }, '/list.php?cat=3', 1],
  ['/list.php?cat=3&page=3', { param: 'page' }, '/list.php?cat=3&page=1', 3],
  ['/api?pageNo=2&size=20', { param: 'pageNo', second: 1 }, '/api?pageNo=0&size=20', 3],
  ['/api?start=40', { param: 'start', second: 20, step: 20 }, '/api?start=0', 3],
  ['/zbgg/index_2.html', { file: 'index_{n}.html', second: 1 }, '/zbgg/index.html', 3],
  ['/zbgg/', { file: 'index_{n}.html', second: 1 }, '/zbgg/', 1],
  ['/crgg/list_4.html', { file: 'list_{n}.html' }, '/crgg/list_1.html', 4],
  ['/crgg/zb_4.html', { file: '{name}_{n}.html' }, '/crgg/zb_1.html', 4],
] as const)('%s is known as a page of its list', (path, paging, first, page) => {
  expect(placeInList(site + path, paging)).toEqual({ first: site + first, page })
})

test.each([
  ['/list.php?cat=3', '/list.php?cat=3&page=2', { param: 'page' }],
  ['/list.php?cat=3&page=3', '/list.php?cat=3&page=4', { param: 'page' }],
  ['/api?start=0', '/api?start=20', { param: 'start', second: 20, step: 20 }],
  ['/zbgg/', '/zbgg/index_1.html', { file: 'index_{n}.html', second: 1 }],
  ['/zbgg/list.html', '/zbgg/list_2.html', { file: '{name}_{n}.html' }],
  ['/v1/', '/v1/2/', { file: '/v1/{n}/' }],
  ['/jyxx/003/list.html', '/jyxx/003/2.html', { file: '{n}.html' }],
  ['/search.html', '/s.php?kw=a&page=2', { file: '/s.php?kw=a&page={n}' }],
  ['/list.html', '/xwdt/1001.html', undefined],
  ['/list.html', 'http://other.example/list_2.html', undefined],
] as const)('from %s to %s', (from, to, shape) => {
  expect(shapeOf(site + from, to.startsWith('http') ? to : site + to)).toEqual(shape)
})
