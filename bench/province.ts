// Serves a simulated province by itself, so that what it costs is nobody's: `tsx bench/province.ts NOTICES [CRAWL-DELAY]`. Prints its port; ends with its standard input.
import { startProvince } from '../src/demo/server.ts'

const province = await startProvince({ notices: Number(process.argv[2]), faults: false, crawlDelay: process.argv[3] ? Number(process.argv[3]) : undefined })
process.stdout.write(`${province.port}\n`)
process.stdin.resume().once('end', () => process.exit())
