import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/document/document.ts'
import { openHtml } from '../../../src/document/html.ts'
import { codesOf, grid, shown, sourceOf, tablesOf } from './shown.ts'

describe('text', () => {
  it('collapses blanks of every width and drops what cannot be seen', () => {
    const document = openHtml('<p>&nbsp;采　购\u200b人 ：\n\t 某&nbsp;&nbsp; 局\ufeff </p>')
    expect(shown(document)).toEqual(['采 购人： 某 局'])
  })

  it('sets the colon of a label right behind it, whatever its form, and leaves other colons', () => {
    const document = openHtml('<p>招标人 ∶某局</p><p>电话（座机）　﹕1</p><p><span>地址&nbsp;</span><b>:</b>某路</p><p>| :--- | A : B</p>')
    expect(shown(document)).toEqual(['招标人：某局', '电话（座机）：1', '地址:某路', '| :--- | A : B'])
    expect(sourceOf(document, '：某')).toBe('∶某')
  })

  it('decodes references, and leaves alone what is none', () => {
    expect(shown(openHtml('<p>A&amp;B &lt;5&gt; &#25307;&#x6807; &ldquo;x&rdquo; &yen;3 R&D a&b=1 &nosuch;</p>'))).toEqual([
      'A&B <5> 招标 “x” ¥3 R&D a&b=1 &nosuch;',
    ])
  })

  it('does not let inline elements break a number', () => {
    const word = '<p><span><font face="宋体">201</font></span><span lang="EN-US">7</span><o:p></o:p><span>年</span><st1:chsdate>1</st1:chsdate>月</p>'
    expect(shown(openHtml(word))).toEqual(['2017年1月'])
  })

  it('ends lines at breaks and blocks', () => {
    expect(shown(openHtml('一<br>二<div>三</div>四<p>五<p>六<ul><li>七<li>八</ul>'))).toEqual(['一', '二', '三', '四', '五', '六', '七', '八'])
  })

  it('leaves out scripts, styles, navigation, menus and comments of any kind', () => {
    const html =
      '<nav>首页</nav><script>var a="<p>x</p>"</script><style>p{}</style><!--# include virtual="/h.html" --><!--[if gte mso 9]><xml>y</xml><![endif]--><select><option>省</option></select>正文<![if !supportLists]>1.<![endif]>'
    expect(shown(openHtml(html))).toEqual(['正文1.'])
  })

  it('leaves out what styles hide, and hidden fields', () => {
    const html =
      '<p>看得见的正文在这里足够长</p><p style="DISPLAY : none">藏</p><div hidden>藏</div><span style="display:none">藏</span><input type="hidden" value="藏"><p>又见</p>'
    expect(shown(openHtml(html))).toEqual(['看得见的正文在这里足够长', '又见'])
  })

  it('shows the notice where hiding it leaves nothing', () => {
    expect(shown(openHtml('<div style="display:none"><p>项目编号：SYN-1，采购人：某某市教育局办公室</p></div>'))).toEqual([
      '项目编号：SYN-1，采购人：某某市教育局办公室',
    ])
  })

  it('reads fields that only show', () => {
    expect(shown(openHtml('名称：<input readonly value="某局">'))).toEqual(['名称：某局'])
  })

  it('keeps the text of tags that were never rendered', () => {
    expect(shown(openHtml('总额：<fmt:formatnumber pattern="￥.0#" type="currency">58.48</fmt:formatnumber> 万元'))).toEqual(['总额：58.48 万元'])
  })

  it('keeps lines of preformatted text', () => expect(shown(openHtml('<pre>一\n二  三</pre>'))).toEqual(['一', '二 三']))
})

