import { configure } from './configure.ts'
import { readEnvironment } from './env.ts'

export default configure(readEnvironment())
