import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { DependencyError } from '../../../../src/errors.ts'
import { findServerBinaries, linkLibraries, readServerBinaries } from '../../../../src/io/db/server-binaries.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})
const makeFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-binaries-'))
  folders.push(folder)
  return folder
}

describe('the server programs', () => {
  it('are those of this machine', () => {
    const { postgres, initdb } = findServerBinaries()
    expect(execFileSync(postgres, ['--version'], { env: linkLibraries(findServerBinaries(), makeFolder()) }).toString()).toMatch(
      /^postgres \(PostgreSQL\) 18\./,
    )
    expect(dirname(initdb)).toBe(dirname(postgres))
  })

  it('are missed with a remedy where there are none for the machine', () => {
    expect(() => findServerBinaries('plan9', 'mips')).toThrow(DependencyError)
    expect(() => findServerBinaries('plan9', 'mips')).toThrow(/plan9-mips.*DATABASE_URL/)
  })

  it('run without the links that npm withholds, the package left as it is', () => {
    const native = join(makeFolder(), 'native')
    const installed = dirname(dirname(findServerBinaries().postgres))
    for (const folder of ['bin', 'lib']) mkdirSync(join(native, folder), { recursive: true })
    for (const file of ['bin/initdb', 'bin/postgres', 'pg-symlinks.json']) copyFileSync(join(installed, file), join(native, file))
    const libraries = readdirSync(join(installed, 'lib'), { withFileTypes: true }).filter((entry) => entry.isFile())
    for (const { name } of libraries) symlinkSync(join(installed, 'lib', name), join(native, 'lib', name))
    const binaries = readServerBinaries(native)
    expect(binaries.missingLibraries.size).toBeGreaterThan(0)
    expect(() => execFileSync(binaries.postgres, ['--version'], { env: {}, stdio: 'ignore' })).toThrow()

    const before = readdirSync(join(native, 'lib'))
    const links = join(makeFolder(), 'lib')
    // Twice: what is there already is left, what points elsewhere is mended.
    linkLibraries({ ...binaries, missingLibraries: new Map([...binaries.missingLibraries.keys()].map((name) => [name, '/nowhere'])) }, links)
    const environment = linkLibraries(binaries, links)
    expect(linkLibraries(binaries, links)).toEqual(environment)
    expect(execFileSync(binaries.postgres, ['--version'], { env: environment }).toString()).toContain('PostgreSQL')
    for (const [name, file] of binaries.missingLibraries) expect(readlinkSync(join(links, name))).toBe(file)
    expect(readdirSync(join(native, 'lib'))).toEqual(before)
  })

  it('are made executable where a package manager dropped that', () => {
    const native = join(makeFolder(), 'native')
    mkdirSync(join(native, 'bin'), { recursive: true })
    for (const file of ['initdb', 'postgres']) writeFileSync(join(native, 'bin', file), '', { mode: 0o755 })
    chmodSync(join(native, 'bin/initdb'), 0o644)
    expect(statSync(readServerBinaries(native).initdb).mode & 0o111).toBe(0o111)
  })
})
