import type { Occasion, Written } from '../notice.ts'
import type { DemoDomain } from '../proportions.ts'
import { writeConstruction } from './construction/write.ts'
import { writeExpropriation } from './expropriation/write.ts'
import { writeHousing } from './housing/write.ts'
import { writeLand } from './land/write.ts'
import { writeProcurement } from './procurement/write.ts'

const writers: Record<DemoDomain, (occasion: Occasion) => Written> = {
  procurement: writeProcurement,
  construction: writeConstruction,
  land: writeLand,
  expropriation: writeExpropriation,
  housing: writeHousing,
}

/** Writes the notice of an occasion: the same words for the same occasion, every time. */
export const write = (occasion: Occasion): Written => writers[occasion.domain](occasion)
