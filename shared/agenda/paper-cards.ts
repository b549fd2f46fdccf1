// The other printed sheets: guidelines, crisis card, sign-in and tally sheets, and prompt cards to cut out.
import { friendlyDateWithYear, type PlainDate } from '../dates.ts'
import type { Prompt } from '../prompts/prompt-schema.ts'
import type { Group } from '../records.ts'
import { escapeHtml, type Paper, paperPage } from './paper-frame.ts'

const numbered = `
ol.read { counter-reset: line; margin-top: 1em; }
ol.read > li { counter-increment: line; display: grid; grid-template-columns: 2em minmax(0, 1fr); padding: 0.4em 0; break-inside: avoid; }
ol.read > li::before { content: counter(line); font-weight: 600; }
.aside { margin-top: 1.2em; padding-top: 0.8em; border-top: 0.75pt solid #000; break-inside: avoid; }
`

/** The guidelines, numbered so that they can be read around the circle; `statement` null = left off. */
export function guidelinesPaper(guidelines: readonly string[], statement: string | null, paper: Paper): string {
  const aside = statement === null ? '' : `<p class="aside">${escapeHtml(statement)}</p>`
  return paperPage('Guidelines', paper, `<h1>Guidelines</h1>${readList(guidelines)}${aside}`, numbered)
}

/** The crisis card: the steps, the numbers, and when somebody last tried them. */
export function crisisPaper(card: Group['crisisCard'], paper: Paper): string {
  const rows = card.lines
    .filter((line) => line.label.trim() !== '' || line.number.trim() !== '')
    .map((line) => `<tr><th scope="row">${escapeHtml(line.label)}</th><td>${escapeHtml(line.number)}</td></tr>`)
  const numbers = rows.length === 0 ? '' : `<h2>Numbers</h2><table>${rows.join('')}</table>`
  const checked =
    card.lastChecked === null ? 'Not checked yet' : `Last checked on ${friendlyDateWithYear(card.lastChecked)}`
  return paperPage(
    'Crisis card',
    paper,
    `<h1>Crisis card</h1>${readList(card.steps)}${numbers}<p class="foot"><span>${escapeHtml(checked)}</span></p>`,
    `${numbered}
table { width: 100%; border-collapse: collapse; }
tr { break-inside: avoid; border-bottom: 0.75pt solid #000; }
tr:last-child { border-bottom: 0; }
th, td { text-align: left; padding: 0.4em 0; vertical-align: baseline; }
td { font-size: 1.25em; font-weight: 600; text-align: right; white-space: nowrap; padding-left: 1em; }`
  )
}

/** An empty sheet to sign, first names only: the app never prints a name it knows here. `date` null = a line to write it on. */
export function signInPaper(date: PlainDate | null, rows: number, paper: Paper): string {
  const lines = Array.from({ length: wholeRows(rows) }, (_, index) => {
    return `<tr><th scope="row">${index + 1}</th><td></td><td><span class="box"></span></td></tr>`
  })
  return paperPage(
    'Sign in',
    paper,
    `<h1>Welcome</h1><p>${dateLine(date)}</p><p>A first name or nickname is enough. Leaving it empty is fine.</p>
<table><thead><tr><th scope="col">No.</th><th scope="col">Name</th><th scope="col">First time here</th></tr></thead><tbody>${lines.join('')}</tbody></table>`,
    sheet
  )
}

const tallies = ['Here today', 'First time here', 'Back after a gap', 'Took a role'] as const

/** A sheet to count with strokes, no names at all: `boxes` to a line of counting. */
export function tallyPaper(date: PlainDate | null, boxes: number, paper: Paper): string {
  const box = '<span class="box"></span>'
  const count = wholeRows(boxes)
  // In fives, as strokes are counted.
  const fives = Array.from({ length: Math.ceil(count / 5) }, (_, at) => Math.min(5, count - at * 5))
  const line = fives.map((five) => `<span class="five">${box.repeat(five)}</span>`).join(' ')
  const rows = tallies.map((label) => `<li><b>${label}</b><span class="boxes">${line}</span></li>`)
  return paperPage(
    'Tally',
    paper,
    `<h1>Tally</h1><p>${dateLine(date)}</p><p>One box for each person. No names.</p><ul class="tally">${rows.join('')}</ul>`,
    sheet
  )
}

/** So many rows of cards share a page evenly. */
const cardRows: Readonly<Record<Paper['point'], number>> = { 12: 5, 18: 3, 24: 2 }

/** Prompts as cards to cut out along the dashed lines: two beside each other at 12 point, else one. */
export function promptCardsPaper(prompts: readonly Pick<Prompt, 'text' | 'followUps'>[], paper: Paper): string {
  const cards = prompts.map((prompt) => {
    const more = prompt.followUps.map((followUp) => `<p class="more">${escapeHtml(followUp)}</p>`).join('')
    return `<li><p>${escapeHtml(prompt.text)}</p>${more}</li>`
  })
  const columns = paper.point === 12 ? 2 : 1
  const rows = cardRows[paper.point]
  return paperPage(
    'Prompt cards',
    paper,
    `<ul aria-label="Prompt cards">${cards.join('')}</ul>`,
    `
ul { display: grid; grid-template-columns: repeat(${columns}, minmax(0, 1fr)); gap: 0; }
li { break-inside: avoid; border: 0.5pt dashed #000; padding: 1.4em; min-height: calc((100vh - 4pt) / ${rows}); display: flex; flex-direction: column; justify-content: center; }
li p { font-size: 1.15em; }
li .more { font-size: 0.9em; margin-top: 0.8em; font-style: italic; }`
  )
}

const sheet = `
table { width: 100%; border-collapse: collapse; margin-top: 1em; }
thead { display: table-header-group; }
tr { break-inside: avoid; border-bottom: 0.75pt solid #000; }
th, td { text-align: left; padding: 0.5em 0.6em 0.5em 0; vertical-align: middle; height: 2.6em; }
th:first-child { width: 2.6em; }
th:last-child, td:last-child { text-align: right; white-space: nowrap; }
.box { display: inline-block; width: 1.3em; height: 1.3em; border: 0.75pt solid #000; margin: 0.15em; vertical-align: middle; }
.tally { margin-top: 1em; }
.tally li { break-inside: avoid; border-bottom: 0.75pt solid #000; padding: 0.5em 0; }
.tally b, .boxes { display: block; }
.boxes { margin-top: 0.2em; }
.five { display: inline-block; margin-right: 0.9em; }
.line { display: inline-block; width: 14em; max-width: 60%; border-bottom: 0.75pt solid #000; }
`
const mostRows = 500

function wholeRows(rows: number): number {
  return Number.isFinite(rows) ? Math.min(mostRows, Math.max(1, Math.round(rows))) : 1
}

function dateLine(date: PlainDate | null): string {
  return date === null ? 'Date: <span class="line"></span>' : escapeHtml(friendlyDateWithYear(date))
}

function readList(lines: readonly string[]): string {
  const items = lines.filter((line) => line.trim() !== '').map((line) => `<li>${escapeHtml(line)}</li>`)
  return `<ol class="read">${items.join('')}</ol>`
}
