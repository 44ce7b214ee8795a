import type { LittleSite } from './little-site.ts'

/** Body, titles and surroundings of their pages. */
const prose = () =>
  `<p>为加快项目建设，现就下列事项予以公告。</p><p>项目概况：本项目位于松山县城区，主要建设内容为道路、管网及附属设施。</p><p>资金来源：财政资金，预算金额一百二十万元。</p><p>凡对公告内容有异议的，请于公告期内以书面形式提出。</p>`
const titles = [
  '松山县城北片区雨污分流改造工程施工招标公告',
  '松山县妇幼保健院彩超采购项目竞争性磋商公告',
  '松山县2023年高标准农田建设项目监理中标候选人公示',
  '松山县国有建设用地使用权网上挂牌出让公告',
  '松山县公共租赁住房分配结果公示',
] as const
const nav = '<div id="nav"><a href="/">首页</a><a href="/a/">政务公开</a><a href="/b/">公告公示</a><a href="/c/">办事服务</a></div>'
const foot = '<div id="foot"><p>主办：松山县人民政府办公室</p><p><a href="https://beian.miit.gov.cn">某ICP备00000000号</a></p></div>'
const page = (b: string, t = '公告公示_松山县人民政府') =>
  `<html><head><meta charset="utf-8"><title>${t}</title></head><body>${nav}${b}${foot}<!-- synthetic --></body></html>`
