import { once } from 'node:events'
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'

/** A way to a server that falls silent once so many bytes have come back on it: who waits there can be caught in the midst of something. */
export async function createStallingProxy(to: { host: string; port: number }, bytes: number) {
  const sockets = new Set<Socket>()
  let passed = 0
  let stalled!: () => void
  const stall = new Promise<void>((resolve) => (stalled = resolve))
  const server = createServer((near) => {
    const far = dial(to.port, to.host)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => undefined).on('close', () => near.destroy() && far.destroy())
    }
    near.pipe(far)
    far.on('data', (piece: Buffer) => {
      passed += piece.length
      if (passed < bytes) return near.write(piece)
      far.pause()
      stalled()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    /** It has fallen silent. */
    stall,
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
