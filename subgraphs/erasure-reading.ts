import { sql } from 'kysely';
import { isChildId } from '../schema/child-id.ts';
import { Erasure } from './erasure.ts';
import { type ErasurePlan, erasedRowCount, erasedRows, erasureObstacles } from './erasure-plan.ts';
import { within } from './read-list.ts';
import {
  type Arguments,
  derived,
  type FieldReading,
  many,
  one,
  type Reading,
  type Row,
  type Sql,
  type ViewerSlots,
} from './reading.ts';
import { mapped, Slot } from './slot.ts';

const sealedChildren = new Slot((_variables, _keys, session) => session.policy.sealedChildren);

/** How a department reads what it has erased and what it would erase (删除预览、删除登记). */
export function erasureReading(plan: ErasurePlan): Reading {
  return {
    ErasurePreview: {
      entity: plan.register,
      fields: {
        childId: derived((child) => child('id')),
        rows: derived((child) => erasedRows(plan, child('id'))),
        rowCount: derived((child) => erasedRowCount(plan, child('id'))),
        obstacles: derived((child) => erasureObstacles(plan, child('id'), sql`${sealedChildren}`)),
      },
    },
    Erasure: { visible: seenByStewards },
  };
}

/** 删除登记 is for those who answer for the department's data in the county. */
function seenByStewards(erasure: Row, { role, division }: ViewerSlots): Sql {
  const county = erasure('countyCode');
  return sql`(${role} in ('DATA_STEWARD', 'MANAGER') and (${within(county, division)} or ${within(division, county)}))`;
}

/**
 * The root fields on erasing, named after what the department calls a child: `pupilErasurePreview`, for a child that the viewer
 * may see, by its present id or an earlier one, and `pupilErasures`, what was erased of one.
 */
export function erasureRoot(noun: string, { register }: ErasurePlan): Record<string, FieldReading> {
  return {
    [`${noun}ErasurePreview`]: one(register, (_, child, args) => sql`${child('id')} = ${currentId(args)}`),
    [`${noun}Erasures`]: many(Erasure, (_, row, args) => sql`${row('childId')} = ${givenId(args)}`, ['at desc']),
  };
}

function givenId({ childId }: Arguments): Sql {
  return sql`${mapped<string>(childId, (text) => (isChildId(text) ? text : null))}::text`;
}

function currentId(args: Arguments): Sql {
  const id = givenId(args);
  return sql`coalesce((select a.child_id from child_alias a where a.alias_id = ${id} and a.until is null), ${id})`;
}
