// What a field to write in needs of a spelling checker; the page hands one down, and without one nothing is marked.
import { createContext } from 'react'

export type UnknownWord = { readonly from: number; readonly to: number }

export type FieldSpelling = {
  /** A field is written in: the checker may load its dictionary now. */
  readonly begin: () => void
  /** The unknown words of a text, as far as they have been read. */
  readonly unknown: (text: string) => readonly UnknownWord[]
  /** Reads what is not known yet; true when something was. */
  readonly read: (text: string) => Promise<boolean>
  readonly suggest: (word: string) => Promise<readonly string[]>
  /** Keeps a word as one of her own. */
  readonly learn: (word: string) => void
  /** Calls when the language or her own words change; answers with the way to stop. */
  readonly watch: (changed: () => void) => () => void
}

export const FieldSpellingContext = createContext<FieldSpelling | null>(null)
