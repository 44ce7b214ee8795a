import { describe, expect, it } from 'vitest'
import { recordOf } from './support.ts'

/** Synthetic notices, written by hand. */
const tender = 'http://www.ggzy.gov.cn/information/html/b/990000/0101/202003/01/1.shtml'
const bought = 'http://www.ggzy.gov.cn/information/html/b/990000/0201/202003/01/1.shtml'
const of = (text: string, url = bought) => recordOf(text.replace('\n', '\n发布时间：2020-03-01 10:00\n'), { url })

describe('who takes part, in words of trading platforms', () => {
  it('reads whom an agency tenders for from what was applied for', () => {
    const record = of(`操场照明改造项目中标公告
由南岭诚远招标代理有限公司2020年03月02日 组织的青禾市实验小学 所申报的操场照明改造项目(公开招标) 中，经评审，现公布结果：
包组
项目名称
中标金额(万元)
中标供应商
A
操场照明改造项目
12.5
青禾明光电器有限公司
招标单位联系方式： 赵一， 联系电话（座机）： 5550101， 地址：青禾市学府路1号
中标单位联系方式： 钱二， 联系电话（座机）： 5550102， 地址：青禾市工业路2号
招标机构联系方式： 孙三， 联系电话（座机）： 5550103， 地址：青禾市中心路3号`)
    expect(record.buyer).toEqual({ name: '青禾市实验小学', address: '青禾市学府路1号', phone: '5550101' })
    expect(record.agency?.name).toBe('南岭诚远招标代理有限公司')
    expect(record.projectName).toBe('操场照明改造项目')
    expect(record.suppliers).toMatchObject([{ name: '青禾明光电器有限公司', address: '青禾市工业路2号', lot: 'A', yuan: '125000' }])
  })

  it('reads bodies in front of 联系人', () => {
    const record = of(`关于社区食堂厨具项目的公开招标公告
现就社区食堂厨具项目进行公开招标采购：
一、项目编号：QH2020-11
九、业务咨询：
青禾市恒信工程咨询有限公司联系人：李四
联系电话：0599-5550104
青禾市民政局联系人：周五      联系电话：0599-5550105
监督部门：青禾市采购办，联系电话：0599-5550106
青禾市民政局
青禾市恒信工程咨询有限公司`)
    expect(record.buyer).toMatchObject({ name: '青禾市民政局', phone: '0599-5550105' })
    expect(record.agency).toMatchObject({ name: '青禾市恒信工程咨询有限公司', phone: '0599-5550104' })
  })

  it('goes on with a label that its cell tore apart', () => {
    const record = of(`青禾市图书馆书架项目成交公告
采购人名称、地址、联系人、联系方式
名称：青禾市图书馆
地址：青禾市文化路8号
采购代理机构
名称、地址、项目
负责人、联系方式
名称：青禾市公共资源交易中心
地址：青禾市人民路9号
电话：0599-5550107
成交供应商名称、地址
名称：青禾木作家具有限公司
地址：青禾市林场路1号
成交金额
18000元`)
    expect(record.agency).toEqual({ name: '青禾市公共资源交易中心', address: '青禾市人民路9号', phone: '0599-5550107' })
  })
})

describe('codes and names', () => {
  it('reads a code that is told in the sentence, of letters or of words', () => {
    const sentence = (code: string) =>
      of(`青禾县水渠修复工程中标公告\n受青禾县水务局的委托，对水渠修复工程、项目编号为${code}进行公开招标，中标单位：南岭水利建设有限公司`)
    expect(sentence('E9900000001').projectCode).toBe('E9900000001')
    expect(sentence('青信采购招字2020-31号').projectCode).toBe('青信采购招字2020-31号')
  })

  it('reads a code alone under the heading, or of a platform', () => {
    expect(of('桥面铺装物资采购招标公告\n桥面铺装物资采购 招标公告\n990T0WZ202000100-2\n1. 招标条件\n本项目已获批准。', tender).projectCode).toBe(
      '990T0WZ202000100-2',
    )
    expect(of('学苑路改造工程招标公告\n建设项目通用编号： 市建设一体化平台工程编号: 990282202003150101\n建设单位： 青禾市城建局', tender).projectCode).toBe(
      '990282202003150101',
    )
  })

  it('parts a code from the name before it', () => {
    const both = (value: string) => of(`电梯采购及安装中标公告\n一、招标项目名称及编号：${value}\n二、中标人：南岭电梯有限公司`)
    expect(both('青苑小区电梯采购及安装      QHZB[2020]LY022')).toMatchObject({ projectName: '青苑小区电梯采购及安装', projectCode: 'QHZB[2020]LY022' })
    expect(both('观测站建设项目，青信集采招标(2020)0010号。')).toMatchObject({ projectName: '观测站建设项目', projectCode: '青信集采招标(2020)0010号' })
  })

  it('keeps the project that a sentence tenders, longer than the one that was approved', () => {
    const record = of(
      `青禾至南岭铁路工程自购物资（第二批）采购招标公告
本招标项目 青禾至南岭铁路工程 已由 青禾市发改委 以 青发改〔2019〕8号 批准建设，招标人为 青岭铁路有限公司 。项目 青禾至南岭铁路工程自购物资（第二批）采购 已具备招标条件，现进行公开招标。`,
      tender,
    )
    expect(record.projectName).toBe('青禾至南岭铁路工程自购物资（第二批）采购')
  })

  it('does not take 经济 for a word of approval', () => {
    expect(
      of(
        '经济适用房结算审计服务招标公告\n本招标项目清河苑经济适用房、云岭苑经济适用房结算审计服务已由青禾市发改委以青发改〔2019〕9号批准建设，招标人为青禾市住房保障中心。',
        tender,
      ).projectName,
    ).toBe('清河苑经济适用房、云岭苑经济适用房结算审计服务')
  })

  it('does not let the name over a bill of quantities stand for the project', () => {
    const record = of(`青禾市图书馆一楼维修工程更正公告
南岭招标有限公司受青禾市图书馆的委托，对青禾市图书馆一楼维修工程以公开招标的方式进行采购，现更正如下：
一、项目编号：QH-ZC2020-3
四、更正内容：
工程名称：装饰工程
标段：库房`)
    expect(record.projectName).toBe('青禾市图书馆一楼维修工程')
  })
})

