// A gongshi process that uses the embedded server of a folder until its stdin ends: `join-server.ts FOLDER`. Prints the server's pid and port.
import { joinEmbeddedServer } from '../../src/io/db/embedded-server.ts'

const server = await joinEmbeddedServer(process.argv[2]!)
process.stdout.write(`${JSON.stringify({ pid: server.pid, port: server.port })}\n`)
for await (const _ of process.stdin);
await server.leave()
