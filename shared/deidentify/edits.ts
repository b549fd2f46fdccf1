// Words one slip of the finger apart: a letter dropped, added, changed, or two swapped.

/** Whether two words differ by exactly one edit, a swap of neighbours counting as one. */
export function oneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  if (a.length === b.length)
    return (
      a.slice(at + 1) === b.slice(at + 1) ||
      (a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2))
    )
  return a.length > b.length ? a.slice(at + 1) === b.slice(at) : a.slice(at) === b.slice(at + 1)
}

/** A word and every form of it with one letter missing: two words one edit apart always share one of these (or are a swap or change, which share one too). */
export function deletions(word: string): string[] {
  const found = [word]
  for (let at = 0; at < word.length; at++) found.push(word.slice(0, at) + word.slice(at + 1))
  return found
}
