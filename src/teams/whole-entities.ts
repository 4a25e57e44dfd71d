import { createRequire } from 'node:module'

interface Mapper {
  type: { additionalProperties?: { type: { name: string } } }
}

/**
 * Lets entities pass whole. The SDK's serializer keeps `type`, `text` and `mentioned` of an entity and drops everything
 * else, so that Teams would never see the AI label and the citations. The mapper is the SDK's own, private one, found
 * beside the SDK; `tests/teams/wording.test.ts` fails when a new version keeps it elsewhere.
 */
export function keepWholeEntities(): void {
  const besideSdk = createRequire(createRequire(import.meta.url).resolve('botbuilder'))
  const { Entity } = besideSdk('botframework-connector/lib/connectorApi/models/mappers') as { Entity?: Mapper }
  if (!Entity?.type) throw new Error('the SDK keeps its mappers elsewhere now; see src/teams/whole-entities.ts')
  Entity.type.additionalProperties = { type: { name: 'Object' } }
}
