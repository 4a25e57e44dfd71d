/**
 * Splits the name of a child resource that's written in full: `site/staging` of the type `Microsoft.Web/sites/slots` is `staging` in `site`. A slash
 * within an expression doesn't count.
 */
export function splitName(type: string, name: unknown): { readonly name: unknown; readonly parent?: string } {
  if (typeof name !== 'string' || type.split('/').length <= 2) return { name }
  const parts = name.replaceAll(/\$\{[^}]*\}/g, (part) => part.replaceAll('/', '\0')).split('/')
  if (parts.length !== type.split('/').length - 1) return { name }
  const whole = parts.map((part) => part.replaceAll('\0', '/'))
  return { name: whole.at(-1), parent: whole.slice(0, -1).join('/') }
}
