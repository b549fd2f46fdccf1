// Builds the workers once before the tests that start them as real threads.
import { build } from '../../scripts/build.mjs'

export default async function buildWorkers(): Promise<void> {
  await build(['main', 'tools'])
}
