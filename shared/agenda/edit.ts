// Every edit of an agenda, as a function from blocks to blocks; an edit that does not apply gives back the same blocks.
import type { AgendaBlock } from '../records.ts'
import { type BlockType, blockMinutes, blockTitles, checkInMinutes, mostBlocks, mostMinutes } from './templates.ts'

export type Blocks = readonly AgendaBlock[]

const longestTitle = 200
const longestNotes = 2_000

export function canAddBlock(blocks: Blocks): boolean {
  return blocks.length < mostBlocks
}

/** A new block of a type at `at`, or before the closing block, which stays last. */
export function addBlock(blocks: Blocks, type: BlockType, at?: number): Blocks {
  if (!canAddBlock(blocks)) return blocks
  const last = blocks.at(-1)
  const place = at ?? (last?.type === 'closing' ? blocks.length - 1 : blocks.length)
  const block: AgendaBlock = {
    id: nextBlockId(blocks),
    type,
    title: blockTitles[type],
    minutes: blockMinutes[type],
    promptId: null,
    notes: '',
    who: ''
  }
  return blocks.toSpliced(within(place, blocks.length), 0, block)
}

export function removeBlock(blocks: Blocks, id: string): Blocks {
  const kept = blocks.filter((block) => block.id !== id)
  return kept.length === blocks.length ? blocks : kept
}

/** The copy stands right after its original and has an id of its own. */
export function duplicateBlock(blocks: Blocks, id: string): Blocks {
  const index = blocks.findIndex((block) => block.id === id)
  const block = blocks[index]
  if (!block || !canAddBlock(blocks)) return blocks
  return blocks.toSpliced(index + 1, 0, { ...block, id: nextBlockId(blocks) })
}

/** Moves a block to the place `to` has in the finished order. */
export function moveBlock(blocks: Blocks, id: string, to: number): Blocks {
  const index = blocks.findIndex((block) => block.id === id)
  const block = blocks[index]
  const place = within(to, blocks.length - 1)
  if (!block || place === index) return blocks
  return blocks.toSpliced(index, 1).toSpliced(place, 0, block)
}

export function moveEarlier(blocks: Blocks, id: string): Blocks {
  const index = blocks.findIndex((block) => block.id === id)
  return index > 0 ? moveBlock(blocks, id, index - 1) : blocks
}

export function moveLater(blocks: Blocks, id: string): Blocks {
  const index = blocks.findIndex((block) => block.id === id)
  return index >= 0 ? moveBlock(blocks, id, index + 1) : blocks
}

/** Minutes are whole and between 0 and 1,440; anything else is brought to the nearest that is. */
export function setMinutes(blocks: Blocks, id: string, minutes: number): Blocks {
  return changed(blocks, id, { minutes: wholeMinutes(minutes) })
}

export function setTitle(blocks: Blocks, id: string, title: string): Blocks {
  return changed(blocks, id, { title: title.slice(0, longestTitle) })
}

export function setNotes(blocks: Blocks, id: string, notes: string): Blocks {
  return changed(blocks, id, { notes: notes.slice(0, longestNotes) })
}

/** Who leads the block; an empty string names nobody. */
export function setWho(blocks: Blocks, id: string, who: string): Blocks {
  return changed(blocks, id, { who: who.slice(0, 500) })
}

/** Puts a prompt into a block, or takes it out with null. */
export function setPrompt(blocks: Blocks, id: string, promptId: string | null): Blocks {
  return changed(blocks, id, { promptId })
}

/** Every check-in round gets people × minutes each; the rest of the agenda stays as she set it. */
export function setCheckIn(blocks: Blocks, people: number, minutesEach: number): Blocks {
  const minutes = checkInMinutes(people, minutesEach)
  if (!blocks.some((block) => block.type === 'check-in' && block.minutes !== minutes)) return blocks
  return blocks.map((block) => (block.type === 'check-in' ? { ...block, minutes } : block))
}

/**
 * What somebody typed as minutes: the minutes kept, and a sentence where they are not what was typed.
 * `minutes` null = nothing that reads as a number; the block keeps what it has.
 */
export function readMinutes(typed: string): { readonly minutes: number | null; readonly note: string | null } {
  const asked = typed.trim() === '' ? Number.NaN : Number(typed.trim().replace(',', '.'))
  if (!Number.isFinite(asked))
    return { minutes: null, note: 'That is not a number of minutes, so nothing was changed.' }
  const minutes = wholeMinutes(asked)
  if (asked > mostMinutes) return { minutes, note: 'A block can last a day at most, so it is 1,440 minutes now.' }
  if (asked < 0) return { minutes, note: 'A block cannot be shorter than nothing, so it is 0 minutes now.' }
  return { minutes, note: minutes === asked ? null : `Whole minutes only, so it is ${minutes} now.` }
}

/** `b1`, `b2`, …: the first number above all in use. */
export function nextBlockId(blocks: Blocks): string {
  const used = blocks.map((block) => Number(/^b(\d{1,9})$/.exec(block.id)?.[1] ?? 0))
  return `b${used.reduce((most, number) => Math.max(most, number), 0) + 1}`
}

function changed(blocks: Blocks, id: string, change: Partial<AgendaBlock>): Blocks {
  const block = blocks.find((one) => one.id === id)
  const same = block && Object.entries(change).every(([key, value]) => block[key as keyof AgendaBlock] === value)
  if (!block || same) return blocks
  return blocks.map((one) => (one === block ? { ...one, ...change } : one))
}

function wholeMinutes(minutes: number): number {
  return Number.isFinite(minutes) ? within(Math.round(minutes), mostMinutes) : 0
}

function within(number: number, most: number): number {
  return Math.min(Math.max(0, most), Math.max(0, number))
}
