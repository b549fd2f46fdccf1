// Who may import what, folder by folder. Run it to write import-table.json, which Biome reads; a test holds the two together.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const files = ['node:fs', 'node:fs/promises', 'fs', 'fs/promises']
const sodium = ['libsodium-wrappers', 'libsodium-wrappers-sumo']
const pagePackages = ['react', 'react-dom', 'react-dom/**', 'dexie', 'dexie-react-hooks', '@tiptap/**', '@mantine/**']
const languagePackages = ['double-metaphone', 'wink-eng-lite-web-model', 'wink-nlp']

const deny = (group, message) => ({ patterns: [{ group, message }] })
const denyNames = (source, names, message) => ({ paths: { [source]: { ...names, message } } })

const noDeidentifier = deny(
  ['**/deidentify/**', '!**/deidentify/types.ts'],
  'The de-identifier runs in a worker of main and in the tools: elsewhere only its types may be imported.'
)

// shared/

const sharedOnly = deny(
  ['**/main/**', '**/renderer/**', '**/preload/**', '**/scripts/**', '**/test/**'],
  'shared/ may import only itself: it runs in every process.'
)

function packages(where, allowed) {
  const exceptions = allowed.flatMap((name) => [`!${name}`, `!${name}/**`])
  return deny(
    ['**', '!./**', '!../**', ...exceptions],
    `Of all packages ${where} may import ${allowed.join(', ')}, and nothing else.`
  )
}

// main/

const notThePage = deny(
  ['**/renderer/**', '**/preload/**', ...pagePackages],
  'main/ may import shared/, Electron, Node and itself: what draws the page stays in renderer/.'
)
const noKeys = deny([...sodium, 'age-encryption'], 'Only main/vault/ holds keys: ask it through main/vault-door.ts.')
const noDatabase = deny(['@photostructure/sqlite'], 'Only main/vault/database.ts opens SQLite.')
const noFiles = deny(files, 'Files are read and written in main/files.ts alone.')
const noDoor = denyNames(
  'electron',
  { importNames: ['ipcMain'] },
  'Only main/serve-bridge.ts and main/first-call.ts answer the page: add a call to shared/bridge.ts and a handler.'
)
const plainNode = deny(['electron', 'electron/**'], 'This file runs in a worker, in plain Node: Electron is not there.')

// main/vault/

const inVault = [
  notThePage,
  noDeidentifier,
  plainNode,
  deny(
    ['../*', '../*/**', '!../../shared/**', '!../summary/gate-*.ts', '!../summary/{messages,scanner}.ts'],
    'main/vault/ may import shared/, itself, and of main/summary/ the review gate: gate-*, messages, scanner.'
  )
]
const liveVault = 'The live vault is never opened through node:fs, for one close drops the locks that SQLite holds'
const noVaultFiles = [
  deny(files.slice(1), `${liveVault}.`),
  denyNames(
    'node:fs',
    {
      allowImportNames: [
        'existsSync',
        'linkSync',
        'mkdirSync',
        'readdirSync',
        'renameSync',
        'rmSync',
        'statSync',
        'statfsSync'
      ]
    },
    `${liveVault}: files may be looked for, moved and removed here, not opened.`
  )
]
const onlyStore = denyNames(
  '@photostructure/sqlite',
  { allowImportNames: ['DatabaseSyncInstance'] },
  'Only main/vault/database.ts chooses and opens SQLite: elsewhere use its type.'
)
const onlySodium = deny(sodium, 'libsodium comes from main/vault/sodium.ts, the sumo build only to kdf-worker.ts.')

// renderer/

const inPage = [
  deny(
    ['**/main/**', '**/preload/**', '**/scripts/**'],
    'The page meets the other processes at shared/bridge.ts alone: call renderer/bridge.ts.'
  ),
  deny(['electron', 'electron/**', 'node:*'], 'The page has neither Electron nor Node: call renderer/bridge.ts.'),
  deny(['**/deidentify/**'], 'The page gets what the de-identifier found through the bridge, never its code.'),
  deny(
    [...sodium, 'age-encryption', '@photostructure/sqlite'],
    'Keys and the vault file stay in main/vault/: call renderer/bridge.ts.'
  )
]
const noDexie = deny(['dexie'], 'Only renderer/database.ts opens the working set: add what you need there.')
const noHooks = deny(['dexie-react-hooks'], 'Only renderer/live.ts joins screens to the working set: use its hook.')
const noTiptap = deny(['@tiptap/**'], 'Only renderer/editor/ knows Tiptap: add what you need there.')
const noFeature = (...allowed) =>
  deny(
    ['../*/**', '!../ui/**', '!../../**', ...allowed.map((path) => `!../${path}`)],
    'Never another feature: shared parts go to renderer/ui/ (no domain) or to a file of renderer/ itself.'
  )
