import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Candidate, rank, rarity, type WeighedTerm } from '../../../src/query/rank.ts'
import { snippetOf } from '../../../src/query/snippet.ts'
import { understand } from '../../../src/query/understand.ts'

const candidate = (id: string, more: Partial<Candidate>): Candidate => ({
  id,
  title: '',
  projectName: '',
  codes: [],
  parties: [],
  text: '',
  kind: 'tender',
  division: '',
  day: '2024-01-01',
  ...more,
})

const weighed = (text: string): WeighedTerm[] => understand(text).terms.map((term) => ({ ...term, count: 1, weight: Math.round(100 * term.prior) }))
const order = (text: string, candidates: Candidate[]) => rank(candidates, understand(text), weighed(text)).map((ranked) => ranked.candidate.id)

describe('rank', () => {
  it('puts the title before the text, and words that stand together before words apart', () => {
    expect(
      order('湿地公园', [
        candidate('apart', { text: '湿地旁边的公园' }),
        candidate('together', { text: '湿地公园' }),
        candidate('title', { title: '湿地公园绿化公告', text: '湿地公园' }),
      ]),
    ).toEqual(['title', 'together', 'apart'])
  })

  it('puts a word that stands for itself before one that begins another, or lies across two', () => {
    expect(
      order('图书', [candidate('library', { title: '图书馆维修公告', text: '图书馆' }), candidate('books', { title: '图书购置公告', text: '图书' })]),
    ).toEqual(['books', 'library'])
    expect(
      order('保安', [candidate('across', { title: '等保安全服务', text: '等保安全服务' }), candidate('guards', { title: '保安服务', text: '保安服务' })]),
    ).toEqual(['guards', 'across'])
  })

  it('puts what a title says of the matter before the name of a body in it', () => {
    const buyer = '云溪职业计算机学院'
    expect(
      order('计算机', [
        candidate('named', { title: `${buyer}空调公告`, parties: [buyer], text: '计算机' }),
        candidate('matter', { title: `${buyer}计算机公告`, parties: [buyer], text: '计算机', day: '2023-01-01' }),
      ]),
    ).toEqual(['matter', 'named'])
  })

  it('puts letters and characters that are typed together before those that stand apart', () => {
    expect(
      order('LED显示屏', [candidate('apart', { text: 'LED灯条，LCD显示屏' }), candidate('together', { text: 'LED显示屏，灯条', day: '2023-01-01' })]),
    ).toEqual(['together', 'apart'])
  })

  it('lets a word that nearly all notices have weigh little', () => {
    expect(order('钢琴采购', [candidate('verb', { title: '空调采购公告', text: '采购' }), candidate('thing', { text: '钢琴', day: '2023-01-01' })])).toEqual([
      'thing',
      'verb',
    ])
  })

  it('puts a notice about what is named before one of works there, but not one that lacks a part of it', () => {
    const works = candidate('works', { title: '公租房电梯维修公告', text: '公租房电梯维修', day: '2024-02-01' })
    const flats = candidate('flats', { title: '公租房分配公告', text: '公租房', kind: 'allocation' })
    expect(order('公租房', [works, flats])).toEqual(['flats', 'works'])
    expect(order('公租房 电梯维修', [works, flats])).toEqual(['works', 'flats'])
  })

  it('puts what a title is about before what stands around it, where that is asked for itself', () => {
    const around = candidate('around', { title: '救护车燃油采购公告', text: '救护车', day: '2024-02-01' })
    const itself = candidate('itself', { title: '救护车采购公告', text: '救护车' })
    expect(order('救护车', [around, itself])).toEqual(['itself', 'around'])
    expect(order('购置救护车', [around, itself])).toEqual(['itself', 'around'])
    expect(order('救护车 燃油', [around, itself])).toEqual(['around', 'itself'])
    // Before another thing it only says what that is for.
    expect(order('图书馆设备', [candidate('new', { title: '图书馆大厅公告', day: '2024-02-01' }), candidate('old', { title: '图书馆公告' })])).toEqual([
      'new',
      'old',
    ])
  })

  it('holds a kind for a condition where something is asked for beside it', () => {
    expect(
      order('食材 更正公告', [
        candidate('other', { title: '道路更正公告', kind: 'amendment', text: '道路更正，见更正公告' }),
        candidate('tender', { title: '食材公告', text: '食材' }),
        candidate('amended', { title: '某公告', kind: 'amendment', text: '食材' }),
      ]),
    ).toEqual(['amended', 'tender', 'other'])
  })

  it('knows notices by a kind that they only name', () => {
    expect(order('道路 流标', [candidate('tender', { title: '道路公告', day: '2024-02-01' }), candidate('says', { title: '道路流标公告' })])).toEqual([
      'says',
      'tender',
    ])
    expect(
      order('道路 流标', [candidate('tender', { title: '道路公告', day: '2024-02-01' }), candidate('says', { title: '道路公告', text: '本次流标' })]),
    ).toEqual(['says', 'tender'])
  })

  it('puts a title that names the kind as it was asked for before others of that kind', () => {
    const listed = candidate('listed', { title: '云溪采矿权挂牌出让公告', kind: 'mining-offer', text: '采矿权', day: '2024-02-01' })
    const auctioned = candidate('auctioned', { title: '云溪采矿权拍卖出让公告', kind: 'mining-offer', text: '采矿权' })
    expect(order('采矿权 拍卖', [listed, auctioned])).toEqual(['auctioned', 'listed'])
  })

  it('knows who buys by the names of bodies', () => {
    const computers = { title: '电脑采购公告', text: '电脑，学校' }
    expect(
      order('哪些学校买了电脑', [
        candidate('other', { ...computers, day: '2024-02-01' }),
        candidate('school', { ...computers, text: '电脑', parties: ['云溪第三小学'] }),
      ]),
    ).toEqual(['school', 'other'])
  })

  it('knows what is near to a thing by the names of bodies that buy it', () => {
    const assist = { title: '主动循环装置公告', text: '循环装置' }
    expect(
      order('医疗设备', [
        candidate('other', { ...assist, parties: ['云溪水务集团'], day: '2024-02-01' }),
        candidate('hospital', { ...assist, parties: ['云溪中心医院'] }),
      ]),
    ).toEqual(['hospital', 'other'])
    const named = rank([candidate('a', { title: '教学仪器公告', parties: ['云溪医院设备中心'] })], understand('医疗设备'), weighed('医疗设备'))
    expect(named[0]!.matched).toContain('organisation')
  })

  it('asks of a compound only the words that tell', () => {
    expect(
      order('档案数字化加工', [candidate('one', { title: '数字化展厅公告', day: '2024-02-01' }), candidate('both', { title: '档案整理和数字化公告' })]),
    ).toEqual(['both', 'one'])
  })

  it('puts a title that has all words of a compound, or others for them, before one that has one of them', () => {
    expect(
      order('绿化养护', [
        candidate('one', { title: '绿化苗木采购公告', day: '2024-02-01' }),
        candidate('both', { title: '园林日常管护公告' }),
        candidate('whole', { title: '绿化养护公告', day: '2023-02-01' }),
      ]),
    ).toEqual(['whole', 'both', 'one'])
  })

  it('puts an exact number and an exact name first', () => {
    expect(order('AB2024-0317', [candidate('part', { text: 'ab2024 0317 '.repeat(8) }), candidate('exact', { codes: ['AB〔2024〕0317'] })])).toEqual([
      'exact',
      'part',
    ])
    expect(
      order('云溪水务有限公司', [candidate('longer', { parties: ['云溪水务有限公司设备分公司'] }), candidate('exact', { parties: ['云溪水务有限公司'] })]),
    ).toEqual(['exact', 'longer'])
  })

  it('puts the kind and the place asked for first', () => {
    expect(order('道路 中标公告', [candidate('tender', { title: '道路公告' }), candidate('award', { title: '道路公告', kind: 'award' })])).toEqual([
      'award',
      'tender',
    ])
    expect(order('沈阳 道路', [candidate('mention', { title: '道路', text: '沈阳' }), candidate('there', { title: '道路', division: '210102' })])).toEqual([
      'there',
      'mention',
    ])
  })

  it('puts the newer of equals first, then goes by id, whatever the order they come in', () => {
    const candidates = [candidate('b', {}), candidate('a', {}), candidate('new', { day: '2024-02-01' })].map((one) => ({ ...one, title: '道路' }))
    fc.assert(
      fc.property(fc.shuffledSubarray(candidates, { minLength: 3 }), (shuffled) => {
        expect(order('道路', shuffled)).toEqual(['new', 'a', 'b'])
      }),
    )
  })

  it('says what matched, best first', () => {
    const [ranked] = rank([candidate('a', { title: '道路', text: '道路', parties: ['道路公司'] })], understand('道路'), weighed('道路'))
    expect(ranked!.matched[0]).toBe('title')
    expect(ranked!.matched.sort()).toEqual(['organisation', 'text', 'title'])
  })

  it('counts a rare term for more than a common one', () => {
    expect(rarity(1, 1000)).toBeGreaterThan(rarity(500, 1000))
    expect(rarity(1000, 1000)).toBeGreaterThan(0)
  })
})

