import { readFileSync } from 'node:fs'
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
  expect(read('src/api/app.ts')).toContain(`'${path}'`)
})
