import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { canReach, chooseServerUser, commandAs } from '../../../../src/io/db/server-user.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongshi-user-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const stranger = { uid: 65533, gid: 65533 }

describe('the user of the server', () => {
  it('is ourselves, unless we are root', () => {
    expect(chooseServerUser(folder, 1000)).toBeUndefined()
    expect(chooseServerUser('/', 0)).toEqual({ uid: 65534, gid: 65534 })
    expect(commandAs(undefined, '/bin/true', ['a'], folder)).toEqual({ file: '/bin/true', args: ['a'], options: {} })
  })

  it('reaches a folder when every folder above it lets him pass', () => {
    const inner = join(folder, 'a', 'b')
    mkdirSync(inner, { recursive: true })
    chmodSync(folder, 0o755)
    expect(canReach(stranger, inner)).toBe(true)
    chmodSync(folder, 0o700)
    expect(canReach(stranger, inner)).toBe(false)
    expect(canReach({ uid: process.getuid!(), gid: 0 }, inner)).toBe(true)
  })
})
