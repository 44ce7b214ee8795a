import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { settings } from '../../src/config.ts'
import { ExitCode } from '../../src/errors.ts'

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

describe('the README', () => {
  const readme = read('README.md')

  it.each(settings.map(({ name }) => name))('explains the setting %s', (name) => {
    expect(readme).toContain(`\`${name}\``)
  })

  it.each(Object.entries(ExitCode))('explains the exit code of %s', (_, code) => {
    expect(readme).toMatch(new RegExp(`^\\| ${code} \\|`, 'm'))
  })

  it('names every verb', () => {
    const verbs = [...read('src/cli/program.ts').matchAll(/load: \(\) => import\('\.\/([\w-]+)\.ts'\)/g)].map(([, verb]) => verb)
    expect(verbs.length).toBeGreaterThan(10)
    for (const verb of verbs) expect(readme).toContain(`\`${verb}\``)
  })

  it.each(['README.md', 'README.zh-CN.md'])('%s starts with the two commands', (file) => {
    expect(read(file)).toContain('npm ci && npm run demo')
    expect(read(file)).toContain('npm ci && npm test')
  })
})

it('the image asks the API for a page that there is', () => {
  const [, path] = /127\.0\.0\.1:4000(\/[\w/]+)/.exec(read('Dockerfile'))!
  expect(read('src/api/sources.ts')).toContain(`'${path}'`)
})

it('the image is made of what there is, and nothing of a tester or an operator goes in', () => {
  const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, sources]) => sources!.split(' '))
  expect(copied.length).toBeGreaterThan(4)
  for (const source of copied) expect([source, existsSync(new URL(`../../${source}`, import.meta.url))]).toEqual([source, true])
  const ignored = read('.dockerignore').split('\n')
  for (const name of ['.env', '.git', 'node_modules', 'test']) expect(ignored).toContain(name)
})

it('the composition runs verbs that there are, with settings that there are; what listens nowhere is not asked for its health', () => {
  const services = read('compose.yaml')
    .split(/^ {2}(?=\w+:$)/m)
    .slice(1)
  const verbs = services.flatMap((service) => /^ {4}command: \['(\w+)'/m.exec(service)?.[1] ?? [])
  expect(verbs.sort()).toEqual(['db', 'schedule', 'serve', 'work'])
  for (const verb of verbs) expect(read('src/cli/program.ts')).toContain(`import('./${verb}.ts')`)
  const names = [...read('compose.yaml').matchAll(/^ {6}((?:GONGSHI_|DATABASE_)\w+):/gm)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(1)
  for (const name of names) expect(settings.map((setting) => setting.name)).toContain(name)
  for (const service of services.filter((one) => /command: \['(schedule|work)'/.test(one))) expect(service).toContain('healthcheck: { disable: true }')
})
