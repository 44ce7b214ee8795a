import { inside } from '../../core/span.ts'
import { unspaced } from '../../values/condensed.ts'
import { bodyText, matchesIn, matchIn, plainText, withoutLead } from '../ground/ground.ts'
import { bureaus } from '../lexicon/bodies.ts'
import { type Fact, type Found, type Notice, textAt } from '../notice/notice.ts'

const batch =
  /((?:(?:(?![了局厅])[〇㐀-鿿\ud840-\ufad9]){1,20}(?:省|市|县|区|旗|镇|乡))?\s?\d{4}\s?年度?\s?(?:计划|[（(][〇㐀-鿿\ud840-\ufad9]{2,16}[）)]|(?:城乡建设用地)?增减挂钩)?(?:第?[\d一二三四五六七八九十百]{1,4}批次?)(?:(?:[（(][〇㐀-鿿\ud840-\ufad9]{2,16}[）)](?=[〇㐀-鿿\ud840-\ufad9]{0,12}用地))?[〇㐀-鿿\ud840-\ufad9]{0,16}?(?:(?:农用地|土地)转用(?:[和及与、]|并)?(?:土地征收|征收土地)(?!方案)|(?<!农)用地(?:项目)?|地块|项目)(?:[（(][^（）()〔[号]{2,24}[）)])?)?)/g
const endsAsWork =
  /(?:工程|项目|改造|建设用地|用地|基地|园区?|中心|学校|医院|道路|公路|铁路|线|站|厂|棚改|片区|地块|改建|扩建|小区|广场|街区)(?:[一二三四五六七八九十\d]期)?(?:[（(][^（）()]*[）)])?$/
const uses =
  '(?:教育|居住|工业|商业|商服|住宅|工矿仓储|仓储|物流|交通(?:运输)?|道路(?:与交通设施)?|绿地|绿化|医疗|卫生|科研|文化|体育|公用(?:设施)?|公共(?:设施|服务|管理|基础设施|服务设施)?|基础设施|市政(?:设施|公用)?|水利|能源|特殊|养老|安置|成片开发)'
/** What land is used for, no work by name: `教育用地`, `公用设施用地、居住用地`, `公共管理与公共服务项目`. */
const isUse = new RegExp(
  `^(?:(?:乡镇|城镇|农村|政府)?${uses}[〇㐀-鿿\\ud840-\\ufad9]{0,4}?(?:(?:建设)?用地)?[、和及与])*(?:乡镇|城镇|农村|政府)?(?:[〇㐀-鿿\\ud840-\\ufad9]{2,6}(?:建设)?用地|${uses}(?:建设|用地){0,2}项目)$`,
)
/** `医疗卫生用地（某卫生院建设项目）`: the work in the brackets behind what the land is used for. */
const workInBrackets = new RegExp(`^((?:${uses}[〇㐀-鿿\\ud840-\\ufad9]{0,4}?(?:用地)?[、和及与]?){1,4}用地[（(])([^（）()]{4,40}(?:工程|项目))[）)]$`)
function workBehindUse(found: Found<string>): Found<string> {
  const parts = workInBrackets.exec(found.value)
  return parts && found.span
    ? { ...found, value: parts[2]!, span: { start: Math.min(found.span.start + parts[1]!.length, found.span.end - 2), end: found.span.end - 1 } }
    : found
}
/** `《某市某年第几批次建设用地征收土地方案》` */
const quotedBatch = /《([^《》]{6,60}?(?:用地|工程|项目))(?:征收土地|土地征收)方案》/u
const quoted =
  /《([^《》]{4,60}?)(?:国有土地上)?(?:房屋)?(?:征收|征地|集体土地征收|搬迁|拆迁)?(?:土地)?(?:与|和|及|、)?(?:补偿|安置)[^《》]{0,12}方案(?:[（(][^《》]{0,12}[）)])?》/

/** `《某区人民政府关于某改造项目房屋征收的决定》` */
const quotedDecision =
  /《[^《》]{0,40}关于(?:对|征收)?([〇㐀-鿿\ud840-\ufad9\w“”·—\-（）()]{4,40}?(?:项目|工程|改造|片区|地块))(?:规划|用地|红线|范围内?|的)*(?:国有土地上)?(?:房屋)?(?:实施|予以)?(?:房屋)?征收(?:的)?决定/

/** What is done for a work, before its name. */
const furthers = '(?:实施|推进|推动|加快(?:推进|实施)?|促进|确保|保障|满足|支持|做好|开展|启动)'

/** The work or batch for which it is taken. */
export function projectOf(notice: Notice, facts: Fact[], house: boolean): Found<string> | undefined {
  const named = namedProject(notice, facts, house)
  return named && (house ? barer(notice, fuller(notice, named)) : named)
}

/** `因某项目工程建设需要`, where all else speaks of `某项目`. */
function barer(notice: Notice, named: Found<string>): Found<string> {
  const bare = /^(.{4,}项目)工程$/u.exec(named.value)?.[1]
  if (
    !bare ||
    !named.span ||
    !bodyText(notice)
      .split(bare)
      .slice(1)
      .some((behind) => !behind.startsWith('工程'))
  )
    return named
  return { ...named, value: bare, span: { start: named.span.start, end: named.span.end - 2 } }
}

/** `某片区`, as headings cut it short: the body names the work in full, `某片区旧城改造项目`. */
function fuller(notice: Notice, named: Found<string>): Found<string> {
  if (!/(?:片区|地块|地段|区域|改造|用地|小区|宿舍)$/.test(named.value)) return named
  const text = bodyText(notice)
  const town = /^.{2,6}?(?:镇|乡|街道)(?=.{4})/u.exec(named.value)?.[0].length ?? 0
  if (town > 0 && text.indexOf(named.value) === text.lastIndexOf(named.value)) {
    const bare = fuller(notice, { ...named, value: named.value.slice(town) })
    if (bare.value.length > named.value.length - town) return bare
  }
  const at = text.indexOf(named.value)
  for (let from = at, tries = 0; from >= 0 && tries < 8; from = text.indexOf(named.value, from + 1), tries++) {
    const more = /^[〇㐀-鿿\ud840-\ufad9（）]{0,16}?(?:项目|工程)(?=[，,。；、第（(（范围国房的已位共]|征收|建设(?:的)?(?:需要)?[，,])/.exec(
      text.slice(from + named.value.length, from + named.value.length + 24),
    )?.[0]
    if (!more || /房屋|征收|补偿|国有|被|的/.test(more)) continue
    const start = notice.body.start + from
    return { value: named.value + more, span: { start, end: start + named.value.length + more.length } }
  }
  return named
}

function namedProject(notice: Notice, facts: Fact[], house: boolean): Found<string> | undefined {
  for (const fact of facts) {
    const first = /^(?:(?!(?<=项目|工程|用地)\d{1,2}[、.．][〇㐀-鿿\ud840-\ufad9])[^。；;\n]){3,80}/.exec(fact.text.trim())
    if (!first || /[，,].*[，,]/.test(first[0])) continue
    const lead = fact.text.indexOf(first[0])
    const written = plainText(first[0], inside(fact.value, lead, lead + first[0].length))
    const found = written && workBehindUse(written)
    if (!found || found.value.length < 4 || /^(?:公共利益|住宅用地|工业用地|本次|拟征|由)|组织实施|符合|确需|情形/.test(found.value)) continue
    const name = trimProject(found)
    // what a label calls the name of the project is one, however it reads
    if (name && (/项目名称$/.test(fact.label.key) || !isUse.test(name.value))) return name
  }
  if (!house) {
    const scheme = matchIn(notice, quotedBatch)
    if (scheme) return trimProject(scheme)
    const text = batchOf(notice)
    const named = spokenProject(notice)
    if (text && (!named || named.value.length > text.value.length + 24 || /批次/.test(named.value) || /^成片开发/.test(named.value)))
      return withoutOurs(cutLead(text))
    if (named) return named
    const used = [...matchesIn(notice, workAndUse)]
    if (used.length === 1) return trimProject(used[0]!)
    const plan = matchIn(notice, quoted)
    const year = matchIn(notice, /批准了?([〇㐀-鿿\ud840-\ufad9]{2,16}\d{4}年度?(?:城市|城镇|村镇|乡镇)?(?:分批次)?建设用地)(?=[，。,；])/)
    const told = matchIn(
      notice,
      /(?:现将(?:(?:拟定|拟订|制定|制订|编制)的)?|经(?=[^，,。；]{2,24}批准的)|(?:编制|拟定|拟订|制定|制订)了|现(?:就|发布)|[^，,。；]发布)([〇㐀-鿿\ud840-\ufad9\w“”·—\-、（）()]{4,60}?(?:项目|工程)(?:[一二三四五六\d]期)?)(?=(?:[（(][^（）()\n]{2,80}[）)])?(?:的)?(?:(?:征地|征收土地|土地征收|用地)[^，,。；]{0,6}(?:补偿|安置|方案)|(?:建设)?(?:用地)?拟?(?:征收(?:集体)?土地|土地征收|征地)(?:的)?(?:启动|预|有关|相关|情况|事项|事宜|公告|通告)))/,
    )
    return plan ? trimProject(plan) : ((told && trimProject(told)) ?? titledProject(notice) ?? year)
  }
  const titled = titledProject(notice)
  const reason = titled && spokenProject(notice)
  if (titled && reason?.value === titled.value) return reason
  const decided = matchIn(notice, quotedDecision)
  if (decided) return trimProject(decided)
  const plan = matchIn(notice, quoted)
  if (plan && !/^(?:国有土地上房屋|中华人民)/.test(plan.value)) return trimProject(plan)
  const current = matchIn(
    notice,
    /(?:现|[，,]\s*)将([〇㐀-鿿\ud840-\ufad9\w“”·—\-（）()]{4,40}?(?:项目|工程|片区|地块)(?:[（(][一二三四五六七八九十\d]{1,3}期[）)])?)(?=[（(]|第|被|房屋|国有|已|征收|分户|范围)/,
  )
  // `某道路工程国有土地上房屋征收范围已经确定`
  const settled = matchIn(
    notice,
    /(?:^|[。；\n])\s*([〇㐀-鿿\ud840-\ufad9\w“”·—\-（）()]{4,40}?(?:项目|工程|片区|地块))(?:国有土地上)?(?:房屋)?征收范围(?:已经?)?(?:划定|确定)/m,
  )
  // `某片区改造项目已签订补偿协议187户`
  const signed = matchIn(
    notice,
    /(?:^|[，,。；：:\s])([〇㐀-鿿\ud840-\ufad9\w“”·—\-（）()]{4,40}?(?:项目|工程|片区))(?=(?:第[一二三四五六七八九十\d]{1,3}批)?(?:已|共)*(?:完成)?(?:签订|签约))/m,
  )
  const asked = matchIn(notice, /就《?([〇㐀-鿿\ud840-\ufad9\w“”·—\-（）()]{4,40}?(?:项目|工程))(?=(?:国有土地上)?房屋征收(?:与)?补偿)/)
  // the heading names it too, often by less than its name
  const heading = unspaced(`${notice.title?.value ?? ''}${notice.heading?.value ?? ''}`)
  const taken = [
    ...matchesIn(
      notice,
      /(?:对|(?:决定|拟)征收)([〇㐀-鿿\ud840-\ufad9\w“”·—\-（）()]{4,40}?(?:项目|工程|片区|地块|改造)(?:[（(][一二三四五六七八九十\d]{1,3}期[）)])?)(?:用地|征收|规划|建设)?(?:所?涉及|红线|范围)?(?:范围)?(?:以?内)?(?:的)?(?:国有土地上(?:的)?|房屋|被征收|[作做]出(?:房屋)?征收(?:的)?决定)/g,
    ),
  ].find(({ value }) => !heading.includes(`对${value}`) || /(?:项目|工程)$/.test(value))
  return (
    (current && trimProject(current)) ??
    (settled && trimProject(settled)) ??
    (signed && trimProject(signed)) ??
    (asked && trimProject(asked)) ??
    (taken && trimProject(taken)) ??
    spokenProject(notice) ??
    titled
  )
}

/** The batch: of its mentions the first that is whole (`2022年度第二批次城镇建设用地`), headings cut it short. */
function batchOf(notice: Notice): Found<string> | undefined {
  const all = [...matchesIn(notice, batch)]
  const [first] = all
  if (!first) return undefined
  // what tells it from others of its batch stands in brackets: `…建设用地（物流园）`
  const name = cutLead(first).value
  const placed = /^\d/.test(name) ? all.find(({ value }) => namesPlace(cutLead({ value }).value, name)) : undefined
  if (placed) return placed
  const bracketed = /[）)]$/.test(name) ? undefined : all.find((found) => ['（', '('].some((bracket) => cutLead(found).value.startsWith(name + bracket)))
  return bracketed ?? all.find(({ value }) => wholeBatch.test(value)) ?? first
}
/** `某县2031年第8批次建设用地`, where another mention begins with the year. */
const namesPlace = (other: string, name: string): boolean =>
  other.length > name.length && other.endsWith(name) && /^(?![我本该])[〇㐀-鿿\ud840-\ufad9]{1,12}[省市县区旗镇乡]$/.test(other.slice(0, -name.length))
const wholeBatch = /(?:用地|转用[和及与、并]?(?:土地征收|征收土地)|地块|项目)(?:[（(][^（）()〔[号]{2,24}[）)])?$/

/** `某工矿仓储项目，土地用途为工矿用地`: where one work alone is told with its use. */
const workAndUse = /(?:^|[。；;\n])\s*([〇㐀-鿿\ud840-\ufad9\w“”·—\-、（）()]{3,50}?(?:项目|工程))\s*[，,]\s*(?:规划|批准)?土地用途[为是：:]/gm

const reasons = [
  // `启动“某公路改线工程（某段）”的土地征收`
  /(?:启动|实施|开展)[“"]([^“”"\n]{4,60}?(?:项目|工程)(?:[（(][^（）()\n]{2,16}[）)])?)[”"](?:建设|项目|用地)?(?:的)?(?:土地征收|征收土地|征地)/gm,
  // `根据某工程建设的需要`
  /(?:^|[，,。；：:\n])\s*(?:根据|依据|由于|应)([〇㐀-鿿\ud840-\ufad9\w“”·—\-、（）()]{3,50}?(?:项目|工程))(?=(?:建设)?(?:用地)?(?:的)?需[要求])/gm,
  // `某项目于2031年9月5日，由某省人民政府以…下达建设用地批复`
  /(?:^|[，,。；：:\n])\s*([〇㐀-鿿\ud840-\ufad9\w“”·—\-、（）()]{3,50}?(?:项目|工程))(?=(?:建设)?(?:用地)?(?:已)?于\d{4}年\d{1,2}月\d{1,2}日[，,]?[由经]?[^。；\n]{2,40}?(?:批准|批复))/gm,
  /(?:因|为了?(?:实施|推进|加快|满足|保障)?|因实施)([〇㐀-鿿\ud840-\ufad9\w·—-]{3,40}[（(](?!以下|简称|下称)[〇㐀-鿿\ud840-\ufad9\d]{2,16}[）)](?:建设)?(?:项目|工程))(?=(?:建设)?(?:用地)?(?:的)?需[要求]|[，,。])/gm,
  /(?:因|为了?(?:实施|推进|加快|满足|保障)?|因实施)([〇㐀-鿿\ud840-\ufad9\w“”·—\-、]{3,50}?(?:项目|工程)[（(](?!以下|简称|下称)[〇㐀-鿿\ud840-\ufad9\d]{2,16}[）)])(?=(?:建设)?(?:用地)?(?:的)?需[要求]|[，,。])/gm,
  /为了?满足([〇㐀-鿿\ud840-\ufad9\w“”·—\-、（）()]{3,50}?(?:项目|工程))(?=(?:建设)?用地需[要求])/gm,
  /(?:因|为了?(?:实施|推进|推动|加快|促进|确保|保障|支持|开展|建设|修建|新建)|因实施|用于|为实施|实施(?!单位|机构|主体|方案|细则|意见))([〇㐀-鿿\ud840-\ufad9\w“”·—\-、（）()]{3,50}?)(?=(?:的)?(?:公共利益|建设)?(?:的)?需要|建设[，,。]|[，,。（])/gm,
  // `拟征收土地目的为建设某井项目；`
  /(?:目的|用途)(?:[为是]|[:：])(?:用于|拟|建设|实施|新建){0,2}([〇㐀-鿿\ud840-\ufad9\w“”·—\-、（）()]{3,50}?(?:项目|工程))(?:建设)?(?=[，,。；;\n]|$)/gm,
  // `拟建某公路改扩建工程项目（某区段）。`
  /(?:拟建设?|拟实施|拟用于(?:建设)?)([〇㐀-鿿\ud840-\ufad9\w“”·—\-、（）()]{3,50}?(?:项目|工程)(?:[（(](?!以下|简称|下称)[〇㐀-鿿\ud840-\ufad9\d]{2,16}[）)])?)(?=[，,。；;\n]|$)/gm,
  /(?:^|[，,。；：:\n])\s*(?:鉴于|因)?([〇㐀-鿿\ud840-\ufad9\w“”·—\-（）()]{3,50}?(?:项目|工程))(?=已?(?:经)?(?:依法)?(?:纳入|列入))/gm,
  /(?:作为|用于)([〇㐀-鿿\ud840-\ufad9\w“”·—\-、（）()]{3,50}?)(?:建设用地|建设|用地)?(?=[，。,；])/gm,
  // `某批次建设用地项目拟征收某村集体土地`, `某工程建设用地已于某日经某省人民政府批准`
  /(?:^|[，,。；：:\n])\s*(?:现[将就]|因|鉴于)?(?![^，,。；\n]{0,40}关于)([〇㐀-鿿\ud840-\ufad9\w“”·—\-、（）()]{3,50}?(?:项目|工程)(?:[（(](?!以下|简称|下称)[〇㐀-鿿\ud840-\ufad9\d]{2,16}[）)])?)(?=(?:建设)?(?:用地)?[，,]?(?:拟|需要?|须|计划|将|涉及|申请){1,3}(?:征收|征用|使用|占用)|(?:建设)?(?:用地)?[，,]?(?:现?已经?|业已?经?)[^。；\n]{0,24}?(?:批准|批复)|(?:建设)?[，,](?:属于|符合))/gm,
  // `决定对某工程范围内某村集体土地实施征收`
  /对([〇㐀-鿿\ud840-\ufad9\w“”·—\-、（）()]{3,50}?(?:项目|工程)(?!项目)(?:[（(](?!以下|简称|下称)[〇㐀-鿿\ud840-\ufad9\d]{2,16}[）)])?)(?=(?:建设)?(?:用地|红线)?(?:范围)?(?:以?内)?(?:的)?[^，,。；\n]{0,40}?(?:实施|进行|予以)(?:土地)?征收)/gm,
  // `该地块为某路建设项目，`
  /(?:[该本此]|拟征收)(?:宗|批次|次)?(?:地块|宗地|土地|项目)(?:用途)?(?:[为是]|拟?用于)([〇㐀-鿿\ud840-\ufad9\w“”·—\-、（）()]{3,50}?(?:项目|工程))(?=(?:建设)?用地[，,。；]|[，,。；]|$)/gm,
  // `转发某工程建设用地批复的函`, `关于某工程建设用地的批复`, `批准某工程建设用地，征收…`
  /(?:关于|转发|批准|同意){1,3}([〇㐀-鿿\ud840-\ufad9\w“”·—\-、（）()]{3,60}?(?:项目|工程|[段线路])(?:[（(](?!以下|简称|下称)[〇㐀-鿿\ud840-\ufad9\d]{2,16}[）)])?)(?=(?:建设)?用地(?:(?:的)?(?:批复|批准|函|请示|有关)|[，,。；]))/gm,
]

function spokenProject(notice: Notice): Found<string> | undefined {
  const preamble = { start: notice.body.start, end: Math.min(notice.body.end, notice.body.start + 1500) }
  const text = textAt(notice, preamble)
  const whole = matchIn(
    notice,
    /(?:因实施|因|为了?实施|为了?推进|为了?满足|实施|用于|为)((?:[〇㐀-鿿\ud840-\ufad9]{2,14}(?:市|县|区|旗|镇|乡|街道)?)?\d{4}年(?:度)?第?[\d一二三四五六七八九十]{1,4}批次[〇㐀-鿿\ud840-\ufad9]{0,16}(?:用地|项目)?(?:[（(][^（）()〔[号]{2,24}[）)])?)(?=建设|需要|，|。|,)/,
    preamble,
  )
  if (whole) return whole
  for (const pattern of reasons) {
    for (const found of text.matchAll(pattern)) {
      const value = found[1]!
      if (/^(?:城市|城镇)?(?:棚户区|旧城区?|城中村|危旧?房|老旧小区)改(?:造|建)(?:项目|工程)?$/.test(value)) continue
      if (
        isUse.test(value) ||
        /^[由的]|^项目|^(?:[本该此](?=[次批项工地宗省市县区镇])|各[项类个]|上述|以上|以下|下列|相关|有关|其[他它]|所有|拟征)|组织实施/.test(value) ||
        (!endsAsWork.test(value) && !/(?:工程|项目|改造|扩建|改建|新建)/.test(value))
      )
        continue
      if (
        /公共利益|规范|保障|规定|条例|法律|土地管理|生活|居住条件|城市发展|经济社会|经济发展|成片开发建设$|国有建设用地|旧城区|地上附着/.test(value) &&
        !/(?:工程|项目)$/.test(value)
      )
        continue
      const at = preamble.start + found.index + found[0].indexOf(value)
      return trimProject({ value: unspaced(value), span: { start: at, end: at + value.length } })
    }
  }
  return undefined
}

/** `某区人民政府关于` */
const bodyBefore = new RegExp(`^.{2,24}(?:${bureaus}|办公室|中心)关于`)

/** `征收土地预公告（某服务中心建设项目）` */
const behindTitle = /公[告示][（(]([^（）()，,。]{4,40}(?:项目|工程))[）)]$/

/** `…项目房屋征收决定公告` → what stands before. */
function titledProject(notice: Notice): Found<string> | undefined {
  for (const heading of [notice.heading, notice.title]) {
    if (!heading) continue
    const value = unspaced(heading.value)
      .replace(bodyBefore, '')
      .replace(/^(?:关于)?(?:公布|印发|确定|调整|变更|对|暂停办理|作出|决定征收|征收)?(?=.{6})/, '')
      .replace(/^[《]/, '')
    const found =
      behindTitle.exec(value) ??
      /^([〇㐀-鿿\ud840-\ufad9\w“”·—\-（）()]{3,50}?(?:项目|工程|改造|片区|地块|用地|区域)(?:[（(][一二三四五六七八九十\d]{1,3}期[）)])?(?!(?:房屋)?征收(?:工程|项目)))(?=(?:实施|规划|红线|用地红线|国有土地|集体土地|房屋|征收|征地|土地征收|拟征|被征|分户|范围|国有|补偿|建设|搬迁|协议))/.exec(
        value,
      )
    if (found) return trimProject({ ...heading, value: found[1]! })
    // a place without a word for a work
    const place = /^([〇㐀-鿿\ud840-\ufad9\w·（）()]{4,40}?)国有土地上房屋征收(?:的)?(?:决定|补偿)/.exec(value)
    if (place && !/政府|^关于/.test(place[1]!)) return { ...heading, value: place[1]! }
  }
  return undefined
}

/** `批复了我市2021年度第3批次…`: the year begins the name. */
const withoutOurs = (found: Found<string>): Found<string> => withoutLead(found, /^.*[我本该](?:省|市|县|区|旗)(?=\d{4}年)/u)

const cutLead = (found: Found<string>): Found<string> =>
  withoutLead(
    found,
    /^.*(?:实施|满足|推进|启动|开展|发布|用于|使用|属于|列入|纳入|关于|批准|同意|[因为是]|为了|涉及|将(?!乐县)|[对就]|完成了?|报批|申报|呈报|上报|本次|根据|征收|(?:拟定|制定|编制)了?|人民政府)(?=[〇㐀-鿿\ud840-\ufad9]{2,10}(?:市|县|区|旗)?\d{4})/,
  )

/** Without what stands before or follows the name of a work: `用于…工程建设`, `…项目房屋征收`. */
function trimProject(whole: Found<string>): Found<string> | undefined {
  const found = withoutLead(
    whole,
    new RegExp(
      `^(?:拟?用于|拟?作为|拟建设?(?=.{6})|(?:为了?|因)?${furthers}|建设|修建|[〇㐀-鿿\\ud840-\\ufad9（）()]{2,30}?(?:办事处|人民政府|局|公司|中心|管委会|委员会)(?:组织)?实施(?:的)?|[〇㐀-鿿\\ud840-\\ufad9]{1,20}?(?:人民政府|国务院|[部厅局])(?:已|依法)?(?:批准|批复|同意)(?:实施|建设)?的)(?=.{4})`,
    ),
  )
  const value = found.value
    .replace(/[“"]$/, '')
    .replace(/(?<=项目|工程|改造)(?:的)?(?:加快|尽快|早日)?(?:顺利|有序|如期|按期)(?:地)?(?:推进|实施|建设|开工|进行|落地)*$/, '')
    .replace(/(?<=项目|工程|改造)已(?:经)?(?:依法)?(?:列入|纳入|批准|完成|取得).*$/, '')
    .replace(/(?:国有土地上)?房屋征收(?:与补偿|补偿)?$|(?<!转用[和及与、并]?(?:土地)?)(?:征地|征收)(?:补偿)?$/, '')
    .replace(/(?<=项目|工程)(?:建设|建设需要|的|征收|范围|建设用地)$/, '')
    .replace(/[（(](?:一|二|三|四|[1-9])标段[)）]$/, '')
  if (value.length <= 3) return undefined
  const { span } = found
  return { ...found, value, span: span && { start: span.start, end: Math.max(span.start + 1, span.end - (found.value.length - value.length)) } }
}

/** `某政地〔2031〕12号`, `某国土资（建）字〔2031〕612号`, `某土字（330199）A〔2031〕-0017`: its letters, what brackets say of whose it is, the year. */
const unended =
  '[〇㐀-鿿\\ud840-\\ufad9]{1,14}[A-Z]?(?:[（(][〇㐀-鿿\\ud840-\\ufad9\\d]{1,6}[）)][〇㐀-鿿\\ud840-\\ufad9]{0,4}[A-Z]?)?[〔﹝\\[【（(［]\\s?\\d{4}\\s?[〕﹞\\]】）)］]\\s?第?[-－—]?\\s?[A-Z]?\\d[\\d\\-]{0,6}'
const number = `${unended}\\s?号`

/** What the letters of a number have that lets land be taken: `某政土`, `某府地`, `某土字`, `某国土资函`. */
const ofLand = '[〇㐀-鿿\\ud840-\\ufad9]{0,8}(?:[政府][〇㐀-鿿\\ud840-\\ufad9]{0,3}[地土]|土[字审批资]|自然资(?![规发])|转[用征]|政复)'

const approvalNumber = new RegExp(`(${number})`)
const numberAlone = new RegExp(`^\\s*(${unended})\\s*$`)
/** Sentences that tell it. */
const approvals = [
  new RegExp(`(${number})[”"]?(?:文件?|批复|批件|函)?》?[，,]?(?:[^，,。；\\d\\n]{0,12})?(?:批准|批复|核准|同意)`, 'g'),
  // `以“某政土批〔2022〕857号”《关于某批次建设用地的批复》`, `某土字A〔2031〕-0017《某省建设用地审批意见书》`
  new RegExp(
    `(${unended}(?:\\s?号)?)[”"]?(?:文件?)?\\s?《(?:[^《》\\n]{4,60}批复|[^《》\\n]{0,16}审批意见书|[^《》\\n]{0,16}(?:建设用地|土地征收|农用地转用)[^《》\\n]{0,16}(?:意见书|批准书|批复|文件|决定))》`,
    'g',
  ),
  // `某省人民政府（2009）政国土字第251号文件批准`: the year stands first
  /(?:人民政府|政府|[以由经])([（(〔]\d{4}[）)〕][〇㐀-鿿\ud840-\ufad9]{2,10}第\d{1,6}号)(?:文件?)?[^，,。；\n]{0,4}(?:批准|批复)/g,
  // `批准征收某村0.3公顷集体土地（某政地〔2031〕4号）`
  new RegExp(`批准征收[^，,。；\\n（(]{4,80}?土地(?:[\\d.]+(?:公顷|亩))?[，,]?\\s?[（(](${number})[）)]`, 'g'),
  // `经批准，某市某批次建设用地（某政土〔2031〕21号）`, `《关于批准某项目征收土地的通知》（某府土〔2031〕12号）`
  new RegExp(`(?:批准|批复|同意)[^。；\\n]{2,120}?(?:用地|批次|方案|项目|工程|通知》|批复》|函》)\\s?[（(](?=${ofLand})(${number})[）)]`, 'g'),
  // `审批单编号为（2031）政国土字第56号`
  new RegExp(`审批[单文]?编?号(?:为|是|[:：])*\\s*([（(〔]\\d{4}[）)〕][〇㐀-鿿\\ud840-\\ufad9]{2,10}第\\d{1,6}号|${number})`, 'g'),
  new RegExp(`(?:批准|批复)(?:文号|文件)?[^，,。；\\d〔\\[]{0,14}?[（(：:为]?\\s?(${number})`, 'g'),
]

/** `《关于同意各县青苗补偿标准的批复》（…）`: what it approves is no taking. */
const ofRates = /《[^《》\n]*(?:标准|办法|规定|地价)[^《》\n]{0,12}》\s*[（(]?$/

/** The number of the paper that approved the taking: labelled, or next to 批准 in a sentence. */
export function approvalOf(notice: Notice, facts: Fact[]): Found<string> | undefined {
  const strip = (found: Found<string>): Found<string> =>
    withoutLead(
      found,
      /^(?:.*(?:人民政府|政府|国务院|自然资源部|国土资源部|自然资源厅|国土资源厅|文件|批准|办公厅|文号|(?:下达|下发|印发|核发|作出|做出|出具|签发)[了的]?))?[日以经根依据（，,由为是]*(?=[〇㐀-鿿\ud840-\ufad9]{2,10}[A-Z]?[〔﹝[【（(［])/,
    )
  for (const fact of facts) {
    const found =
      approvalNumber.exec(fact.text) ??
      /(?:^|[，,、\s])([〔[（(]\d{4}[〕\]）)][〇㐀-鿿\ud840-\ufad9]{2,10}第\d{1,6}号)/.exec(fact.text) ??
      numberAlone.exec(fact.text)
    if (found) return strip({ value: unspaced(found[1]!), span: inside(fact.value, found.index, found.index + found[0].length) })
  }
  for (const pattern of approvals) {
    const found = [...matchesIn(notice, pattern)].find(({ span }) => !ofRates.test(notice.document.text.slice(Math.max(0, span!.start - 80), span!.start)))
    if (found && !/(?:征(?:收)?(?:公|告|预|补|地告))[^〔[]{0,4}字?/.test(found.value)) return strip(found)
  }
  return undefined
}
