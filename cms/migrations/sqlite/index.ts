import * as migration1 from './20261123_080507_initial.ts'

export const migrations = [
  { name: '20261123_080507_initial', up: migration1.up, down: migration1.down },
]