describe('what it is and when', () => {
  it('takes for invited whom the notice speaks to', () => {
    expect(of('粮库设计招标公告\n甲设计有限公司、乙设计有限公司：\n本招标项目已批准，招标人为青禾市粮食局，现邀请你单位参加投标。', tender).method).toBe(
      'invited',
    )
    expect(of('粮库设计招标公告\n本招标项目已批准，招标人为青禾市粮食局，现进行公开招标，特邀请贵单位参加投标。', tender).method).toBe('open')
  })

  it('is an award though candidates were shown before or the form still says so', () => {
    const url = tender.replace('0101', '0104')
    expect(
      of('南街改造工程中标公告\n本工程中标候选人公示于2020年3月1日至3日公示，现将中标结果公示如下：\n中标人：南岭建设有限公司\n中标价：300000元', url).kind,
    ).toBe('award')
    expect(
      of(
        '城市云平台中标公告\n四、成交日期：2020年3月8日\n六、成交情况：\n包号\n预中标供应商名称\n成交金额\nA\n南岭软件有限公司\n40万元',
        bought.replace('0201', '0202'),
      ).kind,
    ).toBe('award')
  })

  it('reads times beside their heading in a text without breaks', () => {
    const record = of(`青禾三中食堂设备公开招标公告
四、获取招标文件  1.时间：2020年3月3日9时0分至2020年3月9日17时0分  2.地点：青禾市东路1号。  3.方式：现场获取，携带营业执照副本复印件并加盖公章，同时登录网站注册报名五、递交投标文件时间及地点  1.时间：2020年3月25日9时0分至2020年3月25日9时30分（北京时间）  2.地点：青禾市西路2号开标厅六、开标时间及地点  1.时间：2020年3月25日9时30分（北京时间）  2.地点：青禾市西路2号七、联系方式  1.采购人：青禾市第三中学`)
    expect(record).toMatchObject({ bidDeadline: '2020-03-25T09:30', openingAt: '2020-03-25T09:30' })
  })

  it('opens and awards on one day', () => {
    const record = of('门卫服务中标公告\n5、开标、定标日期：2020年4月2日\n中标供应商：青禾保安服务有限公司\n中标金额：90万元')
    expect(record).toMatchObject({ openingAt: '2020-04-02', awardedOn: '2020-04-02' })
    expect(of('土地整理项目中标公告\n于2020年4月2日14时30分在青禾市交易中心组织了开、评标会议。\n中标单位：南岭土石方有限公司', tender).openingAt).toBe(
      '2020-04-02T14:30',
    )
  })
})

describe('parts and figures', () => {
  it('reads the part that a title ends with', () => {
    const url = bought.replace('0201', '0202')
    const part = (title: string) => of(`${title}\n中标供应商：南岭机械有限公司\n中标金额：88000元`, url).lots
    expect(part('起重机采购06包中标公告')).toEqual([{ no: '06', status: 'awarded' }])
    expect(part('网站改造设备采购B包（QH20-1）第二次公开招标中标公告')).toEqual([{ no: 'B', status: 'awarded' }])
    expect(part('监控设备采购（1、2包）中标公告')).toBeUndefined()
  })

  it('reads rates, codes and sums of years by more of their names', () => {
    const record = of('热网评估中标公告\n中标单位：南岭评估有限公司\n统一信用代码证号：91990000MA0000000X\n中标折扣系数：45%', bought.replace('0201', '0202'))
    expect(record.suppliers).toEqual([{ name: '南岭评估有限公司', uscc: '91990000MA0000000X', rate: '中标折扣系数：45%' }])
    expect(of('保洁服务招标公告\n预算金额：三年合计：90.5万元，其中每年30万元\n项目编号：QH2020-9').budgetYuan).toBe('905000')
  })
})

