/** Words by which a heading is told from what else stands over a notice. */

/** Words that headings of notices have. */
export const noticeWords =
  /公告|公示|公布|通告|通知|招标|采购|中标|成交|磋商|谈判|询价|比选|遴选|单一来源|流标|废标|终止|更正|变更|澄清|答疑|补遗|意向|合同|验收|候选人|开标|出让|挂牌|拍卖|转让|征收|征地|补偿|安置|供地|划拨|计划|预售|配租|配售|保障|公租房|住房|结果|方案|决定|名单|项目|工程|邀请|征求意见|抵押|流转|采矿|探矿|棚户区|棚改|商品房|许可|进展|进度|完成情况|清单|拆迁|土地|用地|批复|补贴|分配|摇号|选房|认购/
export const stopWords =
  /^(?:首页|当前位置|您(?:现在|当前|所在)?的?位置|您所在|你的位置|现在位置|位置|登录|注册|打印|关闭|搜索|导航|网站|主办|版权|友情链接|上一[篇条]|下一[篇条]|相关|附件|字体|字号|分享|返回|发布|来源|索引号|信息索引|网站标识|微信|微博|无障碍|今天是|欢迎|办事|政务公开|通知公告|公告公示|信息公开|公示公告|交易公告|公告概要|公告信息|概要|正文|详情|查看|收藏|下载|加入收藏|设为首页)|请升级|请使用|Loading|ICP备|公网安备|倒计时$/
/** What heads a page of the site itself and not the notice on it. */
export const siteHeading =
  /^[\p{Script=Han}（）()·\s]{2,30}(?:网|平台|门户网站|交易中心|网站|系统|政府|(?<!项目|住房|公租房|补偿|结果|订立|签订|履行)信息公开|公开目录|采购网|专栏|委员会|管理局)$|详细页面$|^[\p{Script=Han}]{2,6}(?:公告|公示|信息)$/u
