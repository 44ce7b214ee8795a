import { Parser } from 'htmlparser2'
import type { Document } from './document.ts'
import { layOut, type Piece } from './layout.ts'
import { openText } from './text.ts'
import { unzip } from './zip.ts'

/** Takes the text out of an OFD file (GB/T 33190): the `TextCode`s of its pages, line by line as they are printed. Throws where it is none. */
export function openOfd(bytes: Uint8Array): Document {
  const entries = unzip(bytes, (name) => /\.xml$/i.test(name))
  const decoder = new TextDecoder()
  const pages = Object.keys(entries)
    .filter((name) => /Pages\/.*Content\.xml$/i.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  const texts = pages.map((name) => layOut(readPage(decoder.decode(entries[name]!))))
  const issues: Document['issues'] = texts.some((text) => text.trim()) ? [] : [{ code: 'text-layer-missing', message: 'no page of the OFD has text' }]
  return openText(texts.join('\n\f'), { format: 'ofd', issues, detect: false })
}

function readPage(xml: string): Piece[] {
  const pieces: Piece[] = []
  let box = { x: 0, y: 0, size: 4 }
  let piece: Piece | undefined
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const tag = name.replace(/^.*:/, '')
        if (tag === 'TextObject') {
          const [x = 0, y = 0] = numbers(attributes.Boundary)
          box = { x, y, size: Number(attributes.Size) || 4 }
        } else if (tag === 'TextCode') {
          piece = { text: '', x: box.x + (Number(attributes.X) || 0), y: box.y + (Number(attributes.Y) || 0), width: 0, size: box.size }
        }
      },
      ontext(text) {
        if (piece) piece.text += text
      },
      onclosetag(name) {
        if (!piece || !name.endsWith('TextCode')) return
        piece.width = piece.text.length * piece.size
        pieces.push(piece)
        piece = undefined
      },
    },
    { xmlMode: true },
  )
  parser.write(xml)
  parser.end()
  return pieces
}

const numbers = (text: string | undefined): number[] => (text ?? '').trim().split(/\s+/).map(Number)
