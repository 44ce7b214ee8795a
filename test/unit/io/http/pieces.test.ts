import { brotliCompressSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPublicAddress, mappedAddress } from '../../../../src/io/http/address.ts'
import { challengeOf } from '../../../../src/io/http/challenge.ts'
import { createCookieJar } from '../../../../src/io/http/cookies.ts'
import { dechunk, decodeBody } from '../../../../src/io/http/encoding.ts'
import { retryAfter } from '../../../../src/io/http/fetcher.ts'
import { encodeForm, encodeText } from '../../../../src/io/http/form.ts'
import { Governor } from '../../../../src/io/http/governor.ts'
import { createFakeClock } from '../../../support/fake-clock.ts'

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '223.5.5.5', '172.15.0.1', '172.32.0.1', '100.63.0.1', '2400:3200::1', '::ffff:8.8.8.8'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.100.100.200',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '198.18.0.1',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:a9fe:a9fe',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'name',
    '',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe('mappedAddress', () => {
  it('takes the host itself, then the nearest pattern', () => {
    const resolve = { 'a.demo.example': '127.0.0.1:1', '*.demo.example': '127.0.0.1:2', '*.example': '[::1]:3', 'plain.test': '10.0.0.1', 'six.test': '::1' }
    expect(mappedAddress(resolve, 'a.demo.example')).toEqual({ host: '127.0.0.1', port: '1' })
    expect(mappedAddress(resolve, 'x.y.demo.example')).toEqual({ host: '127.0.0.1', port: '2' })
    expect(mappedAddress(resolve, 'demo.example')).toEqual({ host: '::1', port: '3' })
    expect(mappedAddress(resolve, 'plain.test')).toEqual({ host: '10.0.0.1', port: undefined })
    expect(mappedAddress(resolve, 'six.test')).toEqual({ host: '::1', port: undefined })
    expect(mappedAddress(resolve, 'example')).toBeUndefined()
  })
})

describe('retryAfter', () => {
  const now = Date.UTC(2026, 10, 25)
  it.each([
    ['120', 120],
    [' 0 ', 0],
    ['86400', 86400],
    ['Wed, 25 Nov 2026 00:01:30 GMT', 90],
    ['Tue, 24 Nov 2026 00:00:00 GMT', 0],
    ['soon', undefined],
    [undefined, undefined],
  ])('%s is %s', (value, seconds) => {
    expect(retryAfter(value, now)).toBe(seconds)
  })
})

describe('encodeForm', () => {
  it('writes GBK as browsers do', () => {
    expect(Buffer.from(encodeForm({ 关键字: '土地 a&b', 'x[]': '一\n二' }, 'gbk')).toString()).toBe(
      '%B9%D8%BC%FC%D7%D6=%CD%C1%B5%D8+a%26b&x%5B%5D=%D2%BB%0D%0A%B6%FE',
    )
    expect(
      Buffer.from(
        encodeForm(
          [
            ['a', '中'],
            ['a', '€𠀀'],
          ],
          'GB2312',
        ),
      ).toString(),
    ).toBe('a=%D6%D0&a=%80%26%23131072%3B')
    expect(Buffer.from(encodeForm({ a: '中' })).toString()).toBe('a=%E4%B8%AD')
  })

  it('gives back every character that GBK has', () => {
    const decoder = new TextDecoder('gbk')
    for (let code = 0x4e00; code <= 0x9fa5; code++) {
      const character = String.fromCharCode(code)
      expect(decoder.decode(encodeText(character, 'gbk'))).toBe(character)
    }
  })
})

describe('decodeBody', () => {
  const text = Buffer.from('公示'.repeat(100))
  it('undoes encodings from the last to the first', async () => {
    expect(await decodeBody(brotliCompressSync(gzipSync(text)), 'gzip, br', 10_000)).toEqual({ body: text, outcome: 'whole' })
  })
  it('stops at the limit', async () => {
    expect(await decodeBody(gzipSync(text), 'gzip', 100)).toEqual({ body: text.subarray(0, 100), outcome: 'too-large' })
  })
  it('gives what can be unpacked of a body cut anywhere', async () => {
    const packed = gzipSync(text)
    for (let length = 2; length < packed.length; length++) {
      const { body, outcome } = await decodeBody(packed.subarray(0, length), 'gzip', 10_000)
      expect(outcome).toBe('cut')
      expect(text.subarray(0, body.length)).toEqual(body)
    }
  })
})

describe('dechunk', () => {
  it('undoes chunks of any size, and says where they break off', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 5 }), (chunks) => {
        const bytes = Buffer.concat([
          ...chunks.flatMap((chunk) => [Buffer.from(`${chunk.length.toString(16)};x=1\r\n`), chunk, Buffer.from('\r\n')]),
          Buffer.from('0\r\n\r\n'),
        ])
        expect(dechunk(bytes)).toEqual({ body: Buffer.concat(chunks), whole: true })
        expect(dechunk(bytes.subarray(0, -5)).whole).toBe(false)
      }),
    )
  })
  it('leaves other bytes as they are', () => {
    expect(dechunk(Buffer.from('<html>\n'))).toEqual({ body: Buffer.from('<html>\n'), whole: true })
  })
})

