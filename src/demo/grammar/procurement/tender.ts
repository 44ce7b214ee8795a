import { daysAfter, isoMoment } from '../../calendar.ts'
import { type Block, coded, type DemoFile, grid, type Occasion, paragraph, publishedAt, type Written } from '../../notice.ts'
import { canonical, moneyColumn } from '../amounts.ts'
import { amountFact, base, isRepeated, openingFact } from '../tendering/passages.ts'
import type { Project } from '../tendering/project.ts'
import type { Fact, Group, Voice } from '../voice.ts'
import { ballast, budgetFact, closing, contactsOf, intro, methodNames, projectFacts, publisherOf } from './passages.ts'

/** Bidders are called to a tender. */
export function tender(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'tender', 'procurement')
  const again = isRepeated(occasion)
  const body: Block[] = [...intro(voice, project, truth)]
  const facts = projectFacts(voice, project, truth)
  if (random.chance(0.9)) {
    const both = random.chance(0.08)
    facts.push(budgetFact(random, project, truth, both ? '预算（最高限价）' : random.word('预算金额|采购预算|项目预算|预算金额')))
    if (both) truth.ceilingYuan = truth.budgetYuan
  }
  if (!truth.ceilingYuan && random.chance(0.35)) {
    facts.push(amountFact(random, random.word('最高限价|采购最高限价|控制价|拦标价'), 'ceiling', project.ceiling))
    truth.ceilingYuan = canonical(project.ceiling)
  }
  const needs: Block[] = []
  if (project.divided) {
    const column = moneyColumn(random, random.word('预算金额|采购预算|预算'))
    const priced = random.chance(0.75)
    needs.push(
      grid(
        [random.word('包号|分包号|包号'), random.word('包名称|分包名称|标项名称'), ...(random.chance(0.4) ? ['数量'] : []), ...(priced ? [column.head] : [])],
        project.parts.map((part) => [coded('lotNo', part.no!), coded('lotName', part.name), coded('budget', column.cell(part.budget))]),
      ),
    )
    const table = needs[0] as Extract<Block, { type: 'table' }>
    const headers = table.rows[0]!.length
    const counted = headers === (priced ? 4 : 3)
    for (const [index, row] of table.rows.entries()) {
      if (index === 0) continue
      if (!priced) row.splice(2, 1)
      if (counted) row.splice(2, 0, { text: [`${random.int(1, 60)}${random.word('套|台|批|项')}`] })
    }
    truth.lots = project.parts.map((part) => ({ no: part.no, name: part.name, ...(priced ? { budgetYuan: canonical(part.budget) } : {}) }))
  } else
    needs.push(
      paragraph(
        random.word('采购内容及要求详见采购文件。|具体技术参数及数量详见招标文件第三章。|简要规格描述：按采购文件技术要求执行，交货地点由采购人指定。'),
      ),
    )

  const sale = daysAfter(publishedAt(occasion), random.int(0, 1))
  const deadlineText = voice.moment(project.deadline)
  truth.bidDeadline = isoMoment(project.deadline)
  const times: Fact[] = []
  if (random.chance(0.35)) {
    times.push([random.word('投标截止时间及开标时间|投标截止及开标时间|递交投标文件截止时间（开标时间）'), coded('deadline', deadlineText)])
    truth.openingAt = truth.bidDeadline
  } else {
    times.push([
      random.word(
        project.method === 'open' ? '投标截止时间|递交投标文件截止时间|投标文件递交截止时间' : '响应文件提交截止时间|递交响应文件截止时间|投标截止时间',
      ),
      coded('deadline', deadlineText),
    ])
    if (random.chance(0.8)) {
      const later = project.deadline + project.openingLater
      times.push(openingFact(voice, later, truth))
    }
  }
  times.push([random.word('开标地点|投标地点|提交地点'), project.room])
  const who = contactsOf(voice, project, truth)
  const groups: Group[] = [
    { heading: random.word('项目基本情况|项目概况|采购项目概况'), facts },
    { heading: random.word('采购内容|采购需求|项目内容及分包情况'), blocks: needs },
    { heading: random.word('供应商资格条件|申请人的资格要求|投标人资格要求'), blocks: ballast.qualification(random) },
    {
      heading: random.word('获取采购文件|招标文件的获取|采购文件发售'),
      facts: [
        [random.word('发售时间|获取时间|报名时间'), `${voice.period(sale, random.int(4, 6))}，每日上午9:00至11:30，下午13:30至16:00（节假日除外）`],
        [random.word('发售地点|获取地点'), project.agency.address],
        ['文件售价', ballast.price(random)],
      ],
    },
    { heading: random.word('提交投标文件截止时间、开标时间和地点|投标及开标|响应文件提交'), facts: times },
    { heading: random.word('联系方式|联系事项|凡对本次采购提出询问，请按以下方式联系'), ...who },
  ]
  body.push(...voice.layOut(groups), ...closing(voice, occasion, publisherOf(project)))
  const way = methodNames[project.method]![0]!
  const title = random
    .pick([`${project.name}${way}公告`, `${project.name}${project.method === 'open' ? '招标' : '采购'}公告`, `关于${project.name}的${way}公告`])
    .replace('采购采购公告', '采购公告')
  if (title.includes(way)) truth.method = project.method
  const attachments: DemoFile[] = random.chance(0.2)
    ? [
        {
          name: random.chance(0.5) ? `${project.code.replace(/[^\w-]/g, '')}采购需求.docx` : '采购文件.docx',
          type: 'docx',
          lines: [
            `${project.name}采购文件`,
            '第一章 投标须知',
            '供应商应当按照本文件的要求编制投标文件。',
            '第二章 技术要求',
            '所投货物应为全新产品，质量保证期不少于十二个月。',
          ],
        },
      ]
    : []
  return { title: again ? title.replace(/公告$/, '公告（二次）') : title, body, attachments, truth: [truth] }
}