describe('structure', () => {
  it('knows headings, bold, links, classes and gaps', () => {
    const document = openHtml(
      '<h2>标题</h2><p><strong>一、项目</strong>信息</p><p><b>二、</b><strong>全粗</strong></p><p style="font-weight:bold">粗</p><p style="mso-bidi-font-weight:bold">不粗</p><div class="sub cp" id="x"><a href="/">首页</a> <a>上页</a></div><p>甲&nbsp;&nbsp;&nbsp;乙 丙</p>',
    )
    expect(shown(document)).toEqual(['## 标题', '一、项目信息', '**二、全粗**', '**粗**', '不粗', '首页 上页', '甲 乙 丙'])
    const paragraphs = document.blocks.filter((block) => block.type === 'paragraph')
    expect(paragraphs[5]).toMatchObject({ link: true, hints: 'sub cp x' })
    expect(paragraphs[6]!.gaps).toEqual([paragraphs[6]!.span.start + 1])
    expect(paragraphs[1]!.link).toBeUndefined()
  })

  it('keeps labelled runs in order', () => {
    const document = openHtml('<p>名称：<span class="bookmark-item code-00003"> 某<b>项目</b> </span>，编号：<samp id="no">SYN-1</samp>，<em>地点</em>。</p>')
    const [paragraph] = document.blocks
    expect(paragraph!.type === 'paragraph' && paragraph!.runs!.map(({ span, hints }) => [hints, textOf(document, span)])).toEqual([
      ['bookmark-item code-00003', '某项目'],
      ['b', '项目'],
      ['no', 'SYN-1'],
      ['em', '地点'],
    ])
  })

  it('tells title and metas apart from the text', () => {
    const document = openHtml('<head><title>某&nbsp;公告</title><meta name="PubDate" content="2026-06-02 10:26"></head><body><p>正文</p></body>')
    expect(document.meta.map(({ name, value }) => [name, textOf(document, value)])).toEqual([
      ['title', '某 公告'],
      ['PubDate', '2026-06-02 10:26'],
    ])
    expect(shown(document)).toEqual(['正文'])
  })

  it('reads only the body it is told, with the titles of the head', () => {
    const html = '<html><head><title>题</title></head><body><div>栏目</div><div id="b"><p>正文</p></div><div>版权</div></body></html>'
    const start = html.indexOf('<div id="b">')
    const document = openHtml(html, { body: { start, end: html.indexOf('<div>版权') } })
    expect(shown(document)).toEqual(['正文'])
    expect(document.meta).toHaveLength(1)
    expect(sourceOf(document, '正文')).toBe('正文')
  })
})

describe('places', () => {
  it('points at the source, references and blanks included', () => {
    const document = openHtml('<p>预算&nbsp;&nbsp;：<span>1</span>2&#51;<b>元</b></p>')
    expect(document.text).toBe('预算：123元\n')
    expect(sourceOf(document, '预算：')).toBe('预算&nbsp;&nbsp;：')
    expect(sourceOf(document, '3')).toBe('&#51;')
    expect(sourceOf(document, '123')).toBe('1</span>2&#51;')
  })

  it('gives each plain character its own place, in any page', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<tr>',
      '<td>',
      '</td>',
      '</table>',
      '<th>',
      '<br>',
      '<b>',
      '</b>',
      '<div>',
      '</div>',
      '<li>',
      '&nbsp;',
      '&amp;',
      '招标',
      ' ',
      '\n',
      '元',
      '<span class=x>',
      '</span>',
      '<!-- c -->',
      '<a>',
      '&lt;/p&gt;',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const document = openHtml(pieces.join(''))
        expect(document.places.length).toBe(document.text.length)
        let last = 0
        for (const [i, character] of [...document.text].entries()) {
          const place = document.places.source({ start: i, end: i + 1 })
          if (/[招标元]/.test(character)) {
            expect(document.source.slice(place.start, place.end)).toBe(character)
            expect(place.start).toBeGreaterThanOrEqual(last)
            last = place.start
          }
        }
        for (const block of document.blocks) {
          expect(block.span.end).toBeGreaterThan(block.span.start)
          expect(textOf(document, block.span)).toBe(textOf(document, block.span).trim())
        }
        const characters = pieces.filter((part) => /[招标元]/.test(part)).join('').length
        expect([...document.text].filter((character) => /[招标元]/.test(character)).length).toBe(characters)
      }),
      { numRuns: 300 },
    )
  })
})

