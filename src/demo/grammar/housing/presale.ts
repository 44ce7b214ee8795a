import { Decimal } from 'decimal.js'
import { isoMonth } from '../../calendar.ts'
import { type Block, grid, type Inline, type Occasion, paragraph, publishedAt, type Written } from '../../notice.ts'
import { areaColumn, canonical } from '../amounts.ts'
import { company, estate, street } from '../names.ts'
import { type Fact, signature, type Voice } from '../voice.ts'
import { type Estate, record } from './estate.ts'

/** Homes may be sold before they are built: a permit, or all of a month. */
export function presale(voice: Voice, one: Estate, occasion: Occasion): Written {
  const { random } = voice
  const several = random.chance(0.35)
  const word = random.word('字第|第')
  const number = (index: number) => `${one.place.sign}房预售${word}2014${String(occasion.project + 1).padStart(4, '0')}${index > 0 ? `-${index}` : ''}号`
  const permits = Array.from({ length: several ? random.int(2, 5) : 1 }, (_, index) => ({
    permitNo: number(index),
    projectName: index === 0 ? one.name : `${estate(random)}`,
    location: index === 0 ? one.location : `${one.seat}${street(random)}`,
    units: index === 0 ? one.units : random.int(3, 60) * 6,
    area: index === 0 ? one.area : new Decimal(random.int(240_000, 4_200_000)).div(100),
    developer: index === 0 ? one.developer : company(random, 'estates', one.place),
  }))
  const truth = permits.map((permit) =>
    record(one, 'presale', {
      programme: 'market',
      projectName: permit.projectName,
      location: permit.location,
      units: permit.units,
      areaM2: canonical(permit.area),
      developer: permit.developer,
      permitNo: permit.permitNo,
    }),
  )
  const month = `${Number(isoMonth(publishedAt(occasion)).slice(5))}月`
  if (several) {
    const areaCol = areaColumn(random, '预售面积', ['平方米'])
    const body: Block[] = [
      paragraph(`现将${one.seat}2014年${month}商品房预售许可证核发情况公布如下：`),
      grid(
        ['序号', '预售许可证号', '开发企业', '项目名称', '项目坐落', areaCol.head, '套数'],
        permits.map((permit, index): Inline[] => [
          String(index + 1),
          permit.permitNo,
          permit.developer,
          permit.projectName,
          permit.location,
          areaCol.cell(permit.area),
          String(permit.units),
        ]),
      ),
      ...signature(voice, one.authority, occasion),
    ]
    return { title: `${one.seat}2014年${month}商品房预售许可证${random.word('发放情况|核发情况公示')}`, body, attachments: [], truth }
  }
  const permit = permits[0]!
  const facts: Fact[] = [
    [random.word('预售许可证号|商品房预售许可证号|许可证号'), permit.permitNo],
    [random.word('项目名称|楼盘名称').replace('楼盘名称', '项目名称'), permit.projectName],
    [random.word('项目坐落|项目位置|坐落位置'), permit.location],
    [random.word('开发企业|开发商|售房单位'), permit.developer],
    [random.word('预售面积|批准预售面积'), `${canonical(permit.area)}${random.word('平方米|㎡')}`],
    [random.word('预售套数|批准预售套数'), `${permit.units}${random.word('套|套|')}`],
  ]
  return {
    title: `${one.seat}商品房预售许可${random.word('公告|公示')}（${permit.projectName}）`,
    body: [...voice.layOut([{ heading: '预售许可信息', facts }]), ...signature(voice, one.authority, occasion)],
    attachments: [],
    truth,
  }
}
