export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  // Generous, because a shared machine can be ten times slower for a while; nothing here waits for time to pass.
  testTimeout: 30_000,
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
}
