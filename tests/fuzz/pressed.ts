/** Data that buttons and forms send, one value for each field, so that a mutation of it reaches every handler. */
export const pressed = {
  presentation: 'p',
  confidence: 'sure',
  pick1: 'a',
  day: '2026-11-23',
  studyDays: '1',
  hour: '9',
  perDay: '5',
  background: 'both',
  walk: 'w',
  decision: 'read-the-signal',
  choice: 'a',
  drill: 'canary-goes-wrong',
  step: '2',
  track: 'github-actions',
  text: 'I compare both versions.',
}
