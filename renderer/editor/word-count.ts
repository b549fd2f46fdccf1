// Words of the open note, counted per block and remembered, so that a long note counts only what changed.
import type { Node as DocNode } from '@tiptap/pm/model'
import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { wordsOf } from '../../shared/rich-text-reading.ts'

const known = new WeakMap<DocNode, number>()

function wordsInBlock(block: DocNode): number {
  const remembered = known.get(block)
  if (remembered !== undefined) return remembered
  const words = block.isTextblock
    ? wordsOf(
        block.textBetween(0, block.content.size, '\n', (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : ' word '))
      ).length
    : wordsInNote(block)
  known.set(block, words)
  return words
}

export function wordsInNote(node: DocNode): number {
  let words = 0
  node.forEach((child) => {
    words += wordsInBlock(child)
  })
  return words
}

const pause = 300

export function useWordCount(editor: Editor): number {
  const [words, setWords] = useState(() => wordsInNote(editor.state.doc))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const count = (): void => {
      timer ??= setTimeout(() => {
        timer = null
        if (!editor.isDestroyed) setWords(wordsInNote(editor.state.doc))
      }, pause)
    }
    editor.on('update', count)
    return () => {
      editor.off('update', count)
      if (timer !== null) clearTimeout(timer)
    }
  }, [editor])
  return words
}
