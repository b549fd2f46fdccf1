// What a PDF tells about the machine is blanked, byte for byte, so that the rest still stands where it stood.
import { expect, it } from 'vitest'
import { scrubPdfMetadata } from '../../main/pdf-metadata.ts'

const info = (entries: string): Uint8Array =>
  Buffer.from(
    `%PDF-1.4\n3 0 obj\n<<${entries}>>\nendobj\n4 0 obj\n<</Creator (not this)>>\nendobj\ntrailer\n<</Size 5\n/Info 3 0 R>>`,
    'latin1'
  )

it('takes program, version and times, keeps the title and every offset', () => {
  const pdf = info(
    '/Title (Summary)\n/Creator (Browser \\(X11\\) 130 (deep (er)))\n/Producer <FEFF0053>\n/CreationDate (D:2026)\n/ModDate (D:2026)'
  )
  const clean = scrubPdfMetadata(pdf)
  const text = Buffer.from(clean).toString('latin1')
  expect(clean.length).toBe(pdf.length)
  expect(text.slice(0, text.indexOf('endobj')).replace(/\s+/g, ' ')).toBe('%PDF-1.4 3 0 obj <</Title (Summary) >> ')
  expect(text.slice(text.indexOf('endobj'))).toBe(Buffer.from(pdf).toString('latin1').slice(text.indexOf('endobj')))
})

it('leaves a file without such a dictionary as it is', () => {
  const pdf = Buffer.from('%PDF-1.4\ntrailer <<>>', 'latin1')
  expect(scrubPdfMetadata(pdf)).toEqual(pdf)
})
