import { vocabulary } from './vocabulary.ts'

/** Why a unified number was given. */
export const registrationReason = vocabulary('registration-reason', {
  first: '首次',
  continued: '继续执行',
  revised: '修订',
})
