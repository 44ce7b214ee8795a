import type { Lexicon } from './lexicon.ts'

const short = new Set(['坐落', '座落', '面积', '用途', '年限', '矿种', '套数', '户数', '四至', '宗地', '地块', '地类', '区县', '县区'])

/** The labels of a domain that mean nothing else elsewhere: known to every notice, so that they head tables and part values. */
export const distinct = (lexicon: Lexicon): Lexicon =>
  Object.fromEntries(Object.entries(lexicon).map(([field, labels]) => [field, labels.filter((label) => label.length > 2 || short.has(label))]))
