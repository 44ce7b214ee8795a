import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ProvinceServer, startProvince } from '../../../src/demo/server.ts'
import { gongshi, startGongshi } from '../../support/gongshi.ts'

let folder: string
let province: ProvinceServer
const sources = ['demo-fuxin-gov', 'demo-anshan-gov', 'demo-panjin-gov']
const settings = (): Record<string, string> => ({ GONGSHI_DATA: join(folder, 'data') })
const resolve = () => ['--resolve', `*.demo.example=127.0.0.1:${province.port}`]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongshi-schedule-'))
  province = await startProvince({ notices: 400, faults: false, crawlDelay: 1 })
})
afterAll(async () => {
  await province.close()
  await rm(folder, { recursive: true, force: true })
})

/** Waits until the queue has such a job. Throws where who should work on it ends by itself. */
async function untilQueued(
  isIt: (job: Record<string, unknown>) => boolean,
  { child, ended }: ReturnType<typeof startGongshi>,
  settings: Record<string, string>,
) {
  for (let jobs: Record<string, unknown>[] = []; !jobs.some(isIt); ) {
    if (child.exitCode !== null) throw new Error(`the worker ended by itself: ${JSON.stringify(await ended)}`)
    jobs = (await gongshi(['runs', 'queue', '--json'], settings)).lines
  }
}

test('a killed worker’s run is another’s, and is published once; the ledger finds no fault', async () => {
  const queued = await gongshi(['schedule', ...sources, '--once', '--json'], settings())
  expect(queued.lines.map(({ source }) => source).sort()).toEqual(sources.toSorted())
  const again = await gongshi(['schedule', ...sources, '--once'], settings())
  expect([again.code, again.stdout]).toEqual([0, ''])

  const doomed = startGongshi(['work', '--parallel', '1', ...resolve()], settings())
  const isAtIt = ({ state, worker }: Record<string, unknown>) => state === 'running' && String(worker).endsWith(`:${doomed.child.pid}`)
  await untilQueued(isAtIt, doomed, settings())
  doomed.child.kill('SIGKILL')
  await doomed.ended
  const { code, lines } = await gongshi(['work', '--parallel', '3', '--once', '--json', ...resolve()], settings())
  expect(code).toBe(0)
  expect(lines.filter(({ event }) => event === 'run').length).toBeGreaterThanOrEqual(1)

  const runs = (await gongshi(['runs', 'list', '--json'], settings())).lines
  const published = runs.filter(({ state }) => state === 'published').map(({ source }) => source)
  expect(published.sort()).toEqual(sources.toSorted())
  expect((await gongshi(['runs', 'queue'], settings())).stdout).toMatch(/^Nothing is queued/)
  const hosts = (await gongshi(['hosts', 'list', '--json'], settings())).lines
  expect(hosts).toHaveLength(3)
  for (const { host } of hosts) {
    const shown = await gongshi(['hosts', 'show', String(host), '--json'], settings())
    expect(shown.lines.at(-1)).toMatchObject({ event: 'verdict', host, violations: [] })
  }
  const list = (await gongshi(['sources', 'list', '--json'], settings())).lines
  expect(list.find(({ id }) => id === sources[0])).toMatchObject({ schedule: { cron: '0 8,12,18 * * *', queuedAt: expect.any(String) } })
})

test('a scheduler that works too, killed in mid-run, leaves nothing to repair: the next publishes it once, and leaves on Ctrl-C', {
  timeout: 300_000,
}, async () => {
  const data = { GONGSHI_DATA: join(folder, 'other') }
  const doomed = startGongshi(['schedule', 'demo-fushun-gov', '--work', ...resolve()], data)
  await doomed.said(/queued demo-fushun-gov/)
  await untilQueued(({ state }) => state === 'running', doomed, data)
  doomed.child.kill('SIGKILL')
  await doomed.ended

  const { child, ended, said } = startGongshi(['schedule', 'demo-fushun-gov', '--work', ...resolve()], data)
  await said(/demo-fushun-gov {2}published/)
  child.kill('SIGINT')
  expect((await ended).code).toBe(130)
  expect((await gongshi(['runs', 'queue', '--json'], data)).lines).toEqual([])
  const states = (await gongshi(['runs', 'list', '--json'], data)).lines.map(({ state }) => state)
  expect(states.filter((state) => state === 'published')).toHaveLength(1)
  expect(states).not.toContain('running')
})

test('in quiet hours nothing is queued, and that is said; after them it is', async () => {
  const inChina = (hours: number) => new Date(Date.now() + (8 + hours) * 3_600_000).toISOString().slice(11, 16)
  const data = { GONGSHI_DATA: join(folder, 'quiet') }
  const quiet = await gongshi(['schedule', 'demo-fuxin-gov', '--once'], { ...data, GONGSHI_QUIET: `${inChina(-1)}-${inChina(2)}` })
  expect([quiet.code, quiet.stdout]).toEqual([0, ''])
  expect(quiet.stderr).toMatch(/quiet hours \(GONGSHI_QUIET\) until \d\d:\d\d in China: nothing is queued/)
  const after = await gongshi(['schedule', 'demo-fuxin-gov', '--once'], { ...data, GONGSHI_QUIET: `${inChina(2)}-${inChina(3)}` })
  expect([after.code, after.stdout]).toEqual([0, 'queued demo-fuxin-gov\n'])
  expect((await gongshi(['schedule', 'demo-fuxin-gov', '--once'], data)).stderr).toMatch(/nothing is due/)
})

test.each([
  ['quiet hours that are none', { GONGSHI_QUIET: '25:00-6' }, ['schedule', '--once'], 3, /GONGSHI_QUIET: expected two times of day/],
  ['to work and to end at once', {}, ['schedule', '--work', '--now'], 2, /--work goes on until Ctrl-C/],
])('refuses %s', async (_, more, args, code, message) => {
  const refused = await gongshi(args, { ...settings(), ...(more as Record<string, string>) })
  expect(refused.stderr).toMatch(message)
  expect(refused.code).toBe(code)
})
