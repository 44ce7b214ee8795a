import { kindOf, type Occasion, type Written } from '../../notice.ts'
import { createVoice, type Voice } from '../voice.ts'
import { amendment } from './amendment.ts'
import { miningOffer, miningResult } from './mining.ts'
import { offer } from './offer.ts'
import { result } from './result.ts'
import { ruralTransfer } from './rural-transfer.ts'
import { type Sale, saleOf } from './sale.ts'
import { supply, supplyPlan } from './supply.ts'
import { mortgage, transfer } from './transfer.ts'

const forms = [
  ['sections', 50],
  ['numbered', 25],
  ['lines', 25],
] as const

const writers: Record<string, (voice: Voice, sale: Sale, occasion: Occasion) => Written> = {
  'supply-plan': supplyPlan,
  offer,
  amendment,
  result,
  supply,
  transfer,
  mortgage,
  'rural-transfer': ruralTransfer,
  'mining-offer': miningOffer,
  'mining-result': miningResult,
}

/** Writes a notice of land or of a mining right. */
export function writeLand(occasion: Occasion): Written {
  const voice = createVoice(occasion, forms)
  return writers[kindOf(occasion)]!(voice, saleOf(occasion), occasion)
}