const noDomain = deny(['../*', '../*/**', '../../**'], 'renderer/ui/ has no domain: only itself and packages.')

/** Every file has exactly one line: Biome lets a later line replace an earlier one. */
const table = [
  [
    ['shared/**', '!shared/recurrence.ts', '!shared/deidentify/**'],
    [sharedOnly, noDeidentifier, packages('shared/', ['zod'])]
  ],
  [['shared/recurrence.ts'], [sharedOnly, noDeidentifier, packages('shared/recurrence.ts', ['rrule'])]],
  [['shared/deidentify/**'], [sharedOnly, packages('shared/deidentify/', ['zod', ...languagePackages])]],

  [
    [
      'main/**',
      '!main/vault/**',
      '!main/files.ts',
      '!main/serve-bridge.ts',
      '!main/first-call.ts',
      '!main/summary/*',
      'main/summary/{save,summary-files}.ts'
    ],
    [notThePage, noDeidentifier, noKeys, noDatabase, noFiles, noDoor]
  ],
  [['main/files.ts'], [notThePage, noDeidentifier, noKeys, noDatabase, noDoor]],
  [['main/{first-call,serve-bridge}.ts'], [notThePage, noDeidentifier, noKeys, noDatabase, noFiles]],
  [
    ['main/summary/*', '!main/summary/{save,scanner-worker,summary-files}.ts'],
    [notThePage, noDeidentifier, noKeys, noDatabase, noFiles, plainNode]
  ],
  [['main/summary/scanner-worker.ts'], [notThePage, noKeys, noDatabase, noFiles, plainNode]],

  [
    ['main/vault/**', '!main/vault/{backup,database,kdf-worker,reserve,sodium}.ts'],
    [...inVault, ...noVaultFiles, onlyStore, onlySodium]
  ],
  [['main/vault/database.ts'], [...inVault, ...noVaultFiles, onlySodium]],
  [['main/vault/{kdf-worker,sodium}.ts'], [...inVault, ...noVaultFiles, onlyStore]],
  // Files of their own beside the vault: never the live one.
  [['main/vault/{backup,reserve}.ts'], [...inVault, onlyStore, onlySodium]],

  [
    ['preload/**'],
    [
      deny(
        ['**', '!./**', '!electron', '!../shared/bridge.ts', '!../shared/result.ts'],
        'preload/ may import Electron, shared/bridge.ts and shared/result.ts, and nothing else.'
      )
    ]
  ],

  [
    ['renderer/*', '!renderer/database.ts', '!renderer/live.ts'],
    [...inPage, noDexie, noHooks, noTiptap]
  ],
  [['renderer/database.ts'], [...inPage, noHooks, noTiptap]],
  [['renderer/live.ts'], [...inPage, noDexie, noTiptap]],
  [
    ['renderer/*/**', '!renderer/{editor,open,ui}/**'],
    [...inPage, noDexie, noHooks, noTiptap, noFeature('editor/**')]
  ],
  // The frame of the open notebook: it has the door to search.
  [['renderer/open/**'], [...inPage, noDexie, noHooks, noTiptap, noFeature('editor/**', 'search/search.tsx')]],
  [['renderer/editor/**'], [...inPage, noDexie, noHooks, noFeature()]],
  [['renderer/ui/**'], [...inPage, noDexie, noHooks, noTiptap, noDomain]]
]

/** The text of import-table.json. */
export function importTable() {
  const overrides = table.map(([includes, rules]) => {
    const paths = Object.assign({}, ...rules.map((rule) => rule.paths))
    const options = { paths, patterns: rules.flatMap((rule) => rule.patterns ?? []) }
    return { includes, linter: { rules: { style: { noRestrictedImports: { level: 'error', options } } } } }
  })
  return `{"overrides":[\n${overrides.map((override) => JSON.stringify(override)).join(',\n')}\n]}\n`
}

export const importTableFile = join(import.meta.dirname, 'import-table.json')

if (process.argv[1] === import.meta.filename) writeFileSync(importTableFile, importTable())
