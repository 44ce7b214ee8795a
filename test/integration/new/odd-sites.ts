import { countyOf } from './county.ts'
import type { LittleSite } from './little-site.ts'

const titles = [
  '白鹭县芦苇荡乡通村公路路面修复工程施工招标公告',
  '白鹭县敬老院厨房设备采购项目询价公告',
  '白鹭县渔港码头照明工程中标候选人公示',
  '白鹭县中心小学塑胶跑道采购项目更正公告',
  '白鹭县湿地保护站巡护艇采购项目成交结果公告',
] as const
const news = ['白鹭县召开防汛工作会议', '县领导看望慰问一线环卫职工', '白鹭县启动文明交通宣传月活动', '白鹭县举办渔民技能比武']
const days = ['2024-09-27', '2024-09-26', '2024-09-25', '2024-09-24', '2024-09-23'] as const
const { prose, page, each, plainNotice, rows, notice } = countyOf({
  county: '白鹭县',
  titles,
  days,
  no: 'BL-2024-71',
  works: '路面修复四点二公里',
  more: '，两侧排水沟清理',
  ceiling: '九十六万元',
  bureau: '县交通运输局',
  source: ' 来源：本站',
})

/** Synthetic sites with what is odd on real ones: decoys, dates in unlikely places, pages that turn in unlikely ways; and software that has a family. */
export const oddSites: LittleSite[] = [
  {
    name: 'news beside the notices, built alike',
    list: {
      url: 'http://www.bailu.example/gk/zb/',
      html: page(
        `<div class="a"><h2>要闻</h2><ul>${[...news, ...news.map((one) => `${one}（续）`)].map((one, i) => `<li><a href="/yw/${i}.html">${one}</a><span>2024-09-2${i}</span></li>`).join('')}</ul></div><div class="b"><h2>公告</h2><ul>${each((t, i, d) => `<li><a href="/gk/zb/${500 - i}.html">${t}</a><span>${d}</span></li>`)}</ul><select onchange="location=this.value"><option value="/gk/zb/">第1页</option><option value="/gk/zb/p2.html">第2页</option></select></div>`,
      ),
    },
    detail: plainNotice('http://www.bailu.example/gk/zb/500.html'),
    rows: rows((i) => `http://www.bailu.example/gk/zb/${500 - i}.html`),
    next: 'http://www.bailu.example/gk/zb/p2.html',
    ...notice,
  },
  {
    name: 'the date stands before the row',
    list: {
      url: 'http://jy.bailu.example/list.jsp?lm=2',
      html: page(
        `<p class="now">今天是 2024-09-30，${'欢迎各市场主体登录本中心办理业务，'.repeat(6)}</p><dl class="tl">${each((t, i, d) => `<dt><i>${d.slice(8)}</i><u>${d.slice(0, 7)}</u></dt><dd><a href="view.jsp?id=${90 + i}">${t}</a><small>交易中心</small></dd>`)}</dl><p>共 <b>4</b> 页 <a href="list.jsp?lm=2&p=2">下页</a></p>`,
      ),
    },
    // Nothing on the notice says when it was published; the list does.
    detail: {
      url: 'http://jy.bailu.example/view.jsp?id=90',
      html: page(`<h4 class="t">${titles[0]}</h4><div class="body">${prose}<p>时间：2024年10月8日至2024年10月12日。</p></div>`),
    },
    rows: rows((i) => `http://jy.bailu.example/view.jsp?id=${90 + i}`),
    next: 'http://jy.bailu.example/list.jsp?lm=2&p=2',
    ...notice,
  },
  {
    name: 'pages are counted down',
    list: {
      url: 'https://zb.bailu.example/gg.htm',
      html: page(
        `<ul class="wz">${each((t, i, d) => `<li><span>${d}</span><a href="info/1009/${700 - i}.htm">${t}</a></li>`)}</ul><span class="p_pages"><span class="p_no_d">1</span><span class="p_no"><a href="gg/18.htm">2</a></span><span class="p_next"><a href="gg/18.htm">下页</a></span><span class="p_last"><a href="gg/1.htm">尾页</a></span></span>`,
      ),
    },
    detail: {
      url: 'https://zb.bailu.example/info/1009/700.htm',
      html: page(
        `<form name="_newscontent_fromname"><h3>${titles[0]}</h3><div>时间：${days[0]} 点击数：<span>8</span></div><div id="vsb_content"><div class="v_news_content">${prose}</div></div></form>`,
      ),
    },
    rows: rows((i) => `https://zb.bailu.example/info/1009/${700 - i}.htm`),
    next: 'https://zb.bailu.example/gg/18.htm',
    ...notice,
  },
  {
    name: 'days counted back from when the page was seen',
    list: {
      url: 'https://www.bailuzb.example/zb/',
      beside: { fetchedAt: '2024-09-27T05:00:00.000Z' },
      html: page(
        `<div class="list">${each((t, i) => `<article class="it"><a class="nm" href="/zb/${300 - i}.html">${t}</a><p class="mt"><span>白鹭</span><span class="tm">${['2小时前', '昨天 09:10', '2天前', '2024-09-24', '2024-09-23'][i]}</span></p></article>`)}</div><a href="/zb/p2/">下一页</a>`,
      ),
    },
    detail: plainNotice('https://www.bailuzb.example/zb/300.html'),
    rows: rows((i) => `https://www.bailuzb.example/zb/${300 - i}.html`),
    next: 'https://www.bailuzb.example/zb/p2/',
    ...notice,
  },
  {
    name: 'the moment stands in an attribute',
    list: {
      url: 'https://cg.bailu.example/category/gg/',
      html: page(
        `<main>${each((t, i, d) => `<article><h2><a href="/archives/${40 - i}">${t}</a></h2><div class="m"><time class="pub" datetime="${d}T08:0${i}:00+08:00">${i + 1} 个月前</time></div><p>摘要：本项目已具备条件。</p></article>`)}<a class="next" href="/category/gg/page/2/">下一页</a></main>`,
      ),
    },
    detail: {
      url: 'https://cg.bailu.example/archives/40',
      html: page(
        `<article><h1>${titles[0]}</h1><div class="m"><time class="pub" datetime="${days[0]}T08:00:00+08:00">1 个月前</time></div><div class="entry">${prose}</div></article>`,
      ),
    },
    rows: rows((i) => `https://cg.bailu.example/archives/${40 - i}`),
    next: 'https://cg.bailu.example/category/gg/page/2/',
    ...notice,
  },
  {
    name: 'the deadline is written first; the page decides by the number',
    list: {
      url: 'http://bl.example/xm/list.html',
      html: page(
        `<div class="lst">${each((t, i, d) => `<div class="it"><p class="nm"><a href="/xm/${i + 1}.html">${t}</a></p><p class="tm">截止：2024-10-1${i} 09:30　发布：${d}　地区：白鹭</p></div>`)}</div><a href="javascript:go(2)">下一页</a><script>function go(n){ location.href = "list" + (n > 1 ? "_" + n : "") + ".html" }</script>`,
      ),
    },
    detail: {
      url: 'http://bl.example/xm/1.html',
      html: page(`<div class="vw"><h2>${titles[0]}</h2><div class="vs">截止：2024-10-10 09:30　发布：${days[0]}</div><div class="vc">${prose}</div></div>`),
    },
    rows: rows((i) => `http://bl.example/xm/${i + 1}.html`),
    next: 'http://bl.example/xm/list_2.html',
    ...notice,
  },
  {
    name: 'titles whole in an attribute that says more; years of two digits; bare numbers in brackets',
    charset: 'gbk',
    list: {
      url: 'http://www.bl-ztb.example/list.php?c=5',
      html: page(
        `${each(
          (t, i, d) =>
            `<table width="100%"><tr><td><a href="c.php?id=${60 - i}" title="标题：${t}&#10;时间：${d}">${t.slice(0, 11)}...</a></td><td align="right">${d.slice(2).replaceAll('-', '/')}</td></tr></table>`,
        )}<table><tr><td><a href="list.php?c=5&p=1">[1]</a> <a href="list.php?c=5&p=2">[2]</a> <a href="list.php?c=5&p=3">[3]</a></td></tr></table>`,
      ).replace('utf-8', 'gbk'),
    },
    detail: { ...plainNotice('http://www.bl-ztb.example/c.php?id=60'), html: plainNotice('').html.replace('utf-8', 'gbk') },
    rows: rows((i) => `http://www.bl-ztb.example/c.php?id=${60 - i}`),
    next: 'http://www.bl-ztb.example/list.php?c=5&p=2',
    ...notice,
  },
  {
    name: 'JSONP that counts pages from 0',
    list: {
      url: 'http://so.bailu.example/api?callback=cb_1&q=zb&page=0&size=5',
      html: `cb_1(${JSON.stringify({ page: { totalElements: 31, content: titles.map((title, i) => ({ docId: 8100 + i, docTitle: title, docUrl: `http://so.bailu.example/d/${8100 + i}.html`, docPubTime: Date.parse(`${days[i]}T10:00:00+08:00`) })) } })});`,
    },
    detail: plainNotice('http://so.bailu.example/d/8100.html'),
    rows: rows((i) => `http://so.bailu.example/d/${8100 + i}.html`),
    next: 'http://so.bailu.example/api?callback=cb_1&q=zb&page=1&size=5',
    ...notice,
  },
  {
    name: 'routes of a script',
    list: {
      url: 'https://cg.bl.example/#/notice/list?page=1&type=2',
      html: page(
        `<ul class="items">${each((t, i, d) => `<li class="item"><h4><a href="https://cg.bl.example/#/notice/detail?id=a7${100 + i}">${t}</a></h4><em>${d} 10:00</em></li>`)}</ul><ul class="pages"><li class="on"><a>1</a></li><li><a>2</a></li></ul>`,
      ),
    },
    detail: { ...plainNotice('https://cg.bl.example/#/notice/detail?id=a7100') },
    rows: rows((i) => `https://cg.bl.example/#/notice/detail?id=a7${100 + i}`),
    next: 'https://cg.bl.example/#/notice/list?page=2&type=2',
    ...notice,
  },
  {
    name: 'tables in a table, and as much of the site around as the notice is long',
    list: {
      url: 'http://www.blxz.example/ztb/index.asp',
      html: page(
        `<table width="778"><tr><td><ul>${each((t, i, d) => `<li><a href="show.asp?id=${60 + i}">${t}</a> [${d}]</li>`)}</ul><a href="index.asp?page=2">下一页</a></td></tr></table>`,
      ),
    },
    detail: {
      url: 'http://www.blxz.example/ztb/show.asp?id=60',
      html: page(
        `<table width="778"><tr><td>热烈庆祝本中心新大厅启用，各市场主体自本月起到二楼办理，请相互转告。今天是：</td></tr></table>
<table width="778"><tr><td width="180" valign="top"><table><tr><td>栏目导航</td></tr></table></td><td valign="top"><table><tr><td>${titles[0]}</td></tr><tr><td>作者：佚名 发布日期：${days[0]} 点击：207次</td></tr><tr><td id="fontzoom">${prose}</td></tr></table></td></tr></table>
<table width="778"><tr><td>地址：白鹭县滨湖路十二号行政中心东附楼二楼东侧，邮政编码未编，值班人员轮流接听。</td></tr><tr><td>建议用较新的浏览器在较大的屏幕上浏览本站</td></tr></table>`,
      ),
    },
    rows: rows((i) => `http://www.blxz.example/ztb/show.asp?id=${60 + i}`),
    next: 'http://www.blxz.example/ztb/index.asp?page=2',
    ...notice,
    without: [...notice.without, '热烈庆祝', '滨湖路', '浏览器'],
  },
  {
    name: 'the body waits in a hidden field',
    list: {
      url: 'http://www.blcg.example/home/list?type=3&page=1',
      html: page(
        `<ul class="nl">${each((t, i, d) => `<li><a href="/home/detail?id=${810 + i}">${t}</a><b>[${d}]</b></li>`)}</ul><a href="/home/list?type=3&page=2">&gt;</a>`,
      ),
    },
    detail: {
      url: 'http://www.blcg.example/home/detail?id=810',
      html: page(
        `<div class="dt"><h3>${titles[0]}</h3><p class="ls">发布时间：${days[0]}</p><input type="hidden" id="kept" value="${prose.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}"><div id="shown"></div></div>`,
      ),
    },
    rows: rows((i) => `http://www.blcg.example/home/detail?id=${810 + i}`),
    next: 'http://www.blcg.example/home/list?type=3&page=2',
    ...notice,
  },
  {
    name: 'rows that are arrays, counted by rows',
    list: {
      url: 'http://zb.bl.example/list.json?start=0&length=5',
      html: JSON.stringify({ draw: 1, recordsTotal: 32, data: titles.map((title, i) => [4100 + i, title, '白鹭县', `${days[i]} 09:00`]) }),
    },
    detail: plainNotice('http://zb.bl.example/show/4100'),
    rows: rows((i) => `http://zb.bl.example/show/${4100 + i}`),
    next: 'http://zb.bl.example/list.json?start=5&length=5',
    ...notice,
  },
  {
    name: 'TRS, with rules between rows',
    family: 'trs',
    list: {
      url: 'http://www.bailu.gov.example/zwgk/zb/index.html',
      html: page(
        `<ul class="gl">${each((t, i, d) => `<li><a href="./202409/t${d.replaceAll('-', '')}_9${i}.html" title="${t}">${t.slice(0, 12)}...</a><span>${d}</span></li>${i === 2 ? '<li class="line"></li>' : ''}`)}</ul><script>createPageHTML(7, 0, "index", "html");</script>`,
      ),
    },
    detail: {
      url: 'http://www.bailu.gov.example/zwgk/zb/202409/t20240927_90.html',
      html: page(`<h1 class="tt">${titles[0]}</h1><div class="sj">发布时间：${days[0]} 16:00</div><div class="TRS_Editor">${prose}</div>`),
    },
    rows: rows((i, d) => `http://www.bailu.gov.example/zwgk/zb/202409/t${d.replaceAll('-', '')}_9${i}.html`),
    next: 'http://www.bailu.gov.example/zwgk/zb/index_1.html',
    ...notice,
  },
  {
    name: 'jpage, with its data proxy',
    family: 'jpage',
    list: {
      url: 'http://zj.bailu.example/col/col2207/index.html',
      html: page(
        `<div id="55"></div><script type="text/xml"><datastore><recordset>${each((t, i, d) => `<record><![CDATA[<table><tr><td><a href='/art/2024/9/${27 - i}/art_2207_${i}.html' title='${t}'>${t.slice(0, 10)}...</a></td><td>[${d}]</td></tr></table>]]></record>`)}</recordset></datastore></script><script>$("#55").jpage({ajaxParam:{type:'post',url:'/module/web/jpage/dataproxy.jsp',data:{col:1,appid:1,webid:9,path:'/',columnid:2207,unitid:55,permissiontype:0}},totalRecord:34,perPage:5});</script>`,
      ),
    },
    detail: {
      url: 'http://zj.bailu.example/art/2024/9/27/art_2207_0.html',
      html: page(
        `<table id="article"><tr><td class="title">${titles[0]}</td></tr><tr><td>发布日期：${days[0]}</td></tr><tr><td><div id="zoom">${prose}</div></td></tr></table>`,
      ),
    },
    rows: rows((i) => `http://zj.bailu.example/art/2024/9/${27 - i}/art_2207_${i}.html`),
    next: {
      url: 'http://zj.bailu.example/module/web/jpage/dataproxy.jsp?startrecord=6&endrecord=10&perpage=5',
      form: { columnid: '2207', unitid: '55', webid: '9' },
    },
    ...notice,
  },
  {
    name: 'Epoint full-text search, rows without addresses',
    family: 'epoint-search',
    list: {
      url: 'https://ggzy.bailu.example/inteligentsearch/rest/esinteligentsearch/getFullTextDataNew',
      beside: { json: { token: '', pn: 0, rn: 5, condition: [{ fieldName: 'categorynum', equal: '004001', isLike: true }] } },
      html: JSON.stringify({
        result: {
          totalcount: 88,
          records: titles.map((title, i) => ({
            infoid: `5a1e0000-0000-4000-8000-00000000000${i}`,
            title,
            titlenew: title,
            categorynum: '004001002',
            webdate: `${days[i]} 09:0${i}:00`,
          })),
        },
      }),
    },
    detail: {
      url: 'https://ggzy.bailu.example/xxgk/004001/004001002/20240927/5a1e0000-0000-4000-8000-000000000000.html',
      html: page(`<div id="mainContent">${prose}</div>`),
    },
    rows: rows((i, d) => `https://ggzy.bailu.example/xxgk/004001/004001002/${d.replaceAll('-', '')}/5a1e0000-0000-4000-8000-00000000000${i}.html`),
    next: { url: 'https://ggzy.bailu.example/inteligentsearch/rest/esinteligentsearch/getFullTextDataNew', json: { pn: 5, rn: 5 } },
    ...notice,
  },
  {
    name: '政采云, list and notice as JSON',
    family: 'zcygov',
    list: {
      url: 'https://zfcg.bailu.example/portal/category',
      beside: { json: { pageNo: 1, pageSize: 5, categoryCode: 'ZcyAnnouncement3001' } },
      html: JSON.stringify({
        success: true,
        result: {
          data: { total: 61, data: titles.map((title, i) => ({ articleId: `kP3x${i}+/a==`, title, publishDate: Date.parse(`${days[i]}T11:00:00+08:00`) })) },
        },
      }),
    },
    detail: {
      url: 'https://zfcg.bailu.example/portal/detail?articleId=kP3x0%2B%2Fa%3D%3D',
      html: JSON.stringify({
        success: true,
        result: { data: { title: titles[0], publishDate: Date.parse(`${days[0]}T11:00:00+08:00`), content: `<div>${prose}</div>` } },
      }),
    },
    rows: rows((i) => `https://zfcg.bailu.example/portal/detail?articleId=${encodeURIComponent(`kP3x${i}+/a==`)}`),
    next: { url: 'https://zfcg.bailu.example/portal/category', json: { pageNo: 2, pageSize: 5, categoryCode: 'ZcyAnnouncement3001' } },
    ...notice,
  },
]
