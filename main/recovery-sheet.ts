// The recovery sheet as one printed page: the words in numbered rows, how to use them, where to keep them.

/** `rows`: seven rows of four words. */
export function recoveryPaper(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `<li>${row.map((word) => `<span>${escapeHtml(word)}</span>`).join('')}</li>`).join('')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Recovery sheet</title><style>
body { font: 14pt/1.5 Georgia, serif; font-variant-ligatures: none; color: #000; margin: 0; }
h1 { font-size: 24pt; margin: 0 0 6pt; }
ol { padding: 0; margin: 18pt 0; list-style: none; counter-reset: row; border-top: 0.75pt solid #000; }
li { display: grid; grid-template-columns: 2em repeat(4, 1fr); padding: 9pt 0; border-bottom: 0.75pt solid #000; counter-increment: row; }
li::before { content: counter(row); }
span { font-weight: 600; }
p { margin: 0 0 9pt; }
</style></head><body><main>
<h1>Recovery sheet</h1>
<p>These words open the notebook if its passphrase is forgotten. Whoever holds this sheet can open it.</p>
<ol>${lines}</ol>
<h2>How to use it</h2>
<p>On the locked page choose “Use the recovery sheet”. Type the words row by row. Capitals do not matter, and the first four letters of a word are enough. If a row does not fit, you will be told which one.</p>
<h2>Where to keep it</h2>
<p>Where you keep your passport: not beside the computer, and not as a photograph. A newer sheet makes this one useless for the notebook; copies made before still open with it.</p>
</main></body></html>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
