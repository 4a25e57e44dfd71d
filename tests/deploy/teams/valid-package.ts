import { readFileSync } from 'node:fs'
import { manifestFor } from '../../../deploy/teams/manifest.ts'
import { readPackageSettings } from '../../../deploy/teams/settings.ts'
import { features } from '../../../src/features/index.ts'

/** A complete environment for the app package. */
export const validEnv = {
  MicrosoftAppId: '33333333-3333-4333-8333-333333333333',
  PUBLIC_URL: 'https://shipmate.example.com',
}

export const commands = features.flatMap(({ commands = [] }) => commands)

/** The manifest of a valid environment with some changes. */
export const manifestWith = (change: Record<string, string> = {}) =>
  manifestFor(readPackageSettings({ ...validEnv, ...change }, '1.2.3'), commands)

export const fileOf = (name: string): Buffer => readFileSync(new URL(`../../../deploy/teams/${name}`, import.meta.url))

export const icons = () => ({ color: fileOf('color.png'), outline: fileOf('outline.png') })
