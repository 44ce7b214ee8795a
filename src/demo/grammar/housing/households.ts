import { type Block, grid, type Inline, type Occasion, paragraph, type Written } from '../../notice.ts'
import { identityNumber, mobile, person } from '../names.ts'
import { signature, type Voice } from '../voice.ts'
import { type Estate, record } from './estate.ts'

/** Applicants with numbers that belong to nobody: masked by most offices, not by all. */
function applicants(voice: Voice, one: Estate): { head: string[]; rows: Inline[][] } {
  const { random } = voice
  const style = random.weighted([
    ['masked', 60],
    ['last-four', 20],
    ['open', 20],
  ])
  const phones = random.chance(0.2)
  const number = () => {
    const id = identityNumber(random)
    return style === 'open' ? id : style === 'masked' ? `${id.slice(0, 6)}********${id.slice(14)}` : id.slice(14)
  }
  const size = random.chance(0.6)
  return {
    head: [
      '序号',
      random.word('申请人姓名|姓名|申请人'),
      style === 'last-four' ? '身份证后四位' : random.word('身份证号|身份证号码'),
      ...(size ? [random.word('家庭人口|家庭人数')] : []),
      ...(phones ? ['联系电话'] : []),
    ],
    rows: Array.from({ length: one.households }, (_, index) => [
      String(index + 1),
      person(random),
      number(),
      ...(size ? [String(random.int(1, 5))] : []),
      ...(phones ? [mobile(random)] : []),
    ]),
  }
}

/** Who may have a home. */
export function eligibility(voice: Voice, one: Estate, occasion: Occasion): Written {
  const { random } = voice
  const { head, rows } = applicants(voice, one)
  const counted = random.chance(0.6)
  const body: Block[] = [
    paragraph(
      `经${random.word('街道初审、区级复审|三级审核|民政、房产部门联合审核')}，下列${counted ? `${one.households}户` : ''}家庭符合${one.word}保障条件，现予公示，公示期${random.pick([7, 10, 15])}天。`,
    ),
    grid(
      [...head, '审核结果'],
      rows.map((row) => [...row, random.word('合格|符合')]),
    ),
    paragraph('如有异议，请在公示期内实名举报。'),
    ...signature(voice, one.authority, occasion),
  ]
  return {
    title: `${one.seat}2014年${one.batch}${one.word}${random.word('保障资格审核结果公示|申请家庭资格公示|资格审核公示')}`,
    body,
    attachments: [],
    truth: [record(one, 'eligibility', { programme: one.programme, ...(counted ? { households: one.households } : {}) })],
  }
}

/** Who got which home. */
export function allocation(voice: Voice, one: Estate, occasion: Occasion): Written {
  const { random } = voice
  const { head, rows } = applicants(voice, one)
  const located = random.chance(0.6)
  const sold = one.programme === 'affordable'
  const body: Block[] = [
    paragraph(
      `${located ? `${one.name}（项目位置：${one.location}）` : ''}${one.seat}2014年${one.batch}${one.word}${sold ? '公开摇号' : random.word('配租|分配')}工作已结束，现将结果公示如下：`,
    ),
    grid(
      [...head, random.word('房号|房源地址')],
      rows.map((row) => [...row, `${random.int(1, 12)}号楼${random.int(1, 4)}单元${random.int(1, 6)}0${random.int(1, 3)}室`]),
    ),
    paragraph(`以上共计${one.households}户。`),
    ...signature(voice, one.authority, occasion),
  ]
  return {
    title: `${one.seat}2014年${one.batch}${one.word}${sold ? '摇号选房结果公示' : random.word('配租结果公示|分配结果公示|实物配租结果公告')}`,
    body,
    attachments: random.chance(0.2)
      ? [{ name: '分配结果名单.xls', type: 'xls', lines: ['序号\t姓名', ...rows.map((row) => `${row[0] as string}\t${row[1] as string}`)] }]
      : [],
    truth: [
      record(one, 'allocation', {
        programme: one.programme,
        households: one.households,
        ...(located ? { projectName: one.name, location: one.location } : {}),
      }),
    ],
  }
}
