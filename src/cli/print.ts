/** A line of data. */
export const print = (line: string): void => void process.stdout.write(`${line}\n`)

/** A line of talk. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** Columns as wide as their widest cell; Chinese characters take two places on a terminal. */
export function printTable(rows: string[][]): void {
  const widths: number[] = []
  for (const row of rows) for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, width(cell))
  for (const row of rows) print(row.map((cell, column) => (column === row.length - 1 ? cell : cell + ' '.repeat(widths[column]! - width(cell) + 2))).join(''))
}

const width = (text: string) =>
  [...text].reduce(
    (sum, character) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1),
    0,
  )

export const percent = (share: number): string => `${Math.floor(share * 1000) / 10} %`

export const bytes = (count: number): string => (count < 1e6 ? `${Math.ceil(count / 1000)} kB` : `${(count / 1e6).toFixed(1)} MB`)

/** The first so many characters, and a sign that there were more. */
export const shorten = (text: string, most: number): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}
