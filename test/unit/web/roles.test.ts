import { expect, it } from 'vitest'
import { createWeb, type WebParts } from '../../../src/web/app.tsx'

const parts = {
  sources: [],
  hosts: { list: async () => [], days: async () => [], ledger: async () => [] },
  webhooks: { outboxes: {} },
  store: { sources: async () => [] },
  simulated: 'exclude',
}
const web = createWeb(parts as unknown as WebParts)

it.each(['/hosts', '/en/hosts', '/hosts/notices.example', '/export', '/webhooks', '/en/webhooks/0123456789ab'])(
  '%s is for nobody with less than its role; who came without a key is asked for one',
  async (address) => {
    expect((await web.request(address, {}, { caller: { role: 'analyst', key: 'k' } })).status).toBe(403)
    const nameless = await web.request(address, {}, { caller: { role: 'analyst' } })
    expect([nameless.status, nameless.headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('Basic realm="gongshi"')])
  },
)
