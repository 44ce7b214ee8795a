declare module 'html-encoding-sniffer' {
  /** Canonical WHATWG name of the encoding a browser would choose from byte order mark, label and `<meta>`. */
  export default function sniff(bytes: Uint8Array, options?: { xml?: boolean; transportLayerEncodingLabel?: string; defaultEncoding?: string }): string
}
