import { groupSpan } from '../../core/span.ts'
import { unspaced } from '../../values/condensed.ts'
import { parseDate } from '../../values/dates.ts'
import { bodyText, counted, countIn, matchIn, spokenArea } from '../ground/ground.ts'
import type { Draft } from '../notice/draft.ts'
import { type Found, type Notice, textAt } from '../notice/notice.ts'

/** Kinds of notices that list people. */
export const people = new Set(['eligibility', 'allocation'])

/** Sentences that give a count, by kind of notice, the surest first. */
const spokenCounts: [kinds: string[], field: 'households' | 'units', of: string, sentence: RegExp][] = (
  [
    ['eligibility', 'households', '户', `取消(?:该|上述|以下|下列)?\\s*(${counted}\\s*户)`],
    [
      'eligibility',
      'households',
      '户',
      `(?<!不)(?:符合[〇㐀-鿿\\ud840-\\ufad9]{0,6}条件(?:[，,]?(?:可)?继续(?:享受)?(?:住房)?(?:保障|承租|配租))?|审核合格|审核通过|复核通过|复核合格)(?:的)?(?:公共租赁住房|公租房|廉租住?房|住房|租赁补贴)?(?:保障)?(?:家庭|申请家庭|对象|申请对象)?(?:共计|共有|共|合计|有|为)*\\s*(${counted}\\s*户)`,
    ],
    // `租赁补贴保障113户，其中甲镇11户`
    [
      'eligibility',
      'households',
      '户',
      `(?:(?:租赁|租金|住房)补贴(?:共计|共|已|累计|实际|资金)*(?:发放|保障|惠及|补助)|发放(?:城镇|廉租|公租|公共|住房|房|保障|租赁|租金){0,5}补贴|享受(?:廉租|公租|公共|住房|房|保障|租赁|租金){0,5}补贴(?=家庭|对象))(?:的)?(?:住房保障|低收入|困难|保障)?(?:家庭|对象)?(?:共计|共|为)?\\s*(${counted}\\s*户)`,
    ],
    [
      'eligibility',
      'households',
      '户|个',
      `(?:现有|共有|共计|以下|下列|上述|等|共|对|将|其中|确认|认定|批准|同意|拟|计|合计|总计)(?:有|为|约)?\\s*(${counted}\\s*余?(?:户|个(?=家庭|申请|住房|保障|对象)))(?![型均籍口主内])`,
    ],
    [
      'eligibility',
      'households',
      '户',
      `(?<!\\d户[，,、；;][〇㐀-鿿\\ud840-\\ufad9]{2,10})(${counted}\\s*户)(?![，,、；;][〇㐀-鿿\\ud840-\\ufad9]{2,10}\\d+户)(?=家庭|申请家庭|申请人|符合|低收入|住房困难|城镇|居民|保障|，|。|、|；)`,
    ],
    [
      'allocation',
      'households',
      '户',
      `(?:成功选房|选房成功|成功配租|成功配售|成功认购|完成选房|完成配租|完成配售|已选房|选定房源|选定住房|实际选房|实际配租|实际配售|中签|摇中|抽中|选中|签订合同|办理入住)(?:的)?(?:家庭|对象|保障家庭)?(?:共计|共有|共|合计|为)?\\s*(${counted}\\s*户)`,
    ],
    // who came chose, where as many flats were chosen
    [
      'allocation',
      'households',
      '户',
      '(?:实到|实际(?:到场|参加|参与)(?:选房|摇号)?)(?:家庭)?(?:共)?\\s*((\\d+)\\s*户)(?=[^。；\\n]{0,24}(?:选定|选中|选走|配租|配售)(?:房源|住房|房屋)?(?:共)?\\s*\\2\\s*套)',
    ],
    [
      'allocation',
      'households',
      '户',
      `(${counted}\\s*户)(?:家庭|保障家庭|保障对象|申请家庭|申请人)?(?:成功|已|均)?(?:中签|摇中|抽中|选中|选房|选定|选到|配租|配售|入住|完成选房)`,
    ],
    [
      'allocation',
      'units',
      '套|间',
      `(?:实际配租|实际配售|实际分配|共分配|共配租|配租|配售|分配|选定|已选|成功选房|可供(?:分配|选房|配租)|参加(?:摇号|配租))(?:的)?(?:房源|住房|公租房|房屋|安置房|保障房|廉租房|公共租赁住房|保障性(?:租赁)?住房|廉租住房|经济适用住?房|限价(?:商品)?房|共有产权住?房|人才(?:公寓|住?房))?(?:共计|共|合计|为|总数为?)?(?:[〇㐀-鿿\\ud840-\\ufad9]{2,12}?(?:小区|家园|花园|公寓|苑|园|城|里|府|新村|新居))?(?:共计|共|合计)?\\s*(${counted}\\s*[套间])`,
    ],
    ['allocation', 'units', '套|间', `(?:合计|共计|总计)(?:房源|住房|公租房|人才住房)?\\s*(${counted}\\s*[套间])`],
    [
      'allocation',
      'units',
      '套|间',
      `房源(?:为|是|[:：])[〇㐀-鿿\\ud840-\\ufad9（）()\\d]{2,24}?(?:小区|家园|花园|公寓|苑|园|里|新村|新居|公租房)(?:廉租住?房|公租房|公共租赁住房|经济适用住?房|人才住?房)?(?:[（(][^（）()]{1,8}[)）])?(?:共计|共)?(${counted}\\s*[套间])(?=[，。；,])`,
    ],
    ['allocation', 'households', '户', `(?:轮候|申请|保障|配租|选房|中签)(?:家庭|对象)(?:共计|共|合计)?\\s*(${counted}\\s*户)`],
    ['allocation', 'units', '套|间', `(?:共推出|推出|提供|共有|共|现有|房源|剩余)(?:房源|住房|公租房)?\\s*(${counted}\\s*[套间])`],
    ['allocation', 'households', '户', `(?:共|现有|下列|以下|等|为|共有|共计|对)\\s*(${counted}\\s*户)(?![型均籍口主内])(?:家庭|住房|申请|保障|轮候|符合)?`],
    ['allocation', 'households', '户', `(${counted}\\s*户)(?=(?:保障对象|保障家庭|轮候家庭|申请家庭))`],
    ['project', 'units', '套', `住宅[^，。；\\n]{0,24}[（(](${counted}\\s*套)[）)]`],
    ['presale', 'units', '套', `预售范围[^。；\\n]{0,40}?(?:共计|共|合计)(?:商品)?(?:住宅|住房)?\\s*(${counted}\\s*套)`],
    ['presale', 'units', '套', `面积[^。；\\n]{0,24}[，,]?(?:共计|共|合计)\\s*(${counted}\\s*套)`],
    [
      'plan progress',
      'units',
      '套|间',
      `(?:计划|拟|共|任务|目标|新建|建设|筹集|新增|改造|新?开工|总计|合计)[^，。；\\n\\d一二两三四五六七八九十百千]{0,30}?(?:${counted}个、)?(${counted}\\s*[套间])`,
    ],
    [
      'plan progress',
      'households',
      '户',
      `(?:计划|拟|共|任务|目标|新建|建设|筹集|新增|改造|新?开工|总计|合计)[^，。；\\n\\d一二两三四五六七八九十百千]{0,30}?(${counted}\\s*户)(?![型均籍口主内])`,
    ],
    ['plan allocation', 'units', '套', `(${counted}\\s*套)(?:廉租住?房|公租房|公共租赁住房|保障性住房|经济适用住?房)`],
    ['project', 'units', '套|间', `(?:共|共计|总计|合计|建设|提供|房源)[^，。；\\n\\d一二两三四五六七八九十百千]{0,16}(${counted}\\s*[套间])`],
  ] as const
).map(([kinds, field, of, sentence]) => [kinds.split(' '), field, of, new RegExp(sentence)])

