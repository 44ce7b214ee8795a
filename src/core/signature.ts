import { createHmac } from 'node:crypto'

/** A secret as Standard Webhooks writes it; the bytes in base64 behind a prefix. */
export const secretShape = /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/

/** The headers of a delivery after Standard Webhooks: HMAC-SHA256 over id, time (seconds) and body. */
export function signatureHeaders(
  secret: string,
  id: string,
  seconds: number,
  body: string,
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` }
}
