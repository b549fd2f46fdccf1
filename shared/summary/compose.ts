// Composes a summary's draft from its sources: the eleven parts, in the order and the words of the printed page.
import { themeIds, themeNames } from '../prompts/prompt-schema.ts'
import { attendancePicture, countRows, type ThemeCount, themePicture } from './count-rows.ts'
import { type Counts, type PublishedCount, publishCounts } from './counts.ts'
import type { Block, SectionId, SummaryDocument } from './document.ts'
import { sectionIds } from './document.ts'
import type { Figures } from './figures.ts'
import type { CountId } from './listed-counts.ts'
import { isWithin, periodInWords } from './periods.ts'
import { type SharedRequest, type SummarySources, talliedMilestones } from './sources.ts'
import { capitalised, counted } from './words.ts'

/** The draft as it stands before any check. Same sources, same document. */
export function composeSummary(sources: SummarySources): SummaryDocument {
  const counts = publishCounts(sources)
  const themes = themeTally(sources)
  const bodies: Readonly<Record<SectionId, readonly Block[]>> = {
    head: headBlocks(sources),
    glance: glanceBlocks(counts),
    coming: comingBlocks(counts),
    themes: themeBlocks(themes, counts.figures),
    worked: [...own('worked', 'debrief', sources.shared.worked), ...own('passage', 'passage', sources.passages)],
    hard: own('hard', 'debrief', sources.shared.hard),
    growth: growthBlocks(counts),
    facilitators: own('facilitators', 'typed', paragraphsOf(sources.facilitators)),
    requests: own('request', 'debrief', sources.shared.requests.map(requestInWords)),
    safety: [fixed('safety', safetySentence)],
    made: madeBlocks(counts, sources)
  }
  return {
    version: 1,
    sections: sectionIds.map((id) => ({ id, blocks: [...bodies[id]] })),
    pictures: [...attendancePicture(counts), ...themePicture(themes)],
    counts: countRows(counts, themes)
  }
}

export const safetySentence =
  'Worries about somebody’s safety are dealt with at once, by the group’s crisis plan and together with the programme lead. They are not counted or described here.'

function fixed(id: string, text: string): Block {
  return { id, from: 'fixed', text }
}

function countedBlock(id: string, text: string): Block {
  return { id, from: 'counted', text }
}

function own(prefix: string, from: 'debrief' | 'passage' | 'typed', texts: readonly string[]): readonly Block[] {
  return texts.flatMap(cutLong).map((text, index) => ({ id: `${prefix}-${index + 1}`, from, text }))
}

const longestParagraph = 18_000

/** A paragraph longer than a field can hold is cut at its last space that fits. */
function cutLong(text: string): readonly string[] {
  if (text.length <= longestParagraph) return [text]
  const space = text.lastIndexOf(' ', longestParagraph)
  const at = space > 0 ? space : longestParagraph
  return [text.slice(0, at), ...cutLong(text.slice(at).trimStart())]
}

export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}

function headBlocks(sources: SummarySources): readonly Block[] {
  const { k } = sources
  return [
    { id: 'group', from: 'group', text: `${sources.group}, ${periodInWords(sources.period)}.` },
    { id: 'prepared-by', from: 'typed', text: `Prepared by ${sources.preparedBy || 'the facilitators'}.` },
    fixed('k', `Counts of people from 0 to ${k - 1} are shown as “fewer than ${k}”.`)
  ]
}

function glanceBlocks({ figures, published }: Counts): readonly Block[] {
  const sessions = [`Sessions planned ${figures.planned}`, `held ${figures.held}`, `cancelled ${figures.cancelled}`]
  if (figures.unsettled > 0) sessions.push(`not recorded ${figures.unsettled}`)
  const sentences = [`${sessions.join(', ')}.`]
  const total = published.get('attendances')
  if (total !== undefined) sentences.push(`${total.name} ${total.shown}.`, usualSize(published))
  if (figures.unrecorded > 0) {
    const held = counted(figures.unrecorded, 'held session', 'held sessions')
    sentences.push(`How many came was not recorded for ${held}.`)
  }
  return [countedBlock('sessions', sentences.filter((sentence) => sentence !== '').join(' '))]
}

