import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isShortFor, looksShort } from '../../../src/query/short-form.ts'
import { builtInWords, readWords } from '../../../src/query/synonyms.ts'
import { teachNames, understand } from '../../../src/query/understand.ts'

const terms = (text: string, counting = true) =>
  understand(text)
    .terms.filter((term) => term.counts === counting)
    .map((term) => term.text)

describe('limits', () => {
  it.each([
    ['500万元以上', { moneyMin: '5000000' }],
    ['不低于500万', { moneyMin: '5000000' }],
    ['>1.5亿元', { moneyMin: '150000000' }],
    ['5,000元以下', { moneyMax: '5000' }],
    ['不超过 20 万元', { moneyMax: '200000' }],
    ['100万-200万元', { moneyMin: '1000000', moneyMax: '2000000' }],
    ['100-200万元', { moneyMin: '1000000', moneyMax: '2000000' }],
    ['100万元至2亿元之间', { moneyMin: '1000000', moneyMax: '200000000' }],
    ['５００万元以上', { moneyMin: '5000000' }],
    ['30亩以上', { areaMin: '20000' }],
    ['10到20公顷', { areaMin: '100000', areaMax: '200000' }],
    ['小于300平方米', { areaMax: '300' }],
  ])('reads %s', (text, limits) => {
    expect(understand(text)).toMatchObject(limits)
    expect(understand(text).terms).toEqual([])
  })

  it.each(['500 以上', '30以上', '第500号', '2019-2020', '三亩以上'])('takes %s for none', (text) => {
    const { moneyMin, moneyMax, areaMin, areaMax } = understand(text)
    expect([moneyMin, moneyMax, areaMin, areaMax]).toEqual([undefined, undefined, undefined, undefined])
  })

  it('leaves the rest of the text to be looked for', () => {
    expect(terms('500万元以上 测量仪器')).toEqual(['测量', '仪器'])
  })

  it('looks for an amount that is no limit', () => {
    expect(understand('500万元').terms[0]!.alternatives).toEqual([['y:5000000']])
    expect(understand('2公顷').terms[0]!.alternatives).toEqual([['a:20000']])
  })
})

describe('times', () => {
  it.each([
    ['2019年', '2019-01-01', '2019-12-31'],
    ['2019年度', '2019-01-01', '2019-12-31'],
    ['2024年2月', '2024-02-01', '2024-02-29'],
    ['2019年5月份', '2019-05-01', '2019-05-31'],
    ['2019年5月7日', '2019-05-07', '2019-05-07'],
    ['2019-05', '2019-05-01', '2019-05-31'],
    ['2019.5.7', '2019-05-07', '2019-05-07'],
    ['2018年至2019年', '2018-01-01', '2019-12-31'],
    ['2018-2019年', '2018-01-01', '2019-12-31'],
  ])('reads %s', (text, from, to) => expect(understand(`${text} 绿化`).period).toMatchObject({ from, to }))

  it('may stand in the title, where a year is all that is asked', () => {
    expect(understand('2018年至2019年 绿化').period!.tokens).toEqual(['2018', '2019'])
    expect(understand('2019年5月 绿化').period!.tokens).toEqual([])
  })

  it.each(['QHTC2018110256', '〔2019〕10号', 'AB-2019-04-017'])('are no part of the number %s', (text) => expect(understand(text).period).toBeUndefined())

  it.each(['2019年13月', '2019年2月30日', '12019年', '1850年', 'AB2019-3'])('takes %s for none', (text) => {
    expect(understand(text).period).toBeUndefined()
  })
})

describe('places', () => {
  it.each([
    ['沈阳 道路', ['210100']],
    ['沈阳市道路', ['210100']],
    ['辽宁省大连市中山区绿化', ['210000', '210200', '210202']],
    ['内蒙古', ['150000']],
  ])('reads %s', (text, codes) => expect(understand(text).places.flatMap((place) => place.codes)).toEqual(codes))

  it.each(['公安 装备', '合作社', '公共资源', '广场 改造'])('takes words for words: %s', (text) => expect(understand(text).places).toEqual([]))
})

