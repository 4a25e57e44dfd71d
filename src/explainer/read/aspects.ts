/** What a question wants to know about a topic besides what its words name. A title that asks about the same answers rather. */
const aspects: readonly RegExp[] = [
  // Cost
  /\b(?:costs?|prices?|pricing|free|pay|paid|bill(?:ed|ing)?|expensive|cheap(?:er)?|charged?|licen[sc]e)\b/,
  // Undo
  /\b(?:undo|roll(?:ing|ed)? ?back|rollback|revert|go back|get back|switch back|restore|recover|turn(?:ed)? (?:it |that |this |them )?off|switch(?:ed)? (?:it |that |this |them )?off|disable|get rid of)\b/,
  // Role
  /\b(?:who|roles?|permissions?|allowed|rights|administrators?|admins?)\b/,
  // Check
  /\b(?:check|verify|prove|find out|know (?:that|if|whether)|see (?:that|if|whether))\b/,
  // Failure
  /\b(?:fails?|failed|failing|breaks?|broken|wrong|errors?|crash\w*|down)\b/,
  // Limit
  /\b(?:how (?:many|much|big|large)|limits?|maximum|most|largest|at most)\b/,
  // Duration
  /\b(?:how long|how often|days|months|years|expires?|expiry|retention|kept|valid|last)\b/,
  // Default
  /\b(?:by default|default|out of the box|automatically|already on|on by itself)\b/,
  // Safety
  /\b(?:safe(?:r|st)?|secure|security|danger(?:ous)?|risk(?:y|s)?|attack\w*)\b/,
  // First and best
  /\b(?:where (?:do|should|can) (?:i|we) (?:start|begin)|first step|start with|begin with|get started)\b/,
]

const asked = (text: string): readonly boolean[] => aspects.map((aspect) => aspect.test(text))

/** Whether a word alone says what somebody wants to know, but not about what: *license*, *rollback*. */
export const isAspect = (word: string): boolean => asked(word).includes(true)

/** How many of the aspects that a question asks about a title asks about as well. */
export function sharedAspects(question: string): (title: string) => number {
  const wanted = asked(question)
  if (!wanted.includes(true)) return () => 0
  return (title) => asked(title.toLowerCase()).filter((has, index) => has && wanted[index]).length
}
