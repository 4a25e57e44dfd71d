/** `1 question`, `5 questions`. @param many defaults to the regular English plural */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
