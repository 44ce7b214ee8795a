import { agents, clients, selves } from '../lexicon/bodies.ts'
import { called, type Put, type Sentence } from './sentence.ts'

/** What sentences say is bought or built. */

const aboutProject =
  /(?:委托|现就|拟就|就|对|拟对|现对|决定对|将对|拟采购|采购|组织的?|关于|为)\s*[，,]?\s*(?:就|对|拟对|现对|其|将|以|本?次|所需的?|拟采购的|采购的)*\s*[“"《]?([^。；，,：:“”《》]{4,90}?)[”"》]?\s*(?:[（(](?:项目|招标|采购|政府采购|标书)?编号[^）)]*[)）]|[（(][A-Z][\w-]{6,40}[)）]|[（(]项目名称[)）])?\s*(?:所需的?[^，。]{0,20})?(?:及其?相关(?:的)?服务)?\s*(?:采用|以|实行|进行|组织|实施|开展|已具备|项目)?\s*(?:国内|电子|网上|线上)?\s*(?:进行|组织|实施)?\s*(?:国内|电子|网上)?(?:公开招标|邀请招标|竞争性谈判|竞争性磋商|(?:公开)?询价|单一来源|公开比选|比选|招标|(?<=进行|组织|实施|开展)政府采购|(?<!政府)采购(?!项目|[（(]))/
const tenderProject =
  /(?<![在对将于该已与加])(?:本(?:次)?(?:招标|发包|采购)?(?:项目|工程)|招标项目)(?!的?(?:业主|招标人|采购人|建设单位|项目法人|投资|资金))\s*[：:为]?\s*[“"《]?([^。；，,：:“”《》]{4,90}?)[”"》]?\s*(?:[（(](?:项目|招标项目|工程)?名称(?:及标段)?[)）]|[（(]标段名称[)）])?\s*[，,]?\s*(?:（[^）]{0,40}）)?\s*(?:(?<=[，,]\s*)(?:(?:一阶段|两阶段)?(?:施工图|初步|技术)设计(?:文件)?|可行性研究报告|项目建议书|立项))?(?:已(?:由|经|获|列入|具备|批准)|(?<![、和及与])经(?![济营])|以[^。；，]{2,40}(?:号|文)|业主为|招标人为|建设(?:资金|单位)|由|资金)/
/** `某某工程已经有关部门批准建设`, `某某项目以…号文件批准建设` at the start of a sentence. */
const approved =
  /^(?:\d{1,2}(?:[.、]\d{1,2})+[.、\s]*(?=\D)|\d{1,2}[.、\s]\s*)?(?:本(?:次)?(?:招标|发包|采购)?(?:项目|工程)(?:为|：|:)?\s*)?[“"《]?([^。；，,：:“”《》]{4,90}?)[”"》]?\s*(?:[（(](?:招标)?项目名称(?:及标段)?[)）])?\s*[，,]?\s*(?:(?:业|现)?(?:已经?|(?<![、和及与])经(?![济营]))(?:由|获)?(?=[^。；，]{0,80}(?:批准|核准|备案|同意))|由[^。；，]{2,40}(?:批准|核准|备案)|以[^。；，]{2,40}(?:号|文)[^。；，]{0,6}(?:批准|核准|备案))[^。；]{0,90}?(?:批准|核准|备案|同意|实施|建设)/
/** `项目某某工程物资采购已具备招标条件`: what is tendered, of a project that was named before. */
const ready = /[。；]\s*(?:该|本)?(?:招标)?项目\s*([^。；，,：:“”《》]{6,90}?)\s*(?:[（(]项目名称[)）])?\s*已具备招标条件/
/** `某某公司（下称“采购人”）的某某工程，已由…批准`: whose it is. */
const calledBy = /^[^，。；（(]{4,40}[（(](?:以下)?(?:统|简|下)?称[^）)]{1,12}[)）]的?/
/** `某某公司 建设项目某某工程监理`, `某某局的某某工程`: whose it is, before its name. */
const ownedProject = new RegExp(`^[〇㐀-鿿\\ud840-\\ufad9（）()]{4,40}?(?:${clients})(?:\\s*建设项目\\s*|的)(?=[〇㐀-鿿\\ud840-\\ufad9\\d（]{6})`)
/** `由某某医院负责建设的某某工程，`: what is built, behind who builds it. */
const builtBy = /由[^。；，,：:]{4,40}?负责(?:投资|组织)?建设的([^。；，：]{5,80}?)，/
/** `某某采购项目（编号AB2022-033）已于…`, `根据招标投标法，某某工程招标于2024年4月29日开标`: the name before its number or its day. */
const coded =
  /^(?:\d{1,2}(?:[.、]\d{1,2})+[.、\s]*(?=\D)|\d{1,2}[.、\s]\s*|[^。；：]{4,80}委托，\s*(?:现)?[就对]|(?:根据|按照|依据|依照)[^。；：]{4,80}[》定求]，\s*|(?:因|由于|鉴于)[^。；：，]{2,40}，\s*)?(?:(?:甲、?乙)?双方[^。；，]{0,12}[，]?(?:现)?就)?([^。；，,：:“”《》（(]{5,60}?(?:项目|工程|采购|服务|施工|监理|勘察|设计|总承包)(?:[（(][〇㐀-鿿\ud840-\ufad9]{2,8}[)）])?)\s*(?:[（(](?:招标项目|采购项目|项目|招标|采购|政府采购)?编号|(?:(?:公开)?(?:招标|开标|评标))?(已?于\s?(?:20\d{2}\s?[-年./]|二[〇○零][〇○零一二三四五六七八九]{2}\s?年)))/
/** `现就“某某工程”（招标编号AB-1）作如下补充`. */
const calledSo = /“([^“”《》。；（(]{5,80})(?:[（(][^“”《》。；（()）]{2,20}[)）])?(?:”\s*(?:项目)?\s*)?[（(](?:采购项目|项目|招标|采购|政府采购)?编号/
const namedBy = /(?:[（(]项目名称[)）])/
/** `经研究，某某改造项目进行对外招标采购`: what is bought, the subject of a sentence. */
const underWay =
  /(?:^|[，。；])\s*((?!对|就|将|拟|现|受|由|本|该|根据|按照|经|关于|委托)[^。；，：“”《》]{6,60}?(?:项目|工程|采购|服务))(?:现|已|拟)?进行了?(?:对外|公开|院内|校内|自主|网上|社会)?(?:公开)?(?:招标|采购|比选|询价|磋商|谈判)/

const ownedBy = new RegExp(`^[^，。]{4,30}(?:${clients})的(?=.{5})`)

const organisedIn = new RegExp(`^[^，。]{4,40}(?:${agents})(?:已?于[^，。]{6,16}日)?[对就](?=.{5})`)

/** `原定于2031年4月12日上午9时开标的某某工程，因…`: what was to be opened. */
const scheduled =
  /定于[^。；]{6,60}?(?:开标|开启|评审|磋商|谈判)的[“"]?([^。；，：“”]{5,80}?)[”"]?(?:的?项目(?=终止|暂停|中止|取消|延期|推迟))?(?=[，。”]|因|由于|现|将|终止|暂停|中止|取消|延期|推迟|予以)/
/** `决定对某某项目进行终止招标`, `取消某某服务的采购`: what is ended or put off. */
const stopped =
  /(?:对|将|取消|终止|暂停|中止|撤销|暂缓)(?![本该此上第其各])([^。；，：“”]{5,80}?)(?:[（(][^（）()]{2,40}[)）])?(?:(?:进行|予以|作出?)(?:终止|中止|暂停|取消|撤销|延期|推迟|[废流]标)|的?(?:本次)?(?:招标|采购|磋商|谈判|询价|比选)(?:活动|程序)?(?=[，。]|$))/
/** `某某工程因规划调整，现取消…`: what a letter speaks of first. */
const spokenOf =
  /^(?:由?[^。；，：]{2,30}(?:代理|组织|招标|采购|实施)的)?([^。；，：“”]{5,60}?(?:项目|工程|采购|服务|施工|监理|设计|勘察|标段)(?:[（(][^（）()]{1,16}[)）])?)[，,]?(?:因|由于|原定|原计划|截至|截止|[至到](?:投标|报名|响应|开标)|在(?:公示|评标|开标))/
/** `本项目“某某工程”在公示期间…`. */
const quotedProject = /(?:项目|工程|采购)“([^“”]{5,80})”/
/** `由于“某某工程”项目发生调整，…`, `我公司“某某采购项目”涉及以下变更`. */
const quotedFirst = new RegExp(
  `^(?:(?:由于|因|鉴于|关于|就)“([^“”《》]{5,80})”(?:项目|工程|采购)|(?:[^。；，“”]{2,16}：)?(?:现)?[就对]?我(?:${selves})的?“([^“”《》]{4,80}(?:项目|工程|采购|服务))”)`,
)
/** `某某工程招标文件澄清内容如下`, `某某工程在答疑时间内，未接到疑问，…`: what a letter to those who bid is about. */
const letterAbout =
  /^(?:[^。；，“”]{2,16}：)?((?!本|该|此|原|现|以|根据|按)[^。；，：“”《》]{5,60}?(?:项目|工程|采购|服务|施工|监理|设计|设备|[)）]))(?:的?(?:(?:招标|采购|磋商|谈判|询价|比选)(?:文件|公告)|答疑|补遗)?的?(?:澄清|更正|变更|修改|补充|答疑|补遗)(?:的?(?:内容|事[项宜]|问题|通知|说明))?如下|在?(?:答疑|提问|质疑|报名)(?:时间|期限|期间|期)?内[，,])/
/** `因故，某某采购项目开标时间推迟至…`: whose day is another. */
const postponed =
  /(?:^|[，：])\s?(?:现将|现对)?((?!本|该|此|原|各|其|现|以|故)[^。；，：“”《》]{5,60}?(?:项目|工程|采购|服务|施工|监理|设计|设备|[)）]))的?(?:原定)?(?:开标|投标|响应|报名|磋商|谈判|询价)[^。；，：]{0,14}?(?:时间|日期|地点)[^。；，：]{0,6}?(?:推迟|延期|延长|调整|变更|更改|顺延|改[为到至])/
const wayOfNotice = '(?:(?:公开|邀请)?招标|竞争性磋商|竞争性谈判|采购|比选|遴选|磋商|谈判|询价|单一来源)(?:采购)?(?:资格预审)?公告'
/** `…网站上发布了《某某工程施工招标公告》`: what a letter goes on from. */
const announcedAs = new RegExp(`(?:发布|刊登)了?《([^《》]{6,100}?)(?:施工|监理|勘察|设计)?${wayOfNotice}》`)
/** `2031年8月18日发布的“某某采购项目询价公告（AB-1）`, `发布的《某某采购项目》竞争性磋商公告`: the notice that is changed. */
const changedNotice = new RegExp(
  `(?:发布|刊登)[^。；，“”《》]{0,30}[“《]([^“”《》。；（(]{5,80}?(?:项目|工程|采购|服务|购置|设备)(?:[（(][〇㐀-鿿\\ud840-\\ufad9]{2,8}[)）])?)[”》]?(?:的)?${wayOfNotice}`,
)
/** `你单位于2031年3月2日所递交的某某工程投标文件`, `贵公司参加的某某采购项目竞争性磋商`: what a letter to the winner is about. */
const handedIn =
  /[你贵](?:单位|公司|方|司|院|所)(?:[于在][^，。；]{6,24}?)?所?(?:递交|提交|投递|参加|参与)的?(?:关于)?“?([^。；，：“”]{5,80}?)”?(?:[（(](?:项目名称|[^（）()]{0,8}编号[^（）()]{2,40})[)）])?的?(?:公开|邀请|施工|监理|设计)?(?:招标|投标|竞争性|响应|磋商|谈判|询价|报价|比选|遴选|单一来源)(?:文件|活动|采购|磋商|谈判|[，,])/
/** `依据《…》以及某某采购项目的《采购文件》`: what a contract goes by. */
const contracted = /以及([^。；，《》]{4,100}?)的《(?:采购|招标|磋商|谈判|询价)文件》/
/** `公开征集某某安装项目施工方案及报价`. */
const sought = /征集([^。；，：“”]{5,60}?(?:项目|工程))的?(?:施工|设计|实施|建设)?方案/

export function projectSaid(sentence: Sentence, put: Put): void {
  const { text, count } = sentence
  if (count < 8) stoppedSaid(sentence, put)
  if (count < 30) approvedSaid(sentence, put)
  if (count < 12) openingSaid(sentence, put)
  if (sentence.buys && /招标|采购|谈判|磋商|询价|比选/.test(text)) tenderedSaid(sentence, put)
}

/** What is bought, near the beginning of a notice. */
export const boughtIn = ({ text, count }: Sentence): string | undefined => {
  const bought = count < 12 && text.includes('进行') ? underWay.exec(text)?.[1] : undefined
  // `某某公司受委托对下列项目`
  return bought && !/下列|以下|受委托/.test(bought) ? bought : undefined
}

/** What ends, is put off or taken up, in the first lines of a letter. */
function stoppedSaid(sentence: Sentence, put: Put): void {
  const { text } = sentence
  if (!/终止|暂[停缓]|中止|取消|撤销|延[期长]|推迟|顺延|[废流]标|失败|无效|重新|征集|(?:时间|日期|地点).{0,6}(?:调整|变更|更改|改)/.test(text)) return
  const found =
    scheduled.exec(text)?.[1] ??
    quotedProject.exec(text)?.[1] ??
    stopped.exec(text)?.[1] ??
    spokenOf.exec(text)?.[1] ??
    (text.includes('征集') ? sought.exec(text)?.[1] : undefined) ??
    postponed.exec(text)?.[1]
  if (
    found &&
    /项目|工程|采购|服务|施工|监理|设计|勘察|设备|改造|建设|配送|维护|购置|租赁|编制|检测|运营|物业/.test(found) &&
    !/投标人|供应商|候选人|公司|文件|评标|^(?:我|本|该|其|上述)/.test(found)
  )
    put('projectName', called(sentence, found), 1)
}

/** What was approved. */
function approvedSaid(sentence: Sentence, put: Put): void {
  const { text } = sentence
  if (!/批准|核准|备案|同意/.test(text)) return
  const project = approved
    .exec(text.replace(calledBy, ''))?.[1]
    ?.replace(/^(?:本|该)?(?:招标|发包)?(?:项目|工程)(?=[〇㐀-鿿\ud840-\ufad9]{4})/, '')
    .replace(ownedProject, '')
    .replace(/(?:业|现)?已(?:由|经).*$/, '')
    .replace(/[（(](?:招标)?(?:项目|工程)名称[)）]$/, '')
  if (project && /项目|工程|采购|服务|建设|改造|设计|施工|监理/.test(project) && !/^(?:根据|按照|经|由|本|该|为|依据)|招标人|采购人|委托/.test(project))
    put('projectName', called(sentence, project), 2)
}

/** What the first sentences are about: a name before its number or day, in quotes, or what is built. */
function openingSaid(sentence: Sentence, put: Put): void {
  const { text } = sentence
  const [, numbered, dated] = (/编号|于\s?(?:20|二)/.test(text) && coded.exec(text)) || []
  const quotedName = text.includes('”') ? calledSo.exec(text)?.[1] : undefined
  if (quotedName) put('projectName', called(sentence, quotedName), 2)
  const told = numbered
    ?.replace(/^本(?:\s|(?:次)?(?:招标|采购|发包)?(?:项目|工程)[：:为]?|(?=[〇㐀-鿿\ud840-\ufad9]{2,6}[省市县区州镇乡]))\s*(?=[〇㐀-鿿\ud840-\ufad9]{4})/, '')
    .replace(/^.*(?:(?:采购|招标|组织|实施|进行|开标|评标)的|组织了(?:的)?)(?=[〇㐀-鿿\ud840-\ufad9\d“]{4})/, '')
  if (told && !/公司|委托|受托|关于|就|对/.test(told)) put('projectName', called(sentence, told), dated ? 1 : 2)
  const bought = boughtIn(sentence)
  if (bought) put('projectName', called(sentence, bought), 1)
  const letter = sentence.count < 6 && /如下|内，/.test(text) ? letterAbout.exec(text)?.[1] : undefined
  if (letter) put('projectName', called(sentence, letter), 2)
  const about =
    (text.includes('”') ? quotedFirst.exec(text)?.slice(1).find(Boolean) : undefined) ?? (text.includes('公告》') ? announcedAs.exec(text)?.[1] : undefined)
  if (about) put('projectName', called(sentence, about), 1)
  const changed = text.includes('公告') ? changedNotice.exec(text)?.[1] : undefined
  if (changed) put('projectName', called(sentence, changed), 2)
  const agreed = text.includes('以及') ? contracted.exec(text)?.[1] : undefined
  if (agreed) put('projectName', called(sentence, agreed), 2)
  const handed = /[你贵]/.test(text) ? handedIn.exec(text)?.[1] : undefined
  if (handed && /项目|工程|采购|服务|施工|监理|设计|勘察|购置|设备/.test(handed)) put('projectName', called(sentence, handed), 2)
  const built = text.includes('建设的') ? builtBy.exec(text)?.[1] : undefined
  if (built) put('projectName', called(sentence, built), 1)
  const standing = text.includes('已具备招标条件') ? ready.exec(text)?.[1] : undefined
  if (standing) put('projectName', called(sentence, standing), 1)
}

const calledProject = /[“"《]?([^。；，,：:“”《》]{4,90}?)[”"》]?\s*[（(](?:招标)?项目名称(?:及标段|\/工程名称)?[)）]/
const noProject =
  /^(?:放弃|标底|(?:参与|参加)(?:此|本)次|[)）及的和与、或下网]|(?:项目|工程)\s?[（(]|项目名称|(?:项目)?(?:具体)?情况(?!调查|普查)|意向(?!书|金)|人(?!民|才|工|社|防|大)|已[由经]|于\s?(?:19|20)|(?:货物|服务|工程|政府|采购|招标|磋商|谈判|询价)(?:和服务|文件)?$)|[，。,|｜]|www|进行|促进|政策|服务费|缴纳|证明|前六个月|以下|采购人|委托(?!运[营维]|管理|经营|服务|处置|养护|检测)|下列|符合|供应商|投标人/

/** What a sentence of buying is about. */
function tenderedSaid(sentence: Sentence, put: Put): void {
  const { text } = sentence
  const named = text.includes('项目名称') ? calledProject.exec(text) : null
  const tendered = tenderProject.exec(text)?.[1]
  const parts = named
    ? [
        named[1]!.replace(
          /^(?:本(?:次)?(?:招标|采购)?(?:项目|工程)|招标项目)[：:]?\s*|^[你贵](?:单位|公司|方|司)[^。；]{0,30}?所?(?:递交|提交|投递|参加|参与)的/,
          '',
        ),
      ]
    : [tendered, namedBy.test(text) ? undefined : aboutWhole(text)]
  for (const part of parts) {
    if (!part || part.length < 4) continue
    const value = part
      .replace(ownedBy, '')
      .replace(organisedIn, '')
      .replace(/^(?:就|对|其|为(?=(?:19|20)\d{2})|拟采购的?|所需的?)/, '')
      .replace(/\s*(?:[（(](?:招标)?(?:项目|工程)名称[)）]|[（(])?\s*$/, '')
      .trim()
    if (noProject.test(value)) continue
    put('projectName', called(sentence, part, value.replace(/\s*的$/, '')), named || part === tendered ? 2 : 1)
    break
  }
}

/** `根据《中华人民共和国政府采购法》、《…办法》`: no law is the project, whatever its name begins with. */
const laws = /《[^《》]{2,50}(?:法|条例|办法|规定|规则|细则|通知)》/g

/** The project that a sentence is about; what is bought is called a project where the sentence calls it one. */
function aboutWhole(text: string): string | undefined {
  const found = aboutProject.exec(text.slice(0, 400).replace(laws, (law) => '，'.repeat(law.length)))
  if (!found) return undefined
  const at = text.indexOf(found[1]!, found.index) + found[1]!.length
  return text.startsWith('项目', at) ? `${found[1]!}项目` : found[1]
}