describe('terms', () => {
  it('are the words; pairs that join words only help', () => {
    expect(understand('湿地公园', readWords('')).terms.map(({ text }) => text)).toContain('公园')
    expect(terms('测量仪器')).toEqual(['测量', '仪器'])
    expect(terms('测量仪器', false)).toEqual(['量仪'])
  })

  it('are pairs where the dictionary knows no word, so that one mistyped character leaves the others', () => {
    expect(terms('古籍整埋出版')).toEqual(['古籍', '籍整', '整埋', '埋出', '出版'])
  })

  it('pass over words that only ask', () => {
    expect(terms('哪些学校采购了电脑')).toEqual(['学校', '采购', '电脑'])
  })

  it('pass over one of something', () => {
    expect(terms('救护车多少钱一辆')).toEqual(['救护车'])
    expect(terms('一中 道路')).toContain('一中')
  })

  it('leave out that something is made known where a kind says so', () => {
    expect(terms('道路 公示')).toEqual(['道路', '公示'])
    expect(terms('道路 废标 公告')).toEqual(['废标', '道路'])
  })

  it('say little where they name what is done with anything', () => {
    const [thing, doing] = understand('茶具加工', readWords('')).terms.filter(({ counts }) => counts)
    expect(thing!.prior).toBeGreaterThan(doing!.prior)
  })

  it('are what is asked for itself unless another thing follows', () => {
    const matters = (text: string) => understand(text, readWords('')).terms.flatMap((one) => (one.matter ? [one.text] : []))
    expect(matters('电梯采购及安装')).toContain('电梯')
    expect(matters('学生宿舍家具')).not.toContain('宿舍')
    expect(matters('学生宿舍家具')).toContain('家具')
    expect(matters('救护车多少钱')).toContain('救护车')
  })

  it('know other words for a word', () => {
    expect(understand('电脑').terms[0]!.alternatives).toContainEqual(['计算', '算机'])
    expect(understand('电脑').terms[0]!.forms).toContainEqual({ text: '计算机', worth: 0.8 })
  })

  it('are the words of the table where it has them, their kinds too', () => {
    expect(terms('医疗设备采购').slice(0, 1)).toEqual(['医疗设备'])
    const [school] = understand('学校').terms
    expect(school!.alternatives).toContainEqual(['小学'])
    expect(school!.forms).toContainEqual({ text: '小学', worth: 1, body: true })
  })

  it('know the words that an operator has added', () => {
    const [term] = understand('云梯', readWords('云梯 = 登高车\n云梯 ~ 消防车')).terms
    expect(term!.alternatives).toEqual([['云梯'], ['登高', '高车']])
    expect(term!.near).toEqual([['消防', '防车']])
  })

  it('hold a number whole, by its beginning, in parts and in pieces', () => {
    const [number] = understand('AB2024-0317').terms
    expect(number).toMatchObject({ text: 'ab20240317', code: true })
    expect(number!.alternatives).toEqual([
      ['ab20240317'],
      ['ab20240317*'],
      ['ab2024', '0317'],
      ['#ab20', '#b202', '#2024', '#0240', '#2403', '#4031', '#0317'.replace('0317', '0317')].slice(0, 7),
    ])
  })

  it('join the parts of a number that are typed with blanks', () => {
    expect(understand('ab2024 g1 0317').terms.find((term) => term.text === 'ab2024g10317')).toMatchObject({ counts: false, alternatives: [['ab2024g10317*']] })
  })

  it('name the kinds asked for, the longest name first', () => {
    expect(understand('道路 中标候选人公示').kinds).toEqual(['candidates'])
    expect(understand('单一来源采购').kinds).toEqual(['single-source'])
    expect(understand('流标').kinds).toEqual(['failure'])
    expect(understand('道路 更正公告').kinds).toEqual(['amendment'])
    expect(understand('公租房 名单 公示').kinds).toContain('eligibility')
    expect(understand('征收土地预公告').kinds).toEqual(['land-prenotice'])
    // Of takings those that the text can mean.
    expect(understand('房屋征收 补偿方案').kinds).toEqual(['house-plan'])
    expect(understand('房屋征收补偿决定').kinds).toEqual(['house-decision'])
    expect(understand('征收决定').kinds).toEqual(['house-decision', 'land-decision'])
    expect(understand('住宅用地 拍卖').kinds).toContain('offer')
  })

  it('are few, however long the text', () => {
    expect(understand('招标工程设备采购服务'.repeat(100)).terms.length).toBeLessThan(50)
  })

  it('are found in whatever a person types', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        for (const { alternatives } of understand(text).terms)
          for (const tokens of alternatives) for (const token of tokens) expect(token).not.toMatch(/^\*?$|\s/)
      }),
      { numRuns: 50 },
    )
  }, 30_000)

  it('are found quickly in hostile text', () => {
    const started = performance.now()
    for (const text of ['1'.repeat(500), '1,'.repeat(250), '1-'.repeat(250), '1万-'.repeat(120), '2019年'.repeat(100), '大于'.repeat(250), 'a.'.repeat(250)])
      understand(text)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('short names', () => {
  it.each([
    ['松大二院', '松原大学第二医院', true],
    ['松大二院', '松原大学第二医院分院', true],
    ['松大二院', '北松原大学第二医院', false],
    ['二大松院', '松原大学第二医院', false],
    ['松院', '松原医院', false],
    ['松原医院', '松原医院', false],
    ['松工大', '松原工业大学', true],
    ['松理工', '松原理工大学', true],
    ['松师大', '松原东部师范大学', true],
    ['大松工', '松原工业大学', false],
    ['松原工', '松原工业技术服务中心', false],
    ['松邮', '松原邮电大学', true],
    ['松大', '松原邮电大学', false],
    ['松航', '松原航空航天大学', true],
    ['松邮', '松原邮电用品有限公司', false],
    ['松建', '松原建筑集团有限公司', true],
    ['人大附中', '中国人民大学附属中学', true],
    ['民大附中', '中国人民大学附属中学', false],
  ])('%s for %s: %s', (short, full, is) => expect(isShortFor(short, full)).toBe(is))

  it.each([
    ['松工大', true],
    ['松邮', true],
    ['图书', false],
    ['课桌凳', false],
    ['设备采购', false],
  ])('%s looks like one: %s', (run, looks) => expect(looksShort(run, builtInWords())).toBe(looks))

  it('may stand before other words, and teach its own terms alone', () => {
    const understanding = understand('松大二院设备')
    expect(understanding.names.map(({ text }) => text)).toEqual(['松大二院设备', '松大二院'])
    teachNames(understanding, ['松原大学第二医院'])
    expect(understanding.terms.find(({ text }) => text === '设备')!.alternatives).not.toContainEqual(['o:松原大学第二医院'])
    expect(understanding.terms.find(({ text }) => text === '松大')!.alternatives).toContainEqual(['o:松原大学第二医院'])
  })

  it('teach the terms the full names', () => {
    const understanding = understand('松大二院')
    teachNames(understanding, ['松原大学第二医院', '松江大桥'])
    for (const term of understanding.terms.filter(({ counts }) => counts)) {
      expect(term.alternatives).toContainEqual(['o:松原大学第二医院'])
      expect(term.forms).toContainEqual({ text: '松原大学第二医院', worth: 1 })
      expect(term.forms).not.toContainEqual({ text: '松江大桥', worth: 1 })
    }
  })
  it('do not teach a full name that a person has taken from them', () => {
    const understanding = understand('松大二院', readWords('松大二院 ! 松原大学第二医院'))
    teachNames(understanding, ['松原大学第二医院'])
    for (const { alternatives } of understanding.terms) expect(alternatives).not.toContainEqual(['o:松原大学第二医院'])
    expect(understanding.names.some(({ taught }) => taught)).toBe(false)
  })
})
