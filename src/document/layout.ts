/** A piece of text as it stands on a printed page, in one unit of length; `y` grows downwards. */
export interface Piece {
  text: string
  x: number
  y: number
  width: number
  /** Height of its characters. */
  size: number
}

/**
 * The text of a printed page, a line a line: pieces at one height are joined from left to right,
 * a gap of a character is a blank, a gap wider than two is a tab (the next column).
 */
export function layOut(pieces: Piece[]): string {
  const rows: Piece[][] = []
  for (const piece of pieces.filter(({ text }) => text.trim() !== '').sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row && Math.abs(row[0]!.y - piece.y) <= Math.min(row[0]!.size, piece.size) / 2) row.push(piece)
    else rows.push([piece])
  }
  return rows.map(joinRow).join('\n')
}

function joinRow(row: Piece[]): string {
  let line = ''
  let end = Number.NEGATIVE_INFINITY
  for (const piece of row.sort((a, b) => a.x - b.x)) {
    const gap = piece.x - end
    if (line) line += gap > piece.size * 2 ? '\t' : gap > piece.size * 0.3 ? ' ' : ''
    line += piece.text
    end = Math.max(end, piece.x + piece.width)
  }
  return line
}
