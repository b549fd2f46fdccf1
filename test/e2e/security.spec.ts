// The window tells nothing: no packet, no way out of the page, no power inside it.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from '../support/fixtures.ts'
import { createNotebook, newNote, passphrase, shownAsSaved, writeNote } from '../support/notebook.ts'
import { sendsIn, straceWrapper } from '../support/sends.ts'

/** Everything a page could try in order to be heard. */
async function tryToBeHeard(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const outcomes: string[] = []
    const attempt = async (name: string, run: () => unknown): Promise<void> => {
      try {
        await Promise.race([run(), new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 1_500))])
        outcomes.push(name)
      } catch {}
    }
    const image = (address: string): Promise<void> =>
      new Promise((resolve, reject) => {
        const element = new Image()
        element.onload = () => resolve()
        element.onerror = () => reject(new Error('refused'))
        element.src = address
      })
    await attempt('fetch', () => fetch('https://192.0.2.7/x'))
    await attempt('fetch by name', () => fetch('http://example.org/x'))
    await attempt('image', () => image('http://192.0.2.7/x.png'))
    await attempt('socket', () => opened(new WebSocket('wss://192.0.2.7/')))
    await attempt('events', () => opened(new EventSource('http://192.0.2.7/')))
    navigator.sendBeacon('http://192.0.2.7/x', 'x')
    await attempt('transport', async () => {
      await new (globalThis as unknown as { WebTransport: new (at: string) => { ready: Promise<void> } }).WebTransport(
        'https://192.0.2.7:443/'
      ).ready
    })
    await attempt('peer', async () => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:192.0.2.7:3478' }] })
      peer.createDataChannel('x')
      await peer.setLocalDescription(await peer.createOffer())
      await new Promise((_resolve, reject) => setTimeout(() => reject(new Error('quiet')), 1_200))
    })
    for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'stylesheet', 'manifest']) {
      const link = document.createElement('link')
      link.rel = rel
      link.href = 'http://192.0.2.7/'
      document.head.append(link)
    }
    const form = document.createElement('form')
    form.action = 'http://192.0.2.7/'
    document.body.append(form)
    form.submit()
    return outcomes

    function opened(source: EventTarget): Promise<void> {
      return new Promise((resolve, reject) => {
        source.addEventListener('open', () => resolve())
        source.addEventListener('error', () => reject(new Error('refused')))
      })
    }
  })
}

// Where the system cannot show a program's calls, these two are not claimed.
if (existsSync('/usr/bin/strace')) {
  test('no packet leaves, whatever the page tries', async ({ start, profile }) => {
    const trace = join(profile.root, 'sends')
    const running = await start({ executable: straceWrapper(profile.root, trace) })
    await createNotebook(running.page)
    await newNote(running.page)
    await writeNote(running.page, 'Speled rong on purpose, so that a spell checker would look.')
    await shownAsSaved(running.page)
    expect(await tryToBeHeard(running.page)).toEqual([])
    await running.close()

    expect(sendsIn(trace)).toEqual([])
  })

  test('the watch would have seen a packet', async ({ profile }) => {
    const trace = join(profile.root, 'control')
    const script = `const s = require('dgram').createSocket('udp4'); s.send('x', 9, '127.0.0.1', () => s.close())`
    spawnSync(straceWrapper(profile.root, trace, process.execPath), ['-e', script])
    expect(sendsIn(trace)).toHaveLength(1)
  })
}

test('the page has no power of its own', async ({ start }) => {
  const { page } = await start()
  const powers = await page.evaluate(() => ({
    require: typeof (globalThis as Record<string, unknown>).require,
    process: typeof (globalThis as Record<string, unknown>).process,
    bridge: typeof window.bridge,
    isFrozen: Object.isFrozen(window.bridge),
    opened: window.open('app://notebook/') === null
  }))
  expect(powers).toEqual({ require: 'undefined', process: 'undefined', bridge: 'object', isFrozen: true, opened: true })
})

test('permissions are refused, without a question', async ({ start }) => {
  const { page } = await start()
  const answers = await page.evaluate(async () => {
    const states = await Promise.all(
      ['geolocation', 'notifications', 'camera', 'microphone'].map(
        async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state
      )
    )
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).catch((error: Error) => error.name)
    return { states, media, notification: await Notification.requestPermission() }
  })
  expect(answers).toEqual({
    states: ['denied', 'denied', 'denied', 'denied'],
    media: expect.stringMatching(/Error$/),
    notification: 'denied'
  })
})

