import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { appendFile, mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Exchange, Snapshot } from '../../../src/core/archive.ts'
import { DependencyError, NotFoundError } from '../../../src/errors.ts'
import { type ArchiveOptions, openArchive } from '../../../src/io/archive/archive.ts'
import type { Repair } from '../../../src/io/archive/repair.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongshi-archive-'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

const openHere = (options: Partial<ArchiveOptions> = {}) => openArchive(folder, { software: 'gongshi/test', ...options })

/** A synthetic exchange, one a minute. */
const exchange = (number: number, body = `<html>公示 ${number}</html>`, more: Partial<Exchange> = {}): Exchange => ({
  request: { url: `http://a.demo.example/notice/${number}.html`, method: 'GET', headers: { host: 'a.demo.example' } },
  response: { status: 200, statusText: 'OK', headers: [['Content-Type', 'text/html']], body: Buffer.from(body) },
  finalUrl: `http://a.demo.example/notice/${number}.html`,
  fetchedAt: new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString(),
  source: 'demo-a',
  run: 'run-1',
  label: 'detail',
  ...more,
})

const collect = async <T>(found: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const one of found) all.push(one)
  return all
}

const warcFiles = async () => (await readdir(folder)).filter((name) => name.endsWith('.warc.gz')).sort()

