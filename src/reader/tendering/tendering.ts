import type { Classification, DomainReader } from '../notice/domain.ts'
import { Draft } from '../notice/draft.ts'
import type { Notice } from '../notice/notice.ts'
import { putSuppliers } from './awards.ts'
import { changesOf, isSuperseded } from './changes.ts'
import { type Context, fieldsOf } from './context.ts'
import { putDates } from './dates.ts'
import { putFailure } from './failures.ts'
import { readIntentions } from './intentions.ts'
import { putMethod } from './method.ts'
import { putMoney } from './money.ts'
import { putOwnContact, putParties } from './parties.ts'
import { ofEitherSide } from './party-columns.ts'
import { partiesOf } from './party-facts.ts'
import { putName } from './project.ts'
import { putCode, putDocumentNo } from './project-code.ts'
import { proseOf } from './prose.ts'
import { scopesOf } from './scopes.ts'

/** Procurement and the tendering of construction works. */
export const readTendering: DomainReader = (notice, what) => (what.kind.value === 'intention' ? readIntentions(notice) : [readOne(notice, what)])

function readOne(whole: Notice, what: Classification): Draft {
  const draft = new Draft()
  const changes = what.kind.value === 'amendment' ? changesOf(whole) : undefined
  const facts = ofEitherSide(whole)
  const notice = { ...whole, facts: changes ? facts.filter((fact) => !isSuperseded(changes, fact.value.start)) : facts }
  const prose = proseOf(notice)
  const context: Context = {
    notice,
    fields: fieldsOf(notice),
    kind: what.kind.value,
    draft,
    scopes: scopesOf(notice),
    prose,
    parties: partiesOf(notice, prose),
    ...(changes && { changes }),
  }
  putParties(context)
  putOwnContact(context)
  putCode(context)
  putDocumentNo(context)
  putName(context)
  putMethod(context)
  putMoney(context)
  putDates(context)
  putSuppliers(context)
  putFailure(context)
  return draft
}
