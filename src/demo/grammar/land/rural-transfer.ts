import { Decimal } from 'decimal.js'
import type { NoticeRecord } from '../../../../schemas/record.ts'
import { at, daysAfter, isoMoment } from '../../calendar.ts'
import { type Occasion, publishedAt, type Written } from '../../notice.ts'
import { countyName } from '../../places.ts'
import { canonical, inAreaUnit, landArea } from '../amounts.ts'
import { town, village } from '../names.ts'
import { type Fact, signature, type Voice } from '../voice.ts'
import { record, type Sale } from './sale.ts'

/** A village lets its fields. */
export function ruralTransfer(voice: Voice, sale: Sale, occasion: Occasion): Written {
  const { random } = voice
  const county = sale.place.counties.findLast(([, name]) => !name.endsWith('区')) ?? sale.place.counties[0]!
  const seat = countyName(sale.place, county[1])
  const where = `${seat}${town(random)}${village(random)}`
  const size = landArea(random, 6000, 260_000)
  const rent = new Decimal(random.int(24, 90) * 10)
  const deadline = at(daysAfter(publishedAt(occasion), random.int(8, 16)), 16)
  const years = String(random.int(3, 15))
  const name = `${where}${random.word('机动地|果园|旱田')}承包经营权流转`
  const code = `${sale.place.letters}NC2014-${String(occasion.project + 1).padStart(4, '0')}`
  const committee = `${where}村民委员会`
  const use = random.word('种植业|果树种植|玉米种植')
  const told = { projectCode: code, projectName: name, bidDeadline: isoMoment(deadline) }
  const truth: NoticeRecord = {
    ...record({ division: county[0], authority: committee }, 'rural-transfer', told),
    parcels: [{ location: where, areaM2: canonical(size), use, years, rentYuanPerMuYear: canonical(rent), transferor: committee }],
  }
  const facts: Fact[] = [
    ['项目编号', code],
    ['项目名称', name],
    ['转出方', committee],
    [random.word('土地坐落|土地位置'), where],
    ['流转面积', `${inAreaUnit(size, '亩')}亩`],
    ['土地用途', use],
    [random.word('流转年限|流转期限'), `${years}年`],
    ['流转价格', `${canonical(rent)}元/亩/年`],
    ['报名截止时间', voice.moment(deadline)],
  ]
  const body = [...voice.layOut([{ heading: '项目信息', facts }]), ...signature(voice, committee, occasion)]
  return { title: `${name}公告`, body, attachments: [], truth: [truth] }
}
