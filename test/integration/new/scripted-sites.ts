import { around, hot, li, prose, titles } from './haizhou.ts'
import type { LittleSite } from './little-site.ts'

/** Synthetic sites that need a script: pages that are posted back, rows in scripts and in answers of JSON. */
export const scriptedSites: LittleSite[] = [
  {
    name: 'ASP.NET post-backs, GBK',
    family: 'aspnet-viewstate',
    charset: 'gbk',
    list: {
      url: 'http://www.dongtai-cg.example/web/MoreInfo.aspx?CategoryNum=003001001',
      html: around(
        `<form method="post" action="MoreInfo.aspx?CategoryNum=003001001" id="form1"><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKMTIzNDU2"><input type="hidden" name="__EVENTVALIDATION" value="/wEWAgK3"><input type="hidden" name="__EVENTTARGET" value=""><input type="hidden" name="__EVENTARGUMENT" value=""><table id="MoreInfoList1_DataGrid1">${titles
          .map(
            (title, i) =>
              `<tr><td>·</td><td><a href="InfoDetail/?InfoID=5d2a-${i}&CategoryNum=003001001" title="${title}">${title.slice(0, 12)}</a></td><td>[2024-07-2${3 - i}]</td></tr>`,
          )
          .join('')}</table><div id="MoreInfoList1_Pager">总页数：12 <a href="javascript:__doPostBack('MoreInfoList1$Pager','2')">下一页</a></div></form>`,
        '东台市政府采购中心',
      ).replace('utf-8', 'gb2312'),
    },
    detail: {
      url: 'http://www.dongtai-cg.example/web/InfoDetail/?InfoID=5d2a-0&CategoryNum=003001001',
      html: around(
        `<span id="lblTitle">${titles[0]}</span><br><span id="lblDate">信息时间：2024-07-23</span><table id="_Sheet1"><tr><td>项目编号</td><td>HZ2024-018</td></tr><tr><td>项目名称</td><td>教室照明改造</td></tr><tr><td>采购内容</td><td>采购并安装教室护眼灯六百套，黑板灯二百套，含布线、调试和三年质保服务。</td></tr></table>`,
        '东台市政府采购中心',
      ).replace('utf-8', 'gb2312'),
    },
    rows: titles.map((title, i) => [`http://www.dongtai-cg.example/web/InfoDetail/?InfoID=5d2a-${i}&CategoryNum=003001001`, title, `2024-07-2${3 - i}`]),
    next: {
      url: 'http://www.dongtai-cg.example/web/MoreInfo.aspx?CategoryNum=003001001',
      form: { __EVENTTARGET: 'MoreInfoList1$Pager', __EVENTARGUMENT: '2', __VIEWSTATE: '/wEPDwUKMTIzNDU2', __EVENTVALIDATION: '/wEWAgK3' },
    },
    title: titles[0],
    date: '2024-07-23',
    body: '护眼灯六百套',
    without: ['信息时间'],
  },
  {
    name: 'jpage: CDATA in a script',
    list: {
      url: 'http://www.xishui.gov.cn/col/col1301/index.html',
      html: around(
        `<div id="99"><script type="text/xml"><datastore><totalrecord>63</totalrecord><totalpage>4</totalpage><recordset>${[
          '西水县人民政府关于征收土地补偿安置方案的公告',
          '西水县拟征收土地告知书',
          '西水县征地补偿登记公告',
        ]
          .map(
            (title, i) =>
              `<record><![CDATA[<li><a title='${title}' href='/art/2023/11/${9 - i}/art_1301_88${i}.html' target='_blank'>${title}</a><span>2023-11-0${9 - i}</span></li>]]></record>`,
          )
          .join('')}</recordset></datastore></script></div>${hot}`,
        '西水县人民政府 征地公告',
      ),
    },
    detail: {
      url: 'http://www.xishui.gov.cn/art/2023/11/9/art_1301_880.html',
      html: around(
        `<div id="article"><h1 class="title"><!--<$[信息名称]>begin-->西水县人民政府关于征收土地补偿安置方案的公告<!--<$[信息名称]>end--></h1><p class="info">发布日期：2023-11-09 10:21　信息来源：县自然资源局　浏览次数：<script>document.write('12')</script></p><div id="zoom"><p>根据《中华人民共和国土地管理法》，西水县人民政府拟订了征地补偿安置方案，现公告如下：</p><p>一、拟征收西水镇东村集体土地3.2公顷。</p><p>二、补偿标准按照省人民政府公布的区片综合地价执行。</p></div></div>`,
        '西水县人民政府',
      ),
    },
    rows: ['西水县人民政府关于征收土地补偿安置方案的公告', '西水县拟征收土地告知书', '西水县征地补偿登记公告'].map((title, i) => [
      `http://www.xishui.gov.cn/art/2023/11/${9 - i}/art_1301_88${i}.html`,
      title,
      `2023-11-0${9 - i}`,
    ]),
    next: undefined,
    title: '西水县人民政府关于征收土地补偿安置方案的公告',
    date: '2023-11-09',
    body: '集体土地3.2公顷',
    without: ['热点信息', '浏览次数'],
  },
  {
    name: 'JSON answer, escaped document',
    list: {
      url: 'http://www.ccgp-hailing.example/api/notices?pageNo=1&pageSize=20',
      html: JSON.stringify({
        code: 200,
        data: {
          total: 412,
          list: titles.map((title, i) => ({
            id: `8f3e21c${i}`,
            title,
            publishDate: Date.UTC(2024, 6, 23 - i, 1),
            endDate: Date.UTC(2024, 7, 12 + i),
            district: '海陵市',
          })),
        },
      }),
    },
    detail: {
      url: 'http://www.ccgp-hailing.example/site/detail?articleId=8f3e21c0',
      html: around(
        `<div class="article-title">${titles[0]}</div><div class="publish-time">2024-07-23 09:00</div><div id="template">${`<html><body>${prose}</body></html>`.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</div>`,
        '海陵市政府采购网',
      ),
    },
    rows: titles.map((title, i) => [`http://www.ccgp-hailing.example/site/detail?articleId=8f3e21c${i}`, title, `2024-07-${23 - i}`]),
    next: 'http://www.ccgp-hailing.example/api/notices?pageNo=2&pageSize=20',
    title: titles[0],
    date: '2024-07-23',
    body: '预算金额：68.50万元',
    without: ['版权所有'],
  },
  {
    name: 'JSON in a script, JSON notice',
    list: {
      url: 'http://fangguan.yunhe.example/gsgg/index.html?page=1',
      html: around(
        `<div id="app"></div><script>var pageData = { total: 45, items: [${[
          '云河市2024年第三批公租房配租公示',
          '云河市保障性租赁住房申请公告',
          '云河市商品房预售许可公示',
        ]
          .map((title, i) => `{ "infoId": "q70${i}", 'title': '${title}', pubDate: '2024-05-1${6 - i} 09:00:00', url: '/api/info/q70${i}' }`)
          .join(',')}] };</script>`,
        '云河市住房保障网',
      ),
    },
    detail: {
      url: 'http://fangguan.yunhe.example/api/info/q700',
      html: JSON.stringify({
        success: true,
        data: {
          title: '云河市2024年第三批公租房配租公示',
          pubDate: '2024-05-16 09:00:00',
          content:
            '<p>根据《公共租赁住房管理办法》，云河市住房保障中心对2024年第三批公租房配租家庭予以公示。</p><p>公示期：2024年5月16日至5月25日。</p><p>本批共配租房源一百二十套，位于云河新村。</p>',
        },
      }),
    },
    rows: ['云河市2024年第三批公租房配租公示', '云河市保障性租赁住房申请公告', '云河市商品房预售许可公示'].map((title, i) => [
      `http://fangguan.yunhe.example/api/info/q70${i}`,
      title,
      `2024-05-1${6 - i}`,
    ]),
    next: 'http://fangguan.yunhe.example/gsgg/index.html?page=2',
    title: '云河市2024年第三批公租房配租公示',
    date: '2024-05-16',
    body: '一百二十套',
    without: ['pubDate'],
  },
  {
    name: 'document.write, date only in the address',
    list: {
      url: 'http://zrzy.lushui.example/kyq/index.html',
      html: around(
        `<div class="lst"><ul><script>${['芦水市砂石土采矿权挂牌出让公告', '芦水市采矿权出让结果公示', '芦水市矿业权协议出让公示']
          .map((title, i) => `document.write('<li><a href="./20240${5 - i}/t20240${5 - i}18_77${i}.html" target="_blank">${title}<\\/a><\\/li>');`)
          .join('\n')}</script></ul></div><div class="pages">第1页/共6页 <a href="index.html">首页</a> <a href="index_2.html">下页</a></div>`,
        '芦水市自然资源局',
      ),
    },
    detail: {
      url: 'http://zrzy.lushui.example/kyq/202405/t20240518_770.html',
      html: around(
        `<div class="biaoti"><h3>芦水市砂石土采矿权挂牌出让公告</h3></div><div class="laiyuan">日期：2024-05-18　来源：矿业权科</div><div class="TRS_Editor"><p>芦水市自然资源局决定公开挂牌出让一处建筑用砂岩矿采矿权，现将有关事项公告如下。</p><p>矿区面积0.12平方公里，出让年限八年，起始价330万元。</p></div><div class="relat"><h4>相关链接</h4><ul><li><a href="1.html">芦水市采矿权出让结果公示</a></li></ul></div>`,
        '芦水市自然资源局',
      ),
    },
    rows: ['芦水市砂石土采矿权挂牌出让公告', '芦水市采矿权出让结果公示', '芦水市矿业权协议出让公示'].map((title, i) => [
      `http://zrzy.lushui.example/kyq/20240${5 - i}/t20240${5 - i}18_77${i}.html`,
      title,
      `2024-0${5 - i}-18`,
    ]),
    next: 'http://zrzy.lushui.example/kyq/index_2.html',
    title: '芦水市砂石土采矿权挂牌出让公告',
    date: '2024-05-18',
    body: '起始价330万元',
    without: ['相关链接'],
  },
  {
    name: 'cards: everything in one link, side list with dates',
    list: {
      url: 'https://jsj.pinghu.example/zfgs?p=1',
      html: around(
        `<aside><h3>最新动态</h3><ul class="list">${li(['平湖市住建局召开例会部署工作', '平湖市住建局开展志愿服务活动', '平湖市住建局组织消防培训'].map((title, i) => `<a href="/news/${i}">${title}</a><time>2024-09-0${8 - i}</time>`))}</ul></aside>
<section class="cards">${[
          '平湖市幸福里小区危旧房改造施工中标公示',
          '平湖市滨河路雨污分流工程中标候选人公示',
          '平湖市体育馆维修工程施工招标公告',
          '平湖市桥梁检测服务采购结果公告',
        ]
          .map(
            (title, i) =>
              `<a class="card" href="/zfgs/${500 - i}"><span class="tag">工程建设</span><p class="tt">${title}</p><span class="time">2024.09.1${5 - i}</span></a>`,
          )
          .join('')}</section><nav class="pager"><a href="?p=1">1</a><a href="?p=2">2</a><a href="?p=3">3</a><a href="?p=2">Next</a></nav>`,
        '平湖市住房和城乡建设局',
      ),
    },
    detail: {
      url: 'https://jsj.pinghu.example/zfgs/500',
      html: around(
        `<article><header><h1>平湖市幸福里小区危旧房改造施工中标公示</h1><p><time datetime="2024-09-15">2024年09月15日</time><span>来源：建管科</span></p></header><div class="rich-text"><p>平湖市幸福里小区危旧房改造施工已完成评标，现将中标结果公示如下：</p><p>中标人：某建设有限公司，中标价：1280.56万元，工期：180天。</p><p>公示期三天，如有异议请书面提出。</p></div></article>`,
        '平湖市住房和城乡建设局',
      ),
    },
    rows: [
      '平湖市幸福里小区危旧房改造施工中标公示',
      '平湖市滨河路雨污分流工程中标候选人公示',
      '平湖市体育馆维修工程施工招标公告',
      '平湖市桥梁检测服务采购结果公告',
    ].map((title, i) => [`https://jsj.pinghu.example/zfgs/${500 - i}`, title, `2024-09-1${5 - i}`]),
    next: 'https://jsj.pinghu.example/zfgs?p=2',
    title: '平湖市幸福里小区危旧房改造施工中标公示',
    date: '2024-09-15',
    body: '中标价：1280.56万元',
    without: ['版权所有', '来源：建管科'],
  },
]
