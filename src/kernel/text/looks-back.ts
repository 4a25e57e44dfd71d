/** Nothing but a span of time that is over, in lower case: `last 7 days`. It says which data somebody wants, and sets nothing. */
export const looksBack =
  /^(?:(?:only|just|for|in|the) )*(?:last|past|previous) (?:\d+ )?(?:hours?|days?|weeks?|months?)$/
