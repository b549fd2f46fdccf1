// The few D-Bus messages the app needs (D-Bus specification, "Message Protocol"): method calls with one text at most, and signals.

export type Signal = {
  readonly path: string
  readonly interface: string
  readonly member: string
  readonly body: Buffer
}
export type Unpacked = { readonly signals: readonly Signal[]; readonly rest: Buffer } | 'malformed'

type Call = {
  readonly serial: number
  readonly destination: string
  readonly path: string
  readonly interface: string
  readonly member: string
  readonly text?: string
}

const methodCall = 1
const signalType = 4
const field = { path: 1, interface: 2, member: 3, destination: 6, signature: 8 } as const
/** Far above anything that is listened for; a longer message is taken for a broken stream. */
const most = 1024 * 1024

export function packCall(call: Call): Buffer {
  const body = call.text === undefined ? Buffer.alloc(0) : packText(call.text)
  const fields = [
    packField(field.path, 'o', call.path),
    packField(field.destination, 's', call.destination),
    packField(field.interface, 's', call.interface),
    packField(field.member, 's', call.member),
    ...(call.text === undefined ? [] : [packField(field.signature, 'g', 's')])
  ]
  const packed = fields.reduce((whole, next) => Buffer.concat([padded(whole, 8), next]), Buffer.alloc(0))
  const head = Buffer.alloc(16)
  head.write('l', 0)
  head.writeUInt8(methodCall, 1)
  head.writeUInt8(1, 3)
  head.writeUInt32LE(body.length, 4)
  head.writeUInt32LE(call.serial, 8)
  head.writeUInt32LE(packed.length, 12)
  return Buffer.concat([padded(Buffer.concat([head, packed]), 8), body])
}

/** The whole messages at the start of `bytes`; what is not whole yet comes back as `rest`. */
export function unpackSignals(bytes: Buffer): Unpacked {
  const signals: Signal[] = []
  let rest = bytes
  while (rest.length >= 16) {
    // The bus hands messages on as their sender wrote them, so both byte orders come.
    const isLittle = rest[0] === 0x6c
    if (!isLittle && rest[0] !== 0x42) return 'malformed'
    const u32 = (at: number): number => (isLittle ? rest.readUInt32LE(at) : rest.readUInt32BE(at))
    const bodyStart = aligned(16 + u32(12), 8)
    const length = bodyStart + u32(4)
    if (length > most) return 'malformed'
    if (rest.length < length) break
    if (rest[1] === signalType && isLittle) {
      const fields = unpackFields(rest.subarray(0, 16 + u32(12)))
      if (fields === null) return 'malformed'
      signals.push({ ...fields, body: rest.subarray(bodyStart, length) })
    }
    rest = rest.subarray(length)
  }
  return { signals, rest }
}

function unpackFields(header: Buffer): Omit<Signal, 'body'> | null {
  const found = new Map<number, string>()
  try {
    for (let at = 16; at < header.length; ) {
      at = aligned(at, 8)
      const code = header.readUInt8(at)
      const kind = String.fromCharCode(header.readUInt8(at + 2))
      at += 4
      if (kind === 'g') {
        const length = header.readUInt8(at)
        at += length + 2
      } else if (kind === 's' || kind === 'o') {
        at = aligned(at, 4)
        const length = header.readUInt32LE(at)
        if (at + 4 + length > header.length) return null
        found.set(code, header.toString('utf8', at + 4, at + 4 + length))
        at += length + 5
      } else at = aligned(at, 4) + 4
    }
  } catch {
    return null
  }
  return {
    path: found.get(field.path) ?? '',
    interface: found.get(field.interface) ?? '',
    member: found.get(field.member) ?? ''
  }
}

function packField(code: number, kind: 'o' | 's' | 'g', value: string): Buffer {
  const head = Buffer.from([code, 1, kind.charCodeAt(0), 0])
  if (kind === 'g') return Buffer.concat([head, Buffer.from([value.length]), Buffer.from(`${value}\0`)])
  return Buffer.concat([head, packText(value)])
}

function packText(value: string): Buffer {
  const text = Buffer.from(`${value}\0`, 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32LE(text.length - 1)
  return Buffer.concat([length, text])
}

function aligned(at: number, to: number): number {
  return Math.ceil(at / to) * to
}

function padded(bytes: Buffer, to: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(aligned(bytes.length, to) - bytes.length)])
}
