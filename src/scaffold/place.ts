import type { PagingShape } from '../core/shapes.ts'

/** Which page of its list an address is, and the address of the list's first page. */
export interface PagePlace {
  first: string
  page: number
}

/** Reads the number of a page out of its address. Addresses that have none are first pages. */
export function placeInList(url: string, { param, file, second = 2, step = 1 }: PagingShape): PagePlace {
  const pageOf = (number: number) => (number - second) / step + 2
  if (param) {
    const value = new RegExp(`[?&]${escaped(param)}=(\\d+)`).exec(url)?.[1]
    const page = value === undefined ? 1 : pageOf(Number(value))
    if (!Number.isInteger(page) || page < 2) return { first: url, page: 1 }
    return { first: url.replace(new RegExp(`([?&]${escaped(param)}=)\\d+`), `$1${second - step}`), page }
  }
  if (!file) return { first: url, page: 1 }
  const [before, after] = file.split('{n}').map((part) => escaped(part).replace('\\{name\\}', '([^/]+?)')) as [string, string]
  const found = new RegExp(`^(.*?${before.includes('/') ? '' : '/'})(${before})(\\d+)(${after})$`).exec(url)
  if (!found) return { first: url, page: 1 }
  const digits = found.slice(3).find((part) => /^\d+$/.test(part))
  const page = pageOf(Number(digits))
  if (!Number.isInteger(page) || page < 2) return { first: url, page: 1 }
  const at = url.lastIndexOf(digits!, url.length - after.replace(/\\/g, '').length - 1)
  const number = second - step
  // `index_1.html` follows `index.html` where pages count from 0.
  const head = url.slice(0, at)
  return { first: number > 0 ? `${head}${number}${url.slice(at + digits!.length)}` : `${head.replace(/[_-]$/, '')}${url.slice(at + digits!.length)}`, page }
}

const escaped = (text: string) =>
  text
    .replace(/[.*+?^$()|[\]\\{}/-]/g, '\\$&')
    .replaceAll('\\/', '/')
    .replaceAll('\\-', '-')
