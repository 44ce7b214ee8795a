import { describe, expect, it } from 'vitest'
import { codeKey, looksLikeCode, parseCode } from '../../../src/values/codes.ts'

describe('parseCode', () => {
  it.each([
    [' SYN C2019- 0404 ', 'SYNC2019-0404'],
    ['某政储出〔201 7〕 14 号', '某政储出〔2017〕14号'],
    ['（ABC-2019-01）', 'ABC-2019-01'],
    ['：16A1,16A2。', '16A1,16A2'],
  ])('%j', (text, code) => expect(parseCode(text)).toBe(code))
  it.each(['', '无', '/'])('no code in %j', (text) => expect(parseCode(text)).toBeUndefined())
})

describe('codeKey', () => {
  it('gives all writings of a code one form', () => {
    const forms = ['某政储出〔2017〕14号', '某政储出【2017】14 号', '某政储出[2017]14号', '某政储出（2017）14号', '某政储出﹝２０１７﹞14号']
    expect(new Set(forms.map(codeKey)).size).toBe(1)
    expect(new Set(['ab-2019-01', 'AB－2019—01', 'AB–2019_01', 'ＡＢ-2019-01'].map(codeKey)).size).toBe(1)
    expect(codeKey('AB-2019-01')).not.toBe(codeKey('AB-2019-02'))
  })
})

describe('looksLikeCode', () => {
  it.each(['SYNC2019-0404', '某土告字[2019]9号', '070864'])('%s does', (text) => expect(looksLikeCode(text)).toBe(true))
  it.each(['2019-05-06', '0411-82842579', '3500元', '项目名称', '本项目共3个包。'])('%s does not', (text) => expect(looksLikeCode(text)).toBe(false))
})