describe('archive', () => {
  it('gives back what was appended', async () => {
    const archive = await openHere()
    const posted = exchange(1, '<p>答</p>', {
      request: {
        url: 'http://a.demo.example/search.aspx',
        method: 'POST',
        headers: { host: 'a.demo.example', cookie: 'a=1' },
        body: Buffer.from([0xb9, 0xab, 0]),
      },
      response: {
        status: 200,
        statusText: 'OK',
        headers: [
          ['Content-Encoding', 'gzip'],
          ['Set-Cookie', 'a=1'],
          ['Set-Cookie', 'b=\u00b9\u00ab'],
        ],
        body: Buffer.from([0, 13, 10, 13, 10, 255]),
        truncated: 'disconnect',
      },
      context: { title: '某公告', page: 2 },
      askedUrl: 'http://a.demo.example/',
    })
    const snapshot = await archive.append(posted)
    expect(await archive.read(snapshot)).toEqual(posted)
    expect(snapshot).toMatchObject({ status: 200, size: 6, revisit: false, truncated: 'disconnect', context: { title: '某公告', page: 2 } })
    expect(await collect(archive.find({ sha256: snapshot.sha256 }))).toEqual([snapshot])
    await archive.close()
  })

  it('keeps the same bytes once: again they are a revisit, also from another address, another batch, and after opening anew', async () => {
    const first = await openHere()
    const [one, two] = await Promise.all([first.append(exchange(1, 'same')), first.append(exchange(2, 'same'))])
    await first.close()
    const second = await openHere()
    const three = await second.append(exchange(3, 'same', { run: 'run-2' }))
    expect([one, two, three].map(({ revisit }) => revisit)).toEqual([false, true, true])
    expect(Buffer.from((await second.read(three)).response.body).toString()).toBe('same')
    expect((await second.read(three)).request.url).toBe('http://a.demo.example/notice/3.html')
    expect(three.size).toBe(4)
    await second.close()
    const text = gunzipSync(await readFile(join(folder, three.file))).toString()
    expect(text).toContain('WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest')
    expect(text).toContain('WARC-Refers-To-Target-URI: http://a.demo.example/notice/1.html')
    expect(text).toContain('WARC-Refers-To-Date: 2026-01-01T00:01:00.000Z')
  })

  it('finds by address, digest, time, source and run, in the order of time', async () => {
    const archive = await openHere()
    const appended: Snapshot[] = []
    for (const number of [3, 1, 2]) appended.push(await archive.append(exchange(number)))
    appended.push(await archive.append(exchange(4, 'other', { source: 'demo-b', run: 'run-2' })))
    appended.push(await archive.append({ ...exchange(1, 'changed'), fetchedAt: '2026-02-01T00:00:00.000Z' }))
    const numbers = async (query: Parameters<typeof archive.find>[0]) =>
      (await collect(archive.find(query))).map(({ url }) => Number(/(\d+)\.html/.exec(url)?.[1]))
    expect(await numbers({})).toEqual([1, 2, 3, 4, 1])
    expect(await numbers({ url: 'http://a.demo.example/notice/1.html' })).toEqual([1, 1])
    expect(await numbers({ url: 'http://a.demo.example/notice/' })).toEqual([])
    expect(await numbers({ sha256: appended[1]!.sha256 })).toEqual([1])
    expect(await numbers({ source: 'demo-b' })).toEqual([4])
    expect(await numbers({ source: 'demo' })).toEqual([])
    expect(await numbers({ run: 'run-1', since: '2026-01-01T00:02:00Z' })).toEqual([2, 3, 1])
    expect(await numbers({ until: '2026-01-01T00:02:00Z' })).toEqual([1, 2])
    await archive.close()
  })

  it('lets several write at once, a file each, and one sees what the other has written', async () => {
    const [one, two] = [await openHere(), await openHere()]
    const written = await Promise.all([one.append(exchange(1)), two.append(exchange(2)), one.append(exchange(3)), two.append(exchange(4))])
    expect(new Set(written.map(({ file }) => file)).size).toBe(2)
    expect((await collect(one.find({}))).length).toBe(4)
    await two.append(exchange(5))
    expect((await collect(one.find({}))).length).toBe(5)
    await one.close()
    await two.close()
    expect(await readdir(folder)).toEqual(['run-1-0001.cdxj', 'run-1-0001.warc.gz', 'run-1-0002.cdxj', 'run-1-0002.warc.gz'])
  })

  it('starts a new file when one is full', async () => {
    const archive = await openHere({ maxFileBytes: 2000 })
    for (let number = 0; number < 10; number++) await archive.append(exchange(number))
    expect((await warcFiles()).length).toBeGreaterThan(2)
    expect((await collect(archive.find({ run: 'run-1' }))).length).toBe(10)
    await archive.close()
  })

  it('says so where there is nothing to read', async () => {
    const archive = await openHere()
    await expect(archive.read({ file: 'none-0001.warc.gz', offset: 0 })).rejects.toThrow(NotFoundError)
    await expect(archive.read({ file: '../x.warc.gz', offset: 0 })).rejects.toThrow(NotFoundError)
    const { file, offset } = await archive.append(exchange(1))
    await expect(archive.read({ file, offset: offset + 1 })).rejects.toThrow(/no whole record/)
    await archive.close()
    await expect(archive.append(exchange(2))).rejects.toThrow(DependencyError)
  })
})

