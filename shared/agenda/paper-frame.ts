// The page every printed sheet stands on: black on white, 12, 18 or 24 point, A4 or Letter, no page that ends inside a block.

export type Paper = { readonly size: 'A4' | 'Letter'; readonly point: 12 | 18 | 24 }

// Ligatures and figure styles are off: a glyph the font puts in place of another has no letter in the PDF, so that "Theo" would come
// back without its beginning and a telephone number without its figures.
const ground = `
* { box-sizing: border-box; margin: 0; padding: 0; }
html { background: #fff; }
body { color: #000; background: #fff; font: 400 1em/1.45 Literata, Georgia, 'Liberation Serif', serif; font-variant-ligatures: none; font-variant-numeric: normal; overflow-wrap: break-word; }
h1 { line-height: 1.2; font-weight: 520; break-after: avoid; }
h1 + p { margin-top: 0.3em; }
h2 { font-size: 1.25em; line-height: 1.3; font-weight: 600; margin: 1.2em 0 0.4em; break-after: avoid; }
p { orphans: 3; widows: 3; }
ol, ul { list-style: none; }
b, th { font-weight: 600; }
/* What is short fills its page: the foot stands at the bottom, as on a form. */
main { min-height: calc(100vh - 2pt); display: flex; flex-direction: column; }
.foot { margin-top: auto; padding-top: 0.6em; border-top: 0.75pt solid #000; font-size: 0.85em; display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 2em; break-inside: avoid; }
`

/** Large letters need no heading twice their size: it would take a date three lines. */
const headings: Readonly<Record<Paper['point'], number>> = { 12: 2, 18: 1.6, 24: 1.4 }

/** A whole HTML page. `title` is plain text; `body` and `style` are this folder's own and already escaped. */
export function paperPage(title: string, paper: Paper, body: string, style = ''): string {
  const page = `@page { size: ${paper.size}; margin: 0.8in; } html { font-size: ${paper.point}pt; }`
  const heading = `h1 { font-size: ${headings[paper.point]}em; }`
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<style>${page}${ground}${heading}${style}</style></head>
<body><main>${body}</main></body></html>`
}

/** Escaped text with its line breaks kept. */
export function textLines(text: string): string {
  return escapeHtml(text.trim()).replace(/\r?\n/g, '<br>')
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text made safe for any place in a page. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}
