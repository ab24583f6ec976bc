import type { TypeName } from '@gongkai/content-model/types/index'
import type { Access } from 'payload'
import { hasRole } from './person.ts'
import { writeOf } from './write.ts'

/** Who writes a record may put it in the trash; only administrators empty the trash. Of what is published that is a withdrawal, for those who may publish. */
export function removeOf(type: TypeName): Access {
  const write = writeOf(type)
  return (args) => {
    const isTrashing = typeof args.data === 'object' && args.data !== null && 'deletedAt' in args.data
    if (hasRole(args.req.user, 'administrator')) return true
    return isTrashing ? write(args) : false
  }
}
