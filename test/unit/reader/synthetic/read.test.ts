import { describe, expect, it } from 'vitest'
import { expropriation } from './expropriation.ts'
import { groundMore } from './ground-more.ts'
import { housing } from './housing.ts'
import { land } from './land.ts'
import { landMore } from './land-more.ts'
import { odd } from './odd.ts'
import { recordsOf } from './page.ts'

describe.each([
  ['land', [...land, ...landMore]],
  ['expropriation', expropriation],
  ['housing', housing],
  ['other wordings of ground', groundMore],
  ['odd', odd],
])('%s notices', (_, notices) => {
  it.each(notices.map((notice) => [notice.name, notice] as const))('%s', async (_name, { page, records }) => {
    expect(await recordsOf(page)).toEqual(records)
  })
})
