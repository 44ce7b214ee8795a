/** A page; `beside` is what `meta.json` beside it says: the request that brought it, when it was seen. */
export interface SavedText {
  url: string
  html: string
  beside?: { json?: Record<string, unknown>; form?: Record<string, string>; fetchedAt?: string }
}

/** Synthetic sites on different software, each as a person saves it: a list, a notice, their addresses, and what is to be found on them. */
export interface LittleSite {
  name: string
  list: SavedText
  detail: SavedText
  /** Written in this encoding. */
  charset?: 'gbk'
  rows: [url: string, title: string, date: string | undefined][]
  next: string | { url: string; form?: object; json?: object } | undefined
  /** The family that it is written on; `by-selectors` where nothing is said. */
  family?: string
  title: string
  date: string
  /** Stands in the body; `without` does not. */
  body: string
  without: string[]
}

const prose = `<p>受海州县教育局委托，海州县公共资源交易中心就下列项目组织采购，欢迎合格的供应商参加。</p>
<p>一、项目编号：HZ2024-018</p><p>二、项目名称：教室照明改造</p><p>三、预算金额：68.50万元</p>
<p>四、供应商的资格：具有独立承担民事责任的能力，最近三年没有重大违法记录。</p>
<p>五、获取文件：2024年7月24日至2024年7月30日，登录本网下载。</p><p>六、联系人：海州县教育局，电话见采购文件。</p>`

const titles = [
  '海州县第一中学教室照明改造项目竞争性磋商公告',
  '海州县人民医院超声诊断设备采购项目公开招标公告',
  '海州县城区道路清扫保洁服务项目中标结果公告',
  '海州县档案馆数字化加工服务采购项目更正公告',
] as const
const nav = `<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/xwdt/">新闻动态</a></li><li><a href="/zbgg/">招标公告</a></li><li><a href="/zcfg/">政策法规</a></li></ul></div>`
const hot = `<div class="side"><h3>热点信息</h3><ul class="hot"><li><a href="/xwdt/1001.html">海州县召开优化营商环境工作推进会议</a></li><li><a href="/xwdt/1002.html">海州县开展安全生产大检查专项行动</a></li><li><a href="/xwdt/1003.html">关于春节放假安排的通知公告</a></li></ul></div>`
const friends = `<div class="friend-link"><a href="http://www.example.org/">国家某某网</a><a href="http://www.example.net/">某省人民政府</a></div><div class="footer">版权所有：海州县公共资源交易中心 技术支持：某某公司 电话：0000-0000000</div>`
const around = (inner: string, title = '海州县公共资源交易中心') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${nav}<div class="main">${inner}</div>${friends}<!-- synthetic --></body></html>`
const share = '<div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div>'
const turnOfNotice =
  '<div class="prevnext"><p>上一篇：<a href="/zbgg/99.html">海州县图书馆家具采购项目询价公告</a></p><p>下一篇：<a href="/zbgg/97.html">海州县社区食堂服务项目公告</a></p></div>'

const li = (links: string[]) => links.map((link) => `<li>${link}</li>`).join('\n')

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
