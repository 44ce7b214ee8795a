import { describe, expect, it } from 'vitest'
import { recordOf } from './support.ts'

const offer = (body: string) =>
  recordOf(`<h1>青禾县自然资源局国有建设用地使用权挂牌出让公告</h1>
<p>青自然资告字〔2031〕5号</p><p>经青禾县人民政府批准，青禾县自然资源局决定以挂牌方式出让2宗国有建设用地使用权，现公告如下：</p>
<p>一、出让地块的基本情况</p>${body}<p>二、本次挂牌时间为2031年4月1日8时至2031年4月10日10时。</p><p>青禾县自然资源局</p>`)

const land = [
  ['柳岸路东侧', '12000平方米', '1200万元'],
  ['栗园街西侧', '20000平方米', '3000万元'],
] as const
const lines = ([place, area, price]: (typeof land)[number]) => `<p>1、宗地位置：${place}</p><p>2、出让面积：${area}</p><p>3、起始价：${price}</p>`
const told = [
  { location: '柳岸路东侧', areaM2: '12000', startYuan: '12000000' },
  { location: '栗园街西侧', areaM2: '20000', startYuan: '30000000' },
]

describe('a heading numbers the parcel that is told under it', () => {
  const headings: [string, (no: string, at: number) => string, string[]][] = [
    ['numbered, with a word for land', (no, at) => `（${'一二'[at]}）${no}号地块`, ['QH31-1号', 'QH31-2号']],
    ['numbered, the number alone', (no, at) => `（${'一二'[at]}）${no}`, ['QH31-1', 'QH31-2']],
    ['with a colon', (no) => `宗地${no}：`, ['QH31-1', 'QH31-2']],
    ['in brackets', (no) => `【${no}地块】`, ['QH31-1', 'QH31-2']],
    ['counted before its number', (no, at) => `地块${'一二'[at]}：${no}`, ['QH31-1', 'QH31-2']],
    ['counted, the number in brackets', (no, at) => `第${'一二'[at]}宗（${no}）`, ['QH31-1', 'QH31-2']],
    ['with what follows', (no) => `${no}地块基本情况`, ['QH31-1', 'QH31-2']],
    ['bare', (no) => no, ['QH31-1', 'QH31-2']],
  ]
  for (const [name, heading, numbers] of headings) {
    it(`${name}, over labels`, () => {
      const { parcels } = offer(land.map((one, at) => `<p>${heading(`QH31-${at + 1}`, at)}</p>${lines(one)}`).join(''))
      expect(parcels).toEqual(told.map((one, at) => ({ no: numbers[at], ...one })))
    })
  }
  it('over a sentence', () => {
    const { parcels } = offer(
      land
        .map(
          ([place, area, price], at) => `<p>（${'一二'[at]}）QH31-${at + 1}</p><p>该宗地位于${place}，出让面积${area}，容积率为1.2-2.0。起始价${price}。</p>`,
        )
        .join(''),
    )
    expect(parcels).toEqual(told.map((one, at) => ({ no: `QH31-${at + 1}`, ...one, farMin: '1.2', farMax: '2' })))
  })
  it('over a table of one row', () => {
    const { parcels } = offer(
      land
        .map(
          ([place, area, price], at) =>
            `<p>QH31-${at + 1}地块：</p><table><tr><td>位置</td><td>面积</td><td>起始价</td></tr><tr><td>${place}</td><td>${area}</td><td>${price}</td></tr></table>`,
        )
        .join(''),
    )
    expect(parcels).toEqual(told.map((one, at) => ({ no: `QH31-${at + 1}`, ...one })))
  })
  it('before labels in one line', () => {
    const { parcels } = offer(
      land.map(([place, area, price], at) => `<p>（${'一二'[at]}）QH31-${at + 1}：宗地位置：${place}；出让面积：${area}；起始价：${price}。</p>`).join(''),
    )
    expect(parcels).toEqual(told.map((one, at) => ({ no: `QH31-${at + 1}`, ...one })))
  })
  it('comes back later to the same parcel', () => {
    const { parcels } = offer(
      `${land.map((one, at) => `<p>（${'一二'[at]}）QH31-${at + 1}号地块</p>${lines(one)}`).join('')}<p>三、竞买保证金</p><p>QH31-1号地块</p><p>竞买保证金：240万元</p>`,
    )
    expect(parcels).toEqual([
      { no: 'QH31-1号', ...told[0], depositYuan: '2400000' },
      { no: 'QH31-2号', ...told[1] },
    ])
  })
  it('the number of the notice, a day and a telephone are no parcels', () => {
    const { parcels, documentNo } = offer(`<p>2031-03-10</p><p>0431-5550101</p>${lines(land[0])}`)
    expect(documentNo).toBe('青自然资告字〔2031〕5号')
    expect(parcels).toEqual([told[0]])
  })
})

