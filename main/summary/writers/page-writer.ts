// The page a summary is printed from: black on white, real paper, headings and lists for those who listen to it.
import { type Line, linesOf, type Picture } from '../../../shared/summary/document.ts'
import type { DeidentifiedDocument } from '../../../shared/summary/gate.ts'

// Ligatures off: with them the text of a PDF reads "\0e" for "The", and a look for names would miss one.
const style = `
  * { box-sizing: border-box; }
  body { margin: 0; color: #000; background: #fff; font: 12pt/1.5 Literata, Georgia, 'DejaVu Serif', 'Times New Roman', serif;
    font-variant-ligatures: none; font-kerning: normal; hyphens: none; overflow-wrap: anywhere; }
  h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 10pt; font-weight: 600; }
  h2 { font-size: 13pt; line-height: 1.3; margin: 16pt 0 3pt; font-weight: 600; break-after: avoid; }
  p { margin: 0 0 5pt; orphans: 2; widows: 2; }
  .picture { margin: 8pt 0 0; break-inside: avoid; }
  .picture p { margin-bottom: 2pt; font-weight: 600; font-size: 11pt; }
  .row { display: grid; grid-template-columns: 17em 1fr; gap: 0 1em; align-items: center; font-size: 11pt; margin: 0 0 1pt; }
  .bar { height: 8pt; border-bottom: 0.5pt solid #999; }
  .bar i { display: block; height: 8pt; border: 0.75pt solid #000; background: #ccc; }
`

/** A whole HTML page; every word a person typed is escaped. */
export function writePage(document: DeidentifiedDocument): string {
  const lines = linesOf(document)
  const body: string[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Line
    if (line.kind !== 'picture') {
      body.push(element(line))
      continue
    }
    const picture = document.pictures.find(({ title }) => title === line.text)
    if (picture === undefined) throw new Error('a picture line without its picture')
    body.push(pictureElement(picture))
    index += picture.rows.length
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Summary</title><style>${style}</style></head><body>${body.join('\n')}</body></html>`
}

function element({ kind, text }: Line): string {
  if (kind === 'title') return `<h1>${escapeHtml(text)}</h1>`
  if (kind === 'heading') return `<h2>${escapeHtml(text)}</h2>`
  return `<p>${escapeHtml(text)}</p>`
}

/** The rows say everything; the bars beside them are decoration. */
function pictureElement({ title, rows }: Picture): string {
  const most = Math.max(1, ...rows.map(({ high }) => high ?? 0))
  const drawn = rows.map(({ label, shown, low, high }) => {
    const words = `<span>${escapeHtml(`${label}: ${shown}`)}</span>`
    const bar =
      high === null || low === null ? '' : `<i style="width:${Math.round(((low + high) / 2 / most) * 100)}%"></i>`
    return `<div class="row">${words}<div class="bar">${bar}</div></div>`
  })
  return `<div class="picture"><p>${escapeHtml(title)}</p>${drawn.join('')}</div>`
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
}
