/** What a plan lays down for a parcel: the labels under a group of the head. */
export const planned =
  /^(?:规划|建筑|总)?(?:容积率|建筑密度|计容(?:总)?建筑面积|商住比例?率?|建筑系数|绿地率|绿化率|建筑限高|建筑高度|限高|投资强度|其[它他](?:要求|指标)?)$/
const group = /^(?:主要)?(?:土地)?(?:规划|出让)(?:设计|控制|利用)?(?:指标|条件|要求)(?:要求)?$/

/** What the land may be used for, where that stands under the group, too. */
const plannedUse = /^(?:用地性质|规划用途|规划用地性质)$/

/** A label under the group: known, or between two that are. */
const isPlanned = (keys: readonly string[], at: number): boolean =>
  planned.test(keys[at]!) || plannedUse.test(keys[at]!) || (keys[at]!.length < 8 && [at - 1, at + 1].every((beside) => planned.test(keys[beside] ?? '')))

/**
 * A head of two rows that was written cell after cell, the labels under its group last: `编号 … 规划指标要求 … 保证金 | 容积率 绿地率`.
 * The order of its columns as indices of `keys`, the group replaced by what stands under it; `undefined` where the head has no such group.
 */
export function ungrouped(keys: readonly string[]): number[] | undefined {
  const at = keys.findIndex((key) => group.test(key))
  if (at < 0) return undefined
  let from = keys.length
  while (from > at + 1 && isPlanned(keys, from - 1)) from--
  if (keys.length - from < 2) return undefined
  const all = keys.map((_, index) => index)
  return [...all.slice(0, at), ...all.slice(from), ...all.slice(at + 1, from)]
}
