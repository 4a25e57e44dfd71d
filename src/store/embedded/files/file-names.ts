import { createHash } from 'node:crypto'

/**
 * Makes a file name for an id. Lowercase GUIDs and similar ids stay readable; anything else gets a hash, so that no two ids share a name,
 * even on a case-insensitive file system, and no id can leave its folder.
 */
export function fileNameOf(id: string): string {
  if (/^[0-9a-z][0-9a-z-]{0,63}$/.test(id)) return id
  const readable = id
    .toLowerCase()
    .replaceAll(/[^0-9a-z]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 30)
  return `${readable || 'x'}~${createHash('sha256').update(id).digest('hex').slice(0, 32)}`
}
