import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openDecoded } from '../../../src/document/open.ts'
import { read } from '../../../src/reader/read.ts'

/** Notices that are written otherwise and mean the same are read the same: each of the hand-written notices, rewritten as other clerks and other software would. */
const folder = new URL('../../golden/notices/', import.meta.url)
const notices = readdirSync(folder)
  .filter((name) => !name.endsWith('.json'))
  .map((name) => ({ name, source: readFileSync(new URL(name, folder), 'utf8') }))

/** Changes the texts between the tags of a page, or a plain text as a whole; addresses are left alone. */
const inTexts =
  (change: (text: string) => string) =>
  (source: string): string =>
    source.replace(/<(script|style|title)\b[\s\S]*?<\/\1>|<[^>]*>|https?:\/\/[^\s<]+|[^<\s][^<]*?(?=<|https?:|$)/g, (part) =>
      /^(?:<|http)/.test(part) ? part : change(part),
    )
const inPages = (change: (source: string) => string) => (source: string) => (source.trimStart().startsWith('<') ? change(source) : source)

const frame = (page: string) =>
  page
    .replace(
      /<body[^>]*>/i,
      '$&<div class="nav"><ul><li><a href="/1">工程建设招标公告</a></li><li><a href="/2">政府采购中标公告</a></li><li><a href="/3">征收公告</a></li></ul></div><div>今天是2031年1月1日 星期三</div>',
    )
    .replace(/<\/body>/i, '<div class="foot"><p>版权所有：某某中心 技术支持：某某科技有限公司</p><p>地址：某某市某某路1号 电话：0000-0000000</p></div>$&')

const labels = '采购人|招标人|代理机构|项目名称|项目编号|预算金额|采购方式|名称|地址|电话|联系人|供应商|中标人|中标价|成交价|用途|面积|起始价|竞得人'
const label = new RegExp(`(?<![\\p{L}\\p{N}（(])(?:${labels})(?=[:：])`, 'gu')

const rewritings: Record<string, (source: string) => string> = {
  'colons of half width': inTexts((text) => text.replaceAll('：', ':')),
  'colons that are signs of ratio': inTexts((text) => text.replace(/(?<=\p{Script=Han})：/gu, '∶')),
  'blanks around colons': inTexts((text) => text.replace(/(?<=[\p{Script=Han}）])：(?!\d)/gu, ' ： ')),
  'blanks that do not break behind colons': inTexts((text) => text.replace(/(?<=[\p{Script=Han}）])：(?!\d)/gu, '：\u00a0\u00a0')),
  'letters of labels set apart': inTexts((text) => text.replace(label, (word) => [...word].join('\u3000'))),
  'brackets of half width': inTexts((text) => text.replaceAll('（', '(').replaceAll('）', ')')),
  'figures of full width': inTexts((text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))),
  'blanks before 元': inTexts((text) => text.replace(/(?<=\d)(?=(?:万|亿)?元)/g, ' ')),
  'days between strokes': inTexts((text) =>
    text.replace(/(\d{4})年(\d{1,2})月(\d{1,2})日(?![\d上下])/g, (_day, year, month, day) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`),
  ),
  'no numbers of headings': inTexts((text) => text.replace(/^(\s*)[一二三四五六七八九十]+、/gm, '$1')),
  'headings numbered by figures': inTexts((text) =>
    text.replace(/^(\s*)([一二三四五六七八九])、/gm, (_head, blank, number) => `${blank}${'一二三四五六七八九'.indexOf(number) + 1}.`),
  ),
  'texts torn into spans': inPages((page) =>
    page.replace(
      /(?<=<(?:p|td|div|li)\b[^>]*>)([^<>]{6,})(?=<)/g,
      (text) => `<span>${text.slice(0, text.length >> 1)}</span><span style="font-family:宋体">${text.slice(text.length >> 1)}</span>`,
    ),
  ),
  'paragraphs in cells': inPages((page) => page.replace(/(<t[dh]\b[^>]*>)([^<>]+)(<\/t[dh]>)/gi, '$1<p style="margin:0"><span>$2</span></p>$3')),
  'paragraphs that are divisions': inPages((page) => page.replace(/<(\/?)p\b[^>]*>/gi, '<$1div>')),
  'heads of tables in bold': inPages((page) => page.replace(/<th\b([^>]*)>([^<>]*)<\/th>/gi, '<td$1><strong>$2</strong></td>')),
  // but of what stands around: two addresses in one page are told apart by its foot
  'no classes, no styles': inPages((page) => page.replace(/ (?:class|style|id)=(?:"(?!foot)[^"]*"|'[^']*'|[^\s>"']+)/g, '')),
  'navigation around': inPages(frame),
  'lines that end as on Windows': (source) => source.replace(/\r?\n/g, '\r\n'),
}

function* leaves(value: unknown, path = ''): Generator<string> {
  if (value === null || value === undefined) return
  if (typeof value === 'object') for (const [key, part] of Object.entries(value)) yield* leaves(part, `${path}/${key}`)
  // a period is told as it is written
  else if (!path.endsWith('/signingPeriod'))
    yield `${path} ${String(value)
      .normalize('NFKC')
      .replace(/[\s“”"]+/g, '')
      .replaceAll('∶', ':')}`
}
const told = (source: string): string[] => read(openDecoded(source)).records.flatMap(({ record }, index) => [...leaves(record, String(index))])

describe.each(notices)('$name', ({ source }) => {
  const before = told(source)
  it.each(Object.entries(rewritings))('%s', (_name, rewrite) => {
    expect(told(rewrite(source))).toEqual(before)
  })
})
