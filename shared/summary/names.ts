// A second, simple look for known names, apart from the scanner: whole words, whatever their case or accents.

/** A hit at UTF-16 offsets, end exclusive. */
export type NameHit = { readonly start: number; readonly end: number; readonly name: string }

/** Every place where one of `names` stands as a word of its own. Longer names win over shorter ones inside them. */
export function findNames(text: string, names: readonly string[]): readonly NameHit[] {
  const { folded, at } = fold(text)
  const hits: NameHit[] = []
  const taken = new Uint8Array(folded.length)
  const wanted = [...new Set(names.map((name) => fold(name.trim()).folded))].filter((name) => letterCount(name) >= 2)
  for (const name of wanted.sort((one, other) => other.length - one.length)) {
    for (let found = folded.indexOf(name); found >= 0; found = folded.indexOf(name, found + 1)) {
      const end = found + name.length
      if (isWordChar(folded[found - 1]) || isWordChar(folded[end]) || taken[found] === 1) continue
      taken.fill(1, found, end)
      hits.push({ start: at[found] as number, end: (at[end - 1] as number) + 1, name })
    }
  }
  return hits.sort((one, other) => one.start - other.start)
}

/** How often each name stands in a text. */
export function countNames(text: string, names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { name } of findNames(text, names)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

function letterCount(name: string): number {
  return [...name].filter((character) => /[\p{L}\p{N}]/u.test(character)).length
}

function isWordChar(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}

/** Lower case, without accents, invisible characters and doubled spaces; `at` leads each character back to the text. */
function fold(text: string): { readonly folded: string; readonly at: readonly number[] } {
  let folded = ''
  const at: number[] = []
  for (let index = 0; index < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(index) as number)
    for (const piece of foldCharacter(character)) {
      if (piece === ' ' && (folded === '' || folded.endsWith(' '))) continue
      folded += piece
      for (let unit = 0; unit < piece.length; unit += 1) at.push(index + character.length - 1)
    }
    index += character.length
  }
  return { folded, at: startsOf(at, text) }
}

function foldCharacter(character: string): readonly string[] {
  if (/[\p{Cf}\p{Mn}]/u.test(character)) return []
  if (/\s/u.test(character)) return [' ']
  if (character === '’' || character === 'ʼ') return ["'"]
  return [
    ...character
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
  ]
}

/** A character outside the basic plane is named by its last unit above; a hit must start at its first. */
function startsOf(ends: readonly number[], text: string): readonly number[] {
  return ends.map((end) => (/[\uDC00-\uDFFF]/.test(text[end] ?? '') ? end - 1 : end))
}
