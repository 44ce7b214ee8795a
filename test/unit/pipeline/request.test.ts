import { expect, test } from 'vitest'
import { follow } from '../../../src/core/step.ts'
import { requestKey, toRequest } from '../../../src/pipeline/request.ts'

test('form fields are encoded in the charset of their page', () => {
  const sent = (charset?: string) => new TextDecoder().decode(toRequest(follow('list', 'http://site.example/', { form: { q: '公示' } }), charset).body)
  expect(sent()).toBe('q=%E5%85%AC%E7%A4%BA')
  expect(sent('gb18030')).toBe('q=%B9%AB%CA%BE')
})

test('a step with fields is a POST, one with a JSON body too', () => {
  const form = toRequest(follow('list', 'http://site.example/', { form: { page: '2' } }))
  expect(form).toMatchObject({ method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } })
  expect(new TextDecoder().decode(toRequest(follow('list', 'http://site.example/', { json: { page: 2 } })).body)).toBe('{"page":2}')
})

test('requests with the same address and body are one', () => {
  const key = (page: string, url = 'http://site.example/a') => requestKey(toRequest(follow('list', url, { form: { page } })))
  expect(key('1')).toBe(key('1', 'http://site.example/a#top'))
  expect(key('1')).not.toBe(key('2'))
})