describe('tables of parcels', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  it('goes on under the head of the table above, where the page cuts it', () => {
    const { parcels } = offer(
      `<table>${row('宗地编号', '宗地位置', '面积（平方米）', '起始价（万元）')}${row('QH31-1', ...['柳岸路东侧', '12000', '1200'])}</table><p>（续表）</p><table>${row('QH31-2', '栗园街西侧', '20000', '3000')}</table>`,
    )
    expect(parcels).toEqual(told.map((one, at) => ({ no: `QH31-${at + 1}`, ...one })))
  })
  it.each([
    ['面积（平方米/亩）', '12000/18'],
    ['面积（㎡）/（亩）', '12000/18'],
    ['面积㎡（亩）', '12000（18）'],
    ['面积（亩/平方米）', '18/12000'],
  ])('two units in a head, %s: the first number is in the first', (head, area) => {
    const { parcels } = offer(
      `<table>${row('宗地编号', '宗地位置', head, '起始价（万元）')}${row('QH31-1', '柳岸路东侧', area, '1200')}${row('QH31-2', '栗园街西侧', '', '3000')}</table>`,
    )
    expect(parcels?.[0]?.areaM2).toBe('12000')
  })
})

describe('results and mines', () => {
  const signed = '\n青禾县自然资源局\n2031年3月10日'
  const head = ['宗地编号', '宗地位置', '面积（㎡）', '用途', '起始价（万元）', '成交价（万元）', '竞得人']
  const sold = ['QH31-1', '柳岸路东', '12000', '商业用地', '1200', '1500', '青禾置业有限公司']
  const title = '青禾县国有建设用地使用权挂牌出让成交结果公示\n我局于2031年3月8日以挂牌方式出让下列国有建设用地使用权，现将结果公示如下：\n'
  it('who signs is no cell of a last row that nobody won', () => {
    const { parcels, authority } = recordOf(`${title}${[...head, ...sold, 'QH31-2', '栗园街西', '20000', '住宅用地', '3000', '流拍'].join('\n')}${signed}`)
    expect(parcels).toMatchObject([
      { no: 'QH31-1', transferee: '青禾置业有限公司' },
      { no: 'QH31-2', status: 'failed' },
    ])
    expect(parcels?.[1]?.transferee).toBeUndefined()
    expect(authority?.name).toBe('青禾县自然资源局')
  })
  it('a row over the signature is no title', () => {
    expect(recordOf(`${title}${head.join(' ')}\n${sold.join(' ')}${signed}`)).toMatchObject({
      kind: 'result',
      title: '青禾县国有建设用地使用权挂牌出让成交结果公示',
      parcels: [{ no: 'QH31-1', areaM2: '12000', dealYuan: '15000000' }],
    })
  })
  it('one mine, whose corners stand in two columns between its labels', () => {
    const row = (label: string, value: string) => `<tr><td>${label}</td><td colspan="2">${value}</td></tr>`
    const { parcels } =
      recordOf(`<h1>青禾县南坪建筑用砂岩矿采矿权挂牌出让公告</h1><table>${row('采矿权名称', '青禾县南坪建筑用砂岩矿')}${row('地理位置', '青禾县栗园乡南坪村')}
${row('开采矿种', '建筑用砂岩')}${row('矿区面积', '0.08平方公里')}<tr><td rowspan="3">拐点坐标</td><td>X</td><td>Y</td></tr><tr><td>4478120.33</td><td>41526871.25</td></tr>
<tr><td>4478095.10</td><td>41527102.66</td></tr>${row('出让年限', '10年')}${row('起始价', '860万元')}</table><p>青禾县自然资源局</p>`)
    expect(parcels).toMatchObject([{ location: '青禾县栗园乡南坪村', areaM2: '80000', years: '10', startYuan: '8600000' }])
  })
  it('a mine by its name, and where it is', () => {
    const { parcels } = recordOf(
      `青禾县南坪建筑用砂岩矿采矿权挂牌出让公告\n\n青禾县南坪建筑用砂岩矿位于青禾县栗园乡南坪村，矿区面积0.08平方公里，出让年限10年。起始价860万元。${signed}`,
    )
    expect(parcels?.[0]?.location).toBe('青禾县栗园乡南坪村')
  })
})

it('takes no other number for a parcel where labels tell the numbers, and none for another one that comes back', () => {
  const form = (no: string, report: string, price: string, step: string) =>
    `<table><tr><td>宗地编号：</td><td>${no}</td><td>宗地坐落：</td><td>柳岸路东侧</td></tr>
<tr><td>投资强度：</td><td></td><td>保证金：</td><td>240万元</td><td>估价报告备案号</td><td>${report}</td></tr>
<tr><td>起始价：</td><td>${price}</td><td>加价幅度：</td><td>${step}</td></tr></table>`
  const { parcels } = offer(
    `${form('2031-青-7号', '2199920BA0041', '1200万元', '50万元')}${form('2031-青-8号', '2199920BA0042', '3000万元', '90万元')}
<p>2031-青-7号地块：固定资产投资强度不低于230万元/亩。</p>`,
  )
  expect(parcels).toHaveLength(2)
  expect(parcels).toMatchObject([
    { no: '2031-青-7号', startYuan: '12000000', incrementYuan: '500000' },
    { no: '2031-青-8号', startYuan: '30000000', incrementYuan: '900000' },
  ])
})
