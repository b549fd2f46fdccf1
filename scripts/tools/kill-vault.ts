// Kills a process in the middle of making, saving, changing the passphrase, backing up and restoring, and looks whether anything acknowledged is gone.
import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  changePassphrase,
  createVault,
  newRecoverySheet,
  unlockWithPassphrase,
  unlockWithRecovery
} from '../../main/vault/access.ts'
import { makeBackup } from '../../main/vault/backup.ts'
import { restoreVault } from '../../main/vault/restore.ts'
import type { UnlockedVault } from '../../main/vault/vault.ts'
import type { Result } from '../../shared/result.ts'
import { Plain, readArguments, runTool, wholeNumber } from './arguments.ts'
import { contentOf, draftOf, isState } from './model-vault.ts'

const kdf = { url: new URL('./kdf-worker.js', import.meta.url).href, cost: { memory: 8 * 1024 * 1024, passes: 1 } }
const passphrases = ['a quiet river in june', 'another river in july'] as const
const tasks = ['save', 'passphrase', 'backup', 'restore', 'create'] as const
type Task = (typeof tasks)[number]
type Place = { readonly folder: string; readonly words: string }

runTool(async () => {
  const { values, words } = readArguments(['rounds', 'words'])
  const [task, folder] = words
  if (task !== undefined && folder !== undefined) {
    await work(task as Task, { folder, words: values.words ?? '' })
    return
  }
  const rounds = wholeNumber(values.rounds, 1_000, 'rounds')
  const home = mkdtempSync(join(tmpdir(), 'circlekeeper-kill-'))
  try {
    const sheet = await makeTemplate(home)
    for (let round = 0; round < rounds; round += 1) await killOnce(round, home, sheet)
    process.stdout.write(`${rounds} rounds, nothing acknowledged was lost.\n`)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
})

async function makeTemplate(home: string): Promise<string> {
  const vault = must(await createVault(kdf, join(home, 'template.vault'), passphrases[0]))
  const words = must(newRecoverySheet(vault)).flat().join(' ')
  for (let commit = 1; commit <= 40; commit += 1) saveOne(vault)
  vault.close()
  return words
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Plain(`A step failed: ${result.failure.code}.`)
  return result.value
}

function saveOne(vault: UnlockedVault): void {
  const { draft, remove } = draftOf(vault.commits + 1)
  must(vault.save([draft], remove))
}

/** One round: start, wait, kill, look. */
async function killOnce(round: number, home: string, words: string): Promise<void> {
  const task = tasks[round % tasks.length] ?? 'save'
  const folder = join(home, `round-${round}`)
  mkdirSync(join(folder, 'backups'), { recursive: true })
  if (task !== 'create') copyFileSync(join(home, 'template.vault'), join(folder, 'notebook.vault'))
  const child = spawn(process.execPath, [process.argv[1] ?? '', task, folder, '--words', words], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const said = await killedAtRandom(child, task === 'create' || task === 'passphrase' ? 300 : 60)
  const complaint = await look(task, { folder, words }, said)
  if (complaint !== null) throw new Plain(`Round ${round} (${task}): ${complaint}`)
  rmSync(folder, { recursive: true })
}

/** The lines the child had written when it was killed, at most `most` milliseconds after its first. */
function killedAtRandom(child: ChildProcess, most: number): Promise<readonly string[]> {
  return new Promise((resolve) => {
    let text = ''
    child.stdout?.on('data', (part: Buffer) => {
      if (text === '') setTimeout(() => child.kill('SIGKILL'), Math.random() * most)
      text += part.toString()
    })
    child.on('close', () => resolve(text.split('\n').slice(0, -1)))
  })
}

/** What the killed process did, without end. */
async function work(task: Task, { folder, words }: Place): Promise<void> {
  const path = join(folder, 'notebook.vault')
  process.stdout.write('begun\n')
  if (task === 'create') {
    for (let made = 0; ; made += 1) {
      const vault = must(await createVault(kdf, join(folder, `made-${made}.vault`), passphrases[0]))
      vault.close()
      process.stdout.write(`made ${made}\n`)
    }
  }
  if (task === 'restore') {
    for (let made = 0; ; made += 1) {
      const order = { from: path, to: join(folder, `made-${made}.vault`), secret: { words }, next: passphrases[0] }
      const steps = restoreVault(kdf, order)
      for (let step = await steps.next(); !step.done; step = await steps.next());
      process.stdout.write(`made ${made}\n`)
    }
  }
  const vault = must(unlockWithRecovery(path, words))
  for (const _row of vault.inspect());
  for (let turn = 1; ; turn += 1) {
    if (task === 'passphrase') must(await changePassphrase(kdf, vault, passphrases[turn % 2] ?? ''))
    saveOne(vault)
    process.stdout.write(`saved ${vault.commits} ${turn}\n`)
    if (task === 'backup' && turn % 20 === 0) {
      const now = new Date(1_700_000_000_000 + turn * 1_000).toISOString()
      for (const _step of makeBackup(vault, { folder: join(folder, 'backups'), now, purged: false })) saveOne(vault)
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** What is wrong with what is left, or null. */
async function look(task: Task, place: Place, said: readonly string[]): Promise<string | null> {
  if (task === 'create' || task === 'restore') return lookAtMade(place, task === 'restore')
  const vault = unlockWithRecovery(join(place.folder, 'notebook.vault'), place.words)
  if (!vault.ok) return `the vault did not open: ${vault.failure.code}`
  const content = contentOf(vault.value)
  const { commits, damaged } = vault.value
  vault.value.close()
  const acknowledged = Math.max(40, ...said.map((line) => Number(/^saved (\d+)/.exec(line)?.[1] ?? 0)))
  if (damaged) return 'the vault is damaged'
  if (commits < acknowledged) return `commit ${acknowledged} was acknowledged, the vault stands at ${commits}`
  if (!isState(content, commits)) return `the records are not those of commit ${commits}`
  if (task === 'passphrase') return lookAtPassphrases(place)
  return task === 'backup' ? lookAtBackups(place) : null
}

async function lookAtPassphrases({ folder }: Place): Promise<string | null> {
  let opens = 0
  for (const passphrase of passphrases) {
    const vault = await unlockWithPassphrase(kdf, join(folder, 'notebook.vault'), passphrase)
    if (!vault.ok) continue
    vault.value.close()
    opens += 1
  }
  return opens === 1 ? null : `${opens} passphrases open it`
}

function lookAtBackups({ folder, words }: Place): string | null {
  for (const name of readdirSync(join(folder, 'backups')).filter((one) => one.endsWith('.vault'))) {
    const copy = unlockWithRecovery(join(folder, 'backups', name), words, 'read-only')
    if (!copy.ok) return `a backup did not open: ${copy.failure.code}`
    const content = contentOf(copy.value)
    const whole = !copy.value.damaged && isState(content, copy.value.commits)
    copy.value.close()
    if (!whole) return 'a backup is not one commit’s records'
  }
  return null
}

/** Each vault that stands at its name is whole: no half one may stand there. */
async function lookAtMade({ folder }: Place, isRestored: boolean): Promise<string | null> {
  for (let made = 0; existsSync(join(folder, `made-${made}.vault`)); made += 1) {
    const vault = await unlockWithPassphrase(kdf, join(folder, `made-${made}.vault`), passphrases[0])
    if (!vault.ok) return `what was made did not open: ${vault.failure.code}`
    const content = contentOf(vault.value)
    const whole = !vault.value.damaged && (isRestored ? isState(content, 40) : content.size === 0)
    vault.value.close()
    if (!whole) return 'what was made is not whole'
  }
  return null
}
