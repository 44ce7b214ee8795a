import { inside } from '../../core/span.ts'
import { type Fact, relabelled } from '../notice/notice.ts'

const before = /^(?:调整|变更|修改|更正|延期)前的?|^原(?=.{2})/
const after = /^(?:调整|变更|修改|更正|延期)后的?|^现(?=.{2})/

/** A form that tells what was beside what is, `原签约期限`, `现签约期限`: what is, under its plain label, marked as `now`; what was is left out. */
export function factsNow(facts: Fact[]): { facts: Fact[]; now: Set<Fact> } {
  const keys = new Set(facts.filter(({ origin }) => origin === 'pair').map(({ label }) => label.key))
  const turned = [...keys].some((key) => after.test(key)) ? new Set([...keys].filter((key) => after.test(key)).map((key) => key.replace(after, ''))) : undefined
  const now = new Set<Fact>()
  const kept = facts.flatMap((fact) => {
    const { key } = fact.label
    if (!turned) return fact
    if (before.test(key) && turned.has(key.replace(before, ''))) return []
    if (!after.test(key)) return fact
    const fresh = relabelled(fact, { ...fact.label, key: key.replace(after, '') })
    now.add(fresh)
    return fresh
  })
  return { facts: kept.flatMap(apart), now }
}

/** `征收部门/实施单位 | 甲局/乙中心`: a fact for each, where as many values stand under as many labels. */
function apart(fact: Fact): Fact[] {
  const keys = fact.label.key.split('/')
  const parts = keys.length > 1 ? fact.text.split(/[/／]/) : []
  if (parts.length !== keys.length || keys.some((key) => key.length < 2)) return [fact]
  let at = 0
  return parts.map((text, index) => {
    const value = inside(fact.value, at, at + text.length)
    at += text.length + 1
    return { ...relabelled(fact, { ...fact.label, key: keys[index]! }), text, value }
  })
}