/** `锦绣家园公租房摇号结果`, `公共租赁住房（和谐家园）分配结果`: the estate that a title names. */
const estateName = '[〇㐀-鿿\\ud840-\\ufad9\\w·]{2,14}?(?:家园|花园|佳苑|嘉园|小区|公寓|新村|新城|新居|苑|园|里|府|庭|城)(?:[一二三四五六七八九十\\d]期)?'
const estate = new RegExp(
  `(?:关于|年度?|批次?|[省市县区旗])(?!.*[省市县区旗年]${estateName})(${estateName})(?:项目)?(?:公租房|公共租赁住房|保障性住房|廉租住?房|经济适用住?房|人才住?房|共有产权住?房|保障性租赁住房)|[“"]([^“”"]{2,16})[”"](?:项目)?(?:公租房|公共租赁住房|保障性(?:租赁)?住房|廉租住?房|经济适用住?房|人才住?房|共有产权住?房)|(?:房|住房)[（(](${estateName})[）)]`,
)

const estateIn = (found: RegExpExecArray): string => found[1] ?? found[2] ?? found[3]!

/** Words that end like the name of an estate: `拟取消部分家庭`, `县城`, `市政府`. */
const notEstate = /(?:家庭|政府|[省市县区]城|主城|中心城|老城|城里)$/

