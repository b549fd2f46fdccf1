// Mentions of roster people and theme tags: the document holds an id only, the words are looked up when drawn.
import { Node } from '@tiptap/core'
import { themeTags } from '../../shared/notes/theme-tags.ts'
import { type ThemeId, themeNames } from '../../shared/prompts/prompt-schema.ts'

export const noLongerHere = 'someone no longer here'

/** Nicknames by id, and the mentions drawn now, so that a change of the roster shows at once. */
export type Roster = {
  nameOf: (id: string) => string | null
  readonly drawn: Set<() => void>
}

export function makeRoster(): Roster {
  return { nameOf: () => null, drawn: new Set() }
}

/** Takes over the roster's nicknames and redraws every mention. */
export function setRoster(roster: Roster, names: ReadonlyMap<string, string>): void {
  roster.nameOf = (id) => names.get(id) ?? null
  for (const draw of roster.drawn) draw()
}

export function mentionNode(roster: Roster) {
  return Node.create({
    name: 'mention',
    group: 'inline',
    inline: true,
    atom: true,
    selectable: false,
    addAttributes: () => ({
      id: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-person'),
        renderHTML: (attributes) => ({ 'data-person': attributes.id as string })
      }
    }),
    parseHTML: () => [
      { tag: 'span[data-person]', getAttrs: (element) => isId(element.getAttribute('data-person')) && null }
    ],
    renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes],
    renderText: ({ node }) => roster.nameOf(node.attrs.id as string) ?? noLongerHere,
    addNodeView() {
      return ({ node }) => {
        const dom = document.createElement('span')
        dom.className = 'mention'
        const draw = (): void => {
          const name = roster.nameOf(node.attrs.id as string)
          dom.textContent = name === null ? noLongerHere : `@${name}`
          dom.classList.toggle('is-gone', name === null)
        }
        draw()
        roster.drawn.add(draw)
        return { dom, ignoreMutation: () => true, destroy: () => roster.drawn.delete(draw) }
      }
    }
  })
}

function isId(value: string | null): boolean {
  return value !== null && /^[0-9a-f]{32}$/.test(value)
}

function isTheme(value: string | null): value is ThemeId {
  return value !== null && Object.hasOwn(themeNames, value)
}

export const ThemeTag = Node.create({
  name: 'themeTag',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => ({
    theme: {
      default: 'not-alone',
      parseHTML: (element) => element.getAttribute('data-theme-tag'),
      renderHTML: (attributes) => ({ 'data-theme-tag': attributes.theme as string })
    }
  }),
  parseHTML: () => [
    { tag: 'span[data-theme-tag]', getAttrs: (element) => isTheme(element.getAttribute('data-theme-tag')) && null }
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    { ...HTMLAttributes, class: 'theme-tag' },
    `#${themeTags[node.attrs.theme as ThemeId]}`
  ],
  renderText: ({ node }) => `#${themeTags[node.attrs.theme as ThemeId]}`
})
