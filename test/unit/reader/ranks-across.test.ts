import { expect, it } from 'vitest'
import { recordOf } from './support.ts'

const page = (table: string) =>
  recordOf(
    `<html><head><title>合成区河道整治工程中标候选人公示</title></head><body><h1>合成区河道整治工程中标候选人公示</h1><p>发布时间：2014-08-24</p>
      <p>项目编号：HC2014-08</p><p>工程名称：合成区河道整治工程</p>${table}<p>招标人：合成区城建项目中心</p></body></html>`,
  ).suppliers

it('reads candidates that stand side by side under their ranks', () => {
  expect(
    page(`<table><tr><th>中标候选人</th><th>第一中标候选人</th><th>第二中标候选人</th><th>第三中标候选人</th></tr>
    <tr><td>单位名称</td><td>虚构市政工程有限公司</td><td>虚构建筑工程有限公司</td><td>假想建设有限公司</td></tr>
    <tr><td>投标报价（万元）</td><td>470.5</td><td>483.2768</td><td>492</td></tr>
    <tr><td>项目经理</td><td>甲某</td><td>乙某</td><td>丙某</td></tr></table>`),
  ).toEqual([
    { name: '虚构市政工程有限公司', rank: 1, yuan: '4705000' },
    { name: '虚构建筑工程有限公司', rank: 2, yuan: '4832768' },
    { name: '假想建设有限公司', rank: 3, yuan: '4920000' },
  ])
})

it('reads them also where the corner is empty and names are last', () => {
  expect(
    page(`<table><tr><td></td><td>第一名</td><td>第二名</td></tr>
    <tr><td>投标报价（元）</td><td>1,200,000.00</td><td>1,250,000.00</td></tr>
    <tr><td>投标人名称</td><td>虚构市政工程有限公司</td><td>虚构建筑工程有限公司</td></tr></table>`),
  ).toEqual([
    { name: '虚构市政工程有限公司', rank: 1, yuan: '1200000' },
    { name: '虚构建筑工程有限公司', rank: 2, yuan: '1250000' },
  ])
})

it('reads the candidates of each lot from one row, rank beside rank', () => {
  expect(
    page(`<table><tr><td>标段</td><td>第一中标候选人</td><td>投标报价（万元）</td><td>第二中标候选人</td><td>投标报价（万元）</td></tr>
    <tr><td>1标段</td><td>虚构市政工程有限公司</td><td>168.8</td><td>虚构建筑工程有限公司</td><td>169.9</td></tr>
    <tr><td>2标段</td><td>假想建设有限公司</td><td>230</td><td>假想路桥有限公司</td><td>232.6</td></tr></table>`),
  ).toEqual([
    { name: '虚构市政工程有限公司', lot: '1', rank: 1, yuan: '1688000' },
    { name: '假想建设有限公司', lot: '2', rank: 1, yuan: '2300000' },
    { name: '虚构建筑工程有限公司', lot: '1', rank: 2, yuan: '1699000' },
    { name: '假想路桥有限公司', lot: '2', rank: 2, yuan: '2326000' },
  ])
})
