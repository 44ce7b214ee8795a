import { defineSource } from '#sdk'
import { trs } from '../_families/trs.ts'

const site = 'http://dalian-housing.demo.example'

export default defineSource({
  ...trs({
    site,
    columns: [{ path: '/zfbz/gsgg/', domain: 'housing' }],
  }),
  id: 'demo-dalian-housing',
  domain: 'housing',
  title: { zh: '大连市住房保障网（模拟）', en: 'Dalian housing bureau (simulated)' },
  publisher: { name: '大连市住房保障网', division: '210200', official: false },
  homepage: `${site}/`,
  hosts: ['dalian-housing.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 4 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, division: 0.9 } },
})
