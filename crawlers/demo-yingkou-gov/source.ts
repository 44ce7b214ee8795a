import { defineSource } from '#sdk'
import { trs } from '../_families/trs.ts'

const site = 'http://yingkou-gov.demo.example'

export default defineSource({
  ...trs({
    site,
    columns: [
      { path: '/gcjs/zbgg/', domain: 'construction' },
      { path: '/gcjs/zbjg/', domain: 'construction' },
      { path: '/tdgl/tdcr/', domain: 'land' },
      { path: '/zdcq/gsgg/', domain: 'expropriation' },
      { path: '/zfbz/gsgg/', domain: 'housing' },
    ],
  }),
  id: 'demo-yingkou-gov',
  title: { zh: '营口市人民政府网（模拟）', en: 'Yingkou government portal (simulated)' },
  publisher: { name: '营口市人民政府网', division: '210800', official: false },
  homepage: `${site}/`,
  hosts: ['yingkou-gov.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 4 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, division: 0.9 } },
})
