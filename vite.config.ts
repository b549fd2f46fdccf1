// The builds: main, preload and renderer for the app, and tools for the command line; chosen by --mode.
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'

const root = import.meta.dirname
const production = process.env.CIRCLEKEEPER_PRODUCTION === '1'
const output = join(root, production ? 'dist-package' : 'dist')
/** Native, or Electron's own: never bundled. */
const packagesLeftOut = [
  'electron',
  '@photostructure/sqlite',
  'playwright',
  'pdfjs-dist',
  '@electron/asar',
  '@electron/fuses',
  'yauzl'
]
const external = [...packagesLeftOut, /^playwright/, /^pdfjs-dist/, /^node:/]

const mainEntries: Readonly<Record<string, string>> = {
  main: 'main/main.ts',
  'vault-worker': 'main/vault/worker.ts',
  'kdf-worker': 'main/vault/kdf-worker.ts',
  'scanner-worker': 'main/summary/scanner-worker.ts'
}

export default defineConfig(({ mode }): UserConfig => {
  const shared: UserConfig = {
    root,
    logLevel: 'warn',
    define: { __PRODUCTION__: JSON.stringify(production) },
    resolve: { conditions: ['node', 'import', 'module', 'default'] }
  }
  if (mode === 'main') return nodeBuild(shared, existing(mainEntries), 'main')
  if (mode === 'tools') return nodeBuild(shared, { ...existing(mainEntries), ...toolEntries() }, 'tools')
  if (mode === 'bench' || mode === 'tour') {
    const entries = { ...existing(mainEntries), main: `test/${mode}/main.ts` }
    return nodeBuild(shared, entries, mode)
  }
  if (mode === 'preload') return preloadBuild(shared)
  return rendererBuild()
})

function existing(entries: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(join(root, file))))
}

function toolEntries(): Record<string, string> {
  const folder = join(root, 'scripts/tools')
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.ts')) : []
  return Object.fromEntries(files.map((file) => [basename(file, '.ts'), join('scripts/tools', file)]))
}

function nodeBuild(shared: UserConfig, input: Record<string, string>, folder: string): UserConfig {
  return {
    ...shared,
    ssr: { noExternal: true, external: packagesLeftOut, target: 'node' },
    build: {
      ssr: true,
      outDir: join(output, folder),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rollupOptions: {
        input,
        external,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' }
      }
    }
  }
}

function preloadBuild(shared: UserConfig): UserConfig {
  return {
    ...shared,
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: true,
      outDir: join(output, 'preload'),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rollupOptions: {
        input: { preload: 'preload/preload.ts' },
        external,
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  }
}

function rendererBuild(): UserConfig {
  return {
    root: join(root, 'renderer'),
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    define: { __PRODUCTION__: JSON.stringify(production) },
    build: {
      outDir: join(output, 'renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1_000,
      // What the first screen needs is one file: each file more costs main a few milliseconds at every start.
      rollupOptions: { output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } } }
    }
  }
}
