import { Decimal } from 'decimal.js'
import type { NoticeRecord } from '../../../../schemas/record.ts'
import { at, daysAfter, isoMoment } from '../../calendar.ts'
import { type Block, centred, type Occasion, paragraph, publishedAt, type Written } from '../../notice.ts'
import { projectRandom } from '../../random.ts'
import { canonical, landArea, money } from '../amounts.ts'
import { company, town, village } from '../names.ts'
import { type Fact, signature, type Voice } from '../voice.ts'
import { record, type Sale } from './sale.ts'

/** A right to mine on sale: its offer and its result agree on it. */
interface Mine {
  name: string
  location: string
  mineral: string
  area: Decimal
  years: string
  start: Decimal
  deal: Decimal
  deposit: Decimal
  buyer: string
  documentNo: string
}

function mineOf(occasion: Occasion, sale: Sale): Mine {
  const random = projectRandom(occasion)
  random.next()
  const mineral = random.word('建筑用花岗岩|建筑石料用灰岩|菱镁矿|硅石矿|建筑用安山岩|萤石矿')
  const location = `${sale.seat}${town(random)}${village(random)}`
  const start = new Decimal(random.int(30, 900)).times(10_000)
  return {
    name: `${location}${mineral}`,
    location,
    mineral,
    area: landArea(random, 18_000, 420_000),
    years: String(random.int(3, 20)),
    start,
    deal: start.plus(new Decimal(random.int(0, 400)).times(10_000)),
    deposit: start.div(5).div(10_000).ceil().times(10_000),
    buyer: company(random, 'mining', sale.place),
    documentNo: `${sale.place.sign}国土资矿告字〔2014〕${occasion.project + 1}号`,
  }
}

const parcelOf = ({ location, mineral, area, years }: Mine) => ({ location, mineral, areaM2: canonical(area), years })
const squareKilometres = (m2: Decimal) => canonical(m2.div(1_000_000))

/** The right to mine is put up for sale. */
export function miningOffer(voice: Voice, sale: Sale, occasion: Occasion): Written {
  const { random } = voice
  const mine = mineOf(occasion, sale)
  const end = occasion.times[occasion.step + 1] ?? daysAfter(publishedAt(occasion), 32)
  const closes = at(daysAfter(end, -2), 10)
  const opens = at(daysAfter(closes, -10), 9)
  const registrationUntil = at(daysAfter(closes, -2), 16)
  const truth: NoticeRecord = {
    ...record(sale, 'mining-offer', { documentNo: mine.documentNo, method: 'listing', projectName: mine.name }),
    bidDeadline: isoMoment(registrationUntil),
    openingAt: isoMoment(opens),
    closingAt: isoMoment(closes),
    parcels: [{ ...parcelOf(mine), startYuan: canonical(mine.start), depositYuan: canonical(mine.deposit) }],
  }
  const [startLabel, startText] = money(random, '挂牌起始价', mine.start)
  const [depositLabel, depositText] = money(random, '竞买保证金', mine.deposit)
  const facts: Fact[] = [
    [random.word('矿山名称|项目名称'), mine.name],
    [random.word('地理位置|矿区位置'), mine.location],
    [random.word('开采矿种|矿种'), mine.mineral],
    ['矿区面积', `${squareKilometres(mine.area)}${random.word('平方公里|平方千米|km²')}`],
    ['出让年限', `${mine.years}年`],
    [startLabel, startText],
    [depositLabel, depositText],
  ]
  const times: Fact[] = [
    [random.word('报名截止时间|竞买申请截止时间'), voice.moment(registrationUntil)],
    ['挂牌开始时间', voice.moment(opens)],
    ['挂牌截止时间', voice.moment(closes)],
  ]
  const body: Block[] = [
    centred(mine.documentNo),
    paragraph(`${sale.authority}决定以挂牌方式出让一宗采矿权，现公告如下：`),
    ...voice.layOut([
      { heading: '采矿权基本情况', facts },
      { heading: '挂牌时间', facts: times },
    ]),
    ...signature(voice, sale.authority, occasion),
  ]
  return { title: `${mine.name}采矿权挂牌出让公告`, body, attachments: [], truth: [truth] }
}

/** Who got the right to mine. */
export function miningResult(voice: Voice, sale: Sale, occasion: Occasion): Written {
  const { random } = voice
  const mine = mineOf(occasion, sale)
  const truth: NoticeRecord = {
    ...record(sale, 'mining-result', { method: 'listing', projectName: mine.name }),
    parcels: [{ ...parcelOf(mine), dealYuan: canonical(mine.deal), transferee: mine.buyer, status: 'sold' }],
  }
  const [dealLabel, dealText] = money(random, '成交价', mine.deal)
  const facts: Fact[] = [
    [random.word('矿山名称|项目名称'), mine.name],
    ['矿区位置', mine.location],
    [random.word('开采矿种|矿种'), mine.mineral],
    ['矿区面积', `${squareKilometres(mine.area)}平方公里`],
    ['出让年限', `${mine.years}年`],
    [random.word('竞得人|受让人'), mine.buyer],
    [dealLabel, dealText],
  ]
  const body: Block[] = [
    paragraph(`${sale.authority}以挂牌方式出让下列采矿权，现将成交结果公示如下：`),
    ...voice.layOut([{ heading: '成交情况', facts }]),
    ...signature(voice, sale.authority, occasion),
  ]
  return { title: `${mine.name}采矿权挂牌出让${random.word('结果公示|成交公示')}`, body, attachments: [], truth: [truth] }
}
