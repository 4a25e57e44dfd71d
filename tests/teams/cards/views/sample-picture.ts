import type { Picture } from '../../../../src/kernel/picture.ts'

/** A picture as views carry it. @param length of its address's token; the longest charts need about a thousand characters */
export const samplePicture = (alt: string, length = 300): Picture => ({
  url: `https://bot.example/picture.png?token=${'AbCd-1_2'.repeat(Math.ceil(length / 8)).slice(0, length)}`,
  alt,
})
