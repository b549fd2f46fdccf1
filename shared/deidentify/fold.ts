// Folds a text for matching (no diacritics, look-alike or invisible letters) and keeps for each folded unit where it came from.

const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ї: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  һ: 'h',
  ԛ: 'q',
  ԝ: 'w',
  ѵ: 'v',
  ӏ: 'l',
  ё: 'e',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  І: 'I',
  Ј: 'J',
  Ѕ: 'S',
  Ё: 'E',
  Ԁ: 'D',
  Ԛ: 'Q',
  Ԝ: 'W',
  α: 'a',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  γ: 'y',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  ı: 'i',
  ħ: 'h',
  Ħ: 'H',
  ŧ: 't',
  ə: 'e',
  ɑ: 'a',
  ɡ: 'g',
  ɩ: 'i',
  ʟ: 'L',
  ɴ: 'N',
  ʀ: 'R',
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  þ: 'th',
  Þ: 'Th'
}
const quotes: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  ʼ: "'",
  ʻ: "'",
  '´': "'",
  '`': "'",
  '＇': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '﹣': '-',
  '－': '-'
}
const invisible = /[\p{Cf}\p{M}\u00ad\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/u
const space = /[\p{Zs}\u2028\u2029]/u

export type Folded = {
  /** Folded, letters keep their case. */
  readonly plain: string
  /** `plain` in lower case, unit for unit. */
  readonly lower: string
  /** For each unit of `plain`: where it begins and ends in the original. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

function foldCharacter(character: string): string {
  const known = lookAlikes[character] ?? quotes[character]
  if (known !== undefined) return known
  if (space.test(character)) return ' '
  if (invisible.test(character)) return ''
  let folded = ''
  for (const part of character.normalize('NFKD')) {
    if (invisible.test(part)) continue
    folded += lookAlikes[part] ?? quotes[part] ?? part
  }
  return folded
}

const cache = new Map<string, string>()
function foldCached(character: string): string {
  const known = cache.get(character)
  if (known !== undefined) return known
  const folded = foldCharacter(character)
  if (cache.size < 20_000) cache.set(character, folded)
  return folded
}

/** Lower case without changing length: units whose lower case is longer stay as they are. */
function lowerSameLength(plain: string): string {
  const lower = plain.toLowerCase()
  if (lower.length === plain.length) return lower
  return [...plain].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('')
}

/** Folds a text. Offsets are UTF-16; what is dropped (a zero-width joiner, an accent) belongs to the unit before it. */
export function fold(text: string): Folded {
  const parts: string[] = []
  let starts = new Int32Array(text.length + 16)
  let ends = new Int32Array(text.length + 16)
  let length = 0
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (code < 128 && code !== 96) {
      if (length >= starts.length) [starts, ends] = [grow(starts), grow(ends)]
      starts[length] = at
      ends[length++] = ++at
      parts.push(text[at - 1] as string)
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(at) as number)
    const folded = foldCached(character)
    const next = at + character.length
    if (folded === '') {
      if (length > 0) ends[length - 1] = next
    } else {
      while (length + folded.length >= starts.length) [starts, ends] = [grow(starts), grow(ends)]
      for (let unit = 0; unit < folded.length; unit++) {
        starts[length] = at
        ends[length++] = next
      }
      parts.push(folded)
    }
    at = next
  }
  const plain = parts.join('')
  return { plain, lower: lowerSameLength(plain), starts: starts.subarray(0, length), ends: ends.subarray(0, length) }
}

function grow(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** A name or word folded to lower-case letters and digits only. */
export function foldWord(word: string): string {
  return fold(word).lower.replace(/[^\p{L}\p{N}]+/gu, '')
}
