// A tool to run the de-identifier over documents in a file: one line of spans a document, for scoring and for batches.
import { readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import { deidentify } from '../../shared/deidentify/deidentify.ts'

const documentsSchema = z.array(
  z.object({
    id: z.string(),
    text: z.string(),
    roster: z.array(z.object({ fullName: z.string(), nicknames: z.array(z.string()) })).optional(),
    lookFor: z.array(z.string()).optional()
  })
)

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}

function run(): number {
  const from = argument('--in')
  const to = argument('--out')
  if (from === undefined || to === undefined) {
    console.error('usage: npm run --silent deidentify -- --in DOCS.json --out PRED.jsonl [--no-roster]')
    return 2
  }
  const noRoster = process.argv.includes('--no-roster')
  const lines = documentsSchema.parse(JSON.parse(readFileSync(from, 'utf8'))).map((document) => {
    const people = noRoster ? [] : (document.roster ?? [])
    const roster = people.map((person) => ({ nickname: '', names: person.nicknames, fullName: person.fullName }))
    const { flags } = deidentify(document.text, { roster, lookFor: noRoster ? [] : (document.lookFor ?? []) })
    const spans = flags.map(({ start, end, category, action }) => ({ start, end, category, action }))
    return JSON.stringify({ id: document.id, spans })
  })
  writeFileSync(to, `${lines.join('\n')}\n`)
  return 0
}

process.exitCode = run()
