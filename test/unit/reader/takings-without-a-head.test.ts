import { describe, expect, it } from 'vitest'
import { recordOf } from './support.ts'

/** The work that is taken for, as a notice under such a heading tells it. */
const projectIn = (body: string, heading = '虚构县人民政府征收土地公告') =>
  (recordOf(`${heading}\n${body}`) as { expropriation?: { projectName?: string } }).expropriation?.projectName

const authorityIn = (text: string) => (recordOf(text) as { authority?: { name: string } }).authority?.name

describe('what a taking without a telling head does', () => {
  it.each([
    // villages by the dozen between what begins and what is begun
    [
      'land-prenotice',
      '经虚构市人民政府研究决定，启动甲街道乙社区1、2、7、8、12组，丙村9、10、11组，丁村1、2、3、5、6组；戊街道己社区9、10组集体土地征收工作，现发布土地征收预公告。',
    ],
    [
      'land-decision',
      '按照《关于虚构合作区2031年度第七批次城镇建设用地的批复》（某府土审〔2031〕4号），将甲镇乙村丙经济合作社属下的集体土地1.5公顷征收为国有土地。',
    ],
    // the heading of a decision over a notice that calls itself by another name
    ['land-prenotice', '征收土地公告\n为提供虚构县2031年建设用地需要，经虚构县人民政府研究决定，现发布拟征收土地公告：\n一、拟征收土地的位置：甲镇境内'],
    ['land-decision', '征收土地公告\n经省人民政府批准，征收甲镇乙村集体土地2公顷。前期已发布拟征收土地公告，现将征收土地有关事项公告如下：'],
    ['land-prenotice', '因公共利益需要，虚构县2031年第33批次城镇建设用地拟对甲镇乙村农民集体所有土地实施征收。现将有关情况公告如下：'],
    // papers by which houses are paid for
    [
      'land-decision',
      '虚构区2031年度第2批次城市建设用地，于2031年4月6日经虚构市人民政府批准。现将依法批准的征收土地方案有关事项公告如下：一、征地位置：甲镇乙村。二、安置政策：按《虚构市人民政府关于印发集体土地上房屋征收与补偿安置办法的通知》执行。',
    ],
    ['land-decision', '现将经批准的虚构县2031年度第二批次建设用地征收土地方案内容和有关事项公告如下：一、批准机关：某省人民政府。'],
    ['house-decision', '为保障公共利益的需要，虚构区人民政府作出《关于甲项目房屋征收的决定》（某政征〔2031〕1号），现予以公告。'],
    // what comes later is spoken of
    [
      'land-prenotice',
      '现因甲镇建设需要，拟将乙社区土地转为国有建设用地。现发布土地征收启动公告如下：一、位置：乙社区。五、拟定征收土地补偿安置方案后，将在报批前发布《征收土地补偿安置公告》。',
    ],
    [
      'land-plan',
      '虚构市合成区人民政府依据对拟征收土地的现状调查情况，组织编制了征地补偿安置方案，拟对甲街道乙村农民集体土地进行征收，三、征收土地补偿标准按有关规定执行。',
    ],
    ['land-prenotice', '拟征收甲镇乙村农民集体土地，调查结束后将组织编制征地补偿安置方案。现将拟征收土地事项告知如下：一、征收目的。'],
    [
      'house-plan',
      '虚构县人民政府决定启动甲路片区棚户区改造项目，并在对征收范围内房屋进行调查登记的基础上，拟定了《虚构县甲路片区棚户区改造项目房屋征收补偿方案（征求意见稿）》，广泛征求意见。',
    ],
    ['house-decision', '虚构县人民政府决定对甲路片区范围内国有土地上的房屋实施征收，补偿方案经征求意见后予以公布。征收部门：虚构县住房局。'],
  ])('%s: %s', (kind, text) => {
    expect(recordOf(text)).toMatchObject({ domain: 'expropriation', kind })
  })
})

it('reads who takes from the decision in the first sentence, or the heading with a blank behind the body', () => {
  expect(authorityIn('拟征收土地公告\n根据有关规定，经合县人民政府研究决定，现发布拟征收土地公告：\n一、位置：甲镇乙村。')).toBe('合县人民政府')
  expect(authorityIn('虚构县人民政府 土地征收启动公告\n为了公共利益的需要，拟启动甲镇乙村集体土地征收工作，现将有关情况公告如下：')).toBe('虚构县人民政府')
})

it('reads who takes from the sentence that says what is meant to be taken', () => {
  const said = '因公共利益需要，虚构县人民政府拟征收甲镇乙村农民集体所有的土地2.3公顷，特发布征收土地预公告：'
  expect(authorityIn(said)).toBe('虚构县人民政府')
  expect(authorityIn(said.replace('拟征收甲镇乙村农民集体所有的土地2.3公顷', '拟对甲镇乙村农民集体所有土地实施征收'))).toBe('虚构县人民政府')
})

