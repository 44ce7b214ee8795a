import { describe, expect, it } from 'vitest'
import { expropriation } from './expropriation.ts'
import { housing } from './housing.ts'
import { land } from './land.ts'
import { recordsOf } from './page.ts'

describe.each([
  ['land', land],
  ['expropriation', expropriation],
  ['housing', housing],
])('%s notices', (_, notices) => {
  it.each(notices.map((notice) => [notice.name, notice] as const))('%s', async (_name, { page, records }) => {
    expect(await recordsOf(page)).toEqual(records)
  })
})
