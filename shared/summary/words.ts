// Small words of a summary: counts in words, lists, plurals and sentence starts.

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** "two", "thirteen" as "13". */
export function inWords(count: number): string {
  return small[count] ?? String(count)
}

/** "one number", "two numbers". */
export function counted(count: number, one: string, many: string): string {
  return `${inWords(count)} ${count === 1 ? one : many}`
}

export function capitalised(text: string): string {
  const first = [...text][0] ?? ''
  return first.toLocaleUpperCase('en') + text.slice(first.length)
}

/** "a, b and c". */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? ''
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