describe('tables', () => {
  it('resolves spans', () => {
    const document = openHtml(
      '<table><tr><td rowspan=2>甲</td><td colspan="2">乙</td></tr><tr><td>丙</td><td>丁</td></tr><tr><td>戊</td><td>己</td><td>庚</td></tr></table>',
    )
    expect(grid(document, tablesOf(document)[0]!)).toEqual([
      ['甲', '乙', ''],
      ['', '丙', '丁'],
      ['戊', '己', '庚'],
    ])
    expect(document.text).toBe('甲\t乙\n丙\t丁\n戊\t己\t庚\n')
  })

  it('knows header cells, captions, lines and empty cells', () => {
    const document = openHtml(
      '<table><caption>成交结果</caption><tr><th>名称</th><td><b>金额</b></td><td></td></tr><tr><td>某公司<br>某某公司</td><td>1</td><td>&nbsp;</td></tr></table>',
    )
    const [table] = tablesOf(document)
    expect(textOf(document, table!.caption!)).toBe('成交结果')
    expect(table!.cells.map(({ header }) => header)).toEqual([true, true, false, false, false, false])
    expect(table!.cells[3]!.lines!.map((span) => textOf(document, span))).toEqual(['某公司', '某某公司'])
    expect(table!.cells[2]!.span.end - table!.cells[2]!.span.start).toBe(0)
  })

  it('gives headings without <tr> their own row', () => {
    const document = openHtml('<table><th>名称</th><th>金额</th><td>甲</td><td>1</td><td>乙</td><td>2</td></table>')
    expect(shown(document)).toEqual(['名称 | 金额 / 甲 | 1 / 乙 | 2'])
    expect(shown(openHtml('<table><th>名称</th><td>甲</td></table>'))).toEqual(['名称 | 甲'])
    expect(shown(openHtml('<table><th>名称</th><th>金额</th><tr><td>甲</td><td>1</td></table>'))).toEqual(['名称 | 金额 / 甲 | 1'])
  })

  it('survives <p> around a table and cells that are never closed', () => {
    expect(shown(openHtml('<p>前<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>后</p>'))).toEqual(['前', '甲 | 乙 / 丙 | 丁', '后'])
    expect(shown(openHtml('<table><tbody><tr><td>甲<td>乙<tbody><tr><td>丙<td>丁'))).toEqual(['甲 | 乙 / 丙 | 丁'])
    expect(shown(openHtml('<table>散<tr><td>甲</td><td>乙</td></tr></table>'))).toEqual(['散', '甲 | 乙'])
    expect(shown(openHtml('<tr><td>甲</td><td>乙</td></tr>'))).toEqual(['甲 | 乙'])
  })

  it('does not let a closing tag inside a cell end what is around the table', () => {
    expect(shown(openHtml('<div class="a"><table><tr><td>甲</div></td><td>乙</td></tr></table><p>丙</p></div>'))).toEqual(['甲 | 乙', '丙'])
  })

  it('takes layout tables apart', () => {
    const html =
      '<table><tr><td><h1>标题</h1></td></tr><tr><td><p>一</p><table><tr><td>名称</td><td>甲</td></tr><tr><td>金额</td><td>1</td></tr></table><p>二</p></td></tr></table>'
    expect(shown(openHtml(html))).toEqual(['# 标题', '一', '名称 | 甲 / 金额 | 1', '二'])
    const columns = `<table><tr><td>${'<p>栏目导航一行</p>'.repeat(30)}</td><td>${'<p>正文的一行文字</p>'.repeat(30)}</td></tr></table>`
    expect(openHtml(columns).blocks.every(({ type }) => type === 'paragraph')).toBe(true)
    expect(openHtml(columns).text).not.toContain('\t')
  })

  it('keeps the rows of data that stand in a layout table', () => {
    const html = `<table><tr><td>一、项目编号：SYN-1，这一行很长很长很长很长很长很长很长很长很长</td></tr><tr><td>二、供应商如下所列，也写得很长很长很长很长很长很长很长很长</td></tr><tr><td>甲</td><td>1</td></tr></table>`
    expect(shown(openHtml(html)).at(-1)).toBe('甲 | 1')
    expect(tablesOf(openHtml(html))).toHaveLength(1)
  })

  it('makes a table inside a form a block of its own', () => {
    const html =
      '<table><tr><td>行政区</td><td>某市</td></tr><tr><td>面积</td><td>1</td></tr><tr><td>分期支付</td><td><table><tr><td>期号</td><td>金额</td></tr><tr><td>1</td><td>500</td></tr></table></td></tr><tr><td>单位</td><td>某局</td></tr></table>'
    expect(shown(openHtml(html))).toEqual(['行政区 | 某市 / 面积 | 1 / 分期支付 |  / 单位 | 某局', '期号 | 金额 / 1 | 500'])
  })

  it('keeps a long text under its label', () => {
    const html = `<table><tr><td>名称</td><td>甲</td></tr><tr><td>编号</td><td>1</td></tr><tr><td>内容</td><td>${'<p>一行</p>'.repeat(40)}</td></tr></table>`
    const [table] = tablesOf(openHtml(html))
    expect(table!.rows).toBe(3)
    expect(table!.cells.at(-1)!.lines).toHaveLength(40)
  })

  it('leaves out hidden rows and cells', () => {
    expect(
      shown(
        openHtml(
          '<table><tr style="display:none"><td>藏</td><td>藏</td></tr><tr><td>甲</td><td style="display:none">藏</td><td>乙</td></tr></table><p>正文文字</p>',
        ),
      ),
    ).toEqual(['甲 | 乙', '正文文字'])
  })
})

