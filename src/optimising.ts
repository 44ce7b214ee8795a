import module from 'node:module'
import { setFlagsFromString } from 'node:v8'

/** By the first number of V8's version, when it is to compile a function, and how much with it; of other versions it is not known whether they have such flags. */
const flags: Record<string, string[]> = {
  11: ['--interrupt-budget=200000', '--always-sparkplug', '--max-inlined-bytecode-size-cumulative=400'],
  12: ['--invocation-count-for-turbofan=20000'],
  13: ['--invocation-count-for-turbofan=200000'],
}

export const flagsFor = (v8: string): string[] => flags[v8.split('.')[0]!] ?? []

/**
 * Has V8 optimise a function later than it would by itself: in Node 20 three times, in Node 22 seven times, and in Node 24, whose middle compiler makes
 * code that is nearly as quick, seventy times later. A verb is thousands of functions that run for some seconds, on few cores: of a crawl's processor time
 * a fifth went into optimising them, most of it for little. What runs for long is optimised all the same. Node 20, which has no middle compiler, makes plain
 * machine code of each function at once, and draws fewer others into one that it optimises.
 */
export function optimiseLate(): void {
  for (const flag of flagsFor(process.versions.v8)) setFlagsFromString(flag)
}

/**
 * Has Node keep what it compiles of the modules that this thread loads, and take it from there the next time, in a folder of the system's temporary files
 * (`NODE_COMPILE_CACHE` names another). Node 20 cannot do so; where the folder cannot be written, all is compiled anew, as ever.
 */
export function keepCompiled(): void {
  ;(module as { enableCompileCache?: () => unknown }).enableCompileCache?.()
}
