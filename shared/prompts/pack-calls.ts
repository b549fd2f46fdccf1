// The calls about prompt packs: writing one to a file she chooses, and reading one against the prompts at hand.
import * as z from 'zod'
import { packLimits } from './packs.ts'
import { promptSchema } from './prompt-schema.ts'

const prompts = z.array(promptSchema).max(packLimits.prompts)

export const packCalls = {
  /** Asks where to save, and writes the pack: words and particulars, never when or how a prompt was used. */
  exportPromptPack: {
    request: z.strictObject({ name: z.string().max(120), prompts: prompts.min(1) }),
    response: z.strictObject({})
  },
  /** Asks for a file and says what it holds; nothing is kept by this. `own`: her own prompts, to compare with. */
  readPromptPack: {
    request: z.strictObject({ own: z.array(promptSchema).max(20_000) }),
    response: z.strictObject({
      name: z.string(),
      fresh: prompts,
      differing: prompts,
      known: prompts,
      leftOut: z.number().int().min(0)
    })
  }
} as const
