import { isWithin } from '../../../schema/division-code.ts';
import type { Fill, Target } from '../../ledger.ts';
import { isOpen, type RowDraft, refuse } from '../checking/row-draft.ts';
import { tableShape } from '../checking/table-shape.ts';
import { visibleKeys } from '../checking/visible-keys.ts';
import { columnOfProperty } from './fill-record.ts';
import type { TargetStep } from './plan-target.ts';
import type { PlannedRecord } from './planned-record.ts';

interface Met {
  draft: RowDraft;
  record: PlannedRecord;
}

const OUTSIDE = '这一行的所在地不在您的辖区内,没有导入。';
const ASK_THERE = '请核对行政区划代码;不属于本辖区的,请由所在地的部门导入。';

/** Existing records that the importer may not see are left alone, and none are made or moved outside their area (管辖范围). */
export async function refuseForeign(step: TargetStep, met: readonly Met[]): Promise<void> {
  const { work, shape, target } = step;
  if (!isOfChild(step.ledger.targets, target)) {
    const existing = met.filter(({ record }) => !record.isNew);
    const visible = await visibleKeys(
      work.em,
      shape,
      existing.map(({ record }) => record.id),
    );
    for (const { draft, record } of existing)
      if (!visible.has(String(record.id))) refuse(draft, step.ledger.place, 'OUTSIDE_AREA', OUTSIDE, ASK_THERE);
  }
  if (decidesPlace(step)) for (const { draft, record } of met) refuseMove(step, draft, record);
}

/** Whether the child of the row, found visible, or a record of it, is part of the key. */
function isOfChild(targets: readonly Target[], { key, fill, belongsTo = {} }: Target): boolean {
  if (key.some((property) => (fill[property] as Exclude<Fill, string> | undefined)?.kind === 'CHILD')) return true;
  return Object.entries(belongsTo).some(
    ([property, index]) => key.includes(property) && isOfChild(targets, targets[index] as Target),
  );
}

/** The register's own rows and places: their division decides who may see them. */
function decidesPlace({ work, shape, target }: TargetStep): boolean {
  if (!shape.columns.has('divisionCode') || !('divisionCode' in target.fill)) return false;
  if (work.register && tableShape(work.em, work.register) === shape) return true;
  return !Object.values(target.fill).some((fill) => typeof fill === 'object' && fill.kind === 'CHILD');
}

function refuseMove({ work, ledger, target }: TargetStep, draft: RowDraft, record: PlannedRecord): void {
  const column = columnOfProperty(ledger, target, 'divisionCode');
  const code = column ? draft.values[column] : null;
  if (typeof code !== 'string' || !isOpen(draft) || code === record.before?.divisionCode) return;
  if (target.isOnlyCreated && !record.isNew) return;
  if (!isWithin(code, work.viewer.division)) refuse(draft, column, 'OUTSIDE_AREA', OUTSIDE, ASK_THERE);
}
