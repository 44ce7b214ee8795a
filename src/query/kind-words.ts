import type { Kind } from '../../schemas/record.ts'

/** What people call the kinds of notices. The longest that fits is meant. */
const words: readonly (readonly [string, readonly Kind[]])[] = [
  ['中标候选人公示', ['candidates']],
  ['中标候选人', ['candidates']],
  ['成交候选人', ['candidates']],
  ['评标结果公示', ['candidates']],
  ['评标结果', ['candidates']],
  ['拟中标', ['candidates']],
  ['推荐中标', ['candidates']],
  ['预中标公示', ['candidates']],
  ['中标公告', ['award']],
  ['中标公示', ['award', 'candidates']],
  ['中标结果', ['award']],
  ['中标', ['award']],
  ['成交公告', ['award', 'result']],
  ['成交公示', ['result', 'award']],
  ['成交结果', ['award', 'result']],
  ['成交', ['award', 'result']],
  ['结果公告', ['award', 'result']],
  ['招标公告', ['tender']],
  ['采购公告', ['tender']],
  ['竞争性磋商', ['tender']],
  ['竞争性谈判', ['tender']],
  ['询价公告', ['tender']],
  ['招标', ['tender']],
  ['资格预审', ['prequalification']],
  ['采购意向', ['intention']],
  ['需求公示', ['consultation-notice']],
  ['征求意见', ['consultation-notice', 'house-plan']],
  ['单一来源采购公示', ['single-source']],
  ['单一来源', ['single-source']],
  ['流标', ['failure']],
  ['废标', ['failure']],
  ['终止公告', ['failure']],
  ['更正', ['amendment']],
  ['变更公告', ['amendment']],
  ['澄清', ['amendment']],
  ['延期', ['amendment']],
  ['开标记录', ['opening']],
  ['合同公告', ['contract']],
  ['采购合同', ['contract']],
  ['验收', ['acceptance']],
  ['供地计划', ['supply-plan']],
  ['出让公告', ['offer', 'mining-offer']],
  ['挂牌出让', ['offer', 'mining-offer']],
  ['挂牌', ['offer', 'mining-offer']],
  ['拍卖出让', ['offer', 'mining-offer']],
  ['拍卖', ['offer', 'result', 'mining-offer', 'mining-result']],
  ['出让', ['offer', 'mining-offer']],
  ['抵押', ['mortgage']],
  ['土地流转', ['rural-transfer']],
  ['流转', ['rural-transfer']],
  ['发包', ['rural-transfer']],
  ['采矿权', ['mining-offer', 'mining-result']],
  ['探矿权', ['mining-offer', 'mining-result']],
  ['开采权', ['mining-offer', 'mining-result']],
  ['征收土地公告', ['land-decision']],
  ['征地公告', ['land-decision']],
  ['拟征收土地', ['land-prenotice']],
  ['征收启动', ['land-prenotice']],
  ['补偿安置方案', ['land-plan']],
  ['补偿方案', ['house-plan', 'land-plan']],
  ['征收决定', ['house-decision', 'land-decision']],
  ['分户补偿', ['house-result']],
  ['补偿结果', ['house-result']],
  ['建设计划', ['plan']],
  ['资格审核', ['eligibility']],
  ['配租', ['allocation']],
  ['配售', ['allocation']],
  ['预售许可', ['presale']],
  ['预售', ['presale']],
]

const longestFirst = [...words].sort((a, b) => b[0].length - a[0].length)

/** A kind that a text names, the word for it, and what else people call it. */
export interface NamedKind {
  word: string
  kinds: readonly Kind[]
  otherWords: string[]
}

/** The kinds that a text names, and the text without the words for them. */
export function takeKinds(text: string): { named: NamedKind[]; rest: string } {
  const named: NamedKind[] = []
  let rest = text
  for (const [word, kinds] of longestFirst) {
    if (!rest.includes(word)) continue
    rest = rest.replaceAll(word, ' ')
    const same = words.filter(([other, meant]) => other !== word && meant.length === kinds.length && meant.every((kind) => kinds.includes(kind)))
    named.push({ word, kinds, otherWords: same.map(([other]) => other) })
  }
  return { named, rest }
}
