import { expect, test } from '@jest/globals'
import { readFiles } from '../../../src/content/read/read-files.ts'
import { validContent } from '../valid-content.ts'

test('the repository to start from has its hidden files, and nothing that tools and editors leave in it', async () => {
  const kept = ['.github/workflows/ci.yml', '.gitignore', 'README.md', 'src/main.js']
  const left = [
    '.DS_Store',
    '.env',
    '.env.local',
    '.git/HEAD',
    'dist/main.js',
    'node_modules/a/index.js',
    'npm-debug.log',
    'src/.DS_Store',
    'src/main.js~',
    'src/node_modules/a/index.js',
  ]
  const dir = await validContent(Object.fromEntries([...kept, ...left].map((path) => [`labs/starter/${path}`, 'x\n'])))
  const found = (await readFiles(dir)).map(({ path }) => path).filter((path) => path.startsWith('labs/starter/'))
  expect(found).toEqual(kept.map((path) => `labs/starter/${path}`))
})
