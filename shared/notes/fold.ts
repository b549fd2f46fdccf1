// Case and diacritics folded, so that "Zoë" is found by "zoe".

/** Lower case without diacritics; the length may change. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}

/** Case and diacritics folded, unit for unit, so that places in the folded string are places in the text. */
export function foldUnits(text: string): string {
  let folded = ''
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index)
    if (unit < '\u0080') folded += unit.toLowerCase()
    else folded += (unit.normalize('NFD').charAt(0).toLowerCase() || unit).charAt(0)
  }
  return folded
}