describe('cookies', () => {
  const at = (url: string) => new URL(url)
  it('go back to their host and path until they expire', () => {
    const jar = createCookieJar()
    jar.store(
      at('http://a.gov.example/search/list.aspx'),
      [
        'sid=a b=c; Path=/; HttpOnly',
        'deep=1',
        'short=1; Max-Age=10; path=/',
        'safe=1; Secure; path=/',
        '=; ',
        'wide=1; Domain=.gov.example; Path=/',
        'foreign=1; Domain=other.example',
      ],
      0,
    )
    expect(jar.header(at('http://a.gov.example/search/x'), 0)).toBe('deep=1; sid=a b=c; short=1; wide=1')
    expect(jar.header(at('https://a.gov.example/'), 11_000)).toBe('sid=a b=c; safe=1; wide=1')
    expect(jar.header(at('http://b.gov.example/'), 0)).toBe('wide=1')
    expect(jar.header(at('http://c.example/'), 0)).toBeUndefined()
    jar.store(at('http://a.gov.example/'), ['sid=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/'], 0)
    expect(jar.header(at('http://a.gov.example/'), 0)).toBe('short=1; wide=1')
  })
})

describe('challengeOf', () => {
  const answer = (status: number, html: string, headers: [string, string][] = [['content-type', 'text/html']]) => ({
    status,
    statusText: '',
    headers,
    body: Buffer.from(html),
  })
  it.each([
    ['瑞数', 412, '<!DOCTYPE html><html><head><meta id="x" content="{qqqqqqqqqqqqqqqqqqqqqqqqqqqq" r=\'m\'></head><body></body></html>'],
    ['瑞数', 202, "<html><script>$_ts=window['$_ts'];if(!$_ts)$_ts={};$_ts.nsd=1</script></html>"],
    ['阿里云盾', 200, '<html><script>var arg1="4A"; function reload(x){document.cookie="acw_sc__v2="+x}</script></html>'],
    ['云锁', 200, '<script>document.cookie="security_session_verify=1"</script>'],
    ['加速乐', 521, '<script>document.cookie="__jsl_clearance_s=1"</script>'],
    ['Cloudflare', 403, '<html><title>Just a moment...</title></html>'],
    ['防火墙', 405, '<html><body>很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。</body></html>'],
    ['captcha', 200, '<html><title>安全验证</title><body><div id="slider"></div></body></html>'],
    ['captcha', 200, '<html><body>访问过于频繁，输入验证码后继续访问</body></html>'],
  ])('names %s (%i)', (name, status, html) => {
    expect(challengeOf(answer(status, html))).toBe(name)
  })
  it('reads GBK', () => {
    expect(challengeOf({ ...answer(200, ''), body: encodeText('<html><title>请输入验证码</title></html>', 'gbk') })).toBe('captcha')
  })

  const notice = `<html><title>某工程招标公告</title><body><div class="top">请登录 验证码 <input name="code"></div>${'<p>本工程已具备招标条件，现对该工程的施工进行公开招标。</p>'.repeat(20)}</body></html>`
  it.each([
    ['a notice below a login form', answer(200, notice)],
    ['a notice with a firewall script in it', answer(200, notice.replace('</body>', '<script src="/acw_sc__v2.js"></script></body>'))],
    ['a notice that buys a firewall', answer(200, notice.replaceAll('该工程', 'WAF网站防火墙 Web应用防火墙'))],
    ['a missing page', answer(404, '<html><title>404</title>您访问的页面不存在</html>')],
    ['a forbidden page', answer(403, '<html><title>403 Forbidden</title><center>nginx</center></html>')],
    ['JSON', answer(200, '{"message":"请求过于频繁"}', [['content-type', 'application/json']])],
    ['an empty page', answer(200, '')],
    ['a file', answer(200, '%PDF-1.4 acw_sc__v2', [['content-type', 'application/pdf']])],
    ['a frame set', answer(200, '<html><title>某市公共资源交易中心</title><frameset><frame src="a.html"></frameset></html>')],
    ['a login page', answer(200, '<html><title>用户登录</title><form>用户名 密码 验证码 <input name="c"></form></html>')],
  ])('lets %s pass', (_, response) => {
    expect(challengeOf(response)).toBeUndefined()
  })
  it('takes its time in proportion to the page', () => {
    for (const piece of ['<', '<script', '<!--', '<meta ', '$_ts', '<title>', '<noscript><script>']) {
      const start = performance.now()
      challengeOf(answer(412, piece.repeat(Math.floor(65_000 / piece.length))))
      expect(performance.now() - start).toBeLessThan(300)
    }
  })
})

describe('governor', () => {
  it('frees the place of a waiter that gave up', async () => {
    const governor = new Governor(createFakeClock())
    const pace = { delaySeconds: 0, concurrency: 1 }
    const release = await governor.acquire('a', pace)
    const giveUp = new AbortController()
    const left = governor.acquire('a', pace, giveUp.signal)
    const next = governor.acquire('a', pace)
    giveUp.abort(new Error('left'))
    await expect(left).rejects.toThrow('left')
    release()
    release()
    ;(await next)()
    const [one, two] = [governor.acquire('a', pace), governor.acquire('a', pace)]
    ;(await one)()
    ;(await two)()
  })
})
