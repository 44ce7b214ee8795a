import { defineSource } from '#sdk'
import { trs } from '../_families/trs.ts'

const site = 'http://shenyang-land.demo.example'

export default defineSource({
  ...trs({
    site,
    columns: [
      { path: '/tdgl/tdcr/', domain: 'land' },
      { path: '/zdcq/gsgg/', domain: 'expropriation' },
    ],
  }),
  id: 'demo-shenyang-land',
  title: { zh: '沈阳市国土资源局（模拟）', en: 'Shenyang land bureau (simulated)' },
  publisher: { name: '沈阳市国土资源局', division: '210100', official: false },
  homepage: `${site}/`,
  hosts: ['shenyang-land.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 4 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, division: 0.9 } },
})
