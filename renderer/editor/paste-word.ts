// Lists as Word writes them on the clipboard: paragraphs with a level in their style and the bullet as text.
export type PastedListItem = { readonly element: Element; readonly level: number; readonly kind: 'UL' | 'OL' }

/** The list item a Word paragraph stands for, null for any other element. */
export function msoList(element: Element): PastedListItem | null {
  if (element.tagName !== 'P') return null
  const level = /mso-list:[^;]{0,60}\blevel(\d)/i.exec(element.getAttribute('style')?.slice(0, 2_000) ?? '')?.[1]
  if (level === undefined) return null
  const marker = element.querySelector('[style*="mso-list"]')?.textContent?.trim() ?? ''
  const isNumber = /^\(?([0-9]{1,3}|[a-z]{1,3}|[ivxlc]{1,6})[.)]/i.test(marker)
  return { element, level: Math.max(1, Number(level)), kind: isNumber ? 'OL' : 'UL' }
}
