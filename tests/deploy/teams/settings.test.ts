import { expect, test } from '@jest/globals'
import { readPackageSettings } from '../../../deploy/teams/settings.ts'
import { OperatorError } from '../../../src/operator-error.ts'
import { validEnv } from './valid-package.ts'

const problemOf = (change: Record<string, string>, version = '1.2.3'): string => {
  try {
    readPackageSettings({ ...validEnv, ...change }, version)
  } catch (error) {
    expect(error).toBeInstanceOf(OperatorError)
    return (error as OperatorError).message
  }
  return ''
}

test('two variables are enough', () => {
  expect(readPackageSettings(validEnv, '1.2.3')).toEqual({
    botId: validEnv.MicrosoftAppId,
    appId: validEnv.MicrosoftAppId,
    publicUrl: validEnv.PUBLIC_URL,
    developer: '',
    version: '1.2.3',
    targetedMessages: false,
  })
})

test.each([
  [
    { MicrosoftAppId: '' },
    "MicrosoftAppId is missing: set it to the application (client) id of the bot's registration.",
  ],
  [{ MicrosoftAppId: 'my-bot' }, 'MicrosoftAppId must be an id of the form 00000000-0000-0000-0000-000000000000.'],
  [{ TEAMS_APP_ID: '333' }, 'TEAMS_APP_ID must be an id of the form 00000000-0000-0000-0000-000000000000.'],
  [{ PUBLIC_URL: ' ' }, 'PUBLIC_URL is missing; the form is https://shipmate.example.com.'],
  [{ PUBLIC_URL: 'shipmate' }, 'PUBLIC_URL is not an address; the form is https://shipmate.example.com.'],
  [{ PUBLIC_URL: 'http://shipmate.example.com' }, 'PUBLIC_URL is not https; the form is https://shipmate.example.com.'],
  [{ DEVELOPER_NAME: 'Con\ntoso' }, /^DEVELOPER_NAME must be one line/],
  [{ DEVELOPER_NAME: 'x'.repeat(33) }, /^DEVELOPER_NAME is too long; Teams shows at most 32 characters\. /],
  [{ TEAMS_TAB_CLIENT_ID: 'tab' }, /^TEAMS_TAB_CLIENT_ID must be an id of the form/],
  [{ TEAMS_TARGETED_MESSAGES: 'yes' }, /^TEAMS_TARGETED_MESSAGES must be true or false\. /],
])('%j gets one clear line', (change, message) => {
  expect(problemOf(change as Record<string, string>)).toMatch(message)
  expect(problemOf(change as Record<string, string>)).not.toContain('\n')
})

test.each([
  'https://localhost',
  'https://localhost:3978',
  'https://127.0.0.1',
  'https://10.1.2.3',
  'https://[::1]',
  'https://intranet',
  'https://bot.local',
  'https://bot.localhost',
  'https://localhost.',
])('%s is refused, because Teams can’t reach it', (PUBLIC_URL) => {
  expect(problemOf({ PUBLIC_URL })).toBe(
    'PUBLIC_URL is not reachable from Teams; the form is https://shipmate.example.com.',
  )
})

test.each([
  'https://ab12.ngrok.io',
  'https://ab12.ngrok-free.app',
  'https://ab12-3978.euw.devtunnels.ms',
  'https://a-b.trycloudflare.com/x',
  'https://AB.LOCA.LT',
  'https://ab12.ngrok.io.',
])('%s is refused as a tunnel', (PUBLIC_URL) => {
  expect(problemOf({ PUBLIC_URL })).toContain('is a tunnel')
})

test.each([
  'https://shipmate.example.com/?a=1',
  'https://shipmate.example.com/#a',
  'https://me:secret@shipmate.example.com',
  'https://:secret@shipmate.example.com',
  'https://shipmate.example.com?',
  'https:shipmate.example.com',
  'https://shipmate.exam\nple.com',
  'https://shipmate.example.com/"><b>',
])('%s is refused, and a password in it isn’t repeated', (PUBLIC_URL) => {
  expect(problemOf({ PUBLIC_URL })).toContain('has more than a host and a path')
  expect(problemOf({ PUBLIC_URL })).not.toContain('secret')
})

test.each([
  'https://ngrok.io.example.com',
  'https://bot.azurecontainerapps.io',
  'https://shipmate.azurewebsites.net/',
  'https://10.example.com',
])('%s is accepted', (PUBLIC_URL) => {
  expect(problemOf({ PUBLIC_URL })).toBe('')
})

test.each(['', '1', '1.2', 'v1.2.3', '01.2.3', '1.2.3.4', '1.2.3-'])('the version %j is refused', (version) => {
  expect(problemOf({}, version)).toBe('The version in package.json is not a semantic version; the form is 1.2.3.')
})

test.each(['0.1.0', '1.2.3-beta.1', '10.20.30+5'])('the version %s is accepted', (version) => {
  expect(problemOf({}, version)).toBe('')
})
