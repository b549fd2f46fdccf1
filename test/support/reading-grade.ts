// The Flesch-Kincaid grade of a text (Kincaid et al. 1975): 0.39 × words per sentence + 11.8 × syllables per word − 15.59.

export function readingGrade(text: string): number {
  const sentences = text.split(/[.!?]+(?=\s|$|[”’])/).filter((sentence) => /\p{L}/u.test(sentence)).length
  const words = text.match(/\p{L}[\p{L}’'-]*/gu) ?? []
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  return (0.39 * words.length) / Math.max(1, sentences) + (11.8 * syllables) / Math.max(1, words.length) - 15.59
}

/** Groups of vowels, without a silent e, es or ed; never less than one. */
export function syllablesIn(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/[’'].*$/, '')
    .replace(/[^a-z]/g, '')
  if (plain.length <= 3) return 1
  const spoken = plain
    .replace(/(?<=[^aeiouyl])(?:es|ed|e)$/, (end) =>
      end === 'ed' && /[td]ed$/.test(plain) ? 'ed' : end === 'es' && /(?:[csxz]|sh|ch|g)es$/.test(plain) ? 'es' : ''
    )
    .replace(/(?<=[aeiouy][^aeiouy]*)(?<=[^aeiouy]l)e$/, 'e')
    .replace(/(?<=[aeiouy]l)e[ds]?$/, '')
  return Math.max(1, (spoken.match(/[aeiouy]+/g) ?? []).length)
}
