export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  // A build before the tests: they start the processes that people run.
  globalSetup: '<rootDir>/tests/build.ts',
  transform: { '^.+\\.ts$': '@swc/jest' },
  // Generous, because a shared machine can be ten times slower for a while; nothing here waits for time to pass.
  testTimeout: 30_000,
  // Modules of finished test files stay in memory, so a worker that holds too much is replaced between files. Without this, all run in one process.
  workerIdleMemoryLimit: '1GB',
  // Jest leaves one core idle; on the two that builds usually have, that would be half.
  maxWorkers: '100%',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
}
