import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * Starts a worker thread.
 * @param module the address of the thread's compiled module, which ends in `.js`
 */
export function startThread(module: URL, options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(module, options)
  // When run from source (tests, `npm run dev`), the thread is TypeScript too. It doesn't inherit tsx, so it registers it first.
  const source = module.href.replace(/\.js$/, '.ts')
  const begin = `import('tsx/esm/api').then((tsx)=>tsx.register()).then(()=>import('${source}'))`
  return new Worker(begin, { ...options, eval: true })
}
