// Compiles to dist/, which runs on plain Node: `dist/package.json` maps the import aliases to the compiled files.
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'

rmSync('dist', { recursive: true, force: true })
execFileSync('npx', ['tsc', '--project', 'tsconfig.build.json'], { stdio: 'inherit' })
const { name, version, type, imports } = JSON.parse(readFileSync('package.json', 'utf8'))
const compiled = Object.fromEntries(Object.entries<string>(imports).map(([alias, path]) => [alias, path.replace(/\.ts$/, '.js')]))
writeFileSync('dist/package.json', `${JSON.stringify({ name, version, type, imports: compiled }, null, 2)}\n`)
