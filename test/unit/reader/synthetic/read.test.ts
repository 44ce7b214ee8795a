import { describe, expect, it } from 'vitest'
import { expropriation } from './expropriation.ts'
import { frames } from './frames.ts'
import { groundMore } from './ground-more.ts'
import { homesFifth } from './homes-fifth.ts'
import { homesFourth } from './homes-fourth.ts'
import { homesMore } from './homes-more.ts'
import { homesSecond } from './homes-second.ts'
import { homesThird } from './homes-third.ts'
import { housesTaken } from './houses-taken.ts'
import { housing } from './housing.ts'
import { land } from './land.ts'
import { landMore } from './land-more.ts'
import { landSupply } from './land-supply.ts'
import { landVaried } from './land-varied.ts'
import { mining } from './mining.ts'
import { odd } from './odd.ts'
import { recordsOf } from './page.ts'
import { rural } from './rural.ts'
import { takingsMore } from './takings-more.ts'
import { takingsSecond } from './takings-second.ts'

const groups = [
  ['land', [...land, ...landMore, ...landVaried, ...landSupply, ...rural, ...mining]],
  ['expropriation', [...expropriation, ...housesTaken]],
  ['housing', housing],
  ['other wordings of ground', groundMore],
  ['other wordings of takings and homes', [...takingsMore, ...takingsSecond, ...homesMore, ...homesSecond, ...homesThird, ...homesFourth, ...homesFifth]],
  ['odd', odd],
] as const

describe.each(groups)('%s notices', (_, notices) => {
  it.each(notices.map((notice) => [notice.name, notice] as const))('%s', async (_name, { page, records }) => {
    expect(await recordsOf(page)).toEqual(records)
  })
})

describe.each(Object.entries(frames))('in %s', (_, frame) => {
  it.each(groups.map(([name, notices]) => [name, notices] as const))('%s notices read the same', async (_name, notices) => {
    for (const { page, records } of notices) expect(await recordsOf(frame(page))).toEqual(records)
  })
})
