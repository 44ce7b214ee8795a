/** Exit codes of the command line. 2 is commander's (usage). */
export const ExitCode = { ok: 0, bug: 1, usage: 2, config: 3, declaration: 4, blocked: 5, expectation: 6, dependency: 7, busy: 8, interrupted: 130 } as const

/** An error that says what, where and what to do. Classes are named by consequence; `code` is stable. */
export abstract class AppError extends Error {
  abstract readonly code: string
  readonly exitCode: number = ExitCode.bug
  constructor(
    message: string,
    readonly context: Record<string, unknown> = {},
    options?: { cause?: unknown },
  ) {
    super(message, options)
    this.name = new.target.name
  }
}

/** A setting is wrong: raised once at start with every bad key. */
export class ConfigError extends AppError {
  readonly code = 'config'
  override readonly exitCode = ExitCode.config
}
/** A source declaration is wrong: that source does not start. */
export class DeclarationError extends AppError {
  readonly code = 'declaration'
  override readonly exitCode = ExitCode.declaration
}
/** A request failed and may succeed later: retried with backoff, then an issue and the page is skipped. */
export class FetchError extends AppError {
  readonly code = 'fetch'
}
/** A request will never be allowed (host not declared, private address, size cap): skipped, an issue. */
export class RefusedError extends AppError {
  readonly code = 'refused'
}
/** The site asks to wait (429, 503 with Retry-After): queued again after `context.seconds`; no retry is spent. */
export class ThrottledError extends AppError {
  readonly code = 'throttled'
}
/** The site refuses or challenges us: the source stops, the run fails. Never solved. */
export class BlockedError extends AppError {
  readonly code = 'blocked'
  override readonly exitCode = ExitCode.blocked
}
/** A host has not answered for an hour and more: the source stops, the run fails. */
export class UnreachableError extends AppError {
  readonly code = 'unreachable'
  override readonly exitCode = ExitCode.expectation
}
/** robots.txt forbids the page: skipped, counted, never retried. */
export class RobotsError extends AppError {
  readonly code = 'robots'
}
/** Bytes that no decoder understands: an issue, the page is skipped. */
export class DecodeError extends AppError {
  readonly code = 'decode'
}
/** A page does not have the layout that its source declares: an issue; beyond `expect.maxFailed` the run fails. */
export class LayoutError extends AppError {
  readonly code = 'layout-changed'
}
/** A record that the schema refuses: an issue, the record is skipped. */
export class InvalidRecordError extends AppError {
  readonly code = 'invalid-record'
}
/** Another run of the source is under way. */
export class BusyError extends AppError {
  readonly code = 'busy'
  override readonly exitCode = ExitCode.busy
}
/** Database, archive, search index or browser is not there: the run stops, its state is kept. */
export class DependencyError extends AppError {
  readonly code = 'dependency'
  override readonly exitCode = ExitCode.dependency
}
/** A dependency that is down, has too much to do or no room, and may be there again by itself. */
export const mayPass = (error: unknown): boolean => error instanceof DependencyError && error.context.again === true
/** What was asked for does not exist. */
export class NotFoundError extends AppError {
  readonly code = 'not-found'
  override readonly exitCode = ExitCode.usage
}
/** A request of a person or a program that cannot be understood. */
export class InputError extends AppError {
  readonly code = 'input'
  override readonly exitCode = ExitCode.usage
}
/** It is answered to those with a key alone. */
export class NoKeyError extends AppError {
  readonly code = 'no-key'
}
/** The caller's role does not reach so far. */
export class NotAllowedError extends AppError {
  readonly code = 'not-allowed'
}
/** A person has stopped it; what was done is kept. */
export class InterruptedError extends AppError {
  readonly code = 'interrupted'
  override readonly exitCode = ExitCode.interrupted
}
