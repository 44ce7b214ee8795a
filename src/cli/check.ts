import type { Command } from 'commander'
import type { Context, OpenContext } from '../context.ts'
import { AppError, ExitCode } from '../errors.ts'
import { checkExpectations, checkSource } from '../pipeline/check.ts'
import { goldenOf, savedGolden } from '../pipeline/golden.ts'
import { readBytes } from '../pipeline/read-bytes.ts'
import { savedPagesOf } from '../pipeline/saved-page.ts'
import { jsonOption } from './options.ts'
import { print } from './print.ts'

export function register(program: Command, open: OpenContext): void {
  program
    .command('check')
    .description('hold a source against all rules: declaration, expectations, golden files, and its pages gone wrong')
    .argument('<source>')
    .addOption(jsonOption())
    .action(async (id: string, { json }: { json?: boolean }) => {
      const problems = await problemsOf(open(), id)
      if (json) print(JSON.stringify({ event: 'check', source: id, problems }))
      else {
        for (const problem of problems) print(`✗ ${problem}`)
        if (problems.length === 0) print(`✓ ${id}: declaration, expectations, golden files, and every page gone wrong was noticed`)
        print(`\nnext: ${problems.length > 0 ? `npx gongshi dry-run ${id} --watch` : `npx gongshi crawl ${id} --limit 20 --dry-run`}`)
      }
      if (problems.length > 0) process.exitCode = ExitCode.declaration
    })
}

async function problemsOf({ registry }: Context, id: string): Promise<string[]> {
  const source = await registry.load(id)
  const folder = registry.folder(id)
  try {
    const problems = [...(await checkSource(source, folder, readBytes)), ...(await checkExpectations(source, folder, readBytes))]
    for (const { name, exchange } of savedPagesOf(source, folder)) {
      const golden = savedGolden(folder, name)
      if (!golden) problems.push(`${name}: nobody has looked at what is read from it: npx gongshi golden ${id}`)
      else if (JSON.stringify(golden) !== JSON.stringify(await goldenOf(source, exchange, readBytes)))
        problems.push(`${name}: it is read otherwise than its golden file says: npx gongshi golden ${id}`)
    }
    return problems
  } catch (error) {
    if (error instanceof AppError) return [error.message]
    throw error
  }
}