export const dateLine =
  /^(?:点击|浏览|阅读|访问)(?:数|次数|量)?\s*[:：]\s*\d*次?\s*(?:添加|发布|更新|录入)(?:时间|日期)\s*[:：]|^(?:开标|截止|报名)(?:时间|日期)\s*[:：]\s*[\d\-: ]{8,20}\s+发布(?:时间|日期)\s*[:：]|^发布(?:单位|部门|机构|人).{2,40}发布(?:时间|日期)\s*(?:19|20)\d{2}|^(?:日期|时间)\s*[:：]\s*(?:19|20)\d{2}[-年/.]\s?\d{1,2}[-月/.]\s?\d{1,2}日?$|^(?:公布于|发表于)\s*[:：]?\s*(?:19|20)\d{2}|^[［[【][\p{Script=Han}]{2,8}[\]］】]\s*(?:19|20)\d{2}-|^(?:发布单位|发布部门|发布机构|发布人|来源|信息来源|作者|编辑|撰稿)\s*[:：].{0,40}(?:发布|公布|更新|录入)?(?:时间|日期)\s*[:：]|^(?:发布于|发布\s*[:：])\s*\d{4}|^[【[（(\s]*(?:信息)?(?:发布|发文|公告|公示|公布|信息|更新|发稿|录入|添加|发表|签署|成文|生成|公开|上网)(?:时间|日期)\s*[:：]?|^(?:发\s布|公\s[布告示]|更\s新)\s(?:时\s间|日\s期)\s*[:：]|^[【[]?\s*(?:来源|信息来源|作者|编辑)\s*[:：]|^[［[【(（]\s*(?:19|20)\d{2}[-年/.]\s?\d{1,2}[-月/.]\s?\d{1,2}日?\s*[\d:：]*\s*[］\]】)）|｜]|^(?:19|20)\d{2}[-年/.]\s?\d{1,2}[-月/.]\s?\d{1,2}日?(?:\s+\d{1,2}[:：]\d{2})?(?:\s|$|来源|【|[\p{Script=Han}]{3,16}(?:局|中心|处|办|科|委员会)$)|^[\p{Script=Han}（）·]{2,16}\s+(?:19|20)\d{2}[-年/.]\s?\d{1,2}[-月/.]\s?\d{1,2}日?(?:\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?$/u

/** Headings of two or three words that say what the notice does. */
export const taking =
  /^(?:关于)?(?:拟?征[收用地]|房屋征收|土地征收|集体土地|国有土地|采矿权|探矿权|矿业权|土地|拍卖|挂牌|招标|出让|成交|供地|划拨)[\p{Script=Han}]{0,6}(?:公告|公示|决定|预公告)$/u

/** Names of columns beside each other: `土地与矿业权 征地与房屋征收 住房保障`. */
export const menu = /^[\p{Script=Han}]{2,12}(?: [\p{Script=Han}]{2,12}){2,}$/u

/** The name of a body alone, as signatures and issuers stand. */
export const body =
  /^[\p{Script=Han}（）()]{4,30}(?:局|厅|委|委员会|办公室|政府|处|公司|分局|管委会|办事处|(?:采购|交易|服务|管理|保障|征收|储备|事务|整理)中心|大学|学院|医院|保障部|后勤部)$/u

/** A path of columns: `某区人民政府 > 政务公开 > 征地公告`. */
const crumbs =
  /\S\s+(?:[—–|｜]|——)\s+\S|^\S{2,8}\s+\/\s+\S|\S\s+\/\s+\S[^/]*\s\/\s+\S|[|｜].*(?:栏|网|平台|目录)$|(?:信息|公告|公示|公开|栏|目录)\s+[—–-]+\s+\S|\S\s*(?:>|»|›|＞|>>|→)\s*\S|\S\s*[|｜]\s*\S[^|｜]*[|｜]\s*\S/
/** What a program writes over a page that it saves as text. */
export const saved =
  /^(?:Fetched|Saved|Downloaded|Retrieved|Archived|Crawled|Title|URL|URI|Source|Link|Date|From|Subject|抓取时间|采集时间|下载时间|保存时间|原文链接|原文地址|网址|链接)\s*[:：]|^https?:\/\//i

/** Without such a sign there is no path. */
export const isPath = (text: string): boolean => /[—–|｜/>»›＞→-]/.test(text) && crumbs.test(text)

/** The name of a column of the site, which ends no heading. */
export const columnName =
  /^(?:(?:政府|政务)信息公开(?:专栏|目录|网|平台)?|政务公开|公示公告|公告公示|通知公告|公告通知|公示通告|信息公[告示开]|通知公示|公示信息|公告信息|最新公告|站内公告|网站公告)$/

/** What a site calls every notice of a column. */
export const bareWord = /^(?:公告|公示|通告|通知|通知公告|公告公示|公示公告)$/

/** How whole headings end. */
export const whole = /(?:公告|公示|通告|通知|公布|说明|邀请书|邀请函|公告书)(?:[（(【[〔].{0,20})?$/

const deed =
  '(?:国内|公开|邀请|竞争性|单一来源|询价|资格|电子|采购|招标|比选|遴选|谈判|磋商|中标|成交|中选|候选人|评标|预审|结果|更正|变更|澄清|终止|废标|流标|延期|补充|答疑|文件|的|及|施工|监理|勘察|设计|服务|方式|采用|项目|分配|配租|配售|选房|摇号|审核|征收|补偿|安置|方案|出让|拍卖|挂牌){0,8}(?:公告|公示|通告|通知|说明|邀请书|邀请函)(?:[（(【[〔].{0,20})?'
/** What the notice does and nothing of what it is about: `竞争性磋商公告`, `资 格 预 审 公 告`. */
export const deedAlone = new RegExp(`^${deed}$`)
/** The same behind what it is about. */
export const deedBehind = new RegExp(`${deed}$`)
/** What is done with land or houses, and nothing of whose or where. */
export const actAlone =
  /^(?:国有|集体|建设用地|农用地|土地|使用权|采矿权|探矿权|房屋|网上|公开|招标|拍卖|挂牌|出让|转让|划拨|协议|成交|结果|征收|征地|补偿|安置|方案|决定|拟|启动|预|的){1,8}(?:公告|公示|通告)$/
/** How that ends which a heading is about. */
export const subject =
  /(?:矿区?|普查|详查|勘探|勘查|地块|宗地|项目|工程|采购|服务|设备|系统|施工|监理|设计|勘察|建设|改造|维修|维护|标段|包|期)(?:[（(【[〔][^）)】\]〕]{1,20}[）)】\]〕])?$/

/** Headings that say no more than what the paper is. */
export const shortHeading =
  /^(?:询价函|询价单|询价书|询价通知书|邀请函|邀请书|开标记录表?|(?:工程|项目|政府采购)?(?:补充|更正|变更|澄清|延期|终止|废标|流标|中标|成交|结果|招标|采购|比选|遴选|竞价|谈判|磋商|询价|验收|合同)(?:公告|公示|通知|说明))$/