describe('documents in documents', () => {
  it('reads a whole page inside the body', () => {
    const html =
      '<html><head><title>外</title></head><body><div>头</div><div><!doctype html><html><head><title>内</title><style>p{}</style></head><body><p>正文</p></body></html></div><div>尾</div></body></html>'
    expect(shown(openHtml(html))).toEqual(['头', '正文', '尾'])
  })

  it.each(['&lt;', '&amp;lt;'])('reads a page that was escaped into text by %s', (lt) => {
    const gt = lt.replace('lt', 'gt')
    const inner = '<html><body><p>采购人：某局&nbsp;</p><table><tr><td>名称</td><td>甲&amp;乙</td></tr></table></body></html>'
    const amp = lt.startsWith('&amp;') ? '&amp;amp;' : '&amp;'
    const escaped = inner.replaceAll('&', amp).replaceAll('<', lt).replaceAll('>', gt)
    const document = openHtml(`<html><body><div id="template">${escaped}</div><p>后</p></body></html>`)
    expect(shown(document)).toEqual(['采购人：某局', '名称 | 甲&乙', '后'])
    expect(sourceOf(document, '某局')).toBe('某局')
    expect(sourceOf(document, '甲&乙')).toBe(`甲${amp}amp;乙`)
  })

  it('reads a page inside a text field, hidden or not', () => {
    const document = openHtml('<p>前</p><textarea style="display:none"><p>正文在文本框里</p><p>第二行</p></textarea><p>后</p>')
    expect(shown(document)).toEqual(['前', '正文在文本框里', '第二行', '后'])
    expect(sourceOf(document, '正文')).toBe('正文')
  })

  it('takes a few escaped signs for what they are', () => {
    expect(shown(openHtml('<p>误差&lt;5，&lt;某某&gt;规范</p>'))).toEqual(['误差<5，<某某>规范'])
  })

  it('ends at the fourth document inside another', () => {
    let html = '<p>最里面的正文</p><p>二</p>'
    for (let i = 0; i < 8; i++) html = `<div>${html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</div>`
    expect(() => openHtml(html)).not.toThrow()
  })
})

