import { expect, it } from 'vitest'
import { createWeb, type WebParts } from '../../../src/web/app.tsx'

const parts = {
  sources: [],
  hosts: { list: async () => [], days: async () => [], ledger: async () => [] },
  store: { sources: async () => [] },
  simulated: 'exclude',
}
const web = createWeb(parts as unknown as WebParts)

it.each(['/hosts', '/en/hosts', '/hosts/notices.example', '/export'])('%s is for nobody with less than its role', async (address) => {
  expect((await web.request(address, {}, { caller: { role: 'analyst' } })).status).toBe(403)
})
