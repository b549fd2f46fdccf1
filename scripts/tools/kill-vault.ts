// Kills a process in the middle of making, saving, changing the passphrase, renewing the key, backing up, restoring and removing for good, and looks whether anything acknowledged is gone.
import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { changePassphrase, createVault, newRecoverySheet, unlockWithRecovery } from '../../main/vault/access.ts'
import { makeBackup } from '../../main/vault/backup.ts'
import { beginRenewal, finishRenewal } from '../../main/vault/renew.ts'
import { backupsIn, renewBackup } from '../../main/vault/renew-backups.ts'
import { restoreVault, settleRestored } from '../../main/vault/restore.ts'
import type { UnlockedVault } from '../../main/vault/vault.ts'
import type { Result } from '../../shared/result.ts'
import { Plain, readArguments, runTool, wholeNumber } from './arguments.ts'
import { eraseWithoutEnd } from './erase-task.ts'
import { lookAfter, type Place, passphrases, type Task, tasks } from './kill-look.ts'
import { draftOf } from './model-vault.ts'

const kdf = { url: new URL('./kdf-worker.js', import.meta.url).href, cost: { memory: 8 * 1024 * 1024, passes: 1 } }
/** Within so many milliseconds of its first line a process is killed: long enough for a round or two of its task. */
const wholeTime: Readonly<Record<Task, number>> = {
  save: 60,
  passphrase: 300,
  backup: 60,
  restore: 60,
  create: 300,
  renew: 400,
  erase: 300
}

const atOnce = 4

runTool(async () => {
  const { values, words } = readArguments(['rounds', 'words'])
  const [task, folder] = words
  if (task !== undefined && folder !== undefined) {
    await work(task as Task, { kdf, folder, words: values.words ?? '' })
    return
  }
  const rounds = wholeNumber(values.rounds, 1_000, 'rounds')
  const home = mkdtempSync(join(tmpdir(), 'circlekeeper-kill-'))
  try {
    const sheet = await makeTemplate(home)
    await Promise.all(Array.from({ length: atOnce }, (_, lane) => killInTurn(lane, rounds, home, sheet)))
    process.stdout.write(`${rounds} rounds, nothing acknowledged was lost.\n`)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
})

/** Every `atOnce`th round: most of one is waiting for a process to begin. */
async function killInTurn(first: number, rounds: number, home: string, words: string): Promise<void> {
  for (let round = first; round < rounds; round += atOnce) await killOnce(round, home, words)
}

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
  const said = await killedAtRandom(child, wholeTime[task])
  const complaint = await lookAfter(task, { kdf, folder, words }, said)
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
      must(settleRestored(order.to))
      process.stdout.write(`made ${made}\n`)
    }
  }
  const vault = must(unlockWithRecovery(path, words))
  for (const _row of vault.inspect());
  if (task === 'erase') eraseWithoutEnd(vault, join(folder, 'backups'))
  if (task === 'renew') await renewForEver(vault, join(folder, 'backups'))
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

/** Each time under the other passphrase, saving all the while; backups follow. */
async function renewForEver(first: UnlockedVault, backups: string): Promise<never> {
  let vault = first
  const save = (): void => {
    saveOne(vault)
    process.stdout.write(`saved ${vault.commits}\n`)
  }
  const now = (turn: number): string => new Date(1_700_000_000_000 + turn * 86_400_000).toISOString()
  for (let turn = 1; ; turn += 1) {
    for (const _step of makeBackup(vault, { folder: backups, now: now(turn), purged: false })) save()
    const begin = beginRenewal(kdf, vault, passphrases[turn % 2] ?? '')
    let step = await begin.next()
    for (; !step.done; step = await begin.next()) save()
    const renewal = must(step.value)
    const former = { vault: vault.header.vault, key: vault.vaultKey.slice() }
    const finish = finishRenewal(renewal)
    let last = finish.next()
    for (; !last.done; last = finish.next()) save()
    must(last.value)
    vault.close()
    vault = renewal.renewed
    save()
    for (const { name } of must(backupsIn(backups, former.vault))) {
      for (const _step of renewBackup(former, vault, backups, name)) save()
    }
  }
}
