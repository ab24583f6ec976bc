import { filesIn } from '@gongkai/content-model/files-in'
import type { Snapshot } from '@gongkai/content-model/snapshot/snapshot'
import type { CalendarDay } from '@gongkai/content-model/values/calendar-day'
import type { Portal } from '../portal.ts'
import { asking } from './asking.ts'
import { PortalModel } from './portal-model.ts'

/** The portal of a snapshot that is held in memory whole: for examples and tests. */
export function openModel(
  snapshot: Pick<Snapshot, 'records' | 'tombstones' | 'moves'>,
  today: CalendarDay,
): PortalModel {
  const model = new PortalModel()
  model.apply({
    put: snapshot.records.map((record) => ({ record, files: filesIn(record) })),
    removed: [],
    tombstones: snapshot.tombstones,
    moves: snapshot.moves,
    today,
  })
  return model
}

/** The same, to be asked without anything being noted. */
export function openPortal(snapshot: Pick<Snapshot, 'records' | 'tombstones' | 'moves'>, today: CalendarDay): Portal {
  return asking(openModel(snapshot, today), () => {})
}