describe('faults', () => {
  const filled = async (count: number): Promise<Snapshot[]> => {
    const archive = await openHere()
    const snapshots: Snapshot[] = []
    for (let number = 0; number < count; number++) snapshots.push(await archive.append(exchange(number)))
    await archive.close()
    return snapshots
  }
  const path = () => join(folder, 'run-1-0001.warc.gz')
  const index = () => join(folder, 'run-1-0001.cdxj')

  it('cuts a torn record off the end and loses nothing before it', async () => {
    const snapshots = await filled(4)
    const last = snapshots[3]!
    for (const cut of [1, 20, last.length - 1]) {
      await writeFile(`${path()}.lock`, '999999999 gone')
      const { size } = await stat(path())
      const torn = (await readFile(path())).subarray(last.offset, last.offset + cut)
      await appendFile(path(), torn)
      // The writer of another machine is believed dead after a day.
      const { utimes } = await import('node:fs/promises')
      await utimes(path(), 0, 0)
      const repairs: Repair[] = []
      const archive = await openHere({ onRepair: (repair) => repairs.push(repair) })
      expect(repairs).toEqual([{ file: 'run-1-0001.warc.gz', torn: cut, damaged: 0, indexed: 0 }])
      expect((await stat(path())).size).toBe(size)
      expect(await collect(archive.find({}))).toEqual(snapshots)
      await archive.close()
    }
  })

  it('keeps every whole exchange, wherever a file was cut and however far its index had come', async () => {
    const snapshots = await filled(4)
    const [bytes, lines] = [await readFile(path()), await readFile(index())]
    for (let cut = 0; cut <= bytes.length; cut += 13) {
      await writeFile(path(), bytes.subarray(0, cut))
      await writeFile(index(), lines.subarray(0, (cut * 31) % lines.length))
      const archive = await openHere()
      const whole = snapshots.filter(({ offset, length }) => offset + length <= cut)
      expect(await collect(archive.find({})), `cut at ${cut}`).toEqual(whole)
      for (const snapshot of whole) expect((await archive.read(snapshot)).request.url).toBe(snapshot.url)
      await archive.close()
    }
  })

  it('survives a killed writer', async () => {
    const script = `
      import { openArchive } from '${join(process.cwd(), 'src/io/archive/archive.ts')}'
      const archive = await openArchive('${folder}', { software: 'gongshi/test' })
      const body = (number) => Buffer.from('page ' + number)
      for (let number = 0; ; number++) {
        await archive.append({ request: { url: 'http://a.demo.example/' + number, method: 'GET', headers: {} }, response: { status: 200, statusText: 'OK', headers: [], body: body(number) },
          finalUrl: 'http://a.demo.example/' + number, fetchedAt: new Date(1e12 + number * 1000).toISOString(), source: 'demo-a', run: 'run-1', label: 'detail' })
        if (number === 200) process.kill(process.pid, 'SIGKILL')
      }`
    await writeFile(join(folder, 'write.mts'), script)
    const killed = spawnSync(process.execPath, ['--import', 'tsx', join(folder, 'write.mts')], { cwd: process.cwd(), encoding: 'utf8' })
    expect(killed.signal, killed.stderr).toBe('SIGKILL')
    await appendFile(path(), Buffer.from([0x1f, 0x8b, 8, 0, 0]))
    const archive = await openHere()
    const found = await collect(archive.find({}))
    expect(found.length).toBe(201)
    for (const snapshot of [found[0]!, found[200]!]) expect((await archive.read(snapshot)).request.url).toBe(snapshot.url)
    expect(await readdir(folder)).not.toContain('run-1-0001.warc.gz.lock')
    await archive.append(exchange(1))
    expect((await collect(archive.find({}))).length).toBe(202)
    await archive.close()
  })

  it('leaves the file of a living writer alone', async () => {
    const archive = await openHere()
    await archive.append(exchange(1))
    const writer = await open(path(), 'a')
    await writer.write(Buffer.from([0x1f, 0x8b]))
    await writer.close()
    const repairs: Repair[] = []
    await (await openHere({ onRepair: (repair) => repairs.push(repair) })).close()
    expect(repairs).toEqual([])
    await archive.append(exchange(2))
    await archive.close()
    const again = await openHere()
    expect((await collect(again.find({}))).length).toBe(2)
    await again.close()
  })

  it.each([
    ['missing', async () => rm(index())],
    ['cut', async () => truncate(index(), 700)],
    ['stale', async () => writeFile(index(), (await readFile(index(), 'utf8')).split('\n').slice(0, 2).join('\n').concat('\n'))],
    ['damaged', async () => writeFile(index(), (await readFile(index(), 'utf8')).replace('"digest"', '"digset"'))],
    ['of another file', async () => writeFile(index(), (await readFile(index(), 'utf8')).replace(/"end":\d+/g, '"end":99999999'))],
    ['empty', async () => writeFile(index(), '')],
  ])('builds an index anew that is %s', async (_, spoil) => {
    const snapshots = await filled(5)
    await spoil()
    const archive = await openHere()
    expect(await collect(archive.find({}))).toEqual(snapshots)
    const again = await archive.append(exchange(9, '<html>公示 3</html>', { run: 'run-2' }))
    expect(again.revisit).toBe(true)
    await archive.close()
  })

  it('steps over damage in the midst of a file and reads what stands behind it', async () => {
    const snapshots = await filled(5)
    const bytes = await readFile(path())
    bytes.fill(0, snapshots[2]!.offset + 30, snapshots[2]!.offset + 60)
    await writeFile(path(), bytes)
    await rm(index())
    const repairs: Repair[] = []
    const archive = await openHere({ onRepair: (repair) => repairs.push(repair) })
    expect(repairs[0]).toMatchObject({ torn: 0, damaged: snapshots[2]!.length, indexed: 4 })
    expect((await collect(archive.find({}))).map(({ offset }) => offset)).toEqual([0, 1, 3, 4].map((number) => snapshots[number]!.offset))
    await expect(archive.read(snapshots[2]!)).rejects.toThrow(DependencyError)
    await archive.close()
  })

  it('stays whole where the system refuses to let a file grow', async () => {
    const script = `
      import { randomBytes } from 'node:crypto'
      import { openArchive } from '${join(process.cwd(), 'src/io/archive/archive.ts')}'
      const archive = await openArchive('${folder}', { software: 'gongshi/test' })
      const errors = new Set()
      let kept = 0
      for (let number = 0; number < 60; number++) {
        const url = 'http://a.demo.example/' + number
        const append = archive.append({ request: { url, method: 'GET', headers: {} }, response: { status: 200, statusText: 'OK', headers: [], body: randomBytes(10_000) },
          finalUrl: url, fetchedAt: new Date(1e12 + number).toISOString(), source: 'demo-a', run: 'run-1', label: 'detail' })
        await append.then(() => kept++, (error) => errors.add(error.code))
      }
      await archive.close()
      console.log(JSON.stringify({ kept, errors: [...errors] }))`
    await writeFile(join(folder, 'write.mts'), script)
    // 256 blocks of a KiB or of half a KiB, as the shell counts them.
    const limited = spawnSync('sh', ['-c', 'ulimit -f 256 && exec "$0" --import tsx "$1"', process.execPath, join(folder, 'write.mts')], {
      cwd: process.cwd(),
      encoding: 'utf8',
    })
    expect(limited.status, limited.stderr).toBe(0)
    const { kept, errors } = JSON.parse(limited.stdout)
    expect(errors).toEqual(['dependency'])
    expect(kept).toBeGreaterThan(5)
    expect(kept).toBeLessThan(60)
    const archive = await openHere()
    const found = await collect(archive.find({}))
    expect(found.length).toBe(kept)
    for (const snapshot of found) expect((await archive.read(snapshot)).response.body.byteLength).toBe(10_000)
    await archive.close()
  })

  it('stays whole on a full disk and goes on when there is room again', async () => {
    const archive = await openHere()
    const first = await archive.append(exchange(1))
    const write = fs.writeSync as (fd: number, bytes: Buffer, offset: number, length: number, position: number) => number
    const full = vi.spyOn(fs, 'writeSync').mockImplementation(((fd: number, bytes: Buffer, offset: number, length: number, position: number) => {
      if (length <= 100) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
      return write(fd, bytes, offset, 100, position)
    }) as typeof fs.writeSync)
    syncBuiltinESMExports()
    const refused = await Promise.allSettled([archive.append(exchange(2)), archive.append(exchange(3))])
    expect(refused.map((result) => result.status === 'rejected' && result.reason)).toEqual([expect.any(DependencyError), expect.any(DependencyError)])
    full.mockRestore()
    syncBuiltinESMExports()
    const after = await archive.append(exchange(4))
    await archive.close()
    const again = await openHere()
    expect(await collect(again.find({}))).toEqual([first, after])
    expect((await again.read(after)).request.url).toBe(after.url)
    await again.close()
  })
})
