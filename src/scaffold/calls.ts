import type { Element } from './dom.ts'

/** How the links of a list are made: the attribute that holds the call, what to take from it, and the address that this makes (`{1}` for what was taken). */
export interface Call {
  attribute: string
  pattern: RegExp
  to: string
}

/** The address that a call leads to, as written. */
export function called(link: Element, { attribute, pattern, to }: Call): string | undefined {
  const found = pattern.exec(link.attribs[attribute] ?? '')
  return found ? to.replace(/\{(\d)\}/g, (_, group: string) => found[Number(group)] ?? '') : undefined
}

/** Whether the link itself has an address. */
export const isDirect = (link: Element): boolean => {
  const href = link.attribs.href?.trim()
  return href !== undefined && href !== '' && !/^(?:javascript:|#|void)/i.test(href)
}

/** `f('a', 12)`: the name of the function and its arguments. */
export function callIn(code: string): { name: string; args: string[] } | undefined {
  const found = /([\w$.]+)\s*\(\s*((?:'[^']*'|"[^"]*"|[\w.$-]+)(?:\s*,\s*(?:'[^']*'|"[^"]*"|[\w.$-]+))*)\s*\)/.exec(code.replace(/^\s*javascript:\s*/i, ''))
  return found ? { name: found[1]!, args: [...found[2]!.matchAll(/'([^']*)'|"([^"]*)"|([\w.$-]+)/g)].map((arg) => arg[1] ?? arg[2] ?? arg[3]!) } : undefined
}

/** What is known of the addresses that calls lead to. */
export interface Around {
  source: string
  /** Addresses of saved notices. */
  details: string[]
  /** What a person says: `/view?id={1}`. */
  urlOf?: string
}

/** Attributes besides `href` in which sites keep an address, or the key of one, for a script to follow. */
const carriers = /^(?:data-.*|id|rel|url|link|name|value|alt)$/
const address = /^(?:https?:\/\/|\/|\.\.?\/)[^\s'"<>(){}]*[\w/=-]$|^[\w./-]+\.(?:s?html?|jspx?|aspx?|php|do)(?:\?\S*)?$/

/** The attribute of a link, or of a row that a script makes one, that holds an address: `<a href="javascript:;" id="/gg/12.jsp">`. */
export const addressIn = ({ attribs }: Element): string | undefined => Object.keys(attribs).find((name) => carriers.test(name) && address.test(attribs[name]!))

/** How the calls of these links become addresses; `undefined` where nothing tells. */
export function findCall(links: Element[], around: Around): Call | undefined {
  const attributes = ['onclick', 'href', ...new Set(links.flatMap((link) => Object.keys(link.attribs).filter((name) => carriers.test(name))))]
  for (const attribute of attributes) {
    const values = links.map((link) => link.attribs[attribute]?.trim() ?? '')
    if (values.some((value) => value === '' || value === '#') || new Set(values).size < values.length * 0.7) continue
    const call = carriers.test(attribute) ? dataCall(attribute, values, around) : codeCall(attribute, values, around)
    if (call) return call
  }
  return undefined
}

function dataCall(attribute: string, values: string[], { details, urlOf }: Around): Call | undefined {
  const pattern = /(\S+)/
  if (values.every((value) => address.test(value))) return { attribute, pattern, to: '{1}' }
  const to =
    templateFrom(
      values.map((value) => [value]),
      details,
    ) ?? (/id|key|url|href/i.test(attribute) ? urlOf : undefined)
  return to ? { attribute, pattern, to } : undefined
}

function codeCall(attribute: string, values: string[], { source, details, urlOf }: Around): Call | undefined {
  // window.open('/a.html'), location.href='a.html'
  const quoted = /['"]((?:https?:\/\/|\.{0,2}\/)[^'"\s]+|[\w./-]+\.(?:[sj]?html?|jspx?|aspx?|php|do|action)[^'"\s]*)['"]/
  if (values.every((value) => quoted.test(value))) {
    const plain = [/'([^']+)'/, /"([^"]+)"/].find((one) => values.every((value) => one.exec(value)?.[1] === quoted.exec(value)![1]))
    return { attribute, pattern: plain ?? quoted, to: '{1}' }
  }
  const calls = values.map(callIn)
  const name = calls[0]?.name
  if (!name || calls.some((call) => call?.name !== name)) return undefined
  const most = Math.min(...calls.map((call) => call!.args.length))
  const argument = `['"]?([^'",()]*?)['"]?`
  const pattern = new RegExp(`${name.replace(/[.$]/g, '\\$&')}\\(\\s*${Array.from({ length: most }, () => argument).join('\\s*,\\s*')}\\s*[,)]`)
  const to =
    urlOf ??
    templateFrom(
      calls.map((call) => call!.args),
      details,
    ) ??
    templateOf(name, source)
  return to ? { attribute, pattern, to } : undefined
}

/** The address of a saved notice in which the arguments of one of the calls stand. */
function templateFrom(calls: string[][], details: string[]): string | undefined {
  for (const url of details)
    for (const args of calls) {
      const used = args.map((arg, index) => ({ arg, index })).filter(({ arg }) => arg.length > 1 && url.includes(arg))
      if (!used.some(({ arg }) => arg.length >= 3 || /\d{2}/.test(arg))) continue
      let template = url
      for (const { arg, index } of used.sort((a, b) => b.arg.length - a.arg.length)) {
        const at = template.lastIndexOf(arg)
        if (at > 0) template = `${template.slice(0, at)}{${index + 1}}${template.slice(at + arg.length)}`
      }
      return template.replace(/^https?:\/\/[^/]+/, '')
    }
  return undefined
}

/** What a function of the page's scripts makes of its arguments: the first text that it joins them to. */
function templateOf(name: string, source: string): string | undefined {
  const bare = name.replace(/^.*\./, '').replace(/\$/g, '\\$&')
  const found = new RegExp(`(?:function\\s+${bare}\\s*|\\b${bare}\\s*[=:]\\s*(?:function\\s*)?)\\(([^()]*)\\)\\s*(?:=>)?\\s*\\{`).exec(source)
  if (!found) return undefined
  const names = found[1]!.split(',').map((one) => one.trim())
  const code = source.slice(found.index + found[0].length, found.index + found[0].length + 1500)
  return joined(code, (one) => (names.includes(one) ? `{${names.indexOf(one) + 1}}` : undefined))
}

/** The first `'…' + a + '…'` of a piece of script that looks like an address and in which a known name is put. */
export function joined(code: string, value: (name: string) => string | undefined): string | undefined {
  for (const found of code.matchAll(/(?:"[^"\n]*"|'[^'\n]*'|[\w$.()]+)(?:\s*\+\s*(?:"[^"\n]*"|'[^'\n]*'|[\w$.()]+))+/g)) {
    let used = false
    let text = ''
    for (const [part] of found[0].matchAll(/"[^"]*"|'[^']*'|[\w$.()]+/g)) {
      if (/^["']/.test(part)) text += part.slice(1, -1)
      else {
        const put = value(part) ?? value(part.replace(/^\w+\((\w+)\)$/, '$1'))
        used ||= put !== undefined
        text += put ?? ''
      }
    }
    if (used && /[/?=]|\.\w+/.test(text) && !/[<>\s]/.test(text)) return text
  }
  return undefined
}
