// A PDF's text as another program takes it out: pdf.js, not the app's own reader.

/** pdf.js asks for a newer engine than the oldest one the tests run on. */
type WithResolvers = { withResolvers?: <Value>() => { promise: Promise<Value>; resolve: unknown; reject: unknown } }

function fillIn(): void {
  const promise = Promise as WithResolvers
  promise.withResolvers ??= <Value>() => {
    let resolve: unknown
    let reject: unknown
    const made = new Promise<Value>((accept, refuse) => {
      resolve = accept
      reject = refuse
    })
    return { promise: made, resolve, reject }
  }
}

export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  return (await pagesOfPdf(bytes)).join('\n')
}

/** The text of each page. */
export async function pagesOfPdf(bytes: Uint8Array): Promise<readonly string[]> {
  fillIn()
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(bytes) })
  const pdf = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const content = await (await pdf.getPage(number)).getTextContent()
    pages.push(content.items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''))
  }
  await task.destroy()
  return pages
}
