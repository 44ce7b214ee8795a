const han = /^[\u3400-\u9fff]/

const wordsOf = (...lines: string[]): RegExp => new RegExp(`^(?:${lines.join(' ').split(' ').join('|')})`)

/** What is done with a thing, and how that is made known. */
const doings = [
  '采购 购置 购买 采买 添置 更新 更换 安装 供应 供货 供给 配送 租赁 租用 出租 维修 维保 维护 运维 保养 检修 改造 改建 扩建 新建 建设 施工 设计 监理 勘察 勘测 测绘 检测 检验 监测',
  '评估 评价 鉴定 审计 咨询 规划 编制 研究 运营 经营 管理 承包 外包 托管 委托 服务 整治 治理 提升 修复 修缮 拆除 加固 清运 处理 处置 养护 保洁 出让 挂牌 拍卖 转让 抵押 流转 征收 补偿 补助',
  '分配 配租 开发 普查 调查 项目 工程 招标 投标 公开 竞争 询价 单一 磋商 谈判 中标 成交 结果 更正 变更 废标 流标 终止 合同 验收 公示 公告 意向 入围 定点 遴选 选聘 全过程',
]
/** What else may follow a thing and leaves it what it is. */
const more = ['设备 系统 设施 器材 用品 货物 材料 一批 一套 所需 等 及 和 与 或 暨 的 第 一 二 三 四 五 六 七 八 九 十 年 类 费 采 购 招 标 供']

const doing = wordsOf(...doings)
const doingOrMore = wordsOf(...doings, ...more)

/** Whether a word says what is done with what stands before it, and how that is made known. */
export const isDoing = (word: string): boolean => doing.test(word)

/** Whether what ends here in a title is what that is about: 救护车 in 救护车采购, not in 救护车燃油采购. `asked`: other words that were asked for may follow as well. */
export function standsForItself(title: string, end: number, asked: readonly string[]): boolean {
  const rest = title.slice(end, end + 12)
  return !han.test(rest) || doingOrMore.test(rest) || asked.some((form) => title.startsWith(form, end))
}
