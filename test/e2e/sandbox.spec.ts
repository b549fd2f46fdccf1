// As an ordinary account the pages run inside the operating system's sandbox, and the whole way works there too.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from '../support/fixtures.ts'
import { lockAndReopen } from '../support/launch.ts'
import { createNotebook, newNote, noteWords, unlock, writeNote } from '../support/notebook.ts'
import { processesOf } from '../support/processes.ts'
import { makePublicApp, nobody } from '../support/public-app.ts'

// Only root may start the app as somebody else; elsewhere the tests themselves run as an ordinary account, sandbox included.
if (process.platform === 'linux' && process.getuid?.() === 0) {
  test('the page runs in the sandbox: its own name spaces, a filter on its system calls, no new rights', async ({
    start,
    profile
  }) => {
    const { root, executable } = makePublicApp(profile.root)
    spawnSync('chown', ['-R', `${nobody}:${nobody}`, ...Object.values(profile.environment)])
    const asNobody = () => start({ executable, root, chromiumSandbox: true })
    const running = await asNobody()
    await createNotebook(running.page)
    await newNote(running.page)
    await writeNote(running.page, 'Written inside the sandbox.')

    const commands = processesOf(running.processId).map(({ id }) => ({ id, command: commandOf(id) }))
    const pages = commands.filter(({ command }) => command.includes('--type=renderer'))
    expect(pages.length).toBeGreaterThan(0)
    expect(commands.filter(({ command }) => command.includes('--no-sandbox'))).toEqual([])
    for (const { id } of pages) {
      const status = readFileSync(`/proc/${id}/status`, 'utf8')
      expect({
        filter: /^Seccomp:\s*(\d)/m.exec(status)?.[1],
        noNewRights: /^NoNewPrivs:\s*(\d)/m.exec(status)?.[1],
        rights: /^CapEff:\s*(\w+)/m.exec(status)?.[1],
        account: /^Uid:\s*(\d+)/m.exec(status)?.[1]
      }).toEqual({ filter: '2', noNewRights: '1', rights: '0000000000000000', account: String(nobody) })
    }

    const next = await lockAndReopen(running, asNobody)
    await unlock(next.page)
    await expect(noteWords(next.page)).toHaveText('Written inside the sandbox.')
  })
}

function commandOf(id: number): string {
  return readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ')
}
