import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { missing, type FileSystem } from './files/file-system.ts'
import { replaceFile } from './files/replace-file.ts'
import type { StoreLog } from '../store-log.ts'

/** The key's file in the data folder. */
export const exportKeyFile = 'export-key'

const keyBytes = 32
const wellFormed = new RegExp(`^[0-9a-f]{${2 * keyBytes}}$`)

/** Reads the data folder's key, and generates it on first use. A damaged key is replaced, because its links last only minutes. */
export async function readExportKey(dir: string, files: FileSystem, log: StoreLog): Promise<Uint8Array> {
  const path = join(dir, exportKeyFile)
  const text = await readFile(path, 'utf8').catch(missing)
  if (text !== undefined && wellFormed.test(text)) return Buffer.from(text, 'hex')
  if (text !== undefined) log('the export key could not be read and was replaced; earlier export links are invalid', {})
  const key = randomBytes(keyBytes)
  // Every new file is readable by its owner only.
  await replaceFile(files, path, key.toString('hex'))
  return key
}
