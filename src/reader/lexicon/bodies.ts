/**
 * How the names of bodies end: groups, each the alternatives of a pattern without brackets.
 * A pattern that takes the shortest name ends it at the first ending that fits, so a rule adds to a group what it alone needs,
 * and keeps a list of its own where it looks behind the ending (`社(?!区)`), ends at single characters, or knows fewer on purpose.
 */

/** Who governs, and its bureaus. */
export const bureaus = '人民政府|局|厅|委员会|管委会'
/** Public bodies that act and sign under their own name. */
export const offices = '政府|局|委员会|办公室|中心'
/** Schools and hospitals: they stand for themselves wherever they are. */
export const houses = '大学|学院|学校|中学|小学|幼儿园|医院|卫生院'
/** Whoever has something built or bought. */
export const clients = `${offices}|${houses}|公司`
/** Who organises a tender for others. */
export const agents = '公司|中心|事务所'
/** Whoever delivers or builds. */
export const suppliers = '公司|厂|院|社|中心|所|店|行|队|部|处'
/** Who owns the land of villages, and who gives it out for them. */
export const villagers = '合作(?:联合)?社|经济社|委员会|村委会|政府|办事处'
/** Who carries a taking out on the spot. */
export const executors = '办事处|人民政府|局|中心'
/** Who runs a site: behind the title of its pages. */
export const publishers = '网|平台|中心|政府|局|站'
/** How a body calls itself: `我院`, `本中心`. */
export const selves = '院|校|局|馆|所|站|司|公司|单位|中心|厂|委|办|镇|乡|县|区|市|街道|部门'
/** Who signs and gives out land: longer names first, as a pattern takes the first that fits. */
export const issuers = '人民政府|局|厅|委员会|委|中心|办公室|办|管委会|分局|办事处|管理处|公司|合作社|指挥部|所|服务站|交易站|处'
/** Any organisation, by the last characters of its whole name. */
export const organisations =
  '[局委院所厅部处站队馆校办社厂店行会场园库台庄团]|公司|中心|[大中小]学|高中|政府|监狱|机关|联盟|基地|办公室|工作室|联合体|社区|服务区|街道|超市|门市|苗圃|(?<=务|公路|电|护|辆|管理|河道)段'
