import { describe, expect, it } from 'vitest'
import { openText } from '../../../src/document/text.ts'
import { shown, sourceOf } from './shown.ts'

const paragraphs = [
  '柳溪市河东新区管理委员会委托虚构招标代理有限公司，就柳溪市河东新区智慧停车场道闸设备及其管理软件采购项目（编号XG2031-0042）进行公开招标，欢迎符合资格条件的供应商前来投标。',
  '一、采购内容：道闸设备十二套、管理软件一套，包括安装、调试、培训以及自验收合格之日起三年的售后服务，具体技术要求见招标文件第三章。',
  '二、投标人须在中华人民共和国境内注册，有依法缴纳税收和社会保障资金的良好记录，参加采购活动前三年内在经营活动中没有重大违法记录。',
  '三、采购人：柳溪市河东新区管理委员会',
  '地址：柳溪市河东新区学府街道滨河大道与青年路交叉口东南侧虚构大厦B座十二层1203室',
]

/** Breaks each line at a width, a closing stop hanging over, numbers and Latin words whole. */
function broken(lines: string[], width: number, measure = (text: string) => text.length): string {
  return lines
    .flatMap((line) => {
      const parts: string[] = []
      let part = ''
      for (const token of line.match(/[\w.-]+|./gu) ?? []) {
        if (measure(part + token) > width && !/[，。；、）]/.test(token)) {
          parts.push(part)
          part = ''
        }
        part += token
      }
      return [...parts, part]
    })
    .join('\n')
}

const wide = (text: string) => [...text].reduce((sum, letter) => sum + (letter < '⺀' ? 0.5 : 1), 0)

describe('lines that were all broken at one width', () => {
  it.each([
    ['letters', 30, undefined],
    ['letters, wider', 42, undefined],
    ['printed width', 28, wide],
  ])('joins them: %s', (_, width, measure) => {
    const document = openText(broken(paragraphs, width, measure))
    expect(shown(document)).toEqual(paragraphs)
    expect(sourceOf(document, paragraphs[0]!)).toContain('\n')
  })

  it('leaves lines apart that are as long as they are', () => {
    expect(shown(openText(paragraphs.join('\n')))).toEqual(paragraphs)
  })

  it('leaves rows apart that are of one width', () => {
    const rows = Array.from(
      { length: 12 },
      (_, row) => `${String(row + 10)} 柳溪市第${'一二三四五六七八九十甲乙'[row]}虚构建筑安装工程有限公司 合格 2031-05-${10 + row}`,
    )
    expect(shown(openText(rows.join('\n')))).toEqual(rows)
  })
})
