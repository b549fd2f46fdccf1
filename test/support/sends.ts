// Watches a program's network calls from outside with strace, and tells what it sent to anywhere but this machine's own sockets.
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronPath } from './electron-path.ts'

/** A command that runs `program` under strace, writing every network call of it and its children to `trace`. */
export function straceWrapper(folder: string, trace: string, program = electronPath()): string {
  const path = join(folder, 'watched')
  writeFileSync(
    path,
    `#!/bin/sh\nexec strace -f -qq -yy -s 64 -e trace=network,write,writev -o '${trace}' '${program}' "$@"\n`
  )
  chmodSync(path, 0o755)
  return path
}

/**
 * Lines that put bytes on the network: a send or write on an internet socket, or a TCP connection begun.
 * Chromium makes unconnected UDP sockets and empty UDP connects that send nothing: those are no packets.
 */
export function sendsIn(trace: string): readonly string[] {
  return readFileSync(trace, 'latin1')
    .split('\n')
    .filter((line) => isSend(line) && !isTestHarness(line))
}

function isSend(line: string): boolean {
  const call = /^\d+\s+(\w+)\(\d+<((?:TCP|UDP|ICMP|RAW)[^>]*)/.exec(line)
  if (call === null) return /\b(?:sendto|sendmsg|sendmmsg|connect)\(.*sa_family=AF_PACKET/.test(line)
  const [, name = '', socket = ''] = call
  if (name === 'connect') return socket.startsWith('TCP')
  return /^(?:send|sendto|sendmsg|sendmmsg|write|writev)$/.test(name)
}

/** The test drives the app through sockets on 127.0.0.1 that the app listens on; packages refuse them. */
function isTestHarness(line: string): boolean {
  return /<TCP(?:v6)?:\[(?:127\.0\.0\.1|\[?::1\]?|\[?::ffff:127\.0\.0\.1\]?):\d+->(?:127\.0\.0\.1|\[?::1\]?|\[?::ffff:127\.0\.0\.1\]?):\d+\]/.test(
    line
  )
}
