import { tendering } from './common.ts'

/** Government procurement: notices under the Government Procurement Law (采购人, 政府采购), works bought that way included. */
export const procurement = {
  zh: '政府采购',
  en: 'Government procurement',
  kinds: {
    intention: { zh: '采购意向', en: 'Procurement intention' },
    'consultation-notice': { zh: '征求意见', en: 'Consultation on requirements' },
    prequalification: { zh: '资格预审', en: 'Prequalification' },
    tender: { zh: '采购公告', en: 'Tender' },
    amendment: { zh: '更正公告', en: 'Amendment' },
    opening: { zh: '开标记录', en: 'Bid opening' },
    candidates: { zh: '候选人公示', en: 'Candidates' },
    award: { zh: '中标公告', en: 'Award' },
    failure: { zh: '废标公告', en: 'Failure' },
    'single-source': { zh: '单一来源公示', en: 'Single source' },
    contract: { zh: '合同公告', en: 'Contract' },
    acceptance: { zh: '验收公告', en: 'Acceptance' },
  },
  fields: tendering,
} as const
