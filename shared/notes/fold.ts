// Case and diacritics folded, so that "Zoë" is found by "zoe".

/** Lower case without diacritics; the length may change. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}
