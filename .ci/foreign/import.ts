/** Imports archives that foreign tools have made, as a person does, and compares each record with the one that a careful reader took from the page. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert'
import { readdir, readFile } from 'node:fs/promises'
import { gongshi } from '../../test/support/gongshi.ts'

const [data = '', ...archives] = process.argv.slice(2)
const golden = 'test/golden/notices'
const names = (await readdir(golden)).filter((name) => name.endsWith('.html')).map((name) => name.slice(0, -'.html'.length))
const settings = { GONGSHI_DATA: data }

/** The only run of a command that prints JSON lines. */
async function run(...args: string[]) {
  const { code, lines, stderr } = await gongshi([...args, '--json'], settings)
  strictEqual(code, 0, stderr)
  return lines.find(({ event }) => event === 'run') as { outcome: string; counts: { records: number; new: number } }
}

for (const [number, archive] of archives.entries()) {
  const source = `foreign-archive-${number}`
  const { outcome, counts } = await run('import', archive, '--source', source)
  strictEqual(outcome, 'published')
  ok(counts.records >= names.length, `${archive}: ${counts.records} records from ${names.length} notices`)
  const query = await gongshi(['query', '--source', source, '--limit', '200', '--json'], settings)
  const { records: hits } = JSON.parse(query.stdout) as { records: { url: string; record: { title?: string } }[] }
  for (const name of names) {
    const { records } = JSON.parse(await readFile(`${golden}/${name}.json`, 'utf8')) as { records: { title?: string }[] }
    const found = hits.filter(({ url }) => new URL(url).pathname === `/${name}.html`).map(({ record }) => record)
    deepStrictEqual(found.map(({ title }) => title).sort(), records.map(({ title }) => title).sort(), `${archive}: ${name}`)
  }
  strictEqual((await run('replay', source)).outcome, 'unchanged')
  console.log(`${archive.split('/').at(-1)}: ${counts.records} records from ${names.length} notices, found by search, unchanged when replayed`)
}
