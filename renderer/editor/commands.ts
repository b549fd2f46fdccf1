// What can be done to the blocks of a note, once: the menus, the / popup and the key list all read this table.
import type { Editor } from '@tiptap/react'

export type BlockCommand = {
  readonly key: string
  readonly label: string
  /** The keys, as words; empty when there are none. */
  readonly keys: string
  readonly run: (editor: Editor) => void
}

const modifier = /mac/i.test(globalThis.navigator?.userAgent ?? '') ? 'Cmd' : 'Ctrl'

export const blockCommands = [
  {
    key: 'text',
    label: 'Plain text',
    keys: `${modifier} Alt 0`,
    run: (editor) => void editor.chain().focus().clearNodes().run()
  },
  {
    key: 'heading',
    label: 'Heading',
    keys: `${modifier} Alt 2`,
    run: (editor) => void editor.chain().focus().toggleHeading({ level: 2 }).run()
  },
  {
    key: 'small-heading',
    label: 'Small heading',
    keys: `${modifier} Alt 3`,
    run: (editor) => void editor.chain().focus().toggleHeading({ level: 3 }).run()
  },
  {
    key: 'list',
    label: 'List',
    keys: `${modifier} Shift 8`,
    run: (editor) => void editor.chain().focus().toggleBulletList().run()
  },
  {
    key: 'numbered',
    label: 'Numbered list',
    keys: `${modifier} Shift 7`,
    run: (editor) => void editor.chain().focus().toggleOrderedList().run()
  },
  {
    key: 'check-list',
    label: 'Check list',
    keys: `${modifier} Shift 9`,
    run: (editor) => void editor.chain().focus().toggleTaskList().run()
  },
  {
    key: 'quote',
    label: 'Quote',
    keys: `${modifier} Shift B`,
    run: (editor) => void editor.chain().focus().toggleBlockquote().run()
  },
  {
    key: 'table',
    label: 'Table',
    keys: '',
    run: (editor) => void editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()
  },
  {
    key: 'line',
    label: 'Line across',
    keys: '',
    run: (editor) => void editor.chain().focus().setHorizontalRule().run()
  },
  {
    key: 'shareable',
    label: 'May be shared',
    keys: `${modifier} Shift S`,
    run: (editor) => void editor.chain().focus().toggleShareable().run()
  },
  {
    key: 'language',
    label: 'Another language',
    keys: `${modifier} Shift Y`,
    run: (editor) => void editor.chain().focus().toggleOtherLanguage().run()
  }
] as const satisfies readonly BlockCommand[]

export type BlockCommandKey = (typeof blockCommands)[number]['key']

export function blockCommand(key: BlockCommandKey): BlockCommand {
  const found = blockCommands.find((command) => command.key === key)
  if (found === undefined) throw new Error(`no command ${key}`)
  return found
}

export const boldKeys = `${modifier} B`
export const italicKeys = `${modifier} I`
export const findKeys = `${modifier} F`
