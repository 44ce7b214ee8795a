declare module 'word-extractor' {
  /** Reads `.doc` (and `.docx`) files. */
  export default class WordExtractor {
    extract(file: string | Buffer): Promise<{ getBody(options?: { filterUnicode?: boolean }): string }>
  }
}
