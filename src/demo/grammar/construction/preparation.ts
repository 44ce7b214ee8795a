import { at, daysAfter, isoMoment } from '../../calendar.ts'
import { coded, type Occasion, paragraph, publishedAt, type Written } from '../../notice.ts'
import { base } from '../tendering/passages.ts'
import type { Project } from '../tendering/project.ts'
import type { Group, Voice } from '../voice.ts'
import { closing, contactsOf, projectFacts, scale } from './passages.ts'

/** What is to be bought is put up for comment. */
export function consultationNotice(voice: Voice, project: Project, occasion: Occasion): Written {
  const truth = base(project, 'consultation-notice', 'construction')
  const facts = projectFacts(voice, project, truth)
  const who = contactsOf(voice, project, truth)
  const groups: Group[] = [
    { heading: '项目概况', facts },
    { heading: '征求意见', blocks: [paragraph('现将本项目招标文件（征求意见稿）予以公示，公开征求意见，任何单位和个人如有意见请在公示期内书面提出。')] },
    { heading: '联系方式', ...who },
  ]
  return {
    title: `${project.name}招标文件征求意见公示`,
    body: [...voice.layOut(groups), ...closing(voice, occasion, project)],
    attachments: [],
    truth: [truth],
  }
}

/** Bidders are called to be qualified first. */
export function prequalification(voice: Voice, project: Project, occasion: Occasion): Written {
  const { random } = voice
  const truth = base(project, 'prequalification', 'construction')
  const facts = projectFacts(voice, project, truth)
  const deadline = at(daysAfter(publishedAt(occasion), random.int(6, 9)), 16)
  truth.bidDeadline = isoMoment(deadline)
  const who = contactsOf(voice, project, truth)
  const groups: Group[] = [
    { heading: '招标条件', facts, blocks: [paragraph(`${scale(voice)}。本项目采用资格预审，择优选取不少于7家申请人参加投标。`)] },
    {
      heading: '资格预审文件的递交',
      facts: [[random.word('资格预审申请文件递交截止时间|递交资格预审申请文件截止时间'), coded('deadline', voice.moment(deadline))]],
    },
    { heading: '联系方式', ...who },
  ]
  return { title: `${project.name}资格预审公告`, body: [...voice.layOut(groups), ...closing(voice, occasion, project)], attachments: [], truth: [truth] }
}