/** `项目坐落于某路88号`, `位于某路与某街交汇处`. */
const located =
  /(?:项目|小区|楼盘|房源|房屋|地块|该楼|公寓|开发建设)[，,]?(?:位于|[坐座]落于|[坐座]落在|地处)\s*([〇㐀-鿿\ud840-\ufad9\w（）()、—-]{4,40}?)(?=[，,。；;\s]|$)/
const month = '(\\d{4}\\s?年\\s?\\d{1,2}\\s?月(?:\\s?\\d{1,2}\\s?日)?)'
/** When building starts and ends, told in a sentence. */
const schedule: ['plannedStart' | 'plannedCompletion', RegExp][] = [
  ['plannedStart', new RegExp(`(?:计划|预计|拟)(?:于|在)?\\s*${month}(?:上旬|中旬|下旬|初|底|份)?(?:前)?(?:正式|全面|启动)?(?:开工|动工|启动)`)],
  ['plannedCompletion', new RegExp(`${month}(?:上旬|中旬|下旬|初|底|份)?(?:前)?(?:全面|正式|完成)?(?:竣工|建成|完工|交付|投入使用|投入运营|改造完成)`)],
]

/** `建设单位为某公司` */
const builtBy = /(?:开发|建设|开发建设|产权|房源提供)(?:单位|企业|主体|商)(?:为|是)\s*([〇㐀-鿿\ud840-\ufad9（）()]{4,36}公司)(?=[，,。；;、])/

/** `共提供房源612套` */
const offered = new RegExp(`(?:提供|推出|配售|供应|房源)(?:房源|住房|共有产权住房|公租房)?(?:共计|共|总计|合计|为)?\\s*(${counted}\\s*套)`)

/** `某园共有产权住房项目位于某路东侧，建设单位为某公司，共提供房源612套，总建筑面积5.86万平方米`: of whose flats the applicants are told. */
function speakOfProject(notice: Notice, put: (name: string, found: Found<unknown> | undefined) => void): void {
  const sited = matchIn(
    notice,
    /(?:项目|小区|楼盘|(?:产权|租赁|适用|商品|人才)住?房|公寓|公租房|[“"][〇㐀-鿿\ud840-\ufad9\d·]{2,16}(?=[”"]))[”"]?[，,]?(?:位于|[坐座]落于|[坐座]落在|地处)\s*([〇㐀-鿿\ud840-\ufad9\w（）()、—-]{4,40}?)(?=[，,。；;])/,
  )
  if (!sited) return
  put('location', sited)
  const { end: start } = sited.span!
  const stop = notice.document.text.indexOf('\n', start)
  const paragraph = { start, end: stop < 0 ? notice.body.end : Math.min(stop, notice.body.end) }
  put(
    'developer',
    matchIn(notice, builtBy, paragraph) ?? matchIn(notice, /由([〇㐀-鿿\ud840-\ufad9（）()]{4,36}公司)(?:投资|负责|承担)?(?:开发|建设|承建)/, paragraph),
  )
  const units = matchIn(notice, offered, paragraph)
  if (units) put('units', countIn(textAt(notice, units.span!), units.span!, '套'))
  const area = spokenArea(
    notice,
    /(?:总建筑面积|建筑面积)(?:共计|约为|约|为|共|合计)*\s*(\d[\d,.]*(?: \d{3}(?:\.\d+)?)?\s*(?:万)?(?:平方米|㎡|平米))/,
    paragraph,
  )
  if (area && Number(area.value) > 1000) put('areaM2', area)
}

