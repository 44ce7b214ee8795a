import { centred, kindOf, type Occasion, type Written } from '../../notice.ts'
import { createVoice, type Voice } from '../voice.ts'
import { type Estate, estateOf } from './estate.ts'
import { allocation, eligibility } from './households.ts'
import { plan, planProgress } from './plan.ts'
import { presale } from './presale.ts'
import { project, projectProgress } from './project.ts'

const forms = [
  ['sections', 35],
  ['lines', 35],
  ['numbered', 10],
  ['table', 20],
] as const

const writers: Record<string, (voice: Voice, one: Estate, occasion: Occasion) => Written> = {
  plan,
  project,
  progress: (voice, one, occasion) => (occasion.chain[0] === 'plan' ? planProgress : projectProgress)(voice, one, occasion),
  eligibility,
  allocation,
  presale,
}

/** Writes a notice of public housing or of the sale of houses. */
export function writeHousing(occasion: Occasion): Written {
  const voice = createVoice(occasion, forms)
  const written = writers[kindOf(occasion)]!(voice, estateOf(occasion), occasion)
  if (voice.random.chance(0.2)) written.body.unshift(centred(written.title))
  return written
}
