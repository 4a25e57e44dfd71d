import { z } from 'zod'

/** `canary-vs-blue-green`: lowercase words joined by hyphens. */
export const Slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not an id; use lower case words joined by hyphens')
