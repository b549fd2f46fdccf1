// A prompt by id, whether it is from the library or one's own.
import { libraryPrompts } from '../../shared/prompts/library.ts'
import type { Prompt } from '../../shared/prompts/prompt-schema.ts'
import { database } from '../database.ts'

export async function promptOf(id: string): Promise<Prompt | null> {
  const built = libraryPrompts.find((prompt) => prompt.id === id)
  if (built) return built
  const own = await database.prompt.filter((record) => record.prompt.id === id).first()
  return own?.prompt ?? null
}
