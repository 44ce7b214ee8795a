import { expect, it } from 'vitest'
import { createWeb, type WebParts } from '../../../src/web/app.tsx'

const web = createWeb({ sources: [], simulated: 'exclude' } as unknown as WebParts)

it.each(['/en', '/sources'])('%s with a slash at its end leads there, with what was asked', async (address) => {
  const answer = await web.request(`http://localhost${address}/?q=x`)
  expect([answer.status, new URL(answer.headers.get('location')!, 'http://localhost').pathname]).toEqual([301, address])
  expect(answer.headers.get('location')).toContain('?q=x')
})
