import { expect, it } from 'vitest'
import { openDocument } from '../../../src/document/open.ts'
import { read } from '../../../src/reader/read.ts'
import { lines, page, recordsOf, table } from './synthetic/page.ts'

// synthetic: every name, number and place below a county is made up

const cases: [string, string, Record<string, unknown>][] = [
  [
    'an offer whose parcels are numbered by 编号',
    page(
      '昆山市国有建设用地使用权挂牌出让公告',
      '2020-05-06',
      lines(`经昆山市人民政府批准，昆山市自然资源和规划局决定挂牌出让下列地块，现公告如下：
        编号：昆地网2020-工8号
        地块位置：千灯镇石浦路西侧
        土地面积：20000平方米
        土地用途：工业用地
        起始价：1200万元
        昆山市自然资源和规划局
        2020年5月6日`),
    ),
    { kind: 'offer', parcels: [{ no: '昆地网2020-工8号', location: '千灯镇石浦路西侧', areaM2: '20000', use: '工业用地', startYuan: '12000000' }] },
  ],
  [
    'an offer of numbered parcels: 宗地1编号, 宗地2编号',
    page(
      '如皋市国有建设用地使用权拍卖出让公告',
      '2018-03-02',
      lines(`如皋市国土资源局决定以拍卖方式出让下列2宗地块：
        宗地1编号：R2018-001
        土地坐落：城北街道兴源大道东侧
        面积(公顷)：2.5
        起始价：4000万元
        宗地2编号：R2018-002
        土地坐落：如城街道福寿路北侧
        面积(公顷)：1.2
        起始价：2600万元
        如皋市国土资源局
        2018年3月2日`),
    ),
    {
      kind: 'offer',
      parcels: [
        { no: 'R2018-001', location: '城北街道兴源大道东侧', areaM2: '25000', startYuan: '40000000' },
        { no: 'R2018-002', location: '如城街道福寿路北侧', areaM2: '12000', startYuan: '26000000' },
      ],
    },
  ],
  [
    'a result told a sentence a parcel',
    page(
      '海宁市国有建设用地使用权出让结果公示',
      '2021-09-10',
      lines(`海宁市自然资源和规划局于2021年9月8日组织网上挂牌出让，现将结果公示如下：
        （1）宗地编号海土字21101，位于袁花镇工业区，土地面积13333平方米，工业用地，起始价600万元，由海宁市云帆纺织有限公司以615万元摘得。
        （2）宗地编号海土字21102，位于硖石街道环城路南侧，土地面积9800平方米，商服用地，起始价3100万元，因无人报价流拍。
        海宁市自然资源和规划局
        2021年9月10日`),
    ),
    {
      kind: 'result',
      parcels: [
        { no: '海土字21101', areaM2: '13333', use: '工业用地', dealYuan: '6150000', transferee: '海宁市云帆纺织有限公司', status: 'sold' },
        { no: '海土字21102', areaM2: '9800', startYuan: '31000000', status: 'failed' },
      ],
    },
  ],
  [
    'an amendment that puts off and takes back',
    page(
      '关于常熟市2019A-12号等地块挂牌出让公告的更正公告',
      '2019-06-20',
      lines(`现对原公告作如下更正：
        一、常熟2019A-12号地块竞买保证金由“2000万元”调整为“2500万元”；
        二、常熟2019A-13号地块终止挂牌；
        三、竞买申请截止时间由2019年6月25日16时顺延至2019年7月2日16时。
        常熟市自然资源和规划局
        2019年6月20日`),
    ),
    {
      kind: 'amendment',
      bidDeadline: '2019-07-02T16:00',
      parcels: [
        { no: '常熟2019A-12号', depositYuan: '25000000' },
        { no: '常熟2019A-13号', status: 'withdrawn' },
      ],
    },
  ],
  [
    'a mining offer numbered with an inner bracket, applications and deposits closing together',
    page(
      '桃江县建筑用灰岩矿采矿权挂牌出让公告',
      '2022-04-01',
      lines(`桃自然资告（矿）字〔2022〕3号
        桃江县自然资源局决定挂牌出让下列采矿权：
        采矿权名称：桃江县石牛江建筑用灰岩矿
        矿区面积：0.12平方公里
        竞买申请及保证金缴纳截止时间：2022年4月28日17时
        桃江县自然资源局
        2022年4月1日`),
    ),
    { kind: 'mining-offer', documentNo: '桃自然资告（矿）字〔2022〕3号', bidDeadline: '2022-04-28T17:00', parcels: [{ areaM2: '120000' }] },
  ],
  [
    'a rural transfer in one sentence',
    page(
      '长丰县下塘镇土地经营权流转公告',
      '2021-11-03',
      lines(`流转标的：下塘镇四户村连片旱地，合计312.6亩，用途为苗圃种植，流转期限5年。
        流转方：长丰县下塘镇四户村村民委员会
        长丰县农村产权交易中心
        2021年11月3日`),
    ),
    { kind: 'rural-transfer', parcels: [{ areaM2: '208400', use: '苗圃种植', years: '5' }] },
  ],
  [
    'land taken: area behind the villages, houses apart, number before a comma',
    page(
      '江油市人民政府征收土地公告',
      '2019-07-01',
      lines(`四川省人民政府于2019年6月3日以川府土〔2019〕288号文件，批准征收江油市太平镇桂花村集体土地，共计45.6亩。地上房屋建筑面积3,200平方米。
        江油市人民政府
        2019年7月1日`),
    ),
    { kind: 'land-decision', expropriation: { approvalNo: '川府土〔2019〕288号', areaM2: '30400', buildingAreaM2: '3200' } },
  ],
  [
    'land to be taken: split by class, the sum in its own column',
    page(
      '苍溪县人民政府拟征收土地公告',
      '2023-02-08',
      `${lines('苍溪县人民政府拟征收下列土地，现予公告。')}${table(`村组 | 农用地（亩） | 建设用地（亩） | 未利用地（亩） | 小计（亩）
        云峰镇狮岭村 | 30 | 6 | 0.9 | 36.9
        合计 | 30 | 6 | 0.9 | 36.9`)}${lines('苍溪县人民政府\n2023年2月8日')}`,
    ),
    { kind: 'land-prenotice', expropriation: { areaM2: '24600' } },
  ],
  [
    'a compensation plan whose places stand in a table',
    page(
      '旌德县征地补偿安置方案公告',
      '2016-10-12',
      `${lines('项目名称：旌德县城东污水处理厂工程')}${table(`征收土地位置 | 征地面积(公顷) | 区片综合地价 | 补偿总额
        旌德县旌阳镇凫山村 | 2.4 | 4.2万元/亩 | 1512000.00元`)}${lines('旌德县国土资源局\n2016年10月12日')}`,
    ),
    {
      kind: 'land-plan',
      expropriation: {
        projectName: '旌德县城东污水处理厂工程',
        location: '旌德县旌阳镇凫山村',
        areaM2: '24000',
        landPriceYuanPerMu: '42000',
        compensationYuan: '1512000',
      },
    },
  ],
  [
    'a decision under a column that names land first',
    page(
      '浦城县人民政府房屋征收决定',
      '2017-08-01',
      lines(`因旧城区改建需要，浦城县人民政府决定对下列国有土地上房屋实施征收，现公告如下：
        征收项目名称：浦城县南浦路旧城区改建项目
        征收红线：东侧至南浦路，南侧至五一路，西侧至解放巷，北侧至江滨路
        范围内共有房屋126户
        房屋建筑面积：15600㎡
        浦城县人民政府
        2017年8月1日`),
      { column: '征地与房屋征收' },
    ),
    {
      kind: 'house-decision',
      expropriation: {
        projectName: '浦城县南浦路旧城区改建项目',
        scope: '东侧至南浦路，南侧至五一路，西侧至解放巷，北侧至江滨路',
        households: 126,
        buildingAreaM2: '15600',
      },
    },
  ],
  [
    'bounds by commas alone',
    page(
      '射阳县人民政府房屋征收决定公告',
      '2018-04-03',
      lines(`射阳县人民政府决定对国有土地上房屋实施征收。
        征收范围：人民路以南，解放路以西，幸福巷以东，小洋河以北。
        射阳县人民政府
        2018年4月3日`),
    ),
    { kind: 'house-decision', expropriation: { scope: '人民路以南，解放路以西，幸福巷以东，小洋河以北' } },
  ],
  [
    'flats given out: the houses named as the notice opens',
    page(
      '平湖市2019年第二批公共租赁住房配租结果公示',
      '2019-12-02',
      lines(`荷风家园二期（项目位置：平湖市新华路与环北路交汇处）公共租赁住房配租工作已结束，参加摇号家庭86户，成功选房74户。
        平湖市住房和城乡建设局
        2019年12月2日`),
    ),
    { kind: 'allocation', housing: { projectName: '荷风家园二期', location: '平湖市新华路与环北路交汇处', households: 74, programme: 'public-rental' } },
  ],
  [
    'a plan of taking: a batch of a plan, the number of an opinion, the site named before the page',
    page(
      '松溪县征地补偿安置方案公告',
      '2017-04-11',
      lines(`依据福建省人民政府闽政地A[2017]-0123号《建设用地审批意见书》，松溪县国土资源局拟订了松溪县2017年度计划第二批次建设用地的《征地补偿安置方案》，公告如下：
        一、征收松源街道某村集体土地1.2公顷。
        松溪县国土资源局
        2017年4月10日`),
    ),
    { kind: 'land-plan', expropriation: { projectName: '松溪县2017年度计划第二批次建设用地', approvalNo: '闽政地A[2017]-0123号' } },
  ],
  [
    'a decision on houses whose money is there already',
    page(
      '阿城区人民政府关于河沿片区棚改项目国有土地上房屋征收决定的公告',
      '2014-06-03',
      lines(`阿城区人民政府决定对河沿片区棚改项目范围内房屋实施征收。
        一、征收范围：东至河沿路，西至铁路，南至站前街，北至堤顶路。
        二、补偿方式：货币补偿或产权调换，征收补偿资金8600万元已足额到位。
        阿城区人民政府
        2014年6月2日`),
    ),
    { kind: 'house-decision', expropriation: { compensationYuan: '86000000' } },
  ],
  [
    'villages of two towns, with a comma between the towns',
    page(
      '高密市人民政府征收土地预公告',
      '2021-06-18',
      lines(`拟征收土地权属及面积：拟征收密水街道东王村、西王村，夏庄镇南李村集体土地，总面积8.42公顷。
        征收目的：用于高密市2021年第5批次城镇建设用地项目。
        高密市人民政府`),
    ),
    { kind: 'land-prenotice', expropriation: { location: '密水街道东王村、西王村，夏庄镇南李村', areaM2: '84200' } },
  ],
  [
    'parcels of an offer that is changed: what holds now',
    page(
      '樟树市国有建设用地使用权网上挂牌出让变更公告',
      '2020-08-05',
      lines(`因规划条件调整，现对原公告有关内容变更如下：
        一、ZS2020021地块（位于临江镇府前路东侧，出让面积16680平方米，用途为商住用地）容积率由“大于1.0且不大于2.5”变更为“大于1.0且不大于2.2”；起始价由原5404万元变更为4604万元，竞买保证金由原2702万元变更为2302万元，增价幅度不变，仍为50万元。
        二、ZS2020023地块（位于店下镇环镇北路北侧，出让面积3340平方米，用途为商业用地）建筑密度由“≤40%”变更为“≤45%”，其起始价802万元、竞买保证金401万元均不变。
        三、挂牌起始时间由2020年8月14日9时变更为2020年8月24日9时；挂牌截止时间ZS2020021地块、ZS2020023地块均由2020年8月25日10时变更为2020年9月2日10时。
        樟树市自然资源局`),
    ),
    {
      openingAt: '2020-08-24T09:00',
      closingAt: '2020-09-02T10:00',
      parcels: [
        {
          ...{ no: 'ZS2020021', location: '临江镇府前路东侧', areaM2: '16680', use: '商住用地', farMin: '1', farMax: '2.2' },
          ...{ startYuan: '46040000', depositYuan: '23020000', incrementYuan: '500000' },
        },
        { no: 'ZS2020023', location: '店下镇环镇北路北侧', areaM2: '3340', use: '商业用地', startYuan: '8020000', depositYuan: '4010000' },
      ],
    },
  ],
  [
    'plots numbered as what is offered: 标的1, 标的2',
    page(
      '大邑县某镇青桥村农村土地经营权流转交易公告',
      '2022-03-14',
      lines(`项目编号：DYNC-2022-0031
        转出方：大邑县青桥村股份经济合作联合社
        标的1：位于青桥村3组，面积26.4亩，流转用途：粮油种植，流转期限5年，挂牌底价850元/亩·年，交易保证金1万元。
        标的2：位于青桥村6组，面积45亩，流转用途：蔬菜种植，流转期限8年，挂牌底价1120元/亩·年，交易保证金5000元。`),
    ),
    {
      kind: 'rural-transfer',
      parcels: [
        { no: '1', location: '青桥村3组', areaM2: '17600', use: '粮油种植', years: '5', depositYuan: '10000' },
        { no: '2', location: '青桥村6组', areaM2: '30000', use: '蔬菜种植', years: '8', depositYuan: '5000' },
      ],
    },
  ],
]

