import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { problemText, problemType } from './problem.ts'

/** Bytes of a request's first lines: ten thousand characters of any script, as an address writes them, and the headers. */
export const mostHeaderBytes = 256 * 1024

const known: Record<string, { status: number; code: string; detail: string }> = {
  HPE_HEADER_OVERFLOW: { status: 431, code: 'too-long', detail: `address and headers together are longer than ${mostHeaderBytes} bytes` },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: 'too-slow', detail: 'the request did not come to its end' },
}
const unknown = { status: 400, code: 'input', detail: 'this is no HTTP request' }

/** Answers what came in a form that is no request, so that no application hears of it (`clientError` of a server of Node). */
export function answerMalformed(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const { status, code, detail } = known[error.code ?? ''] ?? unknown
  const title = STATUS_CODES[status] ?? ''
  const body = problemText(code, { status, title }, detail)
  const headers = [`content-type: ${problemType}`, `content-length: ${Buffer.byteLength(body)}`, 'connection: close']
  socket.end(`HTTP/1.1 ${status} ${title}\r\n${headers.join('\r\n')}\r\n\r\n${body}`)
}
