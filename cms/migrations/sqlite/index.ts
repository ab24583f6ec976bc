import * as migration1 from './20261123_080507_initial.ts'
import * as migration2 from './20261125_100225_fields.ts'
import * as migration3 from './20261129_001736_latest_versions.ts'

export const migrations = [
  { name: '20261123_080507_initial', up: migration1.up, down: migration1.down },
  { name: '20261125_100225_fields', up: migration2.up, down: migration2.down },
  { name: '20261129_001736_latest_versions', up: migration3.up, down: migration3.down },
]
