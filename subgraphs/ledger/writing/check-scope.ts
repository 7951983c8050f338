import { isWithin } from '../../../schema/division-code.ts';
import type { Target } from '../../ledger.ts';
import { review } from '../checking/child-sentences.ts';
import { isOpen, type RowDraft, refuse } from '../checking/row-draft.ts';
import { tableShape } from '../checking/table-shape.ts';
import { visibleKeys } from '../checking/visible-keys.ts';
import { columnOfProperty, namesChild } from './fill-record.ts';
import type { TargetStep } from './plan-target.ts';
import type { PlannedRecord } from './planned-record.ts';

interface Met {
  draft: RowDraft;
  record: PlannedRecord;
}

const OUTSIDE = '这一行的所在地不在您的辖区内,没有导入。';
const OF_ANOTHER = '这条记录登记在另一名儿童名下。';
const ASK_THERE = '请核对行政区划代码;不属于本辖区的,请由所在地的部门导入。';

/** Existing records that the importer may not see are left alone, and none are made or moved outside their area (管辖范围). */
export async function refuseForeign(step: TargetStep, met: readonly Met[]): Promise<void> {
  const { work, shape, target, ledger } = step;
  const existing = met.filter(({ record }) => !record.isNew);
  if (!isOfChild(ledger.targets, target)) {
    const ids = existing.map(({ record }) => record.id);
    const visible = await visibleKeys(work.em, shape, ids);
    for (const { draft, record } of existing) {
      if (visible.has(String(record.id))) refuseOtherChild(step, draft, record);
      else if (ledger.child) review(draft);
      else refuse(draft, ledger.place, 'OUTSIDE_AREA', OUTSIDE, ASK_THERE);
    }
  }
  if (decidesPlace(step)) for (const { draft, record } of met) refuseMove(step, draft, record);
}

/** A record found by something else than the child stays that child's: a case, by a number that was mistyped. */
function refuseOtherChild({ target, ledger }: TargetStep, draft: RowDraft, { before }: PlannedRecord): void {
  for (const [property, fill] of Object.entries(target.fill))
    if (typeof fill === 'object' && fill.kind === 'CHILD' && before?.[property] !== draft.childId)
      refuse(draft, ledger.key[0] ?? null, 'CONTRADICTION', OF_ANOTHER, '请核对编号和儿童。');
}

/** Whether the child of the row, found visible, or a record of it, is part of the key. */
function isOfChild(targets: readonly Target[], target: Target): boolean {
  if (namesChild(target)) return true;
  const { key, belongsTo = {} } = target;
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
