import type { ExportRequest } from './request.ts'

/** Data sets for those who ask over the net. At most a few at a time: `BusyError` beyond. */
export interface Downloads {
  /** The request with its moment. Throws `InputError` for what cannot be asked. */
  fix(request: Omit<ExportRequest, 'asOf'>, asOf?: string): Promise<ExportRequest>
  /** The file of the records alone, as it is read; for csv and jsonl. Where it breaks off, the transfer does. */
  records(request: ExportRequest): AsyncIterable<Uint8Array>
  /** Everything with its manifest, as a zip; nothing comes before it is whole. */
  everything(request: ExportRequest): AsyncIterable<Uint8Array>
}
