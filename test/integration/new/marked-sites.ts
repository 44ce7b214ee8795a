import { countyOf } from './county.ts'
import type { LittleSite } from './little-site.ts'

const titles = [
  '石桥县城区雨污分流改造工程施工招标公告',
  '石桥县第二中学课桌椅采购项目竞争性磋商公告',
  '石桥县图书馆数字资源采购项目成交结果公告',
  '石桥县老年公寓电梯安装工程中标候选人公示',
  '石桥县农贸市场消防改造项目更正公告',
] as const
const days = ['2025-09-18', '2025-09-17', '2025-09-17', '2025-09-15', '2025-09-12'] as const
const { prose, page, each, plainNotice, rows, notice } = countyOf({
  county: '石桥县',
  titles,
  days,
  no: 'SQ-2025-33',
  works: '新建雨水管道三点六公里',
  more: '，检查井五十座',
  ceiling: '七百八十万元',
  bureau: '县住建局',
})
const site = 'http://www.shiqiao.example'
const cut = (title: string, to = 12) => (title.length > to ? `${title.slice(0, to)}...` : title)
const turn = '<div class="pages"><a href="?p=2">下一页</a></div>'

/** Synthetic sites whose lists say more than titles: marks, labels, columns, headings, states; and what they cut stands whole elsewhere. */
export const markedSites: LittleSite[] = [
  {
    name: 'what is pinned is marked, and the mark is no part of its title',
    list: {
      url: `${site}/gg/`,
      html: page(
        `<ul class="wz">${each((t, i, d) => `<li><a href="/gg/${i}.html"${i === 1 ? '' : ` title="${t}"`}>${i < 2 ? '【置顶】' : ''}${i === 1 ? t : cut(t)}</a><span>${d}</span></li>`)}</ul>${turn}`,
      ),
    },
    detail: plainNotice(`${site}/gg/0.html`),
    rows: rows((i) => `${site}/gg/${i}.html`),
    next: `${site}/gg/?p=2`,
    ...notice,
  },
  {
    name: 'a heading that is cut, and the whole title in a line of its own below it',
    list: {
      url: `${site}/xx/list.jhtml`,
      html: page(
        `<div class="board">${each((t, i, d) => `<div class="item"><em class="tag">公告</em><h3><a href="../info/${i}.jhtml">${t.slice(0, 12)}…</a></h3><p class="sub">${t}</p><time>${d.replaceAll('-', '.')}</time><i>浏览 ${i}</i></div>`)}</div>${turn}`,
      ),
    },
    detail: plainNotice(`${site}/info/0.jhtml`),
    rows: rows((i) => `${site}/info/${i}.jhtml`),
    next: `${site}/xx/list.jhtml?p=2`,
    ...notice,
  },
  {
    name: 'of several columns of days, the one of publication counts, not the latest',
    list: {
      url: `${site}/td/list.aspx?k=cr`,
      html: page(
        `<table class="grid"><tr><th>序号</th><th>标题</th><th>发布日期</th><th>报名截止时间</th><th>出让时间</th><th>状态</th></tr>${each((t, i, d) => `<tr><td>${i + 1}</td><td><a href="show.aspx?id=${70 - i}">${t}</a></td><td>${d.replaceAll('-', '/')} 0:00:00</td><td>2025-10-${20 - i} 17:00</td><td>2025-10-${21 - i} 9:30</td><td>公告中</td></tr>`)}</table><p><a href="list.aspx?k=cr&amp;page=2">下一页</a></p>`,
      ),
    },
    detail: plainNotice(`${site}/td/show.aspx?id=70`),
    rows: rows((i) => `${site}/td/show.aspx?id=${70 - i}`),
    next: `${site}/td/list.aspx?k=cr&page=2`,
    ...notice,
  },
  {
    name: 'two links a row, the first the number that the title ends with in brackets',
    list: {
      url: `${site}/bid/list.aspx`,
      html: page(
        `<table id="g">${each((t, i, d) => `<tr><td><a title="${t}（招标编号：SQ-25-00${i}）" href="d.aspx?s=${i + 30}">SQ-25-00${i}</a></td><td><a title="${t}（招标编号：SQ-25-00${i}）" href="d.aspx?s=${i + 30}">${t.slice(0, i === 2 ? 9 : 14)}</a></td><td>${d}</td></tr>`)}</table>${turn}`,
      ),
    },
    detail: {
      url: `${site}/bid/d.aspx?s=30`,
      html: plainNotice('').html.replace(`<h1>${titles[0]}`, `<h1>${titles[0]}（招标编号：SQ-25-000）`),
    },
    rows: titles.map((title, i) => [`${site}/bid/d.aspx?s=${i + 30}`, `${title}（招标编号：SQ-25-00${i}）`, days[i]!]),
    next: `${site}/bid/list.aspx?p=2`,
    ...notice,
    title: `${titles[0]}（招标编号：SQ-25-000）`,
  },
  {
    name: 'links to place and kind before the title, whose attribute labels it',
    list: {
      url: `${site}/jygg`,
      html: page(
        `<div class="infolist">${each((t, i, d) => `<div class="row ${i % 2 ? 'odd' : ''}"><div class="w"><a class="area" href="/jygg?a=1">[城关镇]</a> <a class="label" href="/jygg/zfcg">政府采购</a> <a href="/jygg/c?id=${40 - i}" title="标题：${t}&#10;发布时间：${d}">${cut(t, 17)}</a></div><div class="day">（${d.replaceAll('-', '.')}）</div></div>`)}</div>${turn}`,
      ),
    },
    detail: plainNotice(`${site}/jygg/c?id=40`),
    rows: rows((i) => `${site}/jygg/c?id=${40 - i}`),
    next: `${site}/jygg?p=2`,
    ...notice,
  },
  {
    name: 'titles that the mark-up cuts stand whole in a state that a script holds',
    list: {
      url: `${site}/notices?c=gg`,
      html: page(
        `<section class="list">${each((t, i, d) => `<div class="card"><div class="m"><span class="tag">公告</span> <a href="/n/${800 - i}?t=gg" class="card-title">\n ${cut(t)}\n</a></div><div class="s"><span>采购单位：石桥县</span><span>发布时间：${d}</span></div></div>`)}</section>${turn}<script>window.__STATE__=(function(a,b){return {data:[{page:a,list:[${each((t, i, d) => `{id:${800 - i},title:"${t}",time:"${d} 10:00:00",url:"\\u002Fn\\u002F${800 - i}"},`)}]}]}}(1,"gg"))</script>`,
      ),
    },
    detail: plainNotice(`${site}/n/800?t=gg`),
    rows: rows((i) => `${site}/n/${800 - i}?t=gg`),
    next: `${site}/notices?c=gg&p=2`,
    ...notice,
  },
  {
    name: 'a heading that is broken over lines for looks',
    list: { url: `${site}/tz/`, html: page(`<ul class="wz">${each((t, i, d) => `<li><a href="/tz/${i}.html">${t}</a><span>${d}</span></li>`)}</ul>${turn}`) },
    detail: {
      url: `${site}/tz/0.html`,
      html: page(
        `<div class="art"><div class="art_t">石桥县城区<br/>雨污分流改造工程<br/>施工招标公告</div><div class="art_i">发布时间：${days[0]}</div><div class="art_c">${prose}</div></div>`,
      ),
    },
    rows: rows((i) => `${site}/tz/${i}.html`),
    next: `${site}/tz/?p=2`,
    ...notice,
  },
  {
    name: 'a table with a column of numbers and one of states, its head without th',
    list: {
      url: `${site}/xm/index.jsp?type=3`,
      html: page(
        `<table class="t"><tr class="h"><td>序号</td><td>项目编号</td><td>项目名称</td><td>采购方式</td><td>开标时间</td><td>公告日期</td><td>项目状态</td></tr>${each((t, i, d) => `<tr><td>${i + 1}</td><td>SQ〔2025〕${i + 11}号</td><td><a href="view.jsp?no=${900 - i}">${t}</a></td><td>公开招标</td><td>2025-10-0${9 - i} 09:00</td><td>${d}</td><td><a href="state.jsp?no=${900 - i}">正在公告的项目</a></td></tr>`)}</table><div>第1页/共6页 <a href="index.jsp?type=3&pageNo=2">下页</a></div>`,
      ),
    },
    detail: plainNotice(`${site}/xm/view.jsp?no=900`),
    rows: rows((i) => `${site}/xm/view.jsp?no=${900 - i}`),
    next: `${site}/xm/index.jsp?type=3&pageNo=2`,
    ...notice,
  },
  {
    name: 'two lists on one page, the other of results longer than the one that is meant',
    list: {
      url: `${site}/sy/zb.html`,
      html: page(
        `<div class="tab"><h3>招标公告</h3><ul class="ls">${each((t, i, d) => `<li><a href="/zb/${60 - i}.html">${t}</a><em>${d}</em></li>`)}</ul><p class="pg"><a href="zb_2.html">下一页</a></p></div><div class="tab"><h3>通知与要闻</h3><ul class="ls">${Array.from({ length: 9 }, (_, i) => `<li><a href="/tz/${i}.html">关于第${'一二三四五六七八九'[i]}批专家库人员培训安排的通知</a><em>2025-08-0${9 - i}</em></li>`).join('')}</ul></div>`,
      ),
    },
    detail: plainNotice(`${site}/zb/60.html`),
    rows: rows((i) => `${site}/zb/${60 - i}.html`),
    next: `${site}/sy/zb_2.html`,
    ...notice,
  },
  {
    name: 'rows are dl: dt the title, dd the day and a summary with another',
    list: {
      url: `${site}/zx/list_1.html`,
      html: page(
        `<div class="news">${each((t, i, d) => `<dl><dt><a href="/zx/a${i + 1}.html">${t}</a></dt><dd class="sum">本项目定于2025-10-1${i}开标，请于2025-09-2${i}前获取文件。</dd><dd class="inf">来源：县住建局　${d}　浏览 ${i + 20} 次</dd></dl>`)}</div><div><a href="list_2.html">&gt;</a></div>`,
      ),
    },
    detail: plainNotice(`${site}/zx/a1.html`),
    rows: rows((i) => `${site}/zx/a${i + 1}.html`),
    next: `${site}/zx/list_2.html`,
    ...notice,
  },
  {
    name: 'days stand in the addresses alone',
    list: {
      url: `${site}/cms/zbgg/index.shtml`,
      html: page(
        `<div class="l">${each((t, i, d) => `<p><img src="/i/dot.gif"> <a href="/cms/zbgg/${d.slice(0, 4)}/${d.slice(5, 7)}${d.slice(8)}/${i + 31}.shtml" target="_blank">${t}</a></p>`)}</div><a href="index_2.shtml">下一页</a>`,
      ),
    },
    detail: plainNotice(`${site}/cms/zbgg/2025/0918/31.shtml`),
    rows: rows((i, d) => `${site}/cms/zbgg/${d.slice(0, 4)}/${d.slice(5, 7)}${d.slice(8)}/${i + 31}.shtml`),
    next: `${site}/cms/zbgg/index_2.shtml`,
    ...notice,
  },
  {
    name: 'titles in p beside a link that says 查看',
    list: {
      url: `${site}/portal/list?cat=9`,
      html: page(
        `<div class="rows">${each((t, i, d) => `<div class="r"><p class="a">${t}</p><p class="b">发布日期：${d}　报名截止：2025-10-0${i + 1}</p><a class="btn" href="/portal/view/${77 - i}">查看</a></div>`)}</div><ul class="pagination"><li class="on"><a href="javascript:;">1</a></li><li><a href="/portal/list?cat=9&pn=2">2</a></li></ul>`,
      ),
    },
    detail: plainNotice(`${site}/portal/view/77`),
    rows: rows((i) => `${site}/portal/view/${77 - i}`),
    next: `${site}/portal/list?cat=9&pn=2`,
    ...notice,
  },
  {
    name: 'pages are turned by a select whose values are numbers',
    list: {
      url: `${site}/news.asp?bid=5`,
      html: page(
        `<ul class="wz">${each((t, i, d) => `<li><a href="/n.asp?id=${320 - i}">${t}</a><span>${d}</span></li>`)}</ul><form method="get" action="news.asp"><input type="hidden" name="bid" value="5">转到 <select name="page" onchange="this.form.submit()"><option value="1" selected>第1页</option><option value="2">第2页</option><option value="3">第3页</option></select></form>`,
      ),
    },
    detail: plainNotice(`${site}/n.asp?id=320`),
    rows: rows((i) => `${site}/n.asp?id=${320 - i}`),
    next: `${site}/news.asp?bid=5&page=2`,
    ...notice,
  },
  {
    name: 'rows stand in groups, the day once over each',
    list: {
      url: `${site}/day/`,
      html: page(
        `<div class="days">${[...new Set(days)].map((d) => `<h4>${d}</h4><ul>${titles.map((t, i) => (days[i] === d ? `<li><a href="/day/${i + 51}.html">${t}</a></li>` : '')).join('')}</ul>`).join('')}</div>${turn}`,
      ),
    },
    detail: plainNotice(`${site}/day/51.html`),
    rows: rows((i) => `${site}/day/${i + 51}.html`),
    next: `${site}/day/?p=2`,
    ...notice,
  },
  {
    name: 'an answer of JSON whose fields are mark-up',
    list: {
      url: `${site}/api/list?page=1`,
      html: JSON.stringify({
        code: 0,
        data: {
          total: 41,
          rows: titles.map((t, i) => ({
            id: `b90${i}`,
            title: `<a href="/v/b90${i}.html" title="${t}"><font color='red'>[新]</font>${cut(t)}</a>`,
            pubDate: `<span class="d">${days[i]}</span>`,
            area: '<i>石桥县</i>',
          })),
        },
      }),
    },
    detail: plainNotice(`${site}/v/b900.html`),
    rows: rows((i) => `${site}/v/b90${i}.html`),
    next: `${site}/api/list?page=2`,
    ...notice,
  },
  {
    name: 'rows of arrays of cells, one of them the link',
    list: {
      url: `${site}/ajax/gg?draw=1&start=0&length=5`,
      html: JSON.stringify({
        draw: 1,
        recordsTotal: 41,
        data: titles.map((t, i) => [
          String(i + 1),
          `<a class="lnk" href="/w/${i + 61}.html">${t.replace('工程', '工程&ldquo;一期&rdquo;')}</a>`,
          days[i],
          '正常',
        ]),
      }),
    },
    detail: {
      url: `${site}/w/61.html`,
      html: plainNotice('').html.replaceAll(titles[0], titles[0].replace('工程', '工程“一期”')),
    },
    rows: titles.map((t, i) => [`${site}/w/${i + 61}.html`, t.replace('工程', '工程“一期”'), days[i]!]),
    next: `${site}/ajax/gg?draw=1&start=5&length=5`,
    ...notice,
    title: titles[0].replace('工程', '工程“一期”'),
  },
  {
    name: 'rows of a table under rows of days',
    list: {
      url: `${site}/rb/gg.asp`,
      html: page(
        `<table id="d"><tr><th>序号</th><th>标题</th></tr>${[...new Set(days)].map((d) => `<tr class="day"><td colspan="2">${d.replace('-', '年').replace('-', '月')}日</td></tr>${titles.map((t, i) => (days[i] === d ? `<tr><td>${i + 1}</td><td><a href="n.asp?id=${i + 51}">${t}</a></td></tr>` : '')).join('')}`).join('')}</table><select onchange="location.href='gg.asp?pg='+this.options[this.selectedIndex].value"><option value="1">1</option><option value="2">2</option></select>`,
      ),
    },
    detail: plainNotice(`${site}/rb/n.asp?id=51`),
    rows: rows((i) => `${site}/rb/n.asp?id=${i + 51}`),
    next: `${site}/rb/gg.asp?pg=2`,
    ...notice,
  },
  {
    name: 'a select that posts the page back',
    list: {
      url: `${site}/web/More.aspx`,
      html: page(
        `<form method="post" action="More.aspx"><input type="hidden" name="__VIEWSTATE" value="/wEPDw=="><ul class="wz">${each((t, i, d) => `<li><a href="/web/S.aspx?i=${i + 5}">${t}</a><span>${d}</span></li>`)}</ul>第<select name="ddlPage" onchange="javascript:setTimeout('__doPostBack(\\'ddlPage\\',\\'\\')', 0)"><option selected value="1">1</option><option value="2">2</option></select>页</form>`,
      ),
    },
    detail: plainNotice(`${site}/web/S.aspx?i=5`),
    rows: rows((i) => `${site}/web/S.aspx?i=${i + 5}`),
    next: { url: `${site}/web/More.aspx`, form: { __EVENTTARGET: 'ddlPage', ddlPage: '2', __VIEWSTATE: '/wEPDw==' } },
    ...notice,
  },
]
