// A small disk of its own for one test, which can be filled or made read-only: only where the test runs as root on Linux.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type SmallDisk = {
  readonly folder: string
  /** Leaves no byte free; answers how to make room again. */
  readonly fill: () => () => void
  readonly makeReadOnly: () => void
  readonly end: () => void
}

export function canMakeDisks(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0
}

export function makeSmallDisk(folder: string, megabytes: number): SmallDisk {
  mkdirSync(folder, { recursive: true })
  must('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0777`, 'none', folder])
  const filler = join(folder, 'filler')
  return {
    folder,
    fill: () => {
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(filler, Buffer.alloc(bavail * bsize, 1))
      return () => rmSync(filler)
    },
    makeReadOnly: () => must('mount', ['-o', 'remount,ro', folder]),
    end: () => must('umount', ['-l', folder])
  }
}

function must(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, [...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
}
