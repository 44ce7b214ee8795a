import { defineSource } from '#sdk'
import { plainList } from '../_families/plain-list.ts'

const site = 'http://liaoning-guarded.demo.example'

// Every page of this site asks for a captcha: a run stops as blocked, and nothing is solved.
export default defineSource({
  ...plainList({ site, columns: [{ path: '/tdgg/list_1.html', domain: 'land' }] }),
  id: 'demo-liaoning-guarded',
  domain: 'land',
  title: { zh: '验证码后的站点（模拟）', en: 'A site behind a captcha (simulated)' },
  publisher: { name: '验证码后的站点', division: '210000', official: false },
  homepage: `${site}/`,
  hosts: ['liaoning-guarded.demo.example'],
  politeness: { delaySeconds: 0, concurrency: 1 },
  status: { state: 'active', evidence: 'synthetic' },
  simulated: true,
  local: true,
  expect: { min: { records: 1 } },
})
