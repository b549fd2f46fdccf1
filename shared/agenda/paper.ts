// The printed agenda: clock times left of a thin line, blocks right of it, minutes at the edge, and room for a pencil.
import { type Clock, friendlyDate, type PlainDate, type PlainTime } from '../dates.ts'
import type { AgendaBlock, Session } from '../records.ts'
import { formatTime, formatTimeBare, formatTimeRange, timeAfter } from '../times.ts'
import { escapeHtml, type Paper, paperPage, textLines } from './paper-frame.ts'
import { clockTimes, type TimedBlock, totalMinutes } from './totals.ts'

/** What a printed agenda may show; nothing of a note, a debrief or a person is in it. */
export type AgendaPaper = {
  readonly date: PlainDate
  readonly startTime: PlainTime
  readonly minutes: number
  readonly place: string
  readonly roles: Session['roles']
  readonly blocks: readonly AgendaBlock[]
  /** Texts of the prompts by id; an id that is not there prints nothing. */
  readonly promptTexts: ReadonlyMap<string, string>
  readonly people: number
  readonly minutesEach: number
  readonly next: { readonly date: PlainDate; readonly startTime: PlainTime } | null
  /** What to bring, one line; empty = none. */
  readonly bring: string
  readonly clock: Clock
}

// The list fills what its heading and the foot leave of the page, and the margin line runs down all of it: room for a pencil.
const style = `
header { padding: 0 0 1.2em 4.8em; }
ol { position: relative; flex: 1 0 auto; padding-bottom: 0.8em; }
ol::before { content: ''; position: absolute; top: 0; bottom: 0; left: 4em; border-left: 0.75pt solid #000; }
li { display: grid; grid-template-columns: 3.2em minmax(0, 1fr); column-gap: 1.6em; break-inside: avoid; padding: 0.55em 0; }
.at { text-align: right; }
.name { display: flex; justify-content: space-between; gap: 1em; }
.what em, .what span { display: block; }
.long { white-space: nowrap; }
`

/** The agenda as an HTML page. */
export function agendaPaper(agenda: AgendaPaper, paper: Paper): string {
  const range = formatTimeRange(agenda.startTime, timeAfter(agenda.startTime, agenda.minutes), agenda.clock)
  const when = [escapeHtml([range, agenda.place.trim()].filter((part) => part !== '').join(', '))]
  const roles = rolesInWords(agenda.roles)
  if (roles !== '') when.push(escapeHtml(roles))
  const rows = clockTimes(agenda.blocks, agenda.startTime).map((timed) => row(timed, agenda))
  const foot = [agenda.bring.trim() === '' ? '' : `Bring: ${agenda.bring.trim()}`, 'Start and stop on time']
  const title = friendlyDate(agenda.date)
  return paperPage(
    title,
    paper,
    `<header><h1>${escapeHtml(title)}</h1><p class="when">${when.join('<br>')}</p></header>
<ol>${rows.join('')}${endRow(agenda)}</ol>
<p class="foot">${foot.map((part) => `<span>${escapeHtml(part)}</span>`).join('')}</p>`,
    style
  )
}

/** "Marta leads, Joel co-leads and keeps time"; empty where nobody is named. */
export function rolesInWords(roles: Session['roles']): string {
  const does = { lead: 'leads', coLead: 'co-leads', greeter: 'greets', timekeeper: 'keeps time', reader: 'reads' }
  const byName = new Map<string, string[]>()
  for (const role of ['lead', 'coLead', 'greeter', 'timekeeper', 'reader'] as const) {
    const name = roles[role].trim()
    if (name !== '') byName.set(name, [...(byName.get(name) ?? []), does[role]])
  }
  return [...byName].map(([name, parts]) => `${name} ${listed(parts)}`).join(', ')
}

function row({ block, start }: TimedBlock, agenda: AgendaPaper): string {
  const prompt = block.promptId === null ? undefined : agenda.promptTexts.get(block.promptId)
  const lines = [
    nameLine(block.title.replace(/: main prompt$/, ''), block.minutes),
    prompt === undefined ? '' : `<em>“${escapeHtml(prompt)}”</em>`,
    ...details(block, agenda).map((line) => `<span>${textLines(line)}</span>`)
  ]
  return `<li><span class="at">${formatTimeBare(start, agenda.clock)}</span><div class="what">${lines.join('')}</div></li>`
}

function nameLine(name: string, minutes: number): string {
  return `<p class="name"><b>${escapeHtml(name)}</b><span class="long">${minutes} min</span></p>`
}

function details(block: AgendaBlock, agenda: AgendaPaper): readonly string[] {
  const lines = [block.who.trim() === '' ? '' : `With ${block.who.trim()}.`]
  if (block.type === 'check-in' && agenda.people > 0) {
    const people = agenda.people === 1 ? '1 person' : `${agenda.people} people`
    const each = agenda.minutesEach === 1 ? '1 minute' : `${agenda.minutesEach} minutes`
    lines.push(`${people}, ${each} each. Passing is always fine.`)
  }
  if (block.type === 'closing' && agenda.next) {
    lines.push(`${friendlyDate(agenda.next.date)}, ${formatTime(agenda.next.startTime, agenda.clock)}`)
  }
  return [...lines, block.notes].filter((line) => line.trim() !== '')
}

function endRow(agenda: AgendaPaper): string {
  const total = totalMinutes(agenda.blocks)
  const end = formatTimeBare(timeAfter(agenda.startTime, total), agenda.clock)
  return `<li><span class="at">${end}</span><div class="what">${nameLine('End', total)}</div></li>`
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
