import { expect, it } from 'vitest'
import { readText, recordOf } from './support.ts'

// synthetic: every name, number and place below a county is made up

const cases: [string, string, Record<string, unknown>][] = [
  [
    'a letter that ends a tender: the name behind what is done to it',
    '关于终止江陵县三湖泵站更新改造工程招标的公告\n各潜在投标人：\n因设计方案调整，经招标人研究决定终止本次招标活动。\n招标人：江陵县三湖水利站\n2031年5月22日',
    { domain: 'construction', kind: 'failure', projectName: '江陵县三湖泵站更新改造工程' },
  ],
  [
    'a letter without a heading that ends what was to be opened',
    '各潜在投标人：\n因设计变更，原定于“2031年7月20日9时30分（北京时间）”开标的天台县苍山绿道一期、二期亮化工程（灯具采购）的项目终止招标，后期如继续招标，将重新发布公告。\n天台县苍山建设投资有限公司\n2031年7月19日',
    { kind: 'failure', projectName: '天台县苍山绿道一期、二期亮化工程（灯具采购）' },
  ],
  [
    'a letter without a heading that speaks of the works first',
    '各投标人：\n利川市谋道镇旅游厕所建设工程因规划调整，现取消本次招标。\n利川市谋道镇人民政府\n2031年3月15日',
    { kind: 'failure', projectName: '利川市谋道镇旅游厕所建设工程' },
  ],
  [
    'who decides to end what, in a sentence alone',
    '第一中标候选人递交弃标函。根据招标投标法实施条例第五十五条，招标人决定对玛纳斯县北五岔镇卫生院改造项目工程总承包（监理）项目进行终止招标，后续将重新发布招标公告。',
    { kind: 'failure', division: '652324', projectName: '玛纳斯县北五岔镇卫生院改造项目工程总承包（监理）项目' },
  ],
  [
    'a project in quotes whose evaluation is void',
    '本项目“宾阳县黎塘镇敬老院消防改造工程”在公示期间收到异议，经核实异议成立，本项目评标无效，招标人将依法重新招标。\n宾阳县黎塘镇人民政府\n2031年5月18日',
    { kind: 'failure', projectName: '宾阳县黎塘镇敬老院消防改造工程' },
  ],
  [
    'how it went, under a title that says no more',
    '仙居县横溪镇小流域治理工程招标情况说明\n仙居县横溪镇小流域治理工程于2031年5月5日开标，有效投标不足三家且明显缺乏竞争，评标委员会否决全部投标。\n仙居县横溪镇人民政府\n2031年5月6日',
    { kind: 'failure', projectName: '仙居县横溪镇小流域治理工程' },
  ],
  [
    'a round that came to nothing, under the title of the next',
    '南部县升钟镇村道扩宽工程重新招标公告说明\n因通过初步评审的投标人不足三家，评标委员会否决所有投标，本次招标失败，现予以公告。\n南部县升钟镇人民政府\n2031年10月10日',
    { kind: 'failure' },
  ],
  [
    'a purchase that is put on hold',
    '临泉县医共体平台采购项目暂停公告\n因收到供应商投诉，临泉县财政局决定暂停临泉县医共体平台采购项目采购活动。\n2031年7月2日',
    { kind: 'amendment', projectName: '临泉县医共体平台采购项目' },
  ],
  [
    'what is done to it before its name, and what of it behind',
    '关于取消会昌县便民中心装修工程中标结果并重新招标的公告\n会昌县便民中心装修工程于2031年3月1日开标，因中标人放弃中标资格，经研究决定取消中标结果，重新组织招标。\n2031年3月20日',
    { kind: 'failure', projectName: '会昌县便民中心装修工程' },
  ],
  [
    'a day that is moved, told in the title',
    '关于祁东县标线施工项目变更投标截止时间的函\n各潜在供应商：\n经研究，投标截止时间及开标时间变更为2031年12月15日上午10时。\n2031年12月8日',
    { kind: 'amendment', projectName: '祁东县标线施工项目', bidDeadline: '2031-12-15T10:00' },
  ],
  [
    'works that are put off, without a word for buying in the title',
    '祁东县标线施工项目延期公告\n各潜在供应商：\n原定递交响应文件截止时间为2031年12月10日10时00分，现延期至2031年12月15日10时00分，其余不变。\n采购人：祁东县公安局\n2031年12月8日',
    { kind: 'amendment', projectName: '祁东县标线施工项目', buyer: { name: '祁东县公安局' }, bidDeadline: '2031-12-15T10:00' },
  ],
  [
    'a change of works under a line of date and source',
    '发布时间：2031-03-11 来源：昌宁县公共资源交易中心\n昌宁县柯街镇供水工程变更通知\n1、开标时间变更为2031年3月20日9:30。\n2、工程量清单有调整，请重新下载。\n昌宁县水务局\n2031年3月11日',
    { kind: 'amendment', projectName: '昌宁县柯街镇供水工程', openingAt: '2031-03-20T09:30' },
  ],
  [
    'questions and answers that say nothing of tendering but their name',
    '永兴县城区道路白改黑工程答疑澄清文件\n1、问：沥青标号？答：见图纸。\n永兴县城市建设投资有限公司\n湖南志某工程咨询有限公司\n2031年9月3日',
    { kind: 'amendment', projectName: '永兴县城区道路白改黑工程', buyer: { name: '永兴县城市建设投资有限公司' }, agency: { name: '湖南志某工程咨询有限公司' } },
  ],
  [
    'a supplement with its number behind',
    '石峰区公交站场建设工程（南侧）监理采购文件补充通知第(1)号\n1、监理服务期限以实际工期为准。\n株洲市某公共交通有限责任公司\n湖南某工程管理咨询有限公司\n2031年9月22日',
    { kind: 'amendment', projectName: '石峰区公交站场建设工程（南侧）监理' },
  ],
  [
    'a notice of tender that is put off',
    '湘西州机关食堂食材配送服务项目招标公告延期\n因报名供应商不足，报名时间延期至2031年3月9日17:00。\n2031年3月2日',
    { kind: 'amendment', projectName: '湘西州机关食堂食材配送服务项目' },
  ],
  [
    'what may be asked at most, made known by itself',
    '省道319线K79+020茶铺桥改造工程控制价\n省道319线K79+020茶铺桥改造工程控制价公布\n一、本工程招标最高限价（不含暂定金额）：2227200.27元\n招标人：漳州市某公路局',
    { projectName: '省道319线K79+020茶铺桥改造工程', ceilingYuan: '2227200.27' },
  ],
  [
    'who is to supervise works, chosen in the open',
    '嘉禾县车头镇农贸市场监理单位选定公告\n嘉禾县车头镇人民政府拟公开选定监理单位，欢迎符合条件的单位报名。\n电话：0735-6620000\n嘉禾县车头镇人民政府\n2031年5月5日',
    { kind: 'tender', projectName: '嘉禾县车头镇农贸市场监理单位' },
  ],
  [
    'an only supplier told in a sentence; a day without its century',
    '挂号系统维护项目单一来源采购公告\n点击数： 添加日期：31年05月09日\n采购人：无锡市某妇幼保健院\n本项目只能从唯一供应商处采购，拟进行单一来源采购。现予公示，如有异议，请与联系人联系。\n无锡市某妇幼保健院',
    { kind: 'single-source', publishedAt: '2031-05-09' },
  ],
  [
    'what is needed, open for opinions: a sum that the site hides is none',
    '蕲春县校车平台升级采购需求及实施计划文件\n一、项目名称：蕲春县校车平台升级\n二、项目预算价：******.61元\n三、征求意见截止日期\n从2031年06月13日至2031年06月15日\n四、征求意见的提交方式\n书面提交。',
    { kind: 'consultation-notice', projectName: '蕲春县校车平台升级' },
  ],
  [
    'a card of the site over the notice: its title for a name, its buyer for an agency, its day behind a stroke',
    '某县2031年义务植树苗木询价采购公告\n- 2031-02-04\n项目名称: 某县2031年义务植树苗木询价采购公告\n招标公司: 麻江县林业局\n一、项目基本信息\n1.项目名称:某县2031年义务植树苗木采购项目\n2.采购单位:麻江县林业局\n',
    { publishedAt: '2031-02-04', projectName: '某县2031年义务植树苗木采购项目', agency: undefined },
  ],
  [
    'an hour over the label that it is of; a code under its label; a title behind the place that a site adds',
    '[江西省·赣州市·崇义县]崇义县污水提升工程监理机构公开选取公告\n2031-01-16 17:30:00\n5家\n报名结束时间\n中介报名参加\n项目业主名称:\n崇义某水环境有限公司\n采购项目编码:\n360725MA7BT9PB12501140099\n',
    { title: '崇义县污水提升工程监理机构公开选取公告', projectCode: '360725MA7BT9PB12501140099', publishedAt: undefined },
  ],
]

it.each(cases)('%s', (_name, text, wanted) => {
  const record = recordOf(text) as unknown as Record<string, unknown>
  for (const [field, value] of Object.entries(wanted)) {
    if (value === undefined) expect(record[field]).toBeUndefined()
    else expect(record).toMatchObject({ [field]: value })
  }
})

it('a masked sum is no budget', () => {
  expect(recordOf('某县校车平台采购公告\n采购人：蕲春县某局\n预算金额：******.61元')).not.toHaveProperty('budgetYuan')
})

it('a short notice of a system that is upgraded is no page of maintenance', () => {
  const { records, issues } = readText('某学院教务系统升级单一来源采购公示\n因系统升级须与原系统衔接，拟采用单一来源方式采购。')
  expect(issues).toEqual([])
  expect(records[0]!.record).toMatchObject({ kind: 'single-source' })
})
