import { centred, kindOf, type Occasion, type Written } from '../../notice.ts'
import type { Project } from '../tendering/project.ts'
import { createVoice, type Voice } from '../voice.ts'
import { bidOpening, candidates } from './bids.ts'
import { contract } from './contract.ts'
import { award, failure } from './outcome.ts'
import { consultationNotice, prequalification } from './preparation.ts'
import { projectOf } from './project.ts'
import { amendment, tender } from './tender.ts'

const forms = [
  ['sections', 55],
  ['numbered', 20],
  ['lines', 10],
  ['table', 15],
] as const

const writers: Record<string, (voice: Voice, project: Project, occasion: Occasion) => Written> = {
  tender,
  amendment,
  candidates,
  award,
  failure,
  contract,
  prequalification,
  opening: bidOpening,
  'consultation-notice': consultationNotice,
}

/** Writes a notice of the tendering of construction works. */
export function writeConstruction(occasion: Occasion): Written {
  const voice = createVoice(occasion, forms)
  const written = writers[kindOf(occasion)]!(voice, projectOf(occasion), occasion)
  if (voice.random.chance(0.3)) written.body.unshift(centred(written.title))
  return written
}
