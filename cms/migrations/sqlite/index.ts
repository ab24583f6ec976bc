import * as migration1 from './20261123_080507_initial.ts'
import * as migration2 from './20261125_100225_fields.ts'

export const migrations = [
  { name: '20261123_080507_initial', up: migration1.up, down: migration1.down },
  { name: '20261125_100225_fields', up: migration2.up, down: migration2.down },
]
