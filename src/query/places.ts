import { current } from '../values/divisions/current.ts'
import { tagWords } from './words.ts'

export interface Place {
  /** As it stands in the query. */
  text: string
  /** The form without its rank (`沈阳`), as notices also write it. */
  short: string
  /** Codes of GB/T 2260 that it can mean; each with everything below it. */
  codes: string[]
}

const ranks = /(特别行政区|自治区|自治州|自治县|自治旗|地区|林区|矿区|新区|省|市|盟|州|县|区|旗)$/u
const peoples =
  /(维吾尔|壮|回|藏|蒙古|满|朝鲜|苗|侗|彝|白|傣|土家|哈尼|哈萨克|黎|畲|瑶|布依|羌|土|仫佬|锡伯|柯尔克孜|达斡尔|景颇|撒拉|毛南|仡佬|拉祜|佤|水|纳西|东乡|保安|裕固|独龙|怒|普米|傈僳|布朗|塔吉克|各)(族)?$/u

/** Without rank and peoples: `延边朝鲜族自治州` → `延边`. */
function bare(name: string): string {
  let short = name.replace(ranks, '')
  if (!/自治/u.test(name)) return short
  for (;;) {
    const shorter = short.replace(peoples, '')
    if (shorter === short || shorter.length < 2) return short
    short = shorter
  }
}

interface Named {
  codes: string[]
  short: string
  /** A bare name of a county is taken as one only where the dictionary calls it a place: 公安, 合作 and 资源 are counties too. */
  doubtful: boolean
}

let names: Map<string, Named> | undefined

function allNames(): Map<string, Named> {
  if (names) return names
  names = new Map()
  const add = (name: string, short: string, code: string, doubtful: boolean) => {
    if (name.length < 2) return
    const known = names!.get(name)
    // A city and the county of the same bare name: the larger is meant.
    if (!known || (known.doubtful && !doubtful)) names!.set(name, { codes: [code], short, doubtful })
    else if (known.doubtful === doubtful && !known.codes.some((other) => code.startsWith(prefixOf(other)))) known.codes.push(code)
  }
  for (const line of current.split('\n')) {
    const code = line.slice(0, 6)
    const name = line.slice(7)
    if (/^(市辖区|县|城区|郊区|矿区|(省|自治区)直辖县级行政区划)$/u.test(name)) continue
    const bareName = bare(name)
    const short = bareName.length < 2 ? name : bareName
    add(name, short, code, false)
    if (short !== name) add(short, short, code, !code.endsWith('00'))
  }
  return names
}

/** The digits that a division shares with everything below it: `210000` → `21`, `210100` → `2101`. */
export const prefixOf = (division: string): string => division.replace(/(0000|00)$/, '')

/** The place at the head of a run of Han characters, the longest name that fits. */
export function placeAt(run: string): Place | undefined {
  const known = allNames()
  for (let length = Math.min(run.length, 12); length >= 2; length--) {
    const text = run.slice(0, length)
    const named = known.get(text)
    if (!named) continue
    if (named.doubtful && !/^n[sz]$/.test(tagWords(text)[0]?.tag ?? '')) continue
    return { text, short: named.short, codes: named.codes }
  }
  return undefined
}