describe('tables whose lines do not keep to their rows', () => {
  const award = bought.replace('0201', '0202')

  it('reads a row whose body stands on a further line', () => {
    const record = of(
      `人体模型采购中标公告
     序号 标项名称 规格 数量 单位 单价(元) 备注 总价(元) 中标供应商名称 中标供应商地址 中标供应商统一社会信用代码
1 人体模型 详见采购需求 1 批

597650 南岭教学仪器有限公司 青禾市红松路36号3号楼`,
      award,
    )
    expect(record.suppliers).toMatchObject([{ name: '南岭教学仪器有限公司', address: '青禾市红松路36号3号楼', yuan: '597650' }])
  })

  it('joins the words of a head that line ends tore apart', () => {
    const record = of(
      `食堂空调采购中标公告
序号 投标单位 资格审查
结果 投标报价
（元） 得分 推荐
排名
1 青禾制冷工程有限公司 通过 137655 92.6 1
2 南岭电器有限公司 通过 137553 81.6 2`,
      award,
    )
    expect(record.suppliers).toMatchObject([{ name: '青禾制冷工程有限公司', yuan: '137655' }])
  })

  it('reads rows that count on beyond their head, and what the winner bid', () => {
    const record = of(
      `护航服务项目中标公告
一、 投标供应商及其报价：
投标供应商
报价(万元)
1
青禾安保服务有限公司
33.7
2
南岭安保服务有限公司
35.1
二、 中标（成交）供应商：
包组
投标供应商
A
青禾安保服务有限公司`,
      award,
    )
    expect(record.suppliers).toEqual([{ name: '青禾安保服务有限公司', lot: 'A', yuan: '337000' }])
  })

  it('takes who bid beside the winner for no winner', () => {
    const record = of(
      `垒南大街设计中标公告
中标单位
南岭工程设计有限公司
中标价
215900元
投标单位
南岭工程设计有限公司，青禾市政设计有限公司，北岭建筑设计有限公司`,
      tender.replace('0101', '0104'),
    )
    expect(record.suppliers).toEqual([{ name: '南岭工程设计有限公司', yuan: '215900' }])
  })

  it('reads a winner called by nothing but the price it won for', () => {
    const record = of('系统运维服务中标公告\n中标供应商信息 供应商名称：青禾软件有限公司;供应商地址:青禾市武兴路8号;中标金额:268000元', award)
    expect(record.suppliers).toEqual([{ name: '青禾软件有限公司', address: '青禾市武兴路8号', yuan: '268000' }])
  })
})

describe('what stands for another', () => {
  it('takes the body that a sentence names before a person in its place', () => {
    const record = of(
      '石墩采购招标公告\n青禾市公共采购交易中心受 青禾市城市建设服务中心的委托，对 石墩 项目（文件编号 QH2020-7）进行竞争性谈判采购。\n采购人名称： 王建国',
    )
    expect(record.buyer).toEqual({ name: '青禾市城市建设服务中心' })
  })

  it('takes what the only part may cost for the whole', () => {
    const record = of('公务用车招标公告\n二、项目内容\n第一包：轿车2辆（采购需求详见附件）。\n三、项目预算\n第一包：260000元。\n四、供应商资格要求')
    expect(record).toMatchObject({ budgetYuan: '260000', lots: [{ no: '一', budgetYuan: '260000' }] })
  })

  it('names no project by its owner or by the words around it', () => {
    const name = (said: string) => of(`宿舍桩基检测服务招标公告\n${said}\n招标人：青禾大学`, tender).projectName
    expect(name('本招标项目青禾大学已由青禾市发改委以青发改〔2019〕3号批准建设，项目业主为青禾大学。')).toBe('宿舍桩基检测服务')
    expect(name('本招标项目青禾湾产业中心监理（项目编号：qh20200516010）已由青禾湾管理局以青科〔2019〕6号批准建设，招标人为青禾城建有限公司。')).toBe(
      '青禾湾产业中心监理',
    )
    expect(name('本招标项目 北区宿舍楼工程 由 青禾市发改委 以 《关于北区宿舍楼的批复》（青发改[2019]4号）文批准建设，招标人为青禾大学。')).toBe(
      '北区宿舍楼工程',
    )
  })
})
