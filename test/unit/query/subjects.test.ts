import { describe, expect, it } from 'vitest'
import { subjectsOf } from '../../../src/query/subjects.ts'
import { understand } from '../../../src/query/understand.ts'

describe('what a text is about', () => {
  it('is told by words that name it', () => {
    expect(subjectsOf('住宅用地', [])).toContain('offer')
    expect(subjectsOf('某市公租房', [])).toContain('allocation')
    expect(subjectsOf('棚户区改造', [])).toEqual(expect.arrayContaining(['house-decision', 'plan']))
    expect(subjectsOf('电梯维修', [])).toEqual([])
    expect(subjectsOf('采矿权', [])).toEqual(['mining-offer', 'mining-result'])
    expect(subjectsOf('房屋征收', [])).not.toContain('land-plan')
    expect(subjectsOf('征地补偿', [])).not.toContain('house-plan')
  })

  it('is left where other kinds of notices are asked for', () => {
    expect(understand('公租房 招标公告').subjects).toEqual([])
    expect(understand('公租房 配租').subjects).toContain('eligibility')
  })
})
