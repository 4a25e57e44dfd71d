/** `-1 days`, `minus 5 minutes`, `0 hours`, `zero weeks`: nothing lasts as long as that. A hyphen between words, dates, or times isn't a minus. */
const noLength =
  /(?:(?<=^|\s)[-–−] ?\d+(?:[.,]\d+)?|\b(?:minus|negative) \w+|(?<![\d.,:/-])\b(?:0+|zero)) ?(?:m|min|mins|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?)\b/i

export const isNoLength = (raw: string): boolean => noLength.test(raw)
