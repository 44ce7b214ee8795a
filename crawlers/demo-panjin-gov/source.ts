import { defineSource } from '#sdk'
import { trs } from '../_families/trs.ts'

const site = 'http://panjin-gov.demo.example'

export default defineSource({
  ...trs({
    site,
    columns: [
      { path: '/zdcq/gsgg/', domain: 'expropriation' },
      { path: '/zfbz/gsgg/', domain: 'housing' },
    ],
  }),
  id: 'demo-panjin-gov',
  title: { zh: '盘锦市人民政府网（模拟）', en: 'Panjin government portal (simulated)' },
  publisher: { name: '盘锦市人民政府网', division: '211100', official: false },
  homepage: `${site}/`,
  hosts: ['panjin-gov.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 4 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 }, filled: { title: 1, publishedAt: 1, division: 0.9 } },
})
