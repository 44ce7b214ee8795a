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

// who signs, who was picked instead, and where it was
cases.push(
  [
    'an agency that signs alone, over the day',
    '鄱阳县饶埠镇污水处理站运营服务项目终止公告\n由于采购需求有重大变化，本项目终止采购。\n特此公告\n江西某通招标咨询有限公司\n2031年11月12日',
    { kind: 'failure', agency: { name: '江西某通招标咨询有限公司' }, buyer: undefined },
  ],
  [
    'a company that supervises works, and signs for a purchase',
    '关于暂停漳平市某委舞台设备采购项目的通知\n各报名供应商：\n原定于2031年8月23日上午9时开标的漳平市某委舞台设备采购项目，因供应商多次提出质疑，决定暂停该项目的招标。\n上杭县某建设监理有限公司\n2031年8月19日',
    { kind: 'amendment', projectName: '漳平市某委舞台设备采购项目', agency: { name: '上杭县某建设监理有限公司' } },
  ],
  [
    'a bureau of the county that signs; who watches over tenders does not buy',
    '临泉县医共体平台采购项目暂停公告\n各供应商：\n因收到质疑，现暂停该项目的采购活动。\n临泉县卫生健康委员会\n2031年7月2日',
    { kind: 'amendment', buyer: { name: '临泉县卫生健康委员会' } },
  ],
  [
    'who watches over tenders and signs is no buyer',
    '临泉县医共体平台采购项目暂停公告\n各供应商：\n因收到投诉，现暂停该项目的采购活动。\n临泉县公共资源监督管理局\n2031年7月2日',
    { kind: 'amendment', buyer: undefined },
  ],
  [
    'a street that signs with its city before it',
    '南溪区罗龙街道社区食堂设备采购（第二次）终止采购公告\n由于本项目报名供应商仅有2家，本次采购终止。\n宜宾市南溪区罗龙街道办事处\n2031年6月4日',
    { kind: 'failure', projectName: '南溪区罗龙街道社区食堂设备采购', buyer: { name: '宜宾市南溪区罗龙街道办事处' } },
  ],
  [
    'the number of the paper alone over the letter',
    '利交易〔2031〕12号\n各投标人：\n原定于2031年3月18日9时开标的利川市谋道镇旅游厕所建设工程，因系统升级，开标时间延期至2031年3月22日9时。\n利川市谋道镇人民政府\n2031年3月15日',
    { kind: 'amendment', documentNo: '利交易〔2031〕12号', projectName: '利川市谋道镇旅游厕所建设工程', openingAt: '2031-03-22T09:00' },
  ],
  [
    'a tender that is taken up again',
    '关于恢复龙泉市水毁农田修复工程招标的公告\n各投标人：\n因投诉已处理完毕，决定恢复招标。\n龙泉市兰巨乡人民政府\n2031年10月9日',
    { kind: 'amendment', projectName: '龙泉市水毁农田修复工程' },
  ],
  [
    'a day of a halt before the day of the opening',
    '龙泉市水毁农田修复工程变更公告\n龙泉市水毁农田修复工程因投诉于2031年9月20日暂停招标，现投诉已处理完毕，决定恢复招标，开标时间定于2031年10月20日9:30。\n2031年10月9日',
    { kind: 'amendment', openingAt: '2031-10-20T09:30' },
  ],
  [
    'a result that is put on hold',
    '会泽县者海镇道路硬化工程中标结果暂停公示\n各投标人：\n因收到投诉，待调查后另行通知。\n会泽县者海镇人民政府\n2031年3月20日',
    { kind: 'amendment', projectName: '会泽县者海镇道路硬化工程' },
  ],
  [
    'a project that is called by such a word',
    '变更调查数据库建设服务采购公告\n采购人：安龙县某局\n响应文件递交截止时间：2031年3月20日9时\n2031年2月28日',
    { kind: 'tender', projectName: '变更调查数据库建设服务' },
  ],
  [
    'a rule about when nobody wins, in a tender',
    '会泽县者海镇道路硬化工程招标公告\n一、招标人：会泽县者海镇人民政府\n二、投标人不足三家的，本次招标失败，招标人将依法重新招标。\n2031年2月10日',
    { kind: 'tender' },
  ],
  [
    'a contract that is changed',
    '贞丰县龙场镇道路工程合同变更公告\n甲方：贞丰县龙场镇人民政府\n乙方：贵州甲建设有限公司\n2031年4月20日',
    { domain: 'procurement', kind: 'amendment' },
  ],
  [
    'a heading of one act, the name in the sentence',
    '撤销公告\n台江县施洞镇苗绣工坊装修项目（项目编号：TJ2031-029）因采购计划取消，现撤销该项目采购公告。\n台江县施洞镇人民政府\n2031年7月3日',
    { kind: 'failure', projectName: '台江县施洞镇苗绣工坊装修项目', projectCode: 'TJ2031-029' },
  ],
  [
    'what is stopped, before its number',
    '中止采购公告\n因采购文件需修改，中止墨江县第三幼儿园食堂食材配送（项目编号：MJ-CG-2031-15）采购活动，待修改完善后重新采购。\n墨江县第三幼儿园\n2031年8月28日',
    { kind: 'failure', projectName: '墨江县第三幼儿园食堂食材配送', projectCode: 'MJ-CG-2031-15' },
  ],
  [
    'a letter to suppliers about what the buyer gives up',
    '致各投标供应商：\n由我公司代理的鄱阳县污水处理站运营维护服务采购项目，因采购人原因取消采购，请各供应商知悉。\n江西某通招标咨询有限公司\n2031年11月12日',
    { kind: 'failure', projectName: '鄱阳县污水处理站运营维护服务采购项目' },
  ],
  [
    'bought anew since the winner did not sign',
    '关于永修县自来水厂设备采购项目重新采购的通知\n各供应商：\n因成交供应商拒绝签订合同，经研究，本项目重新开展采购活动。\n永修县柘林镇人民政府\n2031年3月5日',
    { kind: 'failure', projectName: '永修县自来水厂设备采购项目' },
  ],
  [
    'a place that is moved',
    '广丰区排山镇防洪堤工程开标地点变更通知\n各投标人：\n开标地点由三楼变更为四楼，特此通知。\n2031年9月15日',
    { kind: 'amendment', projectName: '广丰区排山镇防洪堤工程' },
  ],
  [
    'the next candidate, in quotes, in the place of the first',
    '关于“某学院食堂运营商招选项目”成交供应商的更正公告\n因成交供应商成都甲后勤管理有限公司放弃成交，现确定下一候选人“四川乙后勤管理服务有限公司”为本项目成交候选人，成交金额为：2506000元。\n2031年6月16日',
    { kind: 'amendment', suppliers: [{ name: '四川乙后勤管理服务有限公司', yuan: '2506000' }] },
  ],
  [
    'who moves up',
    '关于桃江县灌区改造工程变更中标候选人的公示\n桃江县灌区改造工程第一中标候选人益阳市甲建设有限公司提出放弃中标，由第二中标候选人益阳市乙水利建筑有限公司递补为中标人，公示期三天。\n2031年6月1日',
    { kind: 'amendment', suppliers: [{ name: '益阳市乙水利建筑有限公司' }] },
  ],
  [
    'who was picked to do it',
    '关于校园文化墙制作的比选结果公示\n我院对校园文化墙制作项目进行了比选，参加单位有南宁市甲广告有限公司、南宁市乙传播有限公司，最终选定南宁市甲广告有限公司承做。\n2031年9月13日',
    { kind: 'award', method: 'selection', suppliers: [{ name: '南宁市甲广告有限公司' }] },
  ],
  [
    'an auditor who was picked',
    '关于选定财务审计机构的公示\n我局于2031年4月6日通过遴选方式选定九江市某会计师事务所为都昌县水利项目财务审计机构，现予以公示。\n都昌县水利局\n2031年4月7日',
    { kind: 'award', method: 'selection', suppliers: [{ name: '九江市某会计师事务所' }] },
  ],
  [
    'a plan that was asked for, and whose is used',
    '经后勤处挂网公告，公开征集某校区舞台安装项目施工方案及预算报价，参加单位有2家。\n评审小组采取综合比选法，初步选用海南甲装饰工程有限公司提供的施工方案，将征集结论进行挂网公告。\n某师范学院\n2031年3月21日',
    { domain: 'procurement', kind: 'award', method: 'selection', projectName: '某校区舞台安装项目', suppliers: [{ name: '海南甲装饰工程有限公司' }] },
  ],
  [
    'from whom alone it can be bought',
    '某县人民医院设备维保拟采用单一来源采购方式的公示\n现拟采用单一来源方式向某某医疗系统贸易（上海）有限公司采购，特此公示。\n2031年1月3日',
    { kind: 'single-source', suppliers: [{ name: '某某医疗系统贸易（上海）有限公司' }] },
  ],
  [
    'a line of clicks and a short day under the title of the site',
    '首页 > 医院公告 > 招标信息\n挂号系统维护项目单一来源采购公告AB-2031-013\n点击数： 添加日期:31年05月09日\n无锡市某妇幼保健院\n挂号系统维护项目单一来源采购公告\n采购人：无锡市某妇幼保健院\n某某公司授权其全资子公司某某南京软件有限公司承接本项目，属于单一来源采购，只能从唯一供应商处采购。如有异议，请联系。\n2032年5月9日',
    { kind: 'single-source', publishedAt: '2031-05-09', suppliers: [{ name: '某某南京软件有限公司' }] },
  ],
  [
    'works whose place a sentence tells, signed by an agency',
    '某河治理工程建设局现场办公建筑施工终止招标公告\n各投标人：\n某河治理工程建设局现场办公建筑施工（项目名称），因项目所在地新蔡县安排了古迹扩建，已无法继续实施。经研究决定，本次招标终止。\n安徽某工程技术咨询服务有限公司\n2031年9月15日',
    { kind: 'failure', division: '411729', agency: { name: '安徽某工程技术咨询服务有限公司' } },
  ],
  [
    'contacts under the heading of an agency whose name the site hides',
    '某县垃圾分类项目终止公告\n一、终止原因：无\n七、联系方法\n1、采购人信息\n（1）名 称：桑植县环境卫生管理所\n（2）地 址：桑植县某路166号\n2、采购代理机构信息\n（******有限责任公司\n（2）地 址：长沙市某路88号',
    { buyer: { name: '桑植县环境卫生管理所', address: '桑植县某路166号' }, agency: { address: '长沙市某路88号' } },
  ],
  [
    'opinions that are asked for in the open',
    '某县校车平台\n一、采购编号：DSB-2031-002\n现对采购需求进行公示，公开征询意见。\n二、征求意见截止日期\n从2031年06月13日至2031年06月15日',
    { kind: 'consultation-notice' },
  ],
  [
    'an intention whose labels stand in one line',
    '采购项目名称、采购需求概况、预算金额（万元）、预计采购时间分别如下：\n兴隆县某局2031学年营养改善计划采购项目\n为提高营养状况，特公开如下采购意向：牛奶、鸡蛋。\n2031年\n现将兴隆县某局2031年01至12月采购意向公开如下：以相关采购公告为准。',
    { kind: 'intention', projectName: '兴隆县某局2031学年营养改善计划采购项目' },
  ],
  [
    'a heading of two lines whose first the text tells with the body in full',
    '<p>娄底市某处涟滨生活区公厕改造提质工程</p><p>竞争性磋商成交结果公告</p><p>项目名称：娄底市某环境卫生管理处涟滨生活区公厕改造提质工程</p><p>成交供应商：湖南甲建设有限公司</p>',
    { title: '娄底市某处涟滨生活区公厕改造提质工程竞争性磋商成交结果公告' },
  ],
)

