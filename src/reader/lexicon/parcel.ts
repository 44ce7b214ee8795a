import type { Lexicon } from './lexicon.ts'
import { groundLabels } from './parcel-ground.ts'
import { moneyLabels } from './parcel-money.ts'
import { partyLabels } from './parcel-parties.ts'
import { placeLabels } from './parcel-place.ts'

/** Labels of one piece of land or one mining right. */
export const parcelLabels = { ...placeLabels, ...groundLabels, ...moneyLabels, ...partyLabels } as const satisfies Lexicon

const thing =
  '(?:本次|拟|申请|受让|补办|实际|最终|该|国有|集体|建设用地|土地|宗地|地块|标的物?|标段|项目|用地|使用权|经营权|承包|采矿权|探矿权|矿业权|矿区|矿山|勘查区?|水面|水域|鱼塘|区块|出让|挂牌|拍卖|招标|协议|转让|流转|发包|出租|招租|租赁|竞买|竞价|竞拍|竞标|竞租|交易|供应|供地|划拨|成交|网上|首次|净|总)'

/** How labels of parcels are built, for those that no list holds: what is spoken of, then what is said of it. */
export const parcelForms: readonly [keyof typeof parcelLabels, RegExp][] = [
  ['no', new RegExp(`^${thing}{0,3}(?:宗地|地块|土地|区块)(?:挂牌|拍卖|招标|出让|规划){0,2}(?:编号|代号|序列号)$`)],
  [
    'location',
    new RegExp(
      `^${thing}{0,3}(?:宗地|地块|土地|标的|项目|用地|矿区|矿山|区块|勘查区?|采矿权|探矿权|矿业权)(?:的)?(?:详细|具体|所在|地理)?(?:位置|坐落|座落|地点|地址|方位)(?:名称|地点|位置)?$`,
    ),
  ],
  ['location', /^所(?:在|属)(?:的)?(?:[市州盟]?[县区旗]|[县区市旗]{2}|[县市区、()（）]{3,8}|(?:盟市|市州|州市|市)[、/及和](?:旗县|县区|区县|县市|县|旗)区?)$/],
  ['location', new RegExp(`^${thing}{0,3}名称(?:及|和|与|、|[(])(?:地理|所在|具体)?(?:位置|坐落|座落|地点)[)]?$`)],
  ['area', new RegExp(`^${thing}{1,4}(?:的)?面积(?:合计)?$`)],
  ['use', new RegExp(`^${thing}{0,4}(?:规划|批准|主要|登记|证载)?(?:土地|用地)?用途(?:名称)?$`)],
  ['far', /^(?:规划|约定|建筑|地块|出让|控制|总|指标|条件|要求|设计|土地)*容积率(?:\(?[Rr]\)?|要求|指标|控制|值)?$/],
  ['years', new RegExp(`^${thing}{1,4}(?:的)?(?:使用|有效|开采|剩余|延续)?(?:年限|年期|年数)$`)],
  ['years', /^(?:首立|首设|首期|延续|续期)(?:登记)?(?:年限|期限)$/],
  ['mineral', new RegExp(`^${thing}{0,3}(?:开采|勘查|主要|许可)?(?:主)?矿(?:产|种)(?:名称|种类|类型)?$`)],
  ['start', new RegExp(`^${thing}{0,4}(?:起始|起拍|起叫|起挂|起租|起标|保留)(?:出让)?(?:总)?(?:底)?(?:价格?|价款|地价|地价款|金额|报价|价总额)$`)],
  // as a sum of all, where a price a mu stands beside it
  ['start', new RegExp(`^${thing}{0,4}(?:起始|起拍|起叫|起挂|保留|底|标底)(?:价|租金|金)?(?:总(?:额|价|金额)|合计)$`)],
  [
    'deposit',
    new RegExp(`^(?:应缴|需缴|缴纳)?${thing}{0,4}(?:竞买|投标|报名|履约)?保证金(?:金额|数额|额度|总额)?(?:[和及与、](?:递增|加价|增价|竞价)(?:价|幅度|额)?)?$`),
  ],
  ['increment', new RegExp(`^(?:每次)?${thing}{0,3}(?:最低|最小)?(?:加价|增价|递增)(?:的)?(?:幅度|阶梯|梯度|额度|金额|标准)$`)],
  ['increment', /^(?:每[次轮])?(?:最低|最小)?(?:报价|竞价|竞买|出价|应价)(?:的)?(?:最低|最小)?(?:增幅|加幅|增加幅度|递增幅度|加价幅度|增价幅度)$/],
  ['deal', new RegExp(`^${thing}{0,4}(?:成交|竞得|摘牌|中标|拍卖成交)(?:总)?(?:价格?|价款|地价款?|金额|额|总额|收益)$`)],
  ['transferee', /^(?:拟)?意向(?:用地|受让|竞买|承租)(?:单位|人|者|方|主体)(?:名称|姓名|全称)?$/],
  ['transferee', /^(?:拟)?(?:申请|供应|供地|划拨|受让|协议)?(?:用地|用地申请|土地使用|使用|申请用地)(?:的)?(?:单位|人|者|权人|主体)(?:名称|姓名|全称)?$/],
  [
    'transferee',
    new RegExp(`^${thing}{0,4}(?:竞得|受让|买受|摘牌|摘得|中标|成交|得标|承租|受让使用)(?:权)?(?:人|单位|方|者|企业)(?:名称|姓名|全称|单位名称)?$`),
  ],
]
