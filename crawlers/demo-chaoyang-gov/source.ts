import { defineSource } from '#sdk'
import { jpage } from '../_families/jpage.ts'

const site = 'http://chaoyang-gov.demo.example'

export default defineSource({
  ...jpage({
    site,
    columns: [
      { path: '1301', domain: 'land' },
      { path: '1401', domain: 'expropriation' },
      { path: '1501', domain: 'housing' },
    ],
  }),
  id: 'demo-chaoyang-gov',
  title: { zh: '朝阳市人民政府网（模拟）', en: 'Chaoyang government portal (simulated)' },
  publisher: { name: '朝阳市人民政府网', division: '211300', official: false },
  homepage: `${site}/`,
  hosts: ['chaoyang-gov.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 4 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, division: 0.9 } },
})
