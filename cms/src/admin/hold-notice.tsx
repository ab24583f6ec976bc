import type { Hold } from '../publications/hold.ts'
import { holdWords } from './progress-words.ts'

/** Tells everybody that nothing but withdrawals is released, since when, by whom and why. */
export function HoldNotice({ hold, zone }: { readonly hold: Hold; readonly zone?: string | undefined }) {
  return (
    <aside aria-label="网站暂停更新" className="hold-notice">
      <strong>网站暂停更新</strong>
      <p>{holdWords(hold, zone)}</p>
    </aside>
  )
}
