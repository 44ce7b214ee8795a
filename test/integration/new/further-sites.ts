import { countyOf } from './county.ts'
import type { LittleSite } from './little-site.ts'

const titles = [
  '鹤浦县城南幼儿园新建工程施工招标公告',
  '鹤浦县疾控中心检验试剂采购项目竞争性磋商公告',
  '鹤浦县东港路路灯改造项目中标候选人公示',
  '鹤浦县经营性用地挂牌出让公告',
  '鹤浦县乡镇卫生院药柜采购项目成交结果公告',
] as const
const days = ['2025-05-27', '2025-05-26', '2025-05-25', '2025-05-24', '2025-05-23'] as const
const { prose, page, each, plainList, plainNotice, rows, notice } = countyOf({
  county: '鹤浦县',
  titles,
  days,
  no: 'HP-2025-18',
  works: '新建三层教学楼一栋',
  more: '，建筑面积四千二百平方米',
  ceiling: '一千一百万元',
  bureau: '县教育局',
})

/** Synthetic sites with forms that were met on real ones later. */
export const furtherSites: LittleSite[] = [
  {
    name: 'addresses stand in attributes that a script follows',
    list: {
      url: 'http://www.hepu.example/view/gg/gg_48.jsp',
      html: page(
        `<div class="path"><a href="javascript:void(0)" id="/view/gg/gg.jsp" class="to">公告</a></div><table><thead><tr><th>标题</th><th>时间</th></tr></thead>${each((t, i, d) => `<tr id="row${i}"><td><a href="javascript:void(0);" id="/view/gg/ff80${i}b.jsp" class="to" title="${t}">${t}</a></td><td>${d}</td></tr>`)}</table><div class="flip"><span class="next" id="/view/gg/gg.jsp">首页</span> <span class="prev" id="/view/gg/gg_47.jsp">上一页</span> <span class="next" id="/view/gg/gg_49.jsp">下一页</span> <span class="last" id="/view/gg/gg_83.jsp">尾页</span> 页次：48/83</div>`,
      ),
    },
    detail: plainNotice('http://www.hepu.example/view/gg/ff800b.jsp'),
    rows: rows((i) => `http://www.hepu.example/view/gg/ff80${i}b.jsp`),
    next: 'http://www.hepu.example/view/gg/gg_49.jsp',
    ...notice,
  },
  {
    name: 'the latest notices below recommended ones, all in one row of a layout table',
    list: {
      url: 'http://xy.hepu.example/gg.jsp?lx=1',
      html: page(
        `<table><tr><td><dl class="tuijian"><dt>推荐公告</dt>${['鹤浦县教师调档公告', '鹤浦县教研员拟选调人员公示', '鹤浦县秋季招生简章公告'].map((t, i) => `<dd><a href="/c.php?id=7${i}">${t}</a><i>2025-08-1${i} </i></dd>`).join('')}</dl><dl class="zuixin"><dt>最新公告</dt>${each((t, i, d) => `<dd><a href="/c.php?id=9${i}">${t}</a><i>${d}</i></dd>`)}</dl></td></tr></table><p><a href="gg.jsp?lx=1&p=2">下一页</a></p>`,
      ),
    },
    detail: plainNotice('http://xy.hepu.example/c.php?id=90'),
    rows: rows((i) => `http://xy.hepu.example/c.php?id=9${i}`),
    next: 'http://xy.hepu.example/gg.jsp?lx=1&p=2',
    ...notice,
  },
  {
    name: 'the place of a row stands in brackets before its title',
    list: {
      url: 'https://jy.hepu.example/zb/index.jhtml',
      html: page(
        `<ul class="panel">${each((t, i, d) => `<li><a href="/zb/${8100 - i}.jhtml" target="_blank">\n<span>[${['市本级', '东港区'][i % 2]}] </span>${t}</a><div>${d.replaceAll('-', '.')}</div></li>`)}</ul><div>共31条 <a href="index_2.jhtml">下一页</a></div>`,
      ),
    },
    detail: plainNotice('https://jy.hepu.example/zb/8100.jhtml'),
    rows: rows((i) => `https://jy.hepu.example/zb/${8100 - i}.jhtml`),
    next: 'https://jy.hepu.example/zb/index_2.jhtml',
    ...notice,
  },
  {
    name: 'a summary names the day of opening, the last line that of publication',
    list: {
      url: 'https://www.hepu.example/tenders?t=zb',
      html: page(
        `<div class="card">${each((t, i, d) => `<div class="card-body border-bottom"><div class="mb-1"><a href="/tenders/A1${i}">${t}</a></div><div class="my-2">项目编号 HP-${i}，开标时间2025-06-1${i} 09:30，预算 90 万元。</div><div class="mt-2 text-end">${d}</div></div>`)}</div><ul class="pagination"><li class="active"><span>1</span></li><li><a href="https://www.hepu.example/tenders?t=zb&amp;page=2" rel="next">›</a></li></ul>`,
      ),
    },
    detail: plainNotice('https://www.hepu.example/tenders/A10'),
    rows: rows((i) => `https://www.hepu.example/tenders/A1${i}`),
    next: 'https://www.hepu.example/tenders?t=zb&page=2',
    ...notice,
  },
  {
    name: 'numbers of a grid, and >> to its last page',
    list: {
      url: 'http://js.hepu.example/List.aspx?t=1',
      html: page(
        `<form method="post" action="List.aspx?t=1"><input type="hidden" name="__VIEWSTATE" value="/wEPDw=="/><table id="Grid1"><tr><th>序号</th><th>工程名称</th><th>发布时间</th></tr>${each((t, i, d) => `<tr><td>${i + 1}</td><td><a href="Show.aspx?id=${70 - i}">${t}</a></td><td>${d}</td></tr>`)}<tr><td colspan="3"><table><tr><td><span>1</span></td><td><a href="javascript:__doPostBack('Grid1','Page$2')">2</a></td><td><a href="javascript:__doPostBack('Grid1','Page$Last')">&gt;&gt;</a></td></tr></table></td></tr></table></form>`,
      ),
    },
    detail: plainNotice('http://js.hepu.example/Show.aspx?id=70'),
    rows: rows((i) => `http://js.hepu.example/Show.aspx?id=${70 - i}`),
    next: { url: 'http://js.hepu.example/List.aspx?t=1', form: { __EVENTTARGET: 'Grid1', __EVENTARGUMENT: 'Page$2', __VIEWSTATE: '/wEPDw==' } },
    ...notice,
    family: 'aspnet-viewstate',
  },
  {
    name: 'files counted down by a script; who wrote it and when stand in the article',
    list: {
      url: 'http://zf.hepu.example/n3/n13/index.html',
      html: page(
        `<div id="comp_9">${plainList((i) => `../../n3/n13/c67${i}/content.html`)}</div><div id="pag_9"></div><script>var purl="../../n3/n13/index_9"; function createUrl(pName){ var uu= purl+"_"+pName+".html"; return "javascript:pageName="+pName+";goPub('"+uu+"')" } function writePaging(){ var sss=""; if (pageName>1){ url=createUrl(pageName-1); sss += "<a href="+url+">下页</a>"; url=createUrl(1); sss += "<a href="+url+">尾页</a>"; } } var maxPageNum=0; maxPageNum = 19; pageName = 0; writePaging();</script>`,
      ),
    },
    detail: {
      url: 'http://zf.hepu.example/n3/n13/c670/content.html',
      html: page(
        `<div><h1>${titles[0]}</h1><article class="node full"><footer class="meta">由 信息科 发布于 <time datetime="${days[0]}T09:10:00+08:00">${days[0]} - 09:10</time></footer><div class="node-text"><div class="field">${prose}</div></div></article></div>`,
      ),
    },
    rows: rows((i) => `http://zf.hepu.example/n3/n13/c67${i}/content.html`),
    next: 'http://zf.hepu.example/n3/n13/index_9_18.html',
    ...notice,
    without: ['首页', '信息科'],
  },
  {
    name: 'files counted down by links',
    list: {
      url: 'http://cz.hepu.example/gg/list.html',
      html: page(`${plainList((i) => `/gg/v${60 - i}.html`)}<p>共57页 首页 上一页 <a href="list_56.html">下一页</a> <a href="list_1.html">尾页</a></p>`),
    },
    detail: plainNotice('http://cz.hepu.example/gg/v60.html'),
    rows: rows((i) => `http://cz.hepu.example/gg/v${60 - i}.html`),
    next: 'http://cz.hepu.example/gg/list_56.html',
    ...notice,
  },
  {
    name: 'pages that a function posts for',
    list: {
      url: 'http://gg.hepu.example/front/list?channel=12',
      html: page(
        `<input type="hidden" id="kind" value="zb"><div id="box">${plainList((i) => `/front/view/${90 - i}`)}</div><p><a onclick="loadPage(1)">首页</a> <a onclick="loadPage(2)">下一页</a></p><script>var size = 5; function loadPage(n) { $.post("/front/list", { channel: "12", pageNo: n - 1, pageSize: size, kind: $("#kind").val() }, function (html) { $("#box").html(html); }); }</script>`,
      ),
    },
    detail: plainNotice('http://gg.hepu.example/front/view/90'),
    rows: rows((i) => `http://gg.hepu.example/front/view/${90 - i}`),
    next: { url: 'http://gg.hepu.example/front/list', form: { channel: '12', pageNo: '1', pageSize: '5', kind: 'zb' } },
    ...notice,
  },
  {
    name: 'a button that loads more; a table and what the notice says besides, side by side',
    list: {
      url: 'https://m.hepu.example/gg',
      html: page(
        `<main>${each((t, i, d) => `<a class="item" href="/gg/d/${i}"><h4 class="tt">${t}</h4><p class="mm">${d} 10:3${i} · 交易中心 · ${i + 30}阅读</p></a>`)}<button class="more" data-href="/gg?page=2">加载更多</button></main>`,
      ),
    },
    detail: {
      url: 'https://m.hepu.example/gg/d/0',
      html: page(
        `<div class="show"><div class="bt">${titles[0]}</div><div class="rq">发布日期：${days[0]}</div><table><tr><td>地块编号</td><td>HP2025-03</td><td>土地位置</td><td>东港路南侧</td></tr><tr><td>受让单位</td><td>鹤浦城建开发有限公司</td></tr></table><p>公示期十日，${notice.body}。</p><p>联系人：国土所</p></div>`,
      ),
    },
    rows: rows((i) => `https://m.hepu.example/gg/d/${i}`),
    next: 'https://m.hepu.example/gg?page=2',
    ...notice,
  },
  {
    name: 'an answer that carries its rows as mark-up',
    list: {
      url: 'http://xx.hepu.example/api/columnList.action',
      html: JSON.stringify({
        success: true,
        pageCount: 14,
        data: { html: each((t, i, d) => `<li><a href="/xx/${40 - i}.html" title="${t}">${t.slice(0, 8)}...</a><span>${d}</span></li>`), note: 'synthetic' },
      }),
      beside: { form: { columnId: '310', pageNo: '1', pageSize: '5' } },
    },
    detail: plainNotice('http://xx.hepu.example/xx/40.html'),
    rows: rows((i) => `http://xx.hepu.example/xx/${40 - i}.html`),
    next: { url: 'http://xx.hepu.example/api/columnList.action', form: { columnId: '310', pageNo: '2', pageSize: '5' } },
    ...notice,
  },
  {
    name: 'an answer of mark-up whose address counts pages in an object',
    list: {
      url: 'http://zf.hepu.example/front/build/unit?webId=c7&paramJson=%7B%22pageNo%22%3A1%2C%22pageSize%22%3A5%7D',
      html: JSON.stringify({ code: '200', data: { html: plainList((i) => `/art/art_${i}f1.html`), note: 'synthetic' } }),
    },
    detail: plainNotice('http://zf.hepu.example/art/art_0f1.html'),
    rows: rows((i) => `http://zf.hepu.example/art/art_${i}f1.html`),
    next: 'http://zf.hepu.example/front/build/unit?webId=c7&paramJson=%7B%22pageNo%22%3A2%2C%22pageSize%22%3A5%7D',
    ...notice,
  },
  {
    name: 'day, month and year apart, beside the end of registration',
    list: {
      url: 'https://dt.hepu.example/notice/',
      html: page(
        `<div class="hall">${each((t, i, d) => `<section class="row"><div class="cal"><strong>${d.slice(8)}</strong><small>${Number(d.slice(5, 7))}月</small><small>${d.slice(0, 4)}</small></div><div><p class="name"><a href="/notice/n${i}">${t}</a></p><p class="more">报名截止：2025-06-1${i} 17:30</p></div></section>`)}</div><div><a class="on">1</a><a href="/notice/p2">2</a></div>`,
      ),
    },
    detail: plainNotice('https://dt.hepu.example/notice/n0'),
    rows: rows((i) => `https://dt.hepu.example/notice/n${i}`),
    next: 'https://dt.hepu.example/notice/p2',
    ...notice,
  },
  {
    name: 'rows that a script opens by the key of a saved notice; a function that goes one page on',
    list: {
      url: 'https://cg.hepu.example/portal/notice',
      html: page(
        `<div class="side">${['采购公告', '结果公告', '更正公告'].map((t, i) => `<div class="side-item" data-id="${i}">${t}</div>`).join('')}</div><div class="list">${each((t, i, d) => `<div class="list-row" data-id="66a0f${i}c1e"><div class="row-title">${t}</div><span class="row-time">${d} 08:30</span></div>`)}</div><a href="javascript:nextPage()">下一页</a><script>var cur = 1; function nextPage(){ if (cur < 9) gotoPage(cur + 1); } function gotoPage(p){ window.location.href = "/portal/notice?PAGENUM=" + p; }</script>`,
      ),
    },
    detail: plainNotice('https://cg.hepu.example/portal/detail?id=66a0f0c1e'),
    rows: rows((i) => `https://cg.hepu.example/portal/detail?id=66a0f${i}c1e`),
    next: 'https://cg.hepu.example/portal/notice?PAGENUM=2',
    ...notice,
  },
  {
    name: 'a feed',
    list: {
      url: 'http://rss.hepu.example/zb.xml',
      html: `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>招标公告</title><!-- synthetic -->${each((t, i, d) => `<item><title><![CDATA[${t}]]></title><link>http://rss.hepu.example/zb/${i}.html</link><pubDate>${d.slice(8)} May 2025 00:10:00 +0800</pubDate></item>`)}</channel></rss>`,
    },
    detail: plainNotice('http://rss.hepu.example/zb/0.html'),
    rows: rows((i) => `http://rss.hepu.example/zb/${i}.html`),
    next: undefined,
    ...notice,
  },
]
