import { CannotRun } from './machine.ts'

/** Strings of sample tables are short. A longer one could make an expression run for very long. */
const longestSubject = 300
const longestPattern = 120
/** Each repeat multiplies the time by the length, and so do optional parts and choices. */
const mostRepeats = 2

const known = new Map<string, RegExp>()

/**
 * A regular expression as Kusto has it, for a subject on which it ends soon. Kusto's never backtrack; these do, so an expression that repeats a
 * group with a choice or a repeat in it, or that repeats too often, isn't run.
 */
export function expressionFor(pattern: string, subject: string, flags = ''): RegExp {
  const found = known.get(flags + pattern) ?? compiled(pattern, flags)
  if (subject.length > longestSubject) throw new CannotRun('a regular expression on a text that long')
  if (known.size > 200) known.clear()
  known.set(flags + pattern, found)
  found.lastIndex = 0
  return found
}

function compiled(pattern: string, flags: string): RegExp {
  const inline = /^\(\?([ims]+)\)/.exec(pattern)
  const body = pattern.slice(inline?.[0].length ?? 0).replaceAll('(?P<', '(?<')
  const bare = body.replaceAll(/\\./gs, 'x').replaceAll(/\[\^?\]?[^\]]*\]/g, 'x')
  const repeats = bare.replaceAll(/\(\?(?::|<\w+>)/g, '(').match(/[*+?|]|\{\d+,?\d*\}/g)?.length ?? 0
  if (pattern.length > longestPattern || repeats > mostRepeats || /\(\?[=!<](?!\w+>)/.test(bare) || repeatsGroup(bare))
    throw new CannotRun(`the regular expression \`${pattern.slice(0, 40)}\``)
  try {
    return new RegExp(body, `${inline?.[1] ?? ''}${flags}`)
  } catch {
    throw new CannotRun(`the regular expression \`${pattern.slice(0, 40)}\``)
  }
}

/** Whether a group that's repeated contains a repeat or a choice. */
function repeatsGroup(pattern: string): boolean {
  const open: number[] = []
  for (const [index, char] of pattern.split('').entries()) {
    if (char === '(') open.push(index)
    if (char !== ')') continue
    const inside = pattern.slice((open.pop() ?? 0) + 1, index)
    if (/^[*+{]/.test(pattern.slice(index + 1)) && /[*+?{|]/.test(inside.replace(/^\?(?::|<\w+>)/, ''))) return true
  }
  return false
}
