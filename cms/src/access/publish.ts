import type { Person } from './person.ts'

/** Approvers publish for their authorities, administrators and the importer for all. `owner` is the id of the authority. */
export function mayPublish(person: Person, owner: string | undefined): boolean {
  if (person.roles.includes('administrator') || person.services.includes('importer')) return true
  return person.roles.includes('approver') && owner !== undefined && person.authorities.includes(owner)
}
