import { expect, it } from 'vitest'
import { recordOf } from './support.ts'

// synthetic: every name, number and place below a county is made up

const notice = (title: string, markup: string) =>
  recordOf(`<html><head><title>某交易平台</title></head><body><h1>${title}</h1><p>发布时间：2019-10-23 09:12</p>${markup}</body></html>`)

it('reads candidates beside the name of their group, ranks and names under one word; the group ends the table', () => {
  const { suppliers } = notice(
    '合成县芦苇镇污水处理厂工程施工评标结果公示',
    `<table><tr><td>项目及标段名称</td><td colspan="4">合成县芦苇镇污水处理厂工程施工</td></tr>
    <tr><td rowspan="4">中标候选人及排序</td><td colspan="2">中标候选人名称</td><td>投标报价（元）</td><td>综合评标得分</td></tr>
    <tr><td>第一名</td><td>虚构市政工程有限公司</td><td>16,520,338.17</td><td>94.81</td></tr>
    <tr><td>第二名</td><td>假想水务建设有限公司</td><td>16,689,204.00</td><td>92.20</td></tr>
    <tr><td>第三名</td><td>臆造环境工程有限公司</td><td>16,438,775.52</td><td>89.07</td></tr>
    <tr><td rowspan="2">第一中标候选人项目管理机构主要人员</td><td>职务</td><td>姓名</td><td>执业资格</td><td>证书编号</td></tr>
    <tr><td>项目经理</td><td>唐*</td><td>一级建造师</td><td>川15100000****</td></tr></table>`,
  )
  expect(suppliers).toEqual([
    { name: '虚构市政工程有限公司', rank: 1, yuan: '16520338.17' },
    { name: '假想水务建设有限公司', rank: 2, yuan: '16689204' },
    { name: '臆造环境工程有限公司', rank: 3, yuan: '16438775.52' },
  ])
})

it('reads the parties of a contract, a group in a group', () => {
  const record = notice(
    '合成县农业农村局设计服务合同公告',
    `<table><tr><td colspan="4"><b>三、项目编号：</b>HC2023-0041</td></tr>
    <tr><td rowspan="4">五、合同主体</td><td rowspan="2">采购人（甲方）</td><td>名称</td><td>合成县农业农村局</td></tr>
    <tr><td>地址</td><td>合成县人民大街2468号</td></tr>
    <tr><td rowspan="2">供应商（乙方）</td><td>名称</td><td>虚构水利勘测设计有限公司</td></tr>
    <tr><td>地址</td><td>合成市工业路60号</td></tr>
    <tr><td rowspan="2">六、合同主要信息</td><td>主要标的数量</td><td colspan="2">1项</td></tr>
    <tr><td>合同金额</td><td colspan="2">115.68万元</td></tr></table>`,
  )
  expect(record).toMatchObject({
    buyer: { name: '合成县农业农村局', address: '合成县人民大街2468号' },
    suppliers: [{ name: '虚构水利勘测设计有限公司', address: '合成市工业路60号', yuan: '1156800' }],
    awardYuan: '1156800',
  })
})

it('reads who enters a framework, though the sentence above tells how many dropped out', () => {
  const record = notice(
    '合成市公务用车维修服务框架协议采购入围结果公告',
    `<dl><dt>征集项目编号</dt><dd>HCKJ-2024-0006</dd><dt>征集项目名称</dt><dd>合成市公务用车维修服务</dd></dl><h4>二、入围结果</h4>
    <p>经资格审查和评审，淘汰比例不低于百分之四十，下列供应商入围：</p>
    <table><tr><th>入围供应商</th><th>地址</th><th>入围报价</th></tr><tr><td>虚构汽车服务有限公司</td><td>合成市洞庭路2211号</td><td>工时费折扣率：68%</td></tr></table>`,
  )
  expect(record).toMatchObject({
    projectCode: 'HCKJ-2024-0006',
    projectName: '合成市公务用车维修服务',
    suppliers: [{ name: '虚构汽车服务有限公司', address: '合成市洞庭路2211号', rate: '工时费折扣率：68%' }],
  })
})

it('reads winners behind lots of every word', () => {
  const { suppliers } = notice(
    '合成县农村饮水工程管材采购成交公告',
    `<p>六、成交情况：<br>A分标成交供应商：虚构管道制造有限公司，地址：合成市沙大道109号，成交金额：￥1376500.00元；<br>
    C分标成交供应商：假想机电设备有限公司，地址：合成市环北路388号，成交金额：￥428000.00元。</p>`,
  )
  expect(suppliers).toMatchObject([
    { name: '虚构管道制造有限公司', lot: 'A', yuan: '1376500' },
    { name: '假想机电设备有限公司', lot: 'C', yuan: '428000' },
  ])
})

it('reads what a lot came to behind all that is said of it', () => {
  const { lots } = notice(
    '关于合成县桥梁维修改造工程（一标段、二标段）招标失败的公告',
    `<p>（1）一标段：保丰桥、群英桥维修改造，招标控制价为186.32万元。至投标截止时间，仅有两家单位递交了投标文件，招标失败。</p>
    <p>（2）二标段：双河桥及引道维修改造，招标控制价为241.05万元。评标委员会否决全部投标，招标失败。</p><p>招标人：合成县交通运输局</p>`,
  )
  expect(lots).toMatchObject([
    { no: '一', status: 'failed' },
    { no: '二', status: 'failed' },
  ])
})

it('takes neither the path of a column nor the number of a paper for a title', () => {
  const title = '合成市住房和城乡建设局关于暂停办理旧城改造房屋征收范围内相关手续的函告'
  const letter = (head: string) =>
    recordOf(
      `${head}\n\n各有关单位和住户：\n\n    拟征收范围是：东起江东路，西抵护坡，南到晏公街，北到建设路。\n\n    合成市住房和城乡建设局\n    2019年7月11日\n`,
    )
  expect(letter(`合成市人民政府  >  通知公告\n\n${title}\n\n合住建函〔2019〕73号`).title).toBe(title)
  expect(
    recordOf(
      '某局门户网站\n首页 >> 土地供应\n\n合成市国土资源局国有建设用地使用权划拨批前公示\n合国土划公示〔2015〕14号\n\n【发布日期：2015-09-21 10:15】\n\n拟以划拨方式供应下列宗地：\n一、宗地编号：HC-2015-22\n    土地面积：0.9254公顷\n',
    ).title,
  ).toBe('合成市国土资源局国有建设用地使用权划拨批前公示')
})