function usualSize(published: Counts['published']): string {
  const least = published.get('least')
  const most = published.get('most')
  if (least === undefined || most === undefined) return ''
  if (most.mode === 'small') return `Usual size ${most.shown}.`
  if (least.mode === 'withheld' && most.mode === 'withheld') return 'Usual size withheld.'
  if (least.mode === 'withheld') return `Usual size up to ${upper(most)}.`
  if (most.mode === 'withheld') return `Usual size ${lower(least)} or more.`
  if (least.shown === most.shown) return `Usual size ${most.shown}.`
  return `Usual size ${lower(least)} to ${upper(most)}.`
}

/** A banded end of a range reads as the band's outer number. */
function lower(count: PublishedCount): string {
  return count.mode === 'range' ? String(count.low) : count.shown
}

function upper(count: PublishedCount): string {
  return count.mode === 'range' ? String(count.high) : count.shown
}

function comingBlocks(counts: Counts): readonly Block[] {
  return countSentences('coming', counts, ['firstTimers', 'backAfterGap', 'movedOn'])
}

/** Small ones are listed too: a name left out would say that nobody was counted. */
function countSentences(id: string, { published }: Counts, ids: readonly CountId[]): readonly Block[] {
  const shown = ids.flatMap((one) => published.get(one) ?? [])
  if (shown.length === 0) return []
  return [countedBlock(id, shown.map(({ name, shown: count }) => `${name} ${count}.`).join(' '))]
}

/** Themes ticked in two or more sessions, most often first, then in the library's order. */
function themeTally(sources: SummarySources): readonly ThemeCount[] {
  const held = sources.sessions.filter(({ state, date }) => state === 'held' && isWithin(date, sources.period))
  return themeIds
    .map((theme) => ({
      name: themeNames[theme],
      sessions: held.filter(({ themes }) => themes.includes(theme)).length
    }))
    .filter(({ sessions }) => sessions >= 2)
    .sort((one, other) => other.sessions - one.sessions)
}

function themeBlocks(themes: readonly ThemeCount[], figures: Figures): readonly Block[] {
  if (themes.length === 0) return []
  const list = themes.map(({ name, sessions }) => `${name} ${sessions}`).join('; ')
  return [countedBlock('theme-list', `${list} (sessions out of ${figures.held}).`)]
}

function requestInWords({ what, who, byWhen }: SharedRequest): string {
  const wish = what.replace(/[.\s]+$/, '')
  const rest = [who, byWhen === '' ? '' : `by ${byWhen.replace(/^by\s+/i, '')}`]
    .filter((part) => part !== '')
    .join(', ')
  if (rest === '') return /[?!]$/.test(wish) ? wish : `${wish}.`
  return `${wish}${/[?!]$/.test(wish) ? ' ' : ': '}${rest.replace(/[.\s]+$/, '')}.`
}

function growthBlocks(counts: Counts): readonly Block[] {
  return countSentences('growth', counts, ['rolesTaken', ...talliedMilestones])
}

function madeBlocks({ figures, published }: Counts, { k }: SummarySources): readonly Block[] {
  const all = [...published.values()]
  const small = all.filter(({ why }) => why === 'small').length
  const others = all.filter(({ why }) => why === 'works-out').length
  const earlier = all.filter(({ why }) => why === 'earlier').length
  const said = [
    small > 0 &&
      `${capitalised(counted(small, 'number is', 'numbers are'))} withheld because ${small === 1 ? 'it is' : 'they are'} small: fewer than ${k} people could point at somebody.`,
    others > 0 &&
      `${capitalised(counted(others, 'further number is', 'further numbers are'))} withheld or given as a range, because a small one could be worked out from ${others === 1 ? 'it' : 'them'}.`,
    earlier > 0 &&
      `${capitalised(counted(earlier, 'number is', 'numbers are'))} given less exactly, because this summary covers some of the same weeks as an earlier one.`,
    figures.unsettled > 0 &&
      `${capitalised(counted(figures.unsettled, 'session is', 'sessions are'))} counted as “not recorded”: nobody wrote down whether ${figures.unsettled === 1 ? 'it was' : 'they were'} held.`,
    'The words were written by the facilitators. Names and details that could point at a person were looked for, and removed or put more generally, and every line was read before this was saved.'
  ]
  return said.flatMap((text, index) => (text === false ? [] : [fixed(`made-${index + 1}`, text)]))
}
