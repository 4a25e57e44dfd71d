import { validate } from 'dockerfile-utils'

/** Checks the instructions and their arguments; a snippet can be a part of a file, without the base image. */
export function dockerfileFault(text: string): string | undefined {
  const [fault] = validate(/^\s*FROM\s/im.test(text) ? text : `FROM scratch\n${text}`)
  if (fault === undefined) return undefined
  return `isn't a valid Dockerfile: ${typeof fault.message === 'string' ? fault.message : fault.message.value}`
}
