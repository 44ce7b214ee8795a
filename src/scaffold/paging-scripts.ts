import type { PagingShape } from '../core/shapes.ts'
import type { ListPage } from './turners.ts'

/** TRS: `createPageHTML(34, 0, 'index', 'html')`, `Pager({size: 25, current: 0, prefix: 'index', suffix: 'htm'})`, `var countPage = 34`. */
export function byScript({ tree: { source }, url }: ListPage): PagingShape | undefined {
  const variable = (text: string) => (/^\d+$/.test(text) ? text : new RegExp(`\\b${text}\\s*=\\s*(\\d+)`).exec(source)?.[1])
  const call = /createPage(?:HTML)?\s*\(\s*(?:['"][\w#.-]*['"]\s*,\s*)?(\w+)\s*,\s*(\w+)\s*,\s*['"]([\w-]+)['"]\s*,\s*['"]\.?(\w+)['"]/i.exec(source)
  if (call) return counted(variable(call[1]!), variable(call[2]!), call[3]!, call[4]!, url)
  const options = /\b\w*Page\w*\s*\(\s*\{([^{}]*(?:prefix|suffix)[^{}]*)\}/i.exec(source)?.[1]
  if (options) {
    const option = (name: string) => new RegExp(`${name}\\w*['"]?\\s*:\\s*['"]?\\.?([\\w-]+)`, 'i').exec(options)?.[1]
    return counted(option('size') ?? option('count') ?? option('total'), option('current'), option('prefix') ?? 'index', option('suffix') ?? 'html', url)
  }
  const count = /\bcountPage\s*=\s*(\d+)/.exec(source)?.[1]
  if (!count) return undefined
  const file = /['"]([\w-]+)_['"]\s*\+\s*\w+\s*\+\s*['"]\.(\w+)/.exec(source)
  const [, name, extension] = file ?? /([\w-]+?)(?:_\d+)?\.(s?html?|jspx?)$/.exec(new URL(url).pathname) ?? ['', 'index', 'html']
  return counted(count, /\bcurrentPage\s*=\s*(\d+)/.exec(source)?.[1], name!, extension!, url)
}

/** Counted from 0, the second page is 1. A list of one page has no other. */
function counted(count: string | undefined, current: string | undefined, name: string, extension: string, url: string): PagingShape | undefined {
  if (count !== undefined && Number(count) < 1) return undefined
  const second = current === '1' && !/_1\.\w+$/.test(url) ? 2 : 1
  return { file: `${name}_{n}.${extension}`, ...(second !== 2 && { second }) }
}

/** 大汉 jpage: records by number from a data proxy, by a form that stands in the call (or in the link of the next group). */
export function byRecords({ tree: { source }, absolute }: ListPage): PagingShape | undefined {
  const proxy = /['"]([^'"\s]*dataproxy\.jsp)[?'"]/.exec(source)?.[1]
  if (!proxy) return undefined
  const size = Number(/\bperPage['"]?\s*:\s*['"]?(\d+)/i.exec(source)?.[1] ?? 0) || source.split('<record>').length - 1
  if (size < 1) return undefined
  const fields = /\bdata\s*:\s*\{([^{}]*columnid[^{}]*)\}/i.exec(source)?.[1]
  const query = /dataproxy\.jsp\?([^'"<>\s]*columnid[^'"<>\s]*)/i.exec(source)?.[1]?.replaceAll('&amp;', '&')
  const pairs = fields
    ? [...fields.matchAll(/['"]?(\w+)['"]?\s*:\s*(?:'([^']*)'|"([^"]*)"|([\w.-]+))/g)].map(
        ([, name, one, two, bare]) => [name!, one ?? two ?? bare ?? ''] as const,
      )
    : [...new URLSearchParams(query ?? '')].filter(([name]) => name !== 'page')
  if (!pairs.some(([name]) => /columnid/i.test(name))) return undefined
  const path = new URL(absolute(proxy) ?? proxy).pathname
  return {
    form: { col: '1', ...Object.fromEntries(pairs) },
    action: `${path}?startrecord={n}&endrecord={n+${size - 1}}&perpage=${size}`,
    ...{ second: size + 1, step: size },
  }
}

/**
 * Files numbered down from how many there are, so that old ones keep their addresses, by a script that turns them:
 * `purl="../n3/index_958"`, `maxPageNum = 199`, `purl+"_"+pageName+".html"`, and 下页 goes to `pageName-1`.
 */
export function countedByScript({ tree: { source }, absolute }: ListPage): PagingShape | undefined {
  if (!/-\s*1\s*\)?[\s\S]{0,120}下一?页/.test(source)) return undefined
  const name = /\b(\w*(?:max|total|count)_?page\w*|pageCount)\s*=\s*["']?[1-9]\d*/i.exec(source)?.[1]
  const joined = /(?:\b(\w+)|['"]([\w./-]*))\s*(?:\+\s*)?['"]([_-]?)['"]\s*\+\s*\(?\s*\w+(?:\s*-\s*1\s*\))?\s*\+\s*['"](\.s?html?)['"]/i.exec(source)
  if (!name || !joined) return undefined
  const [, variable, written, sign, extension] = joined
  const base = written ?? new RegExp(`\\b${variable}\\s*=\\s*['"]([^'"]+)['"]`).exec(source)?.[1]
  const target = base && absolute(`${base}${sign}2${extension}`)
  if (!target) return undefined
  return { file: new URL(target).pathname.replace(/2(\.\w+)$/, '{n}$1'), down: true, pages: new RegExp(`\\b${name}\\s*=\\s*["']?([1-9]\\d*)`) }
}