describe('bad pages', { timeout: 60_000 }, () => {
  it('reads any depth without overflowing', () => {
    for (const tag of ['div', 'b', 'span', 'table><tr><td', 'p><b', 'font']) expect(openHtml(`${`<${tag}>`.repeat(100_000)}正文`).text, tag).toContain('正文')
    expect(openHtml(`${'<div>'.repeat(100_000)}正文${'</div>'.repeat(100_000)}<table><tr><td>甲</td><td>乙</td></tr></table>`).blocks.at(-1)!.type).toBe(
      'table',
    )
  })

  it('is not slowed by closing tags that close nothing', () => {
    expect(openHtml(`<div><table><tr><td>${'<i>'.repeat(50_000)}${'</div></u>'.repeat(300_000)}正文`).text).toBe('正文\n')
  })

  it('reads a table of 10,000 rows', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `<tr><td>${i + 1}</td><td>某公司${i}</td><td>${i}.50</td></tr>`).join('')
    const [table] = tablesOf(openHtml(`<table><tr><th>序号</th><th>名称</th><th>金额</th></tr>${rows}</table>`))
    expect(table).toMatchObject({ rows: 10_001, columns: 3 })
    expect(table!.cells).toHaveLength(30_003)
  })

  it('bounds spans that are absurd', () => {
    const [table] = tablesOf(openHtml('<table><tr><td rowspan="99999999" colspan="1000000">甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>'))
    expect(table!.columns).toBeLessThan(1000)
    expect(table!.cells[0]!.rowSpan).toBe(2)
  })

  it('says that a page is cut off, and reads what is there', () => {
    const document = openHtml('<html><body><p>采购人：某某市教育局</p><table><tr><td>名称</td><td>某某')
    expect(codesOf(document)).toContain('truncated')
    expect(shown(document)).toEqual(['采购人：某某市教育局', '名称 | 某某'])
    expect(codesOf(openHtml('<html><body><p>一段没有结束标签但完整的正文文字'))).not.toContain('truncated')
  })

  it.each([
    ['', 'empty-page'],
    ['<html><body><script>app()</script><div id="app"></div></body></html>', 'empty-page'],
    ["<html><script>var arg1='ABC';function setCookie(){document.cookie='acw_sc__v2='+x}</script></html>", 'challenge-page'],
    ['<html><head><title>访问验证</title></head><body><p>请完成验证后继续访问</p></body></html>', 'challenge-page'],
    ['<html><body>您的请求过于频繁，已被网站防火墙拦截</body></html>', 'challenge-page'],
    ['<script>document.cookie="__jsl_clearance=1"</script>', 'challenge-page'],
    ['<title>频繁访问!</title><p>您访问过于频繁，请稍后再试</p>', 'challenge-page'],
    [`<textarea>var arg1='${'5d09f7'.repeat(9)}'</textarea><meta name="aliyun_waf_aa"><textarea>${'oHhblj/dwUXH+jo'.repeat(400)}</textarea>`, 'challenge-page'],
    ['<html><body><h1>系统维护中</h1><p>请稍后访问</p></body></html>', 'maintenance-page'],
  ])('%s is told as %s', (html, code) => expect(codesOf(openHtml(html))).toContain(code))

  it.each([
    '<div class="nav"><a>请登录</a><a>验证码</a></div><p>某某系统维护服务项目中标公告</p><p>项目编号：SYN-1，中标供应商：某某公司</p>',
    '<title>某某防火墙采购公告</title><p>采购人：某某局，采购内容：网站防火墙一套</p>',
  ])('a notice is not taken for one of these: %s', (html) => expect(codesOf(openHtml(html))).toEqual([]))
})
