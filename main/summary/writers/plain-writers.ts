// The plain formats: Markdown and text. Both say exactly the document's lines.
import { type Line, linesOf } from '../../../shared/summary/document.ts'
import type { DeidentifiedDocument } from '../../../shared/summary/gate.ts'

export function writeText(document: DeidentifiedDocument): string {
  return `${withSpace(linesOf(document), ({ text }) => text)}\n`
}

export function writeMarkdown(document: DeidentifiedDocument): string {
  return `${withSpace(linesOf(document), markdownLine)}\n`
}

/** Rows of a picture stand together; everything else has an empty line before it. */
function withSpace(lines: readonly Line[], write: (line: Line) => string): string {
  return lines
    .map((line, index) => {
      const closeUp = index === 0 || (line.kind === 'row' && lines[index - 1]?.kind === 'row')
      return `${index === 0 ? '' : closeUp ? '\n' : '\n\n'}${write(line)}`
    })
    .join('')
}

function markdownLine({ kind, text }: Line): string {
  const escaped = escapeMarkdown(text)
  switch (kind) {
    case 'title':
      return `# ${escaped}`
    case 'heading':
      return `## ${escaped}`
    case 'picture':
      return `**${escaped}**`
    case 'row':
      return `- ${escaped}`
    case 'paragraph':
      return escaped
  }
}

/** Nothing a person typed is taken for a mark, a link or a list. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|~#]/g, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}

/** The words of a Markdown file as this writer makes it. */
export function readMarkdown(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => line.replace(/^(?:#{1,2} |- )/, '').replace(/^\*\*(.*)\*\*$/, '$1'))
    .map((line) => line.replace(/\\([\\`*_{}[\]<>|~#\-+=.)])/g, '$1'))
    .join('\n')
}
