// The Word file of a summary: headings, paragraphs and picture rows, and nothing about who made it, where or when.
import { type Line, linesOf } from '../../../shared/summary/document.ts'
import type { DeidentifiedDocument } from '../../../shared/summary/gate.ts'
import { cleanPackage } from './word-package.ts'

export async function writeWord(document: DeidentifiedDocument): Promise<Uint8Array> {
  // Loaded when first needed: it is the largest part of the main process.
  const { Document, HeadingLevel, Packer, Paragraph, TextRun } = await import('docx')
  const paragraphOf = ({ kind, text }: Line) => {
    if (kind === 'title') return new Paragraph({ text, heading: HeadingLevel.TITLE })
    if (kind === 'heading') return new Paragraph({ text, heading: HeadingLevel.HEADING_1 })
    if (kind === 'picture') return new Paragraph({ keepNext: true, children: [new TextRun({ text, bold: true })] })
    return new Paragraph({ text, ...(kind === 'row' ? { indent: { left: 360 }, spacing: { after: 20 } } : {}) })
  }
  const file = new Document({
    title: 'Summary',
    creator: '',
    lastModifiedBy: '',
    styles: {
      default: {
        document: { run: { font: 'Georgia', size: 24 }, paragraph: { spacing: { after: 120, line: 320 } } },
        title: { run: { size: 40, bold: true, color: '000000' } },
        heading1: { run: { size: 26, bold: true, color: '000000' }, paragraph: { spacing: { before: 320, after: 60 } } }
      }
    },
    sections: [{ children: linesOf(document).map(paragraphOf) }]
  })
  return cleanPackage(new Uint8Array(await Packer.toArrayBuffer(file)))
}
