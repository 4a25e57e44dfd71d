import type { MutantResult } from '@stryker-mutator/api/core'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import type { Reporter } from '@stryker-mutator/api/report'

/** Prints what no test notices when it's found, so that a run that is broken off, or whose time is up, isn't lost. */
class AsFound implements Reporter {
  onMutantTested({ status, fileName, location, mutatorName, replacement }: Readonly<MutantResult>): void {
    if (status !== 'Survived' && status !== 'NoCoverage') return
    const { line, column } = location.start
    console.log(`${status} ${fileName}:${line}:${column} ${mutatorName}: ${replacement.replaceAll(/\s+/g, ' ')}`)
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'as-found', AsFound)]
