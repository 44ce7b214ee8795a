import { around, friends, hot, li, nav, prose, share, titles, turnOfNotice } from './haizhou.ts'
import type { LittleSite } from './little-site.ts'

/** Synthetic sites whose rows stand in mark-up. */
export const sites: LittleSite[] = [
  {
    name: 'ul with spans, ?page=2',
    list: {
      url: 'http://ggzy.haizhou.example/zbgg/list.php?cat=3',
      html: around(
        `${hot}<div class="right"><ul class="newslist">${li(titles.map((title, i) => `<a href="show.php?id=${118 - i}" title="${title}">${title.slice(0, 14)}...</a><span>2024-07-2${3 - i}</span>`))}</ul>
<div class="page"><a href="list.php?cat=3&page=1">首页</a> <a href="list.php?cat=3&page=2">2</a> <a href="list.php?cat=3&page=2">下一页</a> <a href="list.php?cat=3&page=17">尾页</a> 共17页</div></div>`,
      ),
    },
    detail: {
      url: 'http://ggzy.haizhou.example/zbgg/show.php?id=118',
      html: around(
        `<div class="position">当前位置：<a href="/">首页</a> &gt; 招标公告</div><h1>${titles[0]}</h1><div class="info">发布时间：2024-07-23 来源：本站 点击：<span id="hits">15</span></div><div id="zoom">${prose}</div>${share}${turnOfNotice}`,
      ),
    },
    rows: titles.map((title, i) => [`http://ggzy.haizhou.example/zbgg/show.php?id=${118 - i}`, title, `2024-07-2${3 - i}`]),
    next: 'http://ggzy.haizhou.example/zbgg/list.php?cat=3&page=2',
    title: titles[0],
    date: '2024-07-23',
    body: '项目编号：HZ2024-018',
    without: ['上一篇', '版权所有', '热点信息'],
  },
  {
    name: 'TRS: createPageHTML, dates in brackets',
    list: {
      url: 'http://www.haizhou.gov.cn/zwgk/tdcr/',
      html: around(
        `<div class="gl"><ul class="gl-list">${li(
          ['海州县2024年第5号国有建设用地使用权挂牌出让公告', '海州县国有建设用地使用权成交公示（2024-12）', '海州县2024年度供地计划公示'].map(
            (title, i) => `<a href="./202407/t2024070${8 - i}_11${i}.shtml" target="_blank">${title}</a>[2024-07-0${8 - i}]`,
          ),
        )}</ul><div class="fanye"><script>createPageHTML(34, 0, "index", "shtml");</script></div></div>`,
      ),
    },
    detail: {
      url: 'http://www.haizhou.gov.cn/zwgk/tdcr/202407/t20240708_110.shtml',
      html: `<html><head><meta charset="utf-8"><meta name="ArticleTitle" content="海州县2024年第5号国有建设用地使用权挂牌出让公告"><meta name="PubDate" content="2024-07-08 09:12"><title>海州县2024年第5号国有建设用地使用权挂牌出让公告_海州县人民政府</title></head><body>${nav}<div class="xl"><div class="xl-title">海州县2024年第5号国有建设用地使用权挂牌出让公告</div><div class="xl-info"><span>2024-07-08</span><span>来源：县自然资源局</span></div><div class="xl-content"><div class="TRS_Editor"><p>经海州县人民政府批准，海州县自然资源局决定挂牌出让一宗国有建设用地使用权。</p><table><tr><td>宗地编号</td><td>2024-5</td></tr><tr><td>面积</td><td>20133平方米</td></tr></table><p>竞买申请时间为2024年7月10日至8月8日。</p></div></div></div>${share}${friends}<!-- synthetic --></body></html>`,
    },
    rows: [
      ['http://www.haizhou.gov.cn/zwgk/tdcr/202407/t20240708_110.shtml', '海州县2024年第5号国有建设用地使用权挂牌出让公告', '2024-07-08'],
      ['http://www.haizhou.gov.cn/zwgk/tdcr/202407/t20240707_111.shtml', '海州县国有建设用地使用权成交公示（2024-12）', '2024-07-07'],
      ['http://www.haizhou.gov.cn/zwgk/tdcr/202407/t20240706_112.shtml', '海州县2024年度供地计划公示', '2024-07-06'],
    ],
    next: 'http://www.haizhou.gov.cn/zwgk/tdcr/index_1.shtml',
    title: '海州县2024年第5号国有建设用地使用权挂牌出让公告',
    date: '2024-07-08',
    body: '20133平方米',
    without: ['版权所有'],
  },
  {
    name: 'Epoint: tables, pageing, date with slashes',
    family: 'epoint',
    list: {
      url: 'http://ztb.linshan.example/jyxx/003001/003001001/',
      html: around(
        `<table width="100%"><tr><td valign="top"><table id="catalog"><tr><td><a href="/jyxx/003001/">工程建设</a></td></tr><tr><td><a href="/jyxx/003002/">政府采购</a></td></tr></table></td><td><table>${[
          '林山县老旧小区改造工程施工招标公告',
          '林山县污水处理厂扩建工程监理招标公告',
          '林山县农村公路养护工程中标候选人公示',
        ]
          .map(
            (title, i) =>
              `<tr height="30"><td width="20"><img src="/i.gif"></td><td align="left"><a href="/jyxx/003001/003001001/2021051${2 - i}/31f1fcdf-0c46-43e8-ae13-fbceeb87830${i}.html" target="_blank" title="${title}">${title.slice(0, 10)}…</a></td><td width="80">2021/5/1${2 - i}</td></tr>`,
          )
          .join(
            '',
          )}</table><div class="pagemargin"><a onclick="window.location.href='/jyxx/003001/003001001/?pageing=2'">下页&gt;</a><span class="huifont">1/23</span></div></td></tr></table>`,
        '林山县公共资源交易网',
      ),
    },
    detail: {
      url: 'http://ztb.linshan.example/jyxx/003001/003001001/20210512/31f1fcdf-0c46-43e8-ae13-fbceeb878300.html',
      html: around(
        `<table id="tblInfo"><tr><td id="tdTitle" align="center"><font><b>林山县老旧小区改造工程施工招标公告</b></font><br><font>【信息时间： 2021/5/12 &nbsp;&nbsp;阅读次数： 422 】</font><a href="#">【我要打印】</a></td></tr><tr><td id="TDContent"><div class="WordSection1"><p><span><font face="宋体">林山县住房和城乡建设局</font></span><span>现对老旧小区改造工程施工进行公开招标。</span></p><p>1. 招标条件：本项目已经批准建设，资金来自财政。</p><p>2. 建设规模：改造楼栋十二幢，计划工期120日历天。</p><p>3. 投标文件递交截止时间：2021年6月3日9时30分。</p></div></td></tr></table>`,
        '林山县公共资源交易网',
      ),
    },
    rows: ['林山县老旧小区改造工程施工招标公告', '林山县污水处理厂扩建工程监理招标公告', '林山县农村公路养护工程中标候选人公示'].map((title, i) => [
      `http://ztb.linshan.example/jyxx/003001/003001001/2021051${2 - i}/31f1fcdf-0c46-43e8-ae13-fbceeb87830${i}.html`,
      title,
      `2021-05-1${2 - i}`,
    ]),
    next: 'http://ztb.linshan.example/jyxx/003001/003001001/?pageing=2',
    title: '林山县老旧小区改造工程施工招标公告',
    date: '2021-05-12',
    body: '计划工期120日历天',
    without: ['版权所有', '我要打印'],
  },
  {
    name: 'dl rows, list_2.html, date in 【】',
    list: {
      url: 'http://www.qinghe-land.example/crgg/list_1.html',
      html: around(
        `<dl class="list">${['清河市地块G2024-07挂牌出让公告', '清河市地块G2024-05成交结果公示', '清河市国有土地使用权转让公告']
          .map((title, i) => `<dt><a href="../crgg/${300 - i}.html">${title}</a></dt><dd>【2024/3/${9 - i}】</dd>`)
          .join(
            '',
          )}</dl><p class="pg"><a href="list_1.html">1</a><a href="list_2.html">2</a><a href="list_3.html">3</a><a href="list_2.html">&gt;</a></p>${hot}`,
        '清河市自然资源局',
      ),
    },
    detail: {
      url: 'http://www.qinghe-land.example/crgg/300.html',
      html: around(
        `<div class="article"><h2>清河市地块G2024-07挂牌出让公告</h2><div class="bar">【2024/3/9】 【字体：大 中 小】</div><div class="con"><p>清河市自然资源局决定以挂牌方式出让地块G2024-07的国有建设用地使用权，现公告如下。</p><p>土地面积12000平方米，用途为工业用地，出让年限50年。</p><p>起始价人民币560万元，竞买保证金120万元。</p></div></div>${turnOfNotice}`,
        '清河市自然资源局',
      ),
    },
    rows: ['清河市地块G2024-07挂牌出让公告', '清河市地块G2024-05成交结果公示', '清河市国有土地使用权转让公告'].map((title, i) => [
      `http://www.qinghe-land.example/crgg/${300 - i}.html`,
      title,
      `2024-03-0${9 - i}`,
    ]),
    next: 'http://www.qinghe-land.example/crgg/list_2.html',
    title: '清河市地块G2024-07挂牌出让公告',
    date: '2024-03-09',
    body: '起始价人民币560万元',
    without: ['上一篇', '热点信息'],
  },
  {
    name: 'split date, div rows with summaries',
    list: {
      url: 'https://www.nanpu.example/tzgg/index.html',
      html: around(
        `<div class="items">${titles
          .map(
            (title, i) =>
              `<div class="item clearfix"><div class="date"><b>${23 - i}</b><i>2024-07</i></div><div class="txt"><h3><a href="/tzgg/content_${90 - i}.html">${title}</a></h3><p>${prose.replace(/<[^>]*>/g, '').slice(0, 60)}…</p><a class="more" href="/tzgg/content_${90 - i}.html">查看详情</a></div></div>`,
          )
          .join('')}</div><div class="pages"><a class="next" href="/tzgg/index_2.html">»</a></div>`,
        '南浦区住房和城乡建设局',
      ),
    },
    detail: {
      url: 'https://www.nanpu.example/tzgg/content_90.html',
      html: around(
        `<div class="detail-box"><div class="title">${titles[0]}</div><ul class="meta"><li>发布日期：2024-07-23 08:30</li><li>浏览次数：8</li></ul><div class="detail-content">${prose}</div></div>${turnOfNotice}`,
        '南浦区住房和城乡建设局',
      ),
    },
    rows: titles.map((title, i) => [`https://www.nanpu.example/tzgg/content_${90 - i}.html`, title, `2024-07-${23 - i}`]),
    next: 'https://www.nanpu.example/tzgg/index_2.html',
    title: titles[0],
    date: '2024-07-23',
    body: '教室照明改造',
    without: ['上一篇', '浏览次数'],
  },
  {
    name: 'onclick="view(id)", page in a form that is posted, days without a year',
    list: {
      url: 'http://zfcg.beiyuan.example/notice/list.do',
      html: around(
        `<form name="pageForm" method="post" action="/notice/list.do"><input type="hidden" name="type" value="1"><input type="hidden" name="pageNo" value="1"><table class="tb"><tr><th>序号</th><th>标题</th><th>截止日期</th><th>发布日期</th></tr>${titles
          .map(
            (title, i) =>
              `<tr><td>${i + 1}</td><td><a href="javascript:void(0)" onclick="view('a8f${i}c21')">${title}</a></td><td>2024-08-${12 - 3 * (i % 2)}</td><td>07-2${3 - i}</td></tr>`,
          )
          .join('')}</table><a href="javascript:goPage(2)">下一页</a> 共 9 页</form>
<script>function view(id) { window.open('/notice/view.do?noticeId=' + id) } function goPage(n) { document.pageForm.pageNo.value = n; document.pageForm.submit() }</script>`,
        '北源市政府采购网',
      ),
    },
    detail: {
      url: 'http://zfcg.beiyuan.example/notice/view.do?noticeId=a8f0c21',
      html: around(
        `<table class="view"><tr><td class="bt">${titles[0]}</td></tr><tr><td class="sj">公告时间：2024年7月23日</td></tr><tr><td class="nr">${prose}</td></tr></table>`,
        '北源市政府采购网',
      ),
    },
    rows: titles.map((title, i) => [`http://zfcg.beiyuan.example/notice/view.do?noticeId=a8f${i}c21`, title, `2024-07-2${3 - i}`]),
    next: { url: 'http://zfcg.beiyuan.example/notice/list.do', form: { type: '1', pageNo: '2' } },
    title: titles[0],
    date: '2024-07-23',
    body: '预算金额：68.50万元',
    without: ['公告时间', '版权所有'],
  },
]