test('the page cannot be led away', async ({ start }) => {
  const { page, app } = await start()
  await page.getByRole('heading', { name: 'Welcome. Can you read this easily?' }).waitFor()
  const address = page.url()
  await page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'file:///etc/hostname'
    link.target = '_blank'
    document.body.append(link)
    link.click()
  })
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['x']))
    link.download = 'x.txt'
    document.body.append(link)
    link.click()
  })
  // Asked of the window itself: the test's own view of the page waits for the way out that was refused.
  const still = await app.evaluate(async ({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows()
    const contents = windows[0]?.webContents
    const heading = await contents?.executeJavaScript('document.querySelector("h1").textContent')
    return { windows: windows.length, address: contents?.getURL(), heading }
  })
  expect(still).toEqual({ windows: 1, address, heading: 'Welcome. Can you read this easily?' })
})

test('only our own files run: a script or a style written into the page does not', async ({ start }) => {
  const { page } = await start()
  const seen = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.body.append(script)
    const style = document.createElement('style')
    style.textContent = 'body { --ran: yes }'
    document.head.append(style)
    document.body.insertAdjacentHTML('beforeend', '<img src="app://notebook/none.png" onerror="window.ran = true">')
    // In a task of the page's own: what a test evaluates is let through by the tool that drives it.
    const evaluated = await new Promise((resolve) => {
      setTimeout(() => {
        try {
          // biome-ignore lint/security/noGlobalEval: this is what must not work
          resolve(globalThis.eval('1') === 1)
        } catch {
          resolve(false)
        }
      }, 300)
    })
    return {
      ran: 'ran' in window,
      styled: getComputedStyle(document.body).getPropertyValue('--ran'),
      evaluated
    }
  })
  expect(seen).toEqual({ ran: false, styled: '', evaluated: false })
})

test('the page breaks none of its own rules on the way to a note', async ({ start }) => {
  const { page } = await start()
  const broken: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) broken.push(message.text())
  })
  await createNotebook(page)
  await newNote(page)
  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog', { name: 'Crisis card' })).toBeVisible()
  expect(broken).toEqual([])
})

test('the policy stands on every answer, with a fresh nonce each load', async ({ start }) => {
  const { page } = await start()
  const policies = await page.evaluate(async () => {
    const answers = await Promise.all(['/', '/', '/index.html'].map((path) => fetch(path)))
    return answers.map((answer) => answer.headers.get('content-security-policy') ?? '')
  })
  const nonces = policies.map((policy) => /'nonce-([^']+)'/.exec(policy)?.[1])
  expect(new Set(nonces).size).toBe(3)
  expect(policies[0]?.replace(/'nonce-[^']+'/, "'nonce'")).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
  )
})

test('app:// serves the pages and nothing beside them', async ({ start }) => {
  const { page } = await start()
  const found = await page.evaluate(async () => {
    const paths = [
      '/../main/main.js',
      '/%2e%2e/main/main.js',
      '/..%2fmain%2fmain.js',
      '/%00',
      '//etc/hostname',
      '/none.js'
    ]
    const answers = await Promise.all(paths.map((path) => fetch(`app://notebook${path}`).catch(() => null)))
    const elsewhere = await fetch('app://other/index.html').catch(() => null)
    return [...answers, elsewhere].filter((answer) => answer?.ok).length
  })
  expect(found).toBe(0)
})

test('the title says nothing about what this is', async ({ start }) => {
  const { page, app } = await start()
  await page.evaluate(() => {
    document.title = 'Riverbend Thursday group'
  })
  const titles = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.getTitle()))
  expect(titles).toEqual(['Notebook'])
})

test('a frame inside the page, or a request that does not fit, gets nothing', async ({ start }) => {
  const { page } = await start()
  const answers = await page.evaluate(async (words) => {
    const bridge = window.bridge as unknown as Record<string, (request: unknown) => Promise<unknown>>
    return [
      await bridge.unlock?.({ passphrase: words, path: '/etc/passwd' }),
      await bridge.saveRecords?.({ save: [{ kind: 'note' }], remove: [] }),
      await bridge.readRecords?.({ ids: ['0'.repeat(32)] })
    ]
  }, passphrase)
  expect(answers).toEqual([
    { ok: false, failure: { code: 'invalid-request' } },
    { ok: false, failure: { code: 'invalid-request' } },
    { ok: false, failure: { code: 'locked' } }
  ])
})

test('no dictionary, no cookie, no cache of a page is written', async ({ start, profile }) => {
  const running = await start()
  await createNotebook(running.page)
  await running.close()
  const names = readdirSync(profile.root, { recursive: true, encoding: 'utf8' })
  expect(names.filter((name) => /\.bdic$|Cookies$|Cache_Data.|IndexedDB/i.test(name))).toEqual([])
  const preferences = readFileSync(profile.preferences, 'utf8')
  expect(Object.keys(JSON.parse(preferences)).sort()).toEqual([
    'appearance',
    'backup',
    'bounds',
    'contentProtection',
    'crashesInARow',
    'inFront',
    'lastLock',
    'unfinished',
    'vaultPath'
  ])
})