describe('snippetOf', () => {
  it('shows the place where most stands together, with its marks', () => {
    const text = `公告正文。${'其他内容。'.repeat(60)}污水处理厂提标改造工程${'。后文'.repeat(60)}`
    const snippet = snippetOf(text, weighed('污水处理厂提标改造'))!
    expect(snippet.text).toContain('污水处理厂提标改造')
    expect(snippet.text.length).toBeLessThanOrEqual(120)
    expect(snippet.marks.map(([start, end]) => snippet.text.slice(start, end))).toEqual(['污水处理厂提标改造'])
  })

  it('marks the text as it is written', () => {
    const snippet = snippetOf('本次採購ＣＴ設備', weighed('ct设备'))!
    expect(snippet.text).toBe('本次採購ＣＴ設備')
    expect(snippet.marks.map(([start, end]) => snippet.text.slice(start, end))).toEqual(['ＣＴ設備'])
  })

  it('is absent where nothing is found', () => expect(snippetOf('无关', weighed('道路'))).toBeUndefined())

  it('keeps its marks in order, apart, and inside', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'道路工程改造\n ，'), maxLength: 400 }), (text) => {
        const snippet = snippetOf(text, weighed('道路工程改造'))
        if (!snippet) return
        let before = -1
        for (const [start, end] of snippet.marks) {
          expect(start).toBeGreaterThan(before)
          expect(end).toBeGreaterThan(start)
          before = end
        }
        expect(snippet.marks.length).toBeGreaterThan(0)
        expect(before).toBeLessThanOrEqual(snippet.text.length)
        expect(snippet.text).not.toContain('\n')
      }),
    )
  })
})
