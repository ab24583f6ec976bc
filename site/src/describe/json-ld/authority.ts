import type { Library } from '@gongkai/content-model/library'
import { referenceOf } from '@gongkai/content-model/paths'
import type { RecordOf } from '@gongkai/content-model/types/index'
import type { GovernmentOrganization } from 'schema-dts'
import { nodeOf } from './node-of.ts'

/** An authority: its names, former ones too, its codes, the authorities under it. */
export function authorityNode(
  authority: RecordOf<'authority'>,
  library: Library,
): Partial<Exclude<GovernmentOrganization, string>> {
  const names = [authority.shortName, ...(authority.formerNames ?? []).map(({ name }) => name)].filter(
    (name) => name !== undefined,
  )
  const under = library
    .referringTo(referenceOf(authority), 'parent')
    .flatMap(({ record }) => nodeOf(referenceOf(record), library) ?? [])
  const code = authority.unifiedCreditCode ?? authority.organisationCode
  return {
    name: authority.name,
    ...(names.length === 0 ? {} : { alternateName: names }),
    ...(code === undefined ? {} : { identifier: code }),
    ...(under.length === 0 ? {} : { subOrganization: under }),
  }
}
