const doubleClickMs = 3_000

/** Whether a press follows so soon that it is the second half of a double click. @param shownAt instant of the first half's effect */
export const isDoubleClick = (shownAt: string, now: Date): boolean =>
  now.getTime() - Date.parse(shownAt) < doubleClickMs
