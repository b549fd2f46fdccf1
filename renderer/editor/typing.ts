// A letter typed at the caret goes straight into the document: the browser's own editing of a long page is what made it wait.
import { Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** True when the caret on the page is where the document's selection says: after a click or an arrow key it may lag behind. */
function caretAgrees(view: EditorView): boolean {
  const caret = view.dom.ownerDocument.getSelection()
  if (caret === null || caret.focusNode === null || !caret.isCollapsed || !view.dom.contains(caret.focusNode))
    return false
  return view.posAtDOM(caret.focusNode, caret.focusOffset) === view.state.selection.head
}

/** True = taken: the letter stands in the document and the browser has nothing left to do. */
function typeLetter(view: EditorView, event: KeyboardEvent): boolean {
  const { selection } = view.state
  const letter = event.key
  const isLetter = [...letter].length === 1 && letter >= ' '
  if (!isLetter || view.composing || !(selection instanceof TextSelection) || !selection.empty) return false
  if (!caretAgrees(view)) return false
  const { pos } = selection.$from
  const usual = () => view.state.tr.insertText(letter).scrollIntoView()
  if (!view.someProp('handleTextInput', (handle) => handle(view, pos, pos, letter, usual))) view.dispatch(usual())
  return true
}

export const Typing = Extension.create({
  name: 'typing',
  addProseMirrorPlugins: () => [new Plugin({ props: { handleKeyPress: typeLetter } })]
})
