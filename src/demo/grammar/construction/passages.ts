import type { NoticeRecord } from '../../../../schemas/record.ts'
import { type Block, coded, type Occasion } from '../../notice.ts'
import { contacts } from '../tendering/passages.ts'
import type { Project } from '../tendering/project.ts'
import { type Fact, signature, type Voice } from '../voice.ts'

/** Number and name of the project: what opens a notice. */
export function projectFacts(voice: Voice, project: Project, truth: NoticeRecord): Fact[] {
  const { random } = voice
  truth.projectName = project.name
  const facts: Fact[] = [[random.word('项目名称|工程名称|招标项目名称|项目名称'), coded('projectName', project.name)]]
  if (random.chance(0.88)) {
    facts.splice(random.int(0, 1), 0, [random.word('招标编号|项目编号|招标项目编号'), coded('projectCode', project.code)])
    truth.projectCode = project.code
  }
  return facts
}

/** Who can be asked about the works. */
export const contactsOf = (voice: Voice, project: Project, truth: NoticeRecord) =>
  contacts(voice, project, { buyer: '招标人|招标人|建设单位|招标单位', agency: '招标代理机构|招标代理|招标代理机构|代理机构' }, truth)

/** Most notices are signed, by the buyer or by whoever acts for it. */
export const closing = (voice: Voice, occasion: Occasion, project: Project): Block[] =>
  voice.random.chance(0.75) ? signature(voice, voice.random.chance(0.5) || project.alone ? project.buyer.name : project.agency.name, occasion) : []

/** How large the works are. */
export const scale = (voice: Voice): string => {
  const { random } = voice
  return random.pick([
    `建设规模：道路全长${random.int(2, 60) * 100}米，路面宽${random.int(6, 30)}米`,
    `建设规模：建筑面积约${random.int(8, 220) * 100}平方米，地上${random.int(2, 18)}层，框架结构`,
    `建设规模：新建管线${random.int(3, 90) * 100}米，检查井${random.int(10, 260)}座`,
    `工程规模：治理河长${random.int(1, 16)}.${random.int(1, 9)}公里`,
  ])
}
