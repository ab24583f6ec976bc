import { useId } from 'react'
import { type PublishedChoice, PublishedPicker } from './published-picker.tsx'

/** What a person says of a withdrawal. */
export interface Withdrawal {
  readonly reason: string
  readonly target: PublishedChoice | undefined
  readonly releaseTitle: boolean
}

export const noWithdrawal: Withdrawal = { reason: '', target: undefined, releaseTitle: false }

/** As the CMS is told it. */
export function withdrawalSaid({ reason, target, releaseTitle }: Withdrawal) {
  return { reason, releaseTitle, target: target && { relationTo: target.collection, value: target.id } }
}

interface Props {
  readonly withdrawal: Withdrawal
  readonly onChange: (withdrawal: Withdrawal) => void
  readonly except: { readonly collection: string; readonly id: string | number }
}

/** The reason given to the public, where to read on, and whether the notice names the title. */
export function WithdrawalFields({ withdrawal, onChange, except }: Props) {
  const names = useId()
  return (
    <>
      <label htmlFor={`${names}-reason`}>
        公布的理由<span aria-hidden="true"> *</span>
      </label>
      <textarea
        id={`${names}-reason`}
        maxLength={500}
        onChange={(event) => onChange({ ...withdrawal, reason: event.target.value })}
        placeholder="如：附件有误，更正后重新发布。"
        rows={3}
        value={withdrawal.reason}
      />
      <label htmlFor={`${names}-target`}>请公众改看（可不填）</label>
      <PublishedPicker
        except={except}
        inputId={`${names}-target`}
        onChange={(target) => onChange({ ...withdrawal, target })}
        value={withdrawal.target}
      />
      <label className="withdraw__check">
        <input
          checked={withdrawal.releaseTitle}
          onChange={(event) => onChange({ ...withdrawal, releaseTitle: event.target.checked })}
          type="checkbox"
        />
        在撤回说明中保留标题
      </label>
    </>
  )
}
