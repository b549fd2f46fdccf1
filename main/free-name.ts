// A name for a new vault that no file has: the usual one, or the usual one with a number.
import { fileExists } from './files.ts'

/** `notebook.vault`, `notebook-2.vault`, … in the folder of `usual`; `besides` is kept free for a file that may come back. */
export function freeName(usual: string, besides: string | null = null): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? usual : usual.replace(/(\.\w+)$/, `-${number}$1`)
    if (name !== besides && !fileExists(name)) return name
  }
}
