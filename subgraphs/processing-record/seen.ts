import { sql } from 'kysely';
import { within } from '../read-list.ts';
import type { Row, Sql, ViewerSlots } from '../reading.ts';
import { unsealed } from '../sealed-children.ts';
import { viewerAncestors } from '../session-slots.ts';
import { Slot } from '../slot.ts';
import { folderOf, groupsOf } from './recorded-json.ts';

/** For what a data steward may make a guardian's report (监护人查询报告). */
const REPORTED_FOR = ['VERIFICATION', 'CORRECTION'];

const isForReport = sql`${new Slot((_variables, _keys, { purpose }) => REPORTED_FOR.includes(purpose ?? ''))}::boolean`;

/** Auditors see what people of their area did, and what nobody did: the hub's own records. */
export const inAuditedArea = (row: Row, viewer: ViewerSlots): Sql =>
  sql`(${viewer.role} = 'AUDITOR' and (${row('division')} is null or ${within(row('division'), viewer.division)}))`;

/**
 * A child's report is there for auditors in whose area somebody dealt with it, and for data stewards whose own department has
 * told people of their area about it: of a child of another area, or one that does not exist, they learn nothing either way.
 */
export const mayReport = (row: Row, viewer: ViewerSlots): Sql => {
  const told = sql`exists (select from ${groupsOf(row)} where g.value->>'department' = ${folderOf(viewer.department)}
    and g.value->'children' @> to_jsonb(${row('child')}) and g.value->'fields' <> '{"Child":["id"]}')`;
  const isSteward = sql`(${viewer.role} = 'DATA_STEWARD' and ${isForReport} and ${unsealed(row('child'))}
    and ${row('department')} = ${viewer.department} and ${within(row('division'), viewer.division)} and ${told})`;
  return sql`(${inAuditedArea(row, viewer)} or ${isSteward})`;
};

/** Who did it is told to auditors only, and of people of their area only. */
export const personFor = (row: Row, viewer: ViewerSlots): Sql =>
  sql`(case when ${inAuditedArea(row, viewer)} then ${row('viewerId')} end)`;

/**
 * What others read of a department's data is there for its own people and for auditors: what was done in their area, and what
 * was done from above it.
 */
export const ownersMaySee = (row: Row, viewer: ViewerSlots): Sql =>
  sql`(${row('department')} <> ${row('owner')} and (${viewer.role} = 'AUDITOR' or ${viewer.department} = ${row('owner')})
    and (${within(row('division'), viewer.division)} or ${row('division')} = any(${viewerAncestors})))`;
