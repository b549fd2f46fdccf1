// The part of nspell the spelling worker uses; the package has no types of its own.
declare module 'nspell' {
  type Spelling = {
    readonly correct: (word: string) => boolean
    readonly suggest: (word: string) => readonly string[]
    readonly add: (word: string) => Spelling
    readonly remove: (word: string) => Spelling
  }
  // biome-ignore lint/style/noDefaultExport: the package exports nothing else
  export default function nspell(aff: string, dic: string): Spelling
}
