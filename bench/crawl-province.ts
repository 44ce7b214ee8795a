import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { RunReport } from '../src/pipeline/run.ts'
import { type Measured, measure } from './measure.ts'

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))
/** As it runs in the image: compiled by `npm run build`. */
const gongshi = here('../dist/src/main.js')

/** Sites whose pages a script makes cost a browser, which nobody beside us has; one lets nobody in. */
export const crawledSources = (): string[] => readdirSync(here('../crawlers')).filter((name) => name.startsWith('demo-') && !/guarded|housing/.test(name))

/** Crawls the province at a port into a new folder, whose database is made before the time runs. */
export async function crawlProvince(folder: string, port: number, parallel = '4'): Promise<Measured & { reports: RunReport[] }> {
  const settings = { GONGSHI_DATA: folder, DATABASE_URL: '' }
  await measure(process.execPath, [gongshi, 'db', 'migrate'], settings)
  const args = ['crawl', ...crawledSources(), '--parallel', parallel, '--json', '--resolve', `*.demo.example=127.0.0.1:${port}`]
  // 6: a source did not hold its promise; its pages were read all the same.
  const measured = await measure(process.execPath, [gongshi, ...args], settings, [0, 6])
  const events = measured.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { event: string })
  return { ...measured, reports: events.filter(({ event }) => event === 'run') as unknown as RunReport[] }
}