/** The end of a tender is moved. */
export function amendment(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'amendment', 'procurement')
  const facts = projectFacts(voice, project, truth, { method: false })
  const published = occasion.times[occasion.step - 1] ?? occasion.times[0]!
  facts.push([random.word('首次公告日期|原公告日期|首次公告发布日期'), voice.date(published)])
  const [from, to] = [voice.moment(project.deadline), voice.moment(project.newDeadline)]
  truth.bidDeadline = isoMoment(project.newDeadline)
  let changes: Block[]
  const label = random.word('投标截止时间|递交投标文件截止时间')
  const both = random.chance(0.4)
  if (both) truth.openingAt = truth.bidDeadline
  const what = both ? `${label}及开标时间` : label
  switch (random.int(0, 2)) {
    case 0:
      changes = [paragraph(`原公告的${what}：${from}，现更正为：`, coded('deadline', to), '。')]
      break
    case 1:
      changes = [grid(['序号', '更正项', '更正前内容', '更正后内容'], [['1', what, from, coded('deadline', to)]])]
      break
    default:
      changes = [
        paragraph(`因${random.word('采购文件内容调整|补充答疑|技术参数修改')}，本项目${what}由原定的${from}延期至`, coded('deadline', to), '，其他内容不变。'),
      ]
  }
  const who = contactsOf(voice, project, truth)
  const groups: Group[] = [
    { heading: random.word('项目基本情况|原公告信息'), facts },
    { heading: random.word('更正信息|更正内容|变更事项'), blocks: changes },
    { heading: random.word('联系方式|联系事项'), ...who },
  ]
  return {
    title: `${project.name}${random.word('更正公告|变更公告|更正公告|延期公告')}`,
    body: [...voice.layOut(groups), ...closing(voice, occasion, publisherOf(project))],
    attachments: [],
    truth: [truth],
  }
}