/** More synthetic sites: older, newer and odder software. */
export const moreSites: LittleSite[] = [
  {
    name: 'separators between rows',
    list: {
      url: 'http://www.songshan.gov.cn/zwgk/gggs/index.html',
      html: page(
        `<div class="w1200"><div class="l_nav"><ul><li><a href="../zcwj/">政策文件</a></li><li class="on"><a href="./">公告公示</a></li></ul></div><div class="r_con"><ul class="list01">${titles.map((t, i) => `<li${i === 4 ? ' class="last"' : ''}><span class="date">2023-05-0${9 - i}</span><a href="./202305/t2023050${9 - i}_1${i}0.html" title="${t}">${t}</a>${i === 0 ? '<img src="new.gif">' : ''}</li>${i === 2 ? '<li class="line"></li>' : ''}`).join('')}</ul><div class="page"><script>var currentPage = 0; var prevPage = currentPage-1; var nextPage = currentPage+1; var countPage = 12; if(countPage>1&&currentPage!=(countPage-1)) document.write("<a href=\\"index"+"_" + nextPage + "."+"html\\">下一页</a>");</script></div></div></div>`,
      ),
    },
    detail: {
      url: 'http://www.songshan.gov.cn/zwgk/gggs/202305/t20230509_100.html',
      html: page(
        `<div class="w1200"><div class="dqwz">您所在的位置：首页 &gt; 公告公示</div><div class="xxgk"><table><tr><td>索引号</td><td>000/2023-01</td><td>发文日期</td><td>2023-05-09</td></tr><tr><td>名称</td><td>${titles[0]}</td><td>主题词</td><td></td></tr></table></div><div class="xl"><h2>${titles[0]}</h2><div class="from"><span>来源：县住建局</span><span>时间：2023-05-09 15:12</span><span>浏览次数：33</span></div><div class="TRS_UEDITOR trs_paper_default trs_web">${prose()}</div></div></div>`,
      ),
    },
    next: 'http://www.songshan.gov.cn/zwgk/gggs/index_1.html',
    rows: titles.map((t, i) => [`http://www.songshan.gov.cn/zwgk/gggs/202305/t2023050${9 - i}_1${i}0.html`, t, `2023-05-0${9 - i}`]),
    title: titles[0],
    date: '2023-05-09',
    body: '预算金额一百二十万元',
    without: ['首页', 'ICP备', '上一篇', '相关阅读'],
  },
  {
    name: 'rows that are clicked as a whole',
    list: {
      url: 'http://jy.songshan.example/list.jsp?type=2',
      html: page(
        `<table class="grid" width="100%"><thead><tr><td>项目编号</td><td>项目名称</td><td>区域</td><td>发布时间</td></tr></thead><tbody>${titles.map((t, i) => `<tr class="${i % 2 ? 'even' : 'odd'}" onclick="location.href='detail.jsp?id=7${i}&type=2'"><td>SS-2023-0${i}</td><td title="${t}">${t.slice(0, 12)}...</td><td>松山县</td><td>2023/5/${9 - i}</td></tr>`).join('')}</tbody></table><div>共 <b>8</b> 页 <a href="javascript:gotoPage(2)">下一页</a></div><script>function gotoPage(p){ window.location.href = "list.jsp?type=2&pageIndex=" + p; }</script>`,
      ),
    },
    detail: {
      url: 'http://jy.songshan.example/detail.jsp?id=70&type=2',
      html: page(
        `<table width="90%"><tr><td align="center" class="title1">${titles[0]}</td></tr><tr><td align="center">发布时间：2023/5/9 10:20:11&nbsp;&nbsp;浏览：12次</td></tr><tr><td class="content1"><div>${prose()}</div></td></tr></table>`,
      ),
    },
    next: 'http://jy.songshan.example/list.jsp?type=2&pageIndex=2',
    rows: titles.map((t, i) => [`http://jy.songshan.example/detail.jsp?id=7${i}&type=2`, t, `2023-05-0${9 - i}`]),
    title: titles[0],
    date: '2023-05-09',
    body: '预算金额一百二十万元',
    without: ['首页', 'ICP备', '上一篇', '相关阅读'],
  },
  {
    name: 'keys in data-id',
    list: {
      url: 'https://zb.songshan.example/notice/index.html?page=1',
      html: page(
        `<div class="notice-list">${titles.map((t, i) => `<div class="notice-item"><a href="javascript:;" data-id="6f0e${i}a9b" class="notice-title">${t}</a><div class="notice-foot"><span>松山县</span><span>招标编号：SS${i}</span><span>2023-05-0${9 - i} 09:0${i}</span></div></div>`).join('')}</div><div id="page"></div><script>laypage.render({elem:'page',count:235,limit:20,curr:1,jump:function(obj,first){ if(!first) location.href='/notice/index.html?page='+obj.curr }})</script>`,
      ),
    },
    detail: {
      url: 'https://zb.songshan.example/notice/detail.html?guid=6f0e0a9b',
      html: page(
        `<div class="wrap"><div class="notice-detail"><h3 class="tt">${titles[0]}</h3><div class="sub"><span>发布人：松山招标</span><span>发布时间：2023-05-09 09:00</span></div><div class="cnt">${prose()}</div><div class="file">附件：<a href="/f/1.pdf">招标文件.pdf</a></div></div></div>`,
      ),
    },
    next: 'https://zb.songshan.example/notice/index.html?page=2',
    rows: titles.map((t, i) => [`https://zb.songshan.example/notice/detail.html?guid=6f0e${i}a9b`, t, `2023-05-0${9 - i}`]),
    title: titles[0],
    date: '2023-05-09',
    body: '预算金额一百二十万元',
    without: ['首页', 'ICP备', '上一篇', '相关阅读'],
  },
  {
    name: 'Epoint of today',
    list: {
      url: 'http://ggzy.songshan.gov.cn/jyxx/004001/list.html',
      html: page(
        `<div class="ewb-main"><ul class="wb-data-item">${titles.map((t, i) => `<li class="wb-data-list"><div class="wb-data-infor"><a href="/jyxx/004001/2023050${9 - i}/b7a1c2d3-0000-4444-8888-00000000000${i}.html" title="${t}" target="_blank">${t.slice(0, 15)}...</a></div><span class="wb-data-date">[05-0${9 - i}]</span></li>`).join('')}</ul><div class="pagination"><ul class="m-pagination-page"><li class="active"><a href="javascript:;">1</a></li><li><a href="javascript:;" onclick="ShowNewPage('/jyxx/004001/2.html')">2</a></li></ul><a onclick="ShowNewPage('/jyxx/004001/2.html')">下页 &gt;</a></div></div>`,
      ),
    },
    detail: {
      url: 'http://ggzy.songshan.gov.cn/jyxx/004001/20230509/b7a1c2d3-0000-4444-8888-000000000000.html',
      html: page(
        `<div class="article-block"><h3 class="article-title">${titles[0]}</h3><p class="info-sources">【信息来源：<span>松山县</span>】【信息时间：2023-05-09 阅读次数：<span id="infoViewCount"></span>】【字号：大 中 小】</p><div class="article-info"><div class="epoint-article-content jynr">${prose()}</div><div id="relateinfo"></div></div></div>`,
      ),
    },
    next: 'http://ggzy.songshan.gov.cn/jyxx/004001/2.html',
    rows: titles.map((t, i) => [
      `http://ggzy.songshan.gov.cn/jyxx/004001/2023050${9 - i}/b7a1c2d3-0000-4444-8888-00000000000${i}.html`,
      t,
      `2023-05-0${9 - i}`,
    ]),
    title: titles[0],
    date: '2023-05-09',
    body: '预算金额一百二十万元',
    without: ['首页', 'ICP备', '上一篇', '相关阅读'],
  },
  {
    name: 'old ASP',
    list: {
      url: 'http://www.sszb.example/news.asp?classid=3',
      html: page(
        `<table width=980><tr><td width=200 valign=top><table><tr><td>最新公告</td></tr>${['某某单位办公家具询价', '某某学校食堂采购', '某某医院设备招标'].map((t, i) => `<tr><td><a href=shownews.asp?id=${900 + i}>${t}</a></td></tr>`).join('')}</table></td><td valign=top>${titles.map((t, i) => `<table width=100%><tr><td width=20>·</td><td><a href=shownews.asp?id=${800 - i} target=_blank>${t}</a></td><td><font color=#666666>(2009-3-${19 - i})</font></td></tr></table>`).join('')}<p align=center>共61条 每页20条 页次：1/4 <a href="news.asp?classid=3&page=2">下一页</a> <a href="news.asp?classid=3&page=4">尾页</a></td></tr></table>`,
      ),
    },
    detail: {
      url: 'http://www.sszb.example/shownews.asp?id=800',
      html: page(
        `<table width=980><tr><td><table width=100%><tr><td height=40 align=center><font size=4><b>${titles[0]}</b></font></td></tr><tr><td align=center>添加时间：2009-3-19 10:02:11 作者：admin 点击：88</td></tr><tr><td style="padding:10px">${prose()}</td></tr><tr><td align=right><a href=# onclick=window.close()>【关闭窗口】</a></td></tr></table></td></tr></table>`,
      ),
    },
    next: 'http://www.sszb.example/news.asp?classid=3&page=2',
    rows: titles.map((t, i) => [`http://www.sszb.example/shownews.asp?id=${800 - i}`, t, `2009-03-${19 - i}`]),
    title: titles[0],
    date: '2009-03-19',
    body: '预算金额一百二十万元',
    without: ['首页', 'ICP备', '上一篇', '相关阅读'],
  },
  {
    name: 'a category before the title',
    list: {
      url: 'http://z.songshan.example/gg/',
      html: page(
        `<div class="box"><ul>${titles.map((t, i) => `<li>[<a href="/gg/c${i % 2}/">${i % 2 ? '工程建设招标' : '政府采购'}</a>] <a href="/gg/${55 - i}.shtml">${t}</a><em>2022.12.0${9 - i}</em></li>`).join('')}</ul><div class="pages"><span>1</span><a href="/gg/index_2.shtml">2</a><a href="/gg/index_3.shtml">3</a><a href="/gg/index_2.shtml">›</a></div></div>`,
      ),
    },
    detail: {
      url: 'http://z.songshan.example/gg/55.shtml',
      html: page(
        `<div class="art"><h1 id="title">${titles[0]}</h1><div id="source">2022-12-09 来源：松山网</div><div id="content">${prose()}<p style="text-align:right">松山县住建局</p><p>2022年12月8日</p></div></div><div class="box2"><h4>相关阅读</h4><ul><li><a href="/gg/54.shtml">${titles[1]}</a><em>2022.12.08</em></li></ul></div>`,
      ),
    },
    next: 'http://z.songshan.example/gg/index_2.shtml',
    rows: titles.map((t, i) => [`http://z.songshan.example/gg/${55 - i}.shtml`, t, `2022-12-0${9 - i}`]),
    title: titles[0],
    date: '2022-12-09',
    body: '预算金额一百二十万元',
    without: ['首页', 'ICP备', '上一篇', '相关阅读'],
  },
  {
    name: 'day over month in the link',
    list: {
      url: 'http://i.songshan.example/notice/p1.html',
      html: page(
        `<div class="nlist">${titles.map((t, i) => `<div class="nitem"><a href="/notice/d${i}.html"><div class="time"><span class="day">0${9 - i}</span><span class="ym">2023/06</span></div><div class="tit">${t}</div></a></div>`).join('')}</div><div class="pg"><a href="/notice/p1.html" class="cur">1</a><a href="/notice/p2.html">2</a><a href="/notice/p2.html" class="next">下一页&gt;&gt;</a></div>`,
      ),
    },
    detail: {
      url: 'http://i.songshan.example/notice/d0.html',
      html: page(
        `<div class="dwrap"><p class="dtitle">${titles[0]}</p><p class="dtime"><i class="icon"></i>2023/06/09</p><div class="dtext">${prose()}</div><ul class="pn"><li>上一篇：没有了</li><li>下一篇：<a href="d1.html">${titles[1]}</a></li></ul></div>`,
      ),
    },
    next: 'http://i.songshan.example/notice/p2.html',
    rows: titles.map((t, i) => [`http://i.songshan.example/notice/d${i}.html`, t, `2023-06-0${9 - i}`]),
    title: titles[0],
    date: '2023-06-09',
    body: '预算金额一百二十万元',
    without: ['首页', 'ICP备', '上一篇', '相关阅读'],
  },
  {
    name: 'labels in the row, a longer hot list beside it',
    list: {
      url: 'http://l.songshan.example/tender?cat=all&pageNo=1',
      html: page(
        `<div class="hotbox"><ul>${Array.from({ length: 12 }, (_, i) => `<li><a href="/news/${i}.html">松山县热点工程项目新闻动态报道之${i + 1}</a><span>2023-05-${10 + i}</span></li>`).join('')}</ul></div><div class="tender-list">${titles.map((t, i) => `<div class="tender"><h4><a href="/tender/${i + 1}">${t}</a></h4><p>发布时间：2023-05-0${9 - i}　截止时间：2023-06-1${i}　地区：松山县</p></div>`).join('')}</div><ul class="pagination"><li class="active"><span>1</span></li><li><a href="/tender?cat=all&pageNo=2">2</a></li><li><a rel="next" href="/tender?cat=all&pageNo=2">Next</a></li></ul>`,
      ),
    },
    detail: {
      url: 'http://l.songshan.example/tender/1',
      html: page(
        `<div class="container"><div class="row"><div class="col-md-9"><h2 class="page-header">${titles[0]}</h2><dl class="dl-horizontal"><dt>发布时间</dt><dd>2023-05-09</dd><dt>截止时间</dt><dd>2023-06-10</dd></dl><div class="tender-body">${prose()}</div></div><div class="col-md-3"><div class="panel"><ul><li><a href="/tender/2">${titles[1]}</a></li></ul></div></div></div></div>`,
      ),
    },
    next: 'http://l.songshan.example/tender?cat=all&pageNo=2',
    rows: titles.map((t, i) => [`http://l.songshan.example/tender/${i + 1}`, t, `2023-05-0${9 - i}`]),
    title: titles[0],
    date: '2023-05-09',
    body: '预算金额一百二十万元',
    without: ['首页', 'ICP备', '上一篇', '相关阅读'],
  },
  {
    name: '<base>, a function that turns pages',
    list: {
      url: 'http://q.songshan.example/col/7/index.html',
      html: `<html><head><meta charset="utf-8"><base href="http://q.songshan.example/"><title>招标采购</title></head><body>${nav}<div class="c"><ul>${titles.map((t, i) => `<li><a href="content/${i + 20}.html"><font color="red">${t.slice(0, 4)}</font>${t.slice(4)}</a><font>[2023年5月${9 - i}日]</font></li>`).join('')}</ul><a href="javascript:gotoPage('2')">下一页</a></div><script>function gotoPage(page){ var p = page - 1; location.href = "/col/7/index_" + page + ".html"; }</script>${foot}</body></html>`,
    },
    detail: {
      url: 'http://q.songshan.example/content/20.html',
      html: page(
        `<div class="main"><div class="h">${titles[0]}</div><div class="m"><p>日期：2023年5月9日 | 作者：办公室</p></div><div class="b"><div class="Section1">${prose()}</div></div></div>`,
        `${titles[0]}-松山县`,
      ),
    },
    next: 'http://q.songshan.example/col/7/index_2.html',
    rows: titles.map((t, i) => [`http://q.songshan.example/content/${i + 20}.html`, t, `2023-05-0${9 - i}`]),
    title: titles[0],
    date: '2023-05-09',
    body: '预算金额一百二十万元',
    without: ['首页', 'ICP备', '上一篇', '相关阅读'],
  },
  {
    name: 'a function that was not saved, a field of a form',
    list: {
      url: 'http://r.songshan.example/portal/list.action',
      html: page(
        `<form id="f" action="/portal/list.action" method="post"><input type="hidden" name="page.pageNo" value="1"/><input type="hidden" name="columnId" value="88"/><div class="lb">${titles.map((t, i) => `<p><a href="/portal/show.action?id=${i}00a">${t}</a><span>2023-05-0${9 - i}</span></p>`).join('')}</div><a href="#" onclick="toPage(2)">下一页</a></form>`,
      ),
    },
    detail: {
      url: 'http://r.songshan.example/portal/show.action?id=000a',
      html: page(`<div class="nr"><strong>${titles[0]}</strong><hr><span>（2023-05-09）</span><div>${prose()}</div></div>`),
    },
    next: { url: 'http://r.songshan.example/portal/list.action', form: { columnId: '88', 'page.pageNo': '2' } },
    rows: titles.map((t, i) => [`http://r.songshan.example/portal/show.action?id=${i}00a`, t, `2023-05-0${9 - i}`]),
    title: titles[0],
    date: '2023-05-09',
    body: '预算金额一百二十万元',
    without: ['首页', 'ICP备', '上一篇', '相关阅读'],
  },
  {
    name: 'JSON with compact dates',
    list: {
      url: 'http://w.songshan.example/api/gg?pageIndex=0&size=20',
      html: JSON.stringify({
        ok: true,
        result: {
          pageInfo: { totalPages: 9, totalElements: 171 },
          records: titles.map((t, i) => ({
            guid: `ab12${i}`,
            bt: t,
            lx: '招标公告',
            fbsj: `2023050${9 - i}101500`,
            jzsj: `2023061${i}101500`,
            fbdw: '松山县住房和城乡建设局',
          })),
        },
      }),
    },
    detail: {
      url: 'http://w.songshan.example/gg/ab120.html',
      html: page(`<section><h2>${titles[0]}</h2><p class="date">发布于 2023-05-09</p><div class="article__body">${prose()}</div></section>`),
    },
    next: 'http://w.songshan.example/api/gg?pageIndex=1&size=20',
    rows: titles.map((t, i) => [`http://w.songshan.example/gg/ab12${i}.html`, t, `2023-05-0${9 - i}`]),
    title: titles[0],
    date: '2023-05-09',
    body: '预算金额一百二十万元',
    without: ['首页', 'ICP备', '上一篇', '相关阅读'],
  },
  {
    name: 'links that say only 查看',
    list: {
      url: 'http://x.songshan.example/jg/list.aspx',
      html: page(
        `<table id="gv"><tr><th>序号</th><th>工程名称</th><th>公示日期</th><th>操作</th></tr>${titles.map((t, i) => `<tr><td>${i + 1}</td><td>${t}</td><td>2023-05-0${9 - i}</td><td><a href="show.aspx?k=${i}9">查看</a></td></tr>`).join('')}<tr><td colspan="4"><a href="list.aspx?Page=2">2</a></td></tr></table>`,
      ),
    },
    detail: {
      url: 'http://x.songshan.example/jg/show.aspx?k=09',
      html: page(
        `<div id="ctl00_main"><span id="ctl00_main_lblTitle">${titles[0]}</span><br/><span id="ctl00_main_lblTime">2023-05-09</span><div id="ctl00_main_divContent">${prose()}</div></div>`,
      ),
    },
    next: 'http://x.songshan.example/jg/list.aspx?Page=2',
    rows: titles.map((t, i) => [`http://x.songshan.example/jg/show.aspx?k=${i}9`, t, `2023-05-0${9 - i}`]),
    title: titles[0],
    date: '2023-05-09',
    body: '预算金额一百二十万元',
    without: ['首页', 'ICP备', '上一篇', '相关阅读'],
  },
  {
    name: 'calls with the address of the next page',
    list: {
      url: 'https://www.ss.gov.cn/zwxxgk/zdlyxxgk/tdzs/index.shtml',
      html: page(
        `<div class="pc-list"><ul class="clearfix">${titles.map((t, i) => `<li><i></i><a target="_blank" href="/zwxxgk/zdlyxxgk/tdzs/content_${i}77.shtml">${t}</a><b>2023-05-0${9 - i}</b></li>`).join('')}</ul></div><div class="pagination-box" id="pages">  <a class="pagebtn" href="javascript:void(0)" onclick="queryArticleByCondition(this,'/zwxxgk/zdlyxxgk/tdzs/index_2.shtml')" tagname="/zwxxgk/zdlyxxgk/tdzs/index_2.shtml">下一页</a></div>`,
      ),
    },
    detail: {
      url: 'https://www.ss.gov.cn/zwxxgk/zdlyxxgk/tdzs/content_077.shtml',
      html: page(
        `<div class="content-box"><div class="article-title" style="">${titles[0]}</div><div class="article-meta"><div class="l">发布日期：<span>2023-05-09 08:00:00</span> 浏览次数：<b>7</b></div><div class="r">字体：[ <a>大</a> <a>中</a> <a>小</a> ]</div></div><div class="article-content" id="zoomcon"><ucapcontent>${prose()}</ucapcontent></div><div class="article-share">分享：</div></div>`,
      ),
    },
    next: 'https://www.ss.gov.cn/zwxxgk/zdlyxxgk/tdzs/index_2.shtml',
    rows: titles.map((t, i) => [`https://www.ss.gov.cn/zwxxgk/zdlyxxgk/tdzs/content_${i}77.shtml`, t, `2023-05-0${9 - i}`]),
    title: titles[0],
    date: '2023-05-09',
    body: '预算金额一百二十万元',
    without: ['首页', 'ICP备', '上一篇', '相关阅读'],
  },
]
