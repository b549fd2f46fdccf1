// On Linux, Electron does not say when the session locks or changes hands: this listens to logind and the desktops' screen savers over D-Bus.
import { connect, type Socket } from 'node:net'
import { packCall, type Signal, unpackSignals } from './dbus-message.ts'
import type { LockReason } from './lock.ts'

export type Listening = { readonly end: () => void }
export type LinuxSignalParts = {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly userId: number
  readonly lock: (reason: LockReason) => void
  /** A bus is not there: nothing is lost but this one reason to lock. */
  readonly missing: () => void
}

const screenSavers = ['org.freedesktop', 'org.gnome', 'org.cinnamon', 'org.mate'].map((name) => `${name}.ScreenSaver`)
const sessionsPath = '/org/freedesktop/login1/session'
const sessionInterface = 'org.freedesktop.login1.Session'

export function listenToLinux(parts: LinuxSignalParts): Listening {
  const { environment, lock } = parts
  const own = environment.XDG_SESSION_ID ? sessionPath(environment.XDG_SESSION_ID) : null
  const system = environment.DBUS_SYSTEM_BUS_ADDRESS ?? 'unix:path=/run/dbus/system_bus_socket'
  const sockets = [
    listen(parts, system, systemRules, (signal) => {
      const reason = reasonOf(signal, own)
      if (reason !== null) lock(reason)
    }),
    listen(parts, environment.DBUS_SESSION_BUS_ADDRESS ?? '', sessionRules, (signal) => {
      const isOn = screenSavers.includes(signal.interface) && signal.member === 'ActiveChanged'
      if (isOn && signal.body.length >= 4 && signal.body.readUInt32LE(0) === 1) lock('system-lock')
    })
  ]
  return {
    end: () => {
      for (const socket of sockets) socket?.destroy()
    }
  }
}

const systemRules = [
  `type='signal',sender='org.freedesktop.login1',interface='${sessionInterface}',member='Lock'`,
  `type='signal',sender='org.freedesktop.login1',interface='org.freedesktop.DBus.Properties',member='PropertiesChanged',path_namespace='${sessionsPath}',arg0='${sessionInterface}'`
]
const sessionRules = screenSavers.map((name) => `type='signal',interface='${name}',member='ActiveChanged'`)

/** Where our own session is not known, any session's lock counts: once too often is better than once too few. */
export function reasonOf({ path, interface: name, member, body }: Signal, own: string | null): LockReason | null {
  if (own !== null && path !== own) return null
  if (name === sessionInterface && member === 'Lock') return 'system-lock'
  if (member === 'PropertiesChanged' && own !== null && becameInactive(body)) return 'switched-away'
  return null
}

/** `Active` as a property that changed to false: its name, the signature "b", and a zero, each aligned as D-Bus wants. */
function becameInactive(body: Buffer): boolean {
  const at = body.indexOf(Buffer.from('\x06\0\0\0Active\0\x01b\0', 'latin1'))
  if (at < 0) return false
  const value = Math.ceil((at + 14) / 4) * 4
  return value + 4 <= body.length && body.readUInt32LE(value) === 0
}

/** As logind writes a session's id into a path: what is not a letter, and a digit in front, as _ and two hexadecimal digits. */
export function sessionPath(id: string): string {
  const label = [...id].map((sign, index) => {
    const isPlain = /[A-Za-z]/.test(sign) || (index > 0 && /\d/.test(sign))
    return isPlain ? sign : `_${sign.charCodeAt(0).toString(16).padStart(2, '0')}`
  })
  return `${sessionsPath}/${label.join('')}`
}

function listen(
  { userId, missing }: LinuxSignalParts,
  address: string,
  rules: readonly string[],
  heard: (signal: Signal) => void
): Socket | null {
  const path = socketPath(address)
  if (path === null) {
    missing()
    return null
  }
  const socket = connect({ path })
  let isIn = false
  let waiting = Buffer.alloc(0)
  socket.on('connect', () => socket.write(`\0AUTH EXTERNAL ${Buffer.from(String(userId)).toString('hex')}\r\n`))
  socket.on('error', missing)
  socket.on('data', (bytes: Buffer) => {
    waiting = Buffer.concat([waiting, bytes])
    if (!isIn) {
      const end = waiting.indexOf('\r\n')
      if (end < 0) return
      if (!waiting.toString('latin1', 0, end).startsWith('OK ')) return socket.destroy()
      isIn = true
      waiting = waiting.subarray(end + 2)
      socket.write('BEGIN\r\n')
      for (const call of opening(rules)) socket.write(call)
    }
    const unpacked = unpackSignals(waiting)
    if (unpacked === 'malformed') return socket.destroy()
    waiting = Buffer.from(unpacked.rest)
    unpacked.signals.forEach(heard)
  })
  // Nothing that is waited for here keeps the app from ending.
  socket.unref()
  return socket
}

function opening(rules: readonly string[]): readonly Buffer[] {
  const bus = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' }
  return [
    packCall({ ...bus, serial: 1, member: 'Hello' }),
    ...rules.map((text, index) => packCall({ ...bus, serial: index + 2, member: 'AddMatch', text }))
  ]
}

/** The first address that is a socket on this machine; others, such as TCP, are never used. */
export function socketPath(addresses: string): string | null {
  for (const address of addresses.split(';')) {
    const [, kind, value] = /^unix:(?:.*,)?(path|abstract)=([^,]+)/.exec(address) ?? []
    if (value !== undefined) return (kind === 'abstract' ? '\0' : '') + decodeURIComponent(value)
  }
  return null
}
