// Puts the best-fitting prompt into each block that asks for one, so that a fresh agenda is ready to use.
import { type ChooserInput, choosePrompts } from '../prompts/chooser.ts'
import type { AgendaBlock } from '../records.ts'
import { type Blocks, setPrompt } from './edit.ts'

/** What the chooser needs that does not come from the block itself. */
export type FillInput = Omit<ChooserInput, 'slotMinutes' | 'taken'>

/** Blocks that hold a prompt of the library or her own. */
export function takesPrompt(block: Pick<AgendaBlock, 'type'>): boolean {
  return block.type === 'main-prompt' || block.type === 'second-prompt'
}

/** The chooser's input for one block: its minutes, and the prompts other blocks already hold left out. */
export function chooserInputFor(blocks: Blocks, block: AgendaBlock, input: FillInput): ChooserInput {
  const taken = blocks.flatMap((one) => (one.id !== block.id && one.promptId !== null ? [one.promptId] : []))
  return { ...input, slotMinutes: block.minutes, taken }
}

/** Every empty prompt block gets the chooser's first suggestion; a block nothing fits stays empty, as does one she filled. */
export function fillPrompts(blocks: Blocks, input: FillInput): Blocks {
  return blocks.reduce((filled, block) => {
    if (!takesPrompt(block) || block.promptId !== null) return filled
    const first = choosePrompts(chooserInputFor(filled, block, input)).suggestions[0]
    return first ? setPrompt(filled, block.id, first.prompt.id) : filled
  }, blocks)
}
