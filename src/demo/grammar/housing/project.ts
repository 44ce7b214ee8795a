import { isoMonth } from '../../calendar.ts'
import type { Occasion, Written } from '../../notice.ts'
import type { Random } from '../../random.ts'
import { canonical, grouped } from '../amounts.ts'
import { type Fact, signature, type Voice } from '../voice.ts'
import { type Estate, record } from './estate.ts'

const monthText = (random: Random, minute: number): string => {
  const month = isoMonth(minute)
  return random.chance(0.5) ? `${month.slice(0, 4)}年${Number(month.slice(5))}月` : month
}

/** What is built where, by whom and until when. */
export function project(voice: Voice, one: Estate, occasion: Occasion): Written {
  const { random } = voice
  const truth = record(one, 'project', {
    programme: one.programme,
    projectName: one.name,
    location: one.location,
    units: one.units,
    areaM2: canonical(one.area),
    developer: one.developer,
    plannedStart: isoMonth(one.start),
    plannedCompletion: isoMonth(one.end),
  })
  const facts: Fact[] = [
    ['项目名称', one.name],
    [random.word('项目类别|保障房类别|住房类型'), one.word],
    [random.word('建设地点|项目位置|项目地址'), one.location],
    [random.word('建设单位|开发建设单位'), one.developer],
    [random.word('建设套数|套数|总套数'), `${one.units}套`],
    [random.word('建筑面积|总建筑面积'), `${random.chance(0.3) ? grouped(canonical(one.area)) : canonical(one.area)}平方米`],
    [random.word('计划开工时间|开工时间（计划）').replace('开工时间（计划）', '拟开工时间'), monthText(random, one.start)],
    [random.word('计划竣工时间|预计竣工时间'), monthText(random, one.end)],
  ]
  const body = [...voice.layOut([{ heading: '项目基本信息', facts }]), ...signature(voice, one.authority, occasion)]
  return { title: `${one.seat}${one.name}${one.word}项目信息${random.word('公开|公示')}`, body, attachments: [], truth: [truth] }
}

/** How far an estate has come. */
export function projectProgress(voice: Voice, one: Estate, occasion: Occasion): Written {
  const { random } = voice
  const facts: Fact[] = [
    ['项目名称', one.name],
    ['建设地点', one.location],
    [random.word('建设单位|开发建设单位'), one.developer],
    [random.word('建设套数|套数'), `${one.units}套`],
    ['形象进度', random.word('主体施工|基础施工|已封顶|装饰装修')],
    ['计划竣工时间', monthText(random, one.end)],
  ]
  const truth = record(one, 'progress', {
    programme: one.programme,
    projectName: one.name,
    location: one.location,
    units: one.units,
    developer: one.developer,
    plannedCompletion: isoMonth(one.end),
  })
  return {
    title: `${one.seat}${one.name}${one.word}项目建设进度公示`,
    body: [...voice.layOut([{ heading: '建设进度', facts }]), ...signature(voice, one.authority, occasion)],
    attachments: [],
    truth: [truth],
  }
}