/** Sentences that give what no label gave. */
export function speak(notice: Notice, draft: Draft, kind: string): void {
  const put = (name: string, found: Found<unknown> | undefined) => {
    if (found && !draft.has(`/housing/${name}`)) draft.found(`/housing/${name}`, found)
  }
  if (people.has(kind)) {
    // `某小区二期（项目位置：某街以北）……配租工作已结束`
    const opened = matchIn(
      notice,
      /^\s*(?:根据[^，。]{4,60}，|经[^，。]{2,40}，)?([〇㐀-鿿\ud840-\ufad9\w]{3,24}?(?:小区|家园|花园|新城|新居|公寓|苑|园|城|里|期|项目|社区)[一二三四五]?期?)[（(](?=(?:项目)?(?:位置|地址|坐落|位于))/m,
    )
    const place =
      opened && matchIn(notice, /[（(](?:项目)?(?:位置|地址|坐落|位于)[:：]?\s*([^）)，。；]{4,40})/, { start: opened.span!.end, end: notice.body.end })
    const titled = [notice.title, notice.heading]
      .map((heading) => heading && { heading, found: estate.exec(unspaced(heading.value)) })
      .find((one) => one?.found)
    if (titled?.found && !notEstate.test(estateIn(titled.found))) put('projectName', { ...titled.heading, value: estateIn(titled.found) })
    if (opened && place) {
      put('projectName', opened)
      put('location', place)
    }
  }
  for (const [kinds, field, of, sentence] of spokenCounts) {
    if (!kinds.includes(kind) || draft.has(`/housing/${field}`)) continue
    const found = matchIn(notice, sentence)
    if (found) put(field, countIn(textAt(notice, found.span!), found.span!, of))
  }
  if (/预售许可证/.test(bodyText(notice))) put('permitNo', matchIn(notice, /预售许可证书?(?:编?号)(?:为|是)\s*([^，。；;\n]{4,40}?号)(?=[，。；;\n])/))
  if (people.has(kind)) speakOfProject(notice, put)
  if (kind === 'presale' || kind === 'project' || kind === 'allocation') {
    const sited = matchIn(notice, located)
    if (sited) put('location', sited)
  }
  if (kind === 'project') {
    put('projectName', matchIn(notice, /^\s*([〇㐀-鿿\ud840-\ufad9\w（）()·]{4,40}?项目)(?:[坐座]落|位)[于在]/m))
    for (const [field, pattern] of schedule) {
      const found = matchIn(notice, pattern)
      const date = found && parseDate(textAt(notice, found.span!))
      if (date) put(field, { value: date.value, span: found.span! })
    }
  }
  if (kind === 'presale') {
    // `某公司开发建设的“某园”二期项目，准予预售`
    const built =
      /(?:^|[，。：:\s])((?:[〇㐀-鿿\ud840-\ufad9（）()]{4,36}?公司))(?:投资|申请|开发|建设)[^，。\n]{0,6}?的([〇㐀-鿿\ud840-\ufad9\w“”·—\-（）()#]{2,40}?)(?:项目)?(?=(?:第?[A-Z\d一二三四五六七八九十]{1,4}[#号幢栋＃]?、)*第?[A-Z\d一二三四五六七八九十]{1,4}[#号幢栋＃]楼?|符合|已|[，。（(]|申请|商品房|取得|准予)/dm.exec(
        bodyText(notice),
      )
    if (built) {
      put('developer', { value: built[1]!.replace(/^(?:经审查)?(?:准予|同意|核准|批准|由)?/, ''), span: groupSpan(built, 1, notice.body.start) })
      put('projectName', { value: unspaced(built[2]!), span: groupSpan(built, 2, notice.body.start) })
    }
    // `某公司：你公司申请预售的某园，位于…，准予预售`
    const asked =
      /(?:^|\n)\s*([〇㐀-鿿\ud840-\ufad9（）()]{4,36}公司)\s*[：:]\s*你(?:公司|单位)[^，。；\n]{0,10}?的([〇㐀-鿿\ud840-\ufad9\w“”·—\-（）()#]{2,40}?)(?:项目)?(?=[，,])/d.exec(
        bodyText(notice),
      )
    if (asked) {
      put('developer', { value: asked[1]!, span: groupSpan(asked, 1, notice.body.start) })
      put('projectName', { value: asked[2]!, span: groupSpan(asked, 2, notice.body.start) })
      put('location', matchIn(notice, /[，,](?:位于|[坐座]落于)\s*([〇㐀-鿿\ud840-\ufad9\w（）()、—-]{4,40}?)(?=[，,。；;])/))
    }
    put('areaM2', spokenArea(notice, /预售(?:总)?(?:建筑)?(?:总)?面积(?:共计|约|为|共|合计|[:：])*\s*(\d[\d,.]*\s*(?:万)?(?:平方米|㎡|平米))/))
  }
  if (kind === 'project') put('developer', matchIn(notice, /^\s*([〇㐀-鿿\ud840-\ufad9（）()]{4,36}开发[〇㐀-鿿\ud840-\ufad9（）()]{0,10}公司)\s*[：:]/m))
  if (kind === 'project' || kind === 'allocation') {
    put('developer', matchIn(notice, builtBy))
    put('developer', matchIn(notice, /由([〇㐀-鿿\ud840-\ufad9（）()]{4,36}公司)(?:(?:投资|负责|承担)?(?:开发|投资)?(?:承建|建设)|开发)(?=[，,。；;、的])/))
  }
  if (kind === 'plan' || kind === 'progress' || kind === 'project' || kind === 'allocation')
    put('areaM2', spokenArea(notice, /(?:总建筑面积|建筑面积|总面积)(?:共计|约为|约|为|共|合计|[:：])*\s*(\d[\d,.]*\s*(?:万)?(?:平方米|㎡|平米))/))
}
