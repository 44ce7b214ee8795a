import type { Document } from './document.ts'
import { layOut, type Piece } from './layout.ts'
import { loadPdfjs, pdfjsFolder } from './pdfjs.ts'
import { openText } from './text.ts'

/** No notice is longer; what comes behind is said to be left out. */
const most = { pages: 300 }

/** Takes the text out of a PDF, line by line as it is printed. */
export async function openPdf(bytes: Uint8Array): Promise<Document> {
  const { getDocument, VerbosityLevel } = await loadPdfjs()
  const issues: Document['issues'] = []
  const loading = getDocument({
    // pdf.js takes the buffer for itself.
    data: new Uint8Array(bytes),
    cMapUrl: `${pdfjsFolder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${pdfjsFolder}standard_fonts/`,
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  const pages: string[] = []
  const empty: number[] = []
  try {
    const pdf = await loading.promise
    for (let number = 1; number <= Math.min(pdf.numPages, most.pages); number++) {
      const page = await pdf.getPage(number)
      const text = layOut(piecesOf((await page.getTextContent()).items, page.getViewport({ scale: 1 }).height))
      page.cleanup()
      if (text.trim().length === 0) empty.push(number)
      pages.push(text)
    }
    if (pdf.numPages > most.pages) issues.push({ code: 'too-large', message: `only the first ${most.pages} of ${pdf.numPages} pages were read` })
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    issues.push(
      locked ? { code: 'password-protected', message: 'the PDF asks for a password' } : { code: 'unreadable', message: `no readable PDF: ${reasonOf(error)}` },
    )
  } finally {
    await loading.destroy()
  }
  if (empty.length > 0)
    issues.push({
      code: 'text-layer-missing',
      message: empty.length === pages.length ? 'no page has a text layer: scanned?' : `pages without a text layer: ${empty.join(', ')}`,
    })
  return openText(pages.join('\n\f'), { format: 'pdf', issues, detect: false })
}

function piecesOf(items: unknown[], height: number): Piece[] {
  const pieces: Piece[] = []
  for (const item of items as { str?: string; transform?: number[]; width?: number; height?: number }[]) {
    if (!item.str || !item.transform) continue
    const [, , , scale, x, y] = item.transform as [number, number, number, number, number, number]
    pieces.push({ text: item.str, x, y: height - y, width: item.width ?? 0, size: Math.abs(item.height || scale) || 10 })
  }
  return pieces
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message.slice(0, 200) : String(error))
