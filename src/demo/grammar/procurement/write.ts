import { centred, kindOf, type Occasion, type Written } from '../../notice.ts'
import type { Project } from '../tendering/project.ts'
import { createVoice, type Voice } from '../voice.ts'
import { bidOpening, candidates } from './bids.ts'
import { acceptance, contract } from './contract.ts'
import { award, failure } from './outcome.ts'
import { consultationNotice, intention, prequalification, singleSource } from './preparation.ts'
import { projectOf } from './project.ts'
import { amendment, tender } from './tender.ts'

const forms = [
  ['sections', 50],
  ['numbered', 20],
  ['lines', 15],
  ['table', 15],
] as const

const writers: Record<string, (voice: Voice, project: Project, occasion: Occasion) => Written> = {
  tender,
  amendment,
  award,
  failure,
  contract,
  acceptance,
  intention,
  candidates,
  prequalification,
  opening: bidOpening,
  'single-source': singleSource,
  'consultation-notice': consultationNotice,
}

/** Writes a notice of government procurement. */
export function writeProcurement(occasion: Occasion): Written {
  const voice = createVoice(occasion, forms)
  const written = writers[kindOf(occasion)]!(voice, projectOf(occasion), occasion)
  if (voice.random.chance(0.3)) written.body.unshift(centred(written.title))
  return written
}
