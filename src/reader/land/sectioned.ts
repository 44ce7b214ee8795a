import { type Fact, type Notice, relabelled } from '../notice/notice.ts'
import { nameOrTime } from '../notice/sections.ts'

/** Headings that say whose name, or which time, the bare labels under them give: `一、竞得人` over `名称：某公司`. */
const party = '(?:竞得|受让|出让|转让|中标|摘牌|买受|承租|承包|转出|转入|发包|出租|采矿权|探矿权)(?:人|方|单位|者)'
const parties = new RegExp(`^(?:拟|协议|意向|采矿权|探矿权|矿业权|土地)*(?:${party}[/、或（(]{1,2})?${party}[）)]?(?:基本)?(?:名称|情况|信息)?$`)
const moments = /^(?:成交|竞得|出让|交易|拍卖|挂牌)(?:的)?时间(?:(?:、|和|及|与)?地点)?$/

const bareLabel = new RegExp(`^${nameOrTime}$`)

/** The notice with such labels completed by their heading. */
export function completed(notice: Notice): Notice {
  const changed = notice.facts.map((fact) => completedBy(notice, fact))
  return changed.some((fact, at) => fact !== notice.facts[at]) ? { ...notice, facts: changed } : notice
}

function completedBy(notice: Notice, fact: Fact): Fact {
  const bare = fact.section >= 0 && fact.origin !== 'row' && bareLabel.test(fact.label.key)
  const title = bare ? notice.sections[fact.section]!.title : ''
  const timed = /[时日]/.test(fact.label.key)
  if (title === '' || !(timed ? moments : parties).test(title)) return fact
  const key = timed ? title.replace(/时间.*$/, '时间') : title.replace(/(?:基本)?(?:名称|情况|信息)$|[）)]/g, '').replace(/^.*[/、或（(]/, '')
  return relabelled(fact, { ...fact.label, key })
}
