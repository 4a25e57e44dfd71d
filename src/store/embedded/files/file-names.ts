import { createHash } from 'node:crypto'

/**
 * A file name for an id. Lower-case GUIDs and the like stay readable; anything else gets a hash, so that no two ids share a name,
 * also where the file system ignores case, and no id can leave its folder.
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
