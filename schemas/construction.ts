import { tendering } from './common.ts'

/** Tendering of construction works (招标人, 标段, 建设工程). */
export const construction = {
  zh: '工程建设',
  en: 'Construction',
  kinds: {
    tender: { zh: '招标公告', en: 'Tender' },
    prequalification: { zh: '资格预审', en: 'Prequalification' },
    amendment: { zh: '变更公告', en: 'Amendment' },
    opening: { zh: '开标记录', en: 'Bid opening' },
    candidates: { zh: '中标候选人公示', en: 'Candidates' },
    award: { zh: '中标公告', en: 'Award' },
    failure: { zh: '流标公告', en: 'Failure' },
    contract: { zh: '合同公告', en: 'Contract' },
    'consultation-notice': { zh: '征求意见', en: 'Consultation' },
  },
  fields: tendering,
} as const
