/** What `npm run explain` prints. */
export const texts = {
  usage:
    'Usage: npm run --silent explain -- [--json] "canary vs blue/green"\n       npm run --silent explain -- --batch FILE.jsonl   (one {"q": "…"} per line)',
  refusal: "The notes don't cover that.",
  /** @param topics ids of notes */
  covered: (topics: readonly string[]) => `They do cover: ${topics.join(', ')}.`,
}
