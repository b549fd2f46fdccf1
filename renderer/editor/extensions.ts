// What the editor is made of: exactly the nodes and marks of shared/rich-text.ts, each without the attributes a note does not keep.
import { type Extensions, Mark, Node } from '@tiptap/core'
import { OrderedList, TaskItem, TaskList } from '@tiptap/extension-list'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'
import { Coach } from './coach.ts'
import { Find } from './find.ts'
import { SafePaste } from './paste.ts'
import { Shareable } from './shareable.ts'
import { mentionNode, type Roster, ThemeTag } from './tags.ts'
import { Typing } from './typing.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    otherLanguage: { readonly toggleOtherLanguage: () => ReturnType }
  }
}

/** A passage in another language (BCP 47, `und` when not named): its spelling is not checked. */
const Language = Mark.create({
  name: 'language',
  addAttributes: () => ({
    lang: { default: 'und', parseHTML: (element) => element.getAttribute('lang') ?? 'und' }
  }),
  parseHTML: () => [{ tag: 'span[data-language]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, 'data-language': '' }, 0],
  addCommands() {
    return {
      toggleOtherLanguage:
        () =>
        ({ commands }) =>
          commands.toggleMark(this.name)
    }
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-y': () => this.editor.commands.toggleOtherLanguage() }
  }
})

const NoteDocument = Node.create({ name: 'doc', topNode: true, content: '(block | shareable)+' })

const cellAttributes = ['colspan', 'rowspan', 'colwidth']
function keptOnly<Attributes extends object>(attributes: Attributes | undefined): Partial<Attributes> {
  return Object.fromEntries(
    Object.entries(attributes ?? {}).filter(([name]) => cellAttributes.includes(name))
  ) as Partial<Attributes>
}

/** All extensions of the note editor. `roster` gives mentions their names. */
export function noteExtensions(roster: Roster): Extensions {
  return [
    StarterKit.configure({
      document: false,
      code: false,
      codeBlock: false,
      link: false,
      orderedList: false,
      heading: { levels: [2, 3] },
      undoRedo: { depth: 500, newGroupDelay: 600 },
      dropcursor: { color: false, class: 'drop-line' },
      trailingNode: { notAfter: ['paragraph', 'heading', 'bulletList', 'orderedList', 'taskList'] }
    }),
    NoteDocument,
    OrderedList.extend({
      addAttributes: () => ({
        start: { default: 1, parseHTML: (element) => Number.parseInt(element.getAttribute('start') ?? '', 10) || 1 }
      })
    }),
    TaskList,
    TaskItem.configure({
      nested: true,
      a11y: { checkboxLabel: (node) => node.textContent.slice(0, 80) || 'New item' }
    }),
    Table.configure({ resizable: false, renderWrapper: true, cellMinWidth: 80 }),
    TableRow,
    TableHeader.extend({
      addAttributes() {
        return keptOnly(this.parent?.())
      }
    }),
    TableCell.extend({
      addAttributes() {
        return keptOnly(this.parent?.())
      }
    }),
    Shareable,
    mentionNode(roster),
    ThemeTag,
    Language,
    SafePaste,
    Coach,
    Find,
    Typing
  ]
}
