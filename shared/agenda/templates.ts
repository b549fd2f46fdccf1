// The built-in agenda templates of 60, 75 and 90 minutes, and a fresh agenda made from any template.
import type { AgendaBlock } from '../records.ts'

export type BlockType = AgendaBlock['type']
export type TemplateBlock = Pick<AgendaBlock, 'type' | 'title' | 'minutes'>
export type Template = { readonly name: string; readonly minutes: number; readonly blocks: readonly TemplateBlock[] }

/** The most blocks an agenda holds, and the most minutes a block does. */
export const mostBlocks = 200
export const mostMinutes = 1_440
/** The main prompt keeps this many minutes, whatever the check-in round needs. */
export const leastMainMinutes = 15
/** No prompt is shorter than this, so a second prompt with less is left out. */
export const leastPromptMinutes = 5

export const blockTitles: Readonly<Record<BlockType, string>> = {
  welcome: 'Welcome, guidelines, newcomers',
  'check-in': 'Check-in round',
  'main-prompt': 'Discussion: main prompt',
  pause: 'Pause, stretch',
  'second-prompt': 'Second prompt',
  'take-away': 'Take-away round',
  closing: 'Closing, notices, next date',
  spare: 'Spare',
  other: 'Something else'
}

/** Minutes a block starts with when it is added by hand. */
export const blockMinutes: Readonly<Record<BlockType, number>> = {
  welcome: 5,
  'check-in': 15,
  'main-prompt': 25,
  pause: 5,
  'second-prompt': 15,
  'take-away': 8,
  closing: 5,
  spare: 5,
  other: 10
}

const built: readonly (readonly [minutes: number, blocks: readonly (readonly [BlockType, number])[]])[] = [
  [
    60,
    [
      ['welcome', 5],
      ['check-in', 15],
      ['main-prompt', 25],
      ['take-away', 8],
      ['closing', 5],
      ['spare', 2]
    ]
  ],
  [
    75,
    [
      ['welcome', 6],
      ['check-in', 18],
      ['main-prompt', 25],
      ['pause', 3],
      ['second-prompt', 12],
      ['take-away', 7],
      ['closing', 4]
    ]
  ],
  [
    90,
    [
      ['welcome', 7],
      ['check-in', 20],
      ['main-prompt', 25],
      ['pause', 5],
      ['second-prompt', 20],
      ['take-away', 8],
      ['closing', 5]
    ]
  ]
]

export const builtInTemplates: readonly Template[] = built.map(([minutes, blocks]) => ({
  name: `${minutes}-minute template`,
  minutes,
  blocks: blocks.map(([type, own]) => ({ type, title: blockTitles[type], minutes: own }))
}))

/** The built-in template nearest to a length; the shorter of two as near. */
export function templateFor(minutes: number): Template {
  const nearest = builtInTemplates.toSorted((one, other) => {
    return Math.abs(one.minutes - minutes) - Math.abs(other.minutes - minutes) || one.minutes - other.minutes
  })[0]
  if (!nearest) throw new Error('There is always a built-in template.')
  return nearest
}

/** Whole minutes a check-in round takes; 0 people = not known. */
export function checkInMinutes(people: number, minutesEach: number): number {
  return Math.min(mostMinutes, Math.max(0, Math.ceil(people * minutesEach)))
}

/**
 * A fresh agenda whose minutes sum to the session's length wherever they can.
 * The check-in round gets people × minutes each (the template's own minutes where nobody is expected yet);
 * the difference is taken from, or given to, Spare, then the second prompt, then the main prompt, never under 15.
 * Block ids are `b1`, `b2`, …
 */
export function freshAgenda(input: {
  readonly template: readonly TemplateBlock[]
  readonly people: number
  readonly minutesEach: number
  readonly minutes: number
}): readonly AgendaBlock[] {
  const blocks = input.template.slice(0, mostBlocks).map((block) => {
    const own = block.type === 'check-in' && input.people > 0 ? checkInMinutes(input.people, input.minutesEach) : null
    return { type: block.type, title: block.title, minutes: own ?? block.minutes }
  })
  return balanced(blocks, input.minutes).map((block, index) => ({
    ...block,
    id: `b${index + 1}`,
    promptId: null,
    notes: '',
    who: ''
  }))
}

function balanced(blocks: readonly TemplateBlock[], minutes: number): readonly TemplateBlock[] {
  const spare = minutes - blocks.reduce((sum, block) => sum + block.minutes, 0)
  if (spare > 0) return give(blocks, spare)
  return spare < 0 ? give(take(blocks, -spare), 0) : blocks
}

function give(blocks: readonly TemplateBlock[], minutes: number): readonly TemplateBlock[] {
  if (minutes === 0 || blocks.length === 0) return blocks
  const target = (['spare', 'second-prompt', 'main-prompt'] as const)
    .map((type) => blocks.findIndex((block) => block.type === type))
    .find((index) => index >= 0)
  if (target === undefined) {
    return blocks.length < mostBlocks ? [...blocks, { type: 'spare', title: blockTitles.spare, minutes }] : blocks
  }
  return blocks.map((block, index) => (index === target ? { ...block, minutes: block.minutes + minutes } : block))
}

function take(blocks: readonly TemplateBlock[], minutes: number): readonly TemplateBlock[] {
  let owed = minutes
  let left = blocks
  for (const [type, least] of [
    ['spare', 0],
    ['second-prompt', 0],
    ['main-prompt', leastMainMinutes]
  ] as const) {
    left = left.map((block) => {
      const taken = block.type === type ? Math.min(owed, Math.max(0, block.minutes - least)) : 0
      owed -= taken
      return taken === 0 ? block : { ...block, minutes: block.minutes - taken }
    })
  }
  return withoutStumps(left, blocks)
}

/** Leaves out what the taking has made too short to use, and gives its last minutes to the main prompt. */
function withoutStumps(blocks: readonly TemplateBlock[], before: readonly TemplateBlock[]): readonly TemplateBlock[] {
  let freed = 0
  const kept = blocks.filter((block, index) => {
    const shrunk = block.minutes < (before[index]?.minutes ?? 0)
    const stump =
      shrunk &&
      ((block.type === 'spare' && block.minutes === 0) ||
        (block.type === 'second-prompt' && block.minutes < leastPromptMinutes))
    if (stump) freed += block.minutes
    return !stump
  })
  const main = kept.findIndex((block) => block.type === 'main-prompt')
  if (freed > 0 && main < 0) return blocks
  return kept.map((block, index) => (index === main ? { ...block, minutes: block.minutes + freed } : block))
}

/** An agenda's blocks as a template keeps them: without prompts, for those are chosen anew. */
export function templateBlocks(blocks: readonly AgendaBlock[]): readonly AgendaBlock[] {
  return blocks.map((block) => ({ ...block, promptId: null }))
}

/** A fresh agenda of a template or of an earlier agenda, which gives its notes and who leads what; its prompts stay behind. */
export function blocksFromTemplate(
  template: readonly (TemplateBlock & Partial<Pick<AgendaBlock, 'notes' | 'who'>>)[],
  about: { readonly people: number; readonly minutesEach: number; readonly minutes: number }
): readonly AgendaBlock[] {
  const left = [...template]
  return freshAgenda({ template, ...about }).map((block) => {
    const at = left.findIndex((one) => one.type === block.type && one.title === block.title)
    const [from] = at < 0 ? [] : left.splice(at, 1)
    return { ...block, notes: from?.notes ?? '', who: from?.who ?? '' }
  })
}
