import type { Programme } from '../../../schemas/record.ts'
import { homeLabels } from './housing-homes.ts'
import { homePartyLabels } from './housing-parties.ts'
import { homePlaceLabels } from './housing-place.ts'
import type { Wording } from './kinds.ts'
import type { Lexicon } from './lexicon.ts'

/** Labels of a notice about public housing or the sale of houses. */
export const housingLabels = { ...homePlaceLabels, ...homeLabels, ...homePartyLabels } as const satisfies Lexicon

export const housingOther: readonly string[] = [
  '计划投资',
  '投资',
  '总投资',
  '安置方式',
  '户型面积',
  '户型',
  '施工单位',
  '设计单位',
  '监理单位',
  '代建单位',
  '预售楼号',
  '楼号',
  '栋号',
  '幢号',
  '土地使用权证号',
  '建设工程规划许可证号',
  '施工许可证号',
  '预售资金监管银行',
  '发证日期',
  '批准日期',
  '申请人',
  '身份证号',
  '家庭人口',
  '现住址',
  '月人均收入',
  '序号',
  '备注',
  '公示期',
  '公示时间',
  '联系电话',
  '投诉举报电话',
  '监督电话',
  '租金标准',
  '运营期限',
  '建设方式',
  '土地性质',
  '核发日期',
  '月租金',
  '房号',
  '申请人姓名',
  '摇号编号',
  '用地面积',
  '资金来源',
  '规划许可',
  '层数',
  '结构',
  '预售均价',
  '房屋状态',
  '完成投资',
  '形象进度',
  '工程进度',
  '建设进度',
  '户主姓名',
  '家庭成员',
  '住房面积',
  '月补贴额',
  '用途',
  '项目建设期',
  '预售范围',
  '监管银行',
  '监管账号',
  '有效期',
  '保障对象',
  '登记号',
  '意向登记号',
]

const home =
  '(?:本次|此次|该|本|拟|可|实际|计划|预计|年度|公租房|保障房|保障性住房|保障性租赁住房|商品房|人才房|安置房|住房|房源|房屋|住宅|小区|楼盘|项目|建设|开发|预售|现售|销售|准售|准许|准予|可售|批准|许可|申请|配租|配售|分配|筹集|推出|供应|改造|认定|新建|回迁房|安置住房)'

/** How labels are built, for those that no list holds: what is spoken of, then the word that says what is said of it. */
export const housingForms: readonly [keyof typeof housingLabels, RegExp][] = [
  ['permitNo', /^(?:商品房|商品住房|房屋|房产)?(?:预售|现售|预\(销\)售|销售)(?:许可)?(?:证书?|批准书|备案)(?:书)?(?:的)?(?:编号|证号|号码?|文号)$/],
  ['location', new RegExp(`^${home}{1,3}(?:的)?(?:所在|具体|详细|地理)?(?:坐落|座落|位置|地址|地点|所在地|区位)(?:位置|地址|地点)?$`)],
  ['units', new RegExp(`^(?:其中[：:]?)?${home}{1,4}(?:的)?(?:总)?(?:套数|套\\(间\\)数|间数|套数量)(?:合计|总计|小计)?$`)],
  ['units', /^(?:本次|此次|可|拟|实际|计划|推出|供应|配租|配售|分配|筹集)+(?:房源|住房|房屋)(?:的)?(?:总)?(?:数量|数|总量|规模)?$/],
  ['units', /^(?:年度|全年|本年度?)?(?:目标|计划|建设|开工|改造|筹集)(?:任务|目标)(?:数|量|套数)?$/],
  ['units', /^(?:年度|全年|本年度?|\d{4}年)?(?:计划|目标|任务)(?:新)?(?:开工|新建|筹集|建设|改造|供应)(?:任务|量|数|总量)?$/],
  ['area', new RegExp(`^${home}{0,4}(?:的)?(?:总)?建筑(?:总)?面积(?:合计|总计|小计)?$`)],
  ['area', new RegExp(`^${home}{1,4}(?:的)?(?:总)?面积(?:合计|总计)?$`)],
  [
    'developer',
    new RegExp(
      `^${home}{0,3}(?:的)?(?:开发|开发建设|建设|申报|申请|实施|产权|运营|投资|认定|筹集|建设运营|运营管理|出租)(?:企业|单位|主体|商|人)(?:名称|全称)?$`,
    ),
  ],
  ['plannedStart', /^(?:计划|预计|拟)(?:项目)?(?:的)?(?:开工|动工|开工建设|改造|启动|改建开始)(?:时间|日期|年月)?$/],
  ['plannedCompletion', /^(?:计划|预计|拟|约定)(?:项目)?(?:的)?(?:竣工|完工|建成|交付|竣工交付|竣工验收|投入使用|投入运营|完成|投运)(?:时间|日期|年月)?$/],
  ['projectName', new RegExp(`^${home}{1,3}(?:项目|楼盘|小区)(?:的)?(?:备案|推广)?名称?$`)],
  ['households', new RegExp(`^${home}{0,3}(?:保障|申请|合格|轮候|受益|搬迁|改造|安置|发放|符合条件)(?:家庭|居民)?(?:的)?(?:总)?户数(?:合计|总计)?$`)],
]

/** The programme that a title or text names, the most particular first. */
export const programmes: Wording<Programme>[] = [
  { is: 'guaranteed-rental', has: /保障性租赁住?房|保租房/ },
  { is: 'shared', has: /共有产权/ },
  { is: 'low-rent', has: /廉租/ },
  { is: 'public-rental', has: /公共租赁|公租房|人才公寓/ },
  { is: 'affordable', has: /经济适用|经适房/ },
  { is: 'price-capped', has: /限价|限房价|两限/ },
  { is: 'shanty', has: /棚户区|棚改|危旧?房改造|城中村改造/ },
  { is: 'market', has: /商品房|商品住[房宅]|预售|现售|二手房|存量房/ },
]
