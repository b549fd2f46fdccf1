// What a Linux session says about its lock reaches the notebook, over a real bus where there is one.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import { packCall, unpackSignals } from '../../main/dbus-message.ts'
import { listenToLinux, reasonOf, sessionPath, socketPath } from '../../main/linux-signals.ts'

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0).reverse()) end()
})

it('a session’s id becomes the path logind gives it', () => {
  expect(['2', 'c1', '15', 'a-b'].map(sessionPath)).toEqual(
    ['_32', 'c1', '_315', 'a_2db'].map((label) => `/org/freedesktop/login1/session/${label}`)
  )
})

it('only sockets of this machine are ever connected to', () => {
  expect(
    ['unix:path=/run/user/1000/bus', 'unix:abstract=/tmp/x,guid=1', 'tcp:host=192.0.2.1,port=1', '', 'disabled:'].map(
      socketPath
    )
  ).toEqual(['/run/user/1000/bus', '\0/tmp/x', null, null, null])
})

it('our own session locking or losing the screen counts, another one’s does not', () => {
  const path = sessionPath('2')
  const lock = { path, interface: 'org.freedesktop.login1.Session', member: 'Lock', body: Buffer.alloc(0) }
  const changed = (active: number) => ({
    path,
    interface: 'org.freedesktop.DBus.Properties',
    member: 'PropertiesChanged',
    body: Buffer.from(`\0\0\0\0\0\0\0\0\x06\0\0\0Active\0\x01b\0\0\0${String.fromCharCode(active)}\0\0\0`, 'latin1')
  })
  expect([
    reasonOf(lock, path),
    reasonOf(lock, null),
    reasonOf({ ...lock, path: sessionPath('3') }, path),
    reasonOf({ ...lock, member: 'Unlock' }, path),
    reasonOf(changed(0), path),
    reasonOf(changed(1), path),
    reasonOf(changed(0), sessionPath('3'))
  ]).toEqual(['system-lock', 'system-lock', null, null, 'switched-away', null, null])
})

it('no bytes on the bus make it throw, and a message that is not whole yet is kept', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      unpackSignals(Buffer.concat([Buffer.from('l\x04\0\x01', 'latin1'), Buffer.from(bytes)]))
      unpackSignals(Buffer.from(bytes))
    })
  )
  const call = packCall({ serial: 1, destination: 'a.b', path: '/a', interface: 'a.b', member: 'C', text: 'x' })
  expect(unpackSignals(call.subarray(0, call.length - 1))).toMatchObject({
    signals: [],
    rest: { length: call.length - 1 }
  })
  expect(unpackSignals(call)).toMatchObject({ signals: [], rest: { length: 0 } })
})

if (existsSync('/usr/bin/dbus-daemon') && existsSync('/usr/bin/dbus-send')) {
  it('a screen saver that comes on is heard over a real bus, one that goes off is not', async () => {
    const address = await ownBus()
    const reasons: string[] = []
    const missing = vi.fn()
    const listening = listenToLinux({
      environment: { DBUS_SESSION_BUS_ADDRESS: address, DBUS_SYSTEM_BUS_ADDRESS: address },
      userId: process.getuid?.() ?? 0,
      lock: (reason) => reasons.push(reason),
      missing
    })
    ends.push(listening.end)
    const say = (active: boolean): void => {
      const signal = ['/org/gnome/ScreenSaver', 'org.gnome.ScreenSaver.ActiveChanged', `boolean:${active}`]
      execFileSync('dbus-send', [`--bus=${address}`, '--type=signal', ...signal])
    }
    // Four that go off for each that comes on: were those heard too, there would be more reasons than came on.
    let cameOn = 0
    await expect
      .poll(() => {
        for (let times = 0; times < 4; times += 1) say(false)
        say(true)
        cameOn += 1
        return reasons.length
      })
      .toBeGreaterThan(2)
    expect(reasons.length).toBeLessThanOrEqual(cameOn)
    expect(new Set(reasons)).toEqual(new Set(['system-lock']))
    expect(missing).not.toHaveBeenCalled()
  })
}

it('a machine without a bus is told apart, and nothing else happens', async () => {
  const missing = vi.fn()
  const parts = {
    environment: { DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/nowhere/bus' },
    userId: 0,
    lock: () => {},
    missing
  }
  ends.push(listenToLinux(parts).end)
  await expect.poll(() => missing.mock.calls.length).toBe(2)
})

async function ownBus(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bus-'))
  const address = `unix:path=${join(folder, 'bus')}`
  const daemon: ChildProcess = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--address', address], {
    stdio: 'ignore'
  })
  ends.push(() => {
    daemon.kill()
    rmSync(folder, { recursive: true, force: true })
  })
  await expect.poll(() => existsSync(join(folder, 'bus'))).toBe(true)
  return address
}