it('takes no heading of a section and no boundary for a signature', () => {
  const heading = '沈阳市大东区人民政府征收土地公告'
  expect(authorityIn(`${heading}\n现公告如下：\n一、征收土地批准机关、文号、时间、用途及面积\n批准机关：某省人民政府`)).toBe('沈阳市大东区人民政府')
  expect(authorityIn(`${heading}\n一、征收范围\n本次拟征收土地东至甲卫生院\n南至道路，北至空地`)).toBe('沈阳市大东区人民政府')
})

it('reads the body that signs behind a list of attachments, from the place that its name begins with', () => {
  const said =
    '根据有关规定，组织编制了征地补偿安置方案，拟对甲街道乙村集体土地进行征收，如有异议，请在公告期间向区人民政府反映，特此公告附件：1.拟征收土地范围图2.现状调查表（附后）3.征地补偿安置方案'
  expect(recordOf(`${said}沈阳市大东区人民政府2031年9月2日`)).toMatchObject({ authority: { name: '沈阳市大东区人民政府' }, division: '210104' })
  expect(authorityIn(`${said}沈阳市自然资源局2031年9月2日。`)).toBe('沈阳市自然资源局')
})

describe('the batch or work that is taken for', () => {
  it.each([
    ['虚构县2031年第33批次（增减挂钩）城镇建设用地', '因公共利益需要，虚构县2031年第33批次（增减挂钩）城镇建设用地拟对甲镇乙村农民集体所有土地实施征收。'],
    ['虚构县2031年（增减挂钩）第3批次城镇建设用地', '因公共利益需要，虚构县2031年（增减挂钩）第3批次城镇建设用地拟对甲镇乙村农民集体所有土地实施征收。'],
    ['虚构县2031年度城乡建设用地增减挂钩第3批次', '因公共利益需要，虚构县2031年度城乡建设用地增减挂钩第3批次拟征收甲镇乙村集体土地2公顷。'],
    ['合县2031年第23批次建设用地', '2031年12月30日，合县2031年第23批次建设用地经某省人民政府批准。现公告如下：'],
    ['虚构工程项目', '根据虚构工程项目建设的需要，经虚构县人民政府研究决定，拟征收甲镇乙村的集体土地。'],
    ['虚构500MW光伏试点项目', '虚构500MW光伏试点项目于2031年9月5日，由某省人民政府以某政函〔2031〕4号文下达建设用地批复，同意我县征收你村集体土地2公顷。'],
    ['合成基地（甲县）17万千瓦发电项目', '一、项目基本情况1、项目名称：合成基地（甲县）17万千瓦发电项目2、项目用地：甲县乙乡丙村、丁村，3、面积：1.2公顷'],
  ])('%s', (name, body) => {
    expect(projectIn(body)).toBe(name)
  })

  it('is named with its place, where the heading leaves that out', () => {
    const heading = '虚构县人民政府关于征收（收回）2031年第8批次建设用地的批后公告'
    expect(projectIn('《某省人民政府关于虚构县2031年第8批次建设用地的批复》（某政土字〔2031〕9号）批准征收我县土地4公顷。', heading)).toBe(
      '虚构县2031年第8批次建设用地',
    )
    expect(projectIn('某省人民政府批复了我县2031年第8批次建设用地，征收土地4公顷。', heading)).toBe('2031年第8批次建设用地')
  })
})

describe('works and purchases that end or wait', () => {
  it.each([
    ['construction failure', '合成工程异常公告\n我公司拟建设的合成工程发布了中标候选人公示，第一中标候选人放弃中标，现需重新组织招标投标工作。招标人：某公司'],
    [
      'construction failure',
      '“合成区提质改造工程”进行开标评标，推荐某公司为第一中标候选人。在公示期间收到异议函，经我单位研究，决定按照《招标投标法实施条例》规定，认定某公司中标无效，废除其中标资格，并重新开展合成区提质改造工程招标。',
    ],
    ['construction failure', '我公司拟建设的合成工程进行了开标评标，推荐某公司为第一中标候选人，公示期间该公司放弃中标。招标人决定对该工程作废标处理。'],
    [
      'procurement amendment',
      '各投标人：\n某网站发布了《虚构研究咨询竞争性磋商公告》，原定于近日进行竞争性磋商。为积极响应防控管理，经采购人慎重考虑，暂停本项目开、评标工作。具体恢复时间，请留意后续公告。',
    ],
  ])('%s: %s', (what, text) => {
    const { domain, kind } = recordOf(text)
    expect(`${domain} ${kind}`).toBe(what)
  })

  it('names the one who wins instead of another whose award was taken back', () => {
    const text =
      '关于合成工程中标结果变更的公示\n本项目发布中标结果公示，确定虚构第一建设有限公司为第一中标候选人。现依法决定：1.取消虚构第一建设有限公司中标资格；2.确定第二中标候选人合成建设工程有限公司为本项目中标人。\n招标人：某公司'
    expect((recordOf(text) as { suppliers?: unknown }).suppliers).toMatchObject([{ name: '合成建设工程有限公司' }])
  })
})
