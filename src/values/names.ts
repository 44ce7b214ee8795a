/** White space inside Chinese text says nothing; between Latin words it parts them. */
export const withoutBlanks = (text: string): string =>
  text.replace(/[\s\u3000\u00a0]+/g, (blanks, at: number) => (isLatin(text[at - 1]) && isLatin(text[at + blanks.length]) ? ' ' : ''))

const isLatin = (character: string | undefined): boolean => character !== undefined && /[A-Za-z]/.test(character)

const numbering = /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)、．.](?!\d)|[①-⑳]|第[一二三四五六七八九十\d]{1,2}名[:：]?)+/
const edges = /^[：:，,。；;、.．·\-—\s]+|[：:，,。；;、.．\s]+$/g

/**
 * The name of an organisation or person as the record keeps it: white space removed, numbering and punctuation at its ends gone,
 * brackets kept as they are written. `undefined` where nothing is left or only a placeholder (`/`, `无`, `详见附件`).
 */
export function parseName(text: string): string | undefined {
  let name = withoutBlanks(text).replace(edges, '').replace(numbering, '').replace(edges, '')
  const quoted = /^[“"《【[]([^“”"《》【】[\]]+)[”"》】\]]$/.exec(name)
  if (quoted) name = quoted[1]!
  name = closeBrackets(name)
  return name.length < 2 || isPlaceholder(name) ? undefined : name
}

/** Drops a bracket at the end that opens nothing, or at the start that closes nothing. */
function closeBrackets(name: string): string {
  const opened = name.match(/[（(]/g)?.length ?? 0
  const closed = name.match(/[）)]/g)?.length ?? 0
  if (closed > opened && /[）)]$/.test(name)) return name.slice(0, -1)
  if (opened > closed && /[（(]$/.test(name)) return name.slice(0, -1)
  if (opened > closed && /^[（(]/.test(name)) return name.slice(1)
  return name
}

/** What people write where there is nothing to write. */
export const isPlaceholder = (text: string): boolean =>
  /^(?:[/／\\\-—–_*×.。…?？]+|无|没有|空|暂无|未知|不详|null|undefined|none|n\/a|nan|详?见(?:附件|公告|原文|正文|招标文件|采购文件|下文|上文|下表|附表).{0,6}|另行通知|待定|\{[^{}]*\})$/i.test(
    text.trim(),
  )

const organisationEnd =
  /(?:公司|集团|企业|厂|店|行|社|院|所|中心|局|厅|部|委|会|处|队|站|台|馆|校|园|场|室|办|科|股|政府|大学|学院|学校|中学|小学|幼儿园|医院|银行|法院|检察院|监狱|委员会|管委会|办公室|指挥部|基地|联盟|协会|学会|基金|事务所|合作社|合伙|商行|商店|经营部|工作室|门市部?|服务部|街道|乡|镇|村|社区|支队|大队|总队|机关|本级|分行|支行|分店|市场|项目部|超市|酒店|宾馆|药房|书店|工程部|卫生室|分公司|代表处|研究院|设计院|出版社|报社|农场|林场|水库|电厂|矿|人民政府)(?:[（(][^（()）]{1,30}[）)])?$/

/** Whether the text could be the whole name of an organisation. */
export function looksLikeOrganisation(text: string): boolean {
  const name = withoutBlanks(text)
  if (name.length < 3 || name.length > 60 || /[。；;！？!?：:]/.test(name) || /\d{5,}/.test(name)) return false
  if (/^(?:第|本|该|其|各|投标|中标|成交|采购人?|招标人?|供应商)$/.test(name)) return false
  return (
    organisationEnd.test(name) || /(?:公司|集团|联合体)/.test(name) || /^[A-Za-z][A-Za-z &.,'-]+(?:Ltd|Inc|GmbH|LLC|Corporation|Company|Co)\.?$/i.test(name)
  )
}

/** The surnames of nearly all people in China. */
const surnames = new Set(
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧肖冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎闫薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐向申葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季管符辛苗詹曲欧阳靳祁路涂兰甘裴梅童翁霍游阮尤岳柯牟滕谷舒卜成饶宁凌盛查单冉鲍华包屈房喻解蒲卫简时连车项闵邬吉党阳司费蒙席晏隋古强穆姬宫景米麦谈柏瞿艾沙鄢桂窦郁缪畅巩卓褚栾戚全娄甄郎池丛边岑农苟迟保商臧佘卞虞刁冷应匡栗仇练楚揭师官佟封燕桑巫敖原植邝仲荆储宗楼干苑寇盖南屠鞠荣井乐银奚明麻雍花闻冼木郜蔺红',
)

/** Whether the text could be the name of a natural person: two to four characters with a surname, or Latin or minority names with `·`. */
export function looksLikePerson(text: string): boolean {
  const name = withoutBlanks(text).replace(/(?:先生|女士|小姐|老师|同志)$/, '')
  if (/^[\u4e00-\u9fff]{1,8}[·•・][\u4e00-\u9fff]{1,8}(?:[·•・][\u4e00-\u9fff]{1,8})?$/.test(name)) return true
  if (!/^[\u4e00-\u9fff]{2,4}$/.test(name) || !surnames.has(name[0]!)) return false
  if (name.length === 4 && !/^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|宇文|长孙|慕容|司徒)/.test(name) && !surnames.has(name[1]!)) return false
  return !organisationEnd.test(name) || name.length < 3
}