// labels that lost their colons, titles with more behind what they are about
cases.push(
  [
    'a card whose labels lost their colons, under a heading of one act',
    '工程流标公告\n招标编号 BZZB-2031-16\n工程名称 彬州市义门镇幼儿园活动场地工程\n招标单位 彬州市义门镇人民政府\n流标原因 投标单位不足三家\n日期 2031年4月12日',
    {
      title: '工程流标公告',
      kind: 'failure',
      projectName: '彬州市义门镇幼儿园活动场地工程',
      projectCode: 'BZZB-2031-16',
      buyer: { name: '彬州市义门镇人民政府' },
    },
  ],
  [
    'the second of its kind, in brackets',
    '宕昌县教育基地布展项目竞争性磋商文件澄清（二）\n致：各潜在供应商\n现澄清如下：\n1、磋商文件第20页评分标准第3项删除。\n甘肃某远招标咨询有限公司\n2031年8月1日',
    { kind: 'amendment', projectName: '宕昌县教育基地布展项目' },
  ],
  [
    'who asked least',
    '郎溪县梅渚镇保洁车辆采购询价结果公示\n我镇对保洁车辆采购进行询价，共三家单位报价，宣城某汽车销售有限公司报价最低，为186000元，拟定为成交单位，现予公示。\n郎溪县梅渚镇人民政府\n2031年5月6日',
    { kind: 'award', suppliers: [{ name: '宣城某汽车销售有限公司', yuan: '186000' }], awardYuan: '186000' },
  ],
  [
    'bought anew after objections in the time of publicity',
    '罗田县匡河镇桥梁加固工程中标候选人公示期间异议处理及重新招标公告\n公示期间收到异议，取消第一中标候选人资格，招标人决定重新招标。\n罗田县匡河镇人民政府\n2031年5月20日',
    { kind: 'failure', projectName: '罗田县匡河镇桥梁加固工程' },
  ],
  [
    'what is called off, by the place that buys',
    '上犹县社溪镇食堂承包服务取消招标的通知\n各报名单位：\n经研究决定取消上犹县社溪镇食堂承包服务招标。\n上犹县社溪镇人民政府\n2031年5月20日',
    { kind: 'failure', projectName: '上犹县社溪镇食堂承包服务', buyer: { name: '上犹县社溪镇人民政府' } },
  ],
  [
    'what is asked of goods, for opinions',
    '仪陇县智慧林业平台招标参数公示\n现将招标参数公示，潜在供应商如有意见请书面反馈。\n2031年5月20日',
    { kind: 'consultation-notice', projectName: '仪陇县智慧林业平台' },
  ],
  [
    'the only supplier behind the way of buying',
    '光泽县公安局视频专网租赁拟采用单一来源采购的公示\n因原线路须保证一致性，拟采用单一来源方式，供应商为福建某通信有限公司。公示期五个工作日。\n2031年5月20日',
    { kind: 'single-source', projectName: '光泽县公安局视频专网租赁', suppliers: [{ name: '福建某通信有限公司' }] },
  ],
  [
    'works by an agency for a buyer, in one sentence',
    '沁源县公路安防工程施工招标异常情况报告\n沁源县公路安防工程施工由山西某佳招标代理有限公司受沁源县交通运输局委托组织招标，于2031年2月1日开标，开标时投标人不足3家，现将重新招标。\n2031年2月2日',
    { kind: 'failure', buyer: { name: '沁源县交通运输局' }, agency: { name: '山西某佳招标代理有限公司' } },
  ],
)

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
