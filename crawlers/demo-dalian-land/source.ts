import { defineSource } from '#sdk'
import { jpage } from '../_families/jpage.ts'

const site = 'http://dalian-land.demo.example'

export default defineSource({
  ...jpage({
    site,
    columns: [
      { path: '1301', domain: 'land' },
      { path: '1401', domain: 'expropriation' },
    ],
  }),
  id: 'demo-dalian-land',
  title: { zh: '大连市国土资源和房屋局（模拟）', en: 'Dalian land bureau (simulated)' },
  publisher: { name: '大连市国土资源和房屋局', division: '210200', official: false },
  homepage: `${site}/`,
  hosts: ['dalian-land.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 4 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, division: 0.9 } },
})
