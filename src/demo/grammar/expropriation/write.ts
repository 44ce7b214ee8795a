import { kindOf, type Occasion, type Written } from '../../notice.ts'
import { createVoice, type Voice } from '../voice.ts'
import { houseDecision, housePlan, housePrenotice, houseResult } from './houses.ts'
import { landDecision, landPlan, landPrenotice } from './land.ts'
import { type Taking, takingOf } from './taking.ts'

const forms = [
  ['sections', 50],
  ['numbered', 30],
  ['lines', 20],
] as const

const writers: Record<string, (voice: Voice, taking: Taking, occasion: Occasion) => Written> = {
  'land-prenotice': landPrenotice,
  'land-plan': landPlan,
  'land-decision': landDecision,
  'house-prenotice': housePrenotice,
  'house-plan': housePlan,
  'house-decision': houseDecision,
  'house-result': houseResult,
}

/** Writes a notice of the taking of land or of houses. */
export function writeExpropriation(occasion: Occasion): Written {
  const voice = createVoice(occasion, forms)
  return writers[kindOf(occasion)]!(voice, takingOf(occasion), occasion)
}
