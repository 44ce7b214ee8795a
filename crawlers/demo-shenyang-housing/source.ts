import { defineSource } from '#sdk'
import { plainList } from '../_families/plain-list.ts'

const site = 'http://shenyang-housing.demo.example'

export default defineSource({
  ...plainList({
    site,
    columns: [{ path: '/zfgs/list_1.html', domain: 'housing' }],
  }),
  id: 'demo-shenyang-housing',
  domain: 'housing',
  title: { zh: '沈阳市房产局（模拟）', en: 'Shenyang housing bureau (simulated)' },
  publisher: { name: '沈阳市房产局', division: '210100', official: false },
  homepage: `${site}/`,
  hosts: ['shenyang-housing.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 4 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, division: 0.9 } },
})