it.each(cases)('%s', async (_name, notice, wanted) => {
  const records = await recordsOf(notice)
  expect(records).toHaveLength(1)
  expect(records[0]).toMatchObject(wanted)
})

it('takes the page for the title, not the site that its head names first', async () => {
  const head = '彬州市住房保障中心政府信息公开'
  const html = `<html><head><title>${head} - 彬州市2015年公共租赁住房建设计划</title></head><body><div>${head}</div><h1>彬州市2015年公共租赁住房建设计划</h1>${lines('2015年全市计划新建公共租赁住房320套。')}</body></html>`
  expect((await recordsOf(html))[0]).toMatchObject({ title: '彬州市2015年公共租赁住房建设计划', kind: 'plan', housing: { units: 320 } })
})

it.each(['宗地编号', '土地位置', '土地面积（平方米）', '规划用途', '起始价（万元）', '竞买保证金（万元）'])(
  'a head that nobody knows in the place of %s is told of',
  async (head) => {
    const heads = '宗地编号 | 土地位置 | 土地面积（平方米） | 规划用途 | 起始价（万元） | 竞买保证金（万元）'
    const notice = (row: string) =>
      page(
        '法库县国有建设用地使用权挂牌出让公告',
        '2020-01-02',
        `${lines('法库县自然资源局决定以挂牌方式出让下列地块：')}${table(`${row}\nFK2020-1 | 依牛堡乡祝家堡村 | 1000 | 工业用地 | 300 | 100`)}`,
      )
    const unread = async (row: string) => Object.keys(read(await openDocument(new TextEncoder().encode(notice(row)), {})).unread)
    expect(await unread(heads)).toEqual([])
    expect(await unread(heads.replace(head, '无人识得之项'))).toEqual(['无人识得之项'])
  },
)
