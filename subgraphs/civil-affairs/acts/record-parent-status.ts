import type { Act } from '../../act.ts';
import { notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { seen } from '../../seen.ts';
import { FormerParentStatus } from '../entities/former-parent-status.ts';
import { Parent } from '../entities/parent.ts';
import { ParentWorkPlace } from '../entities/parent-work-place.ts';
import type { RecordParentStatusInput } from '../schema.generated.ts';
import { after } from './day-order.ts';

/** 登记父母状况变动: the former state is kept; a parent who is no longer away has no place of work from that day on. */
export const recordParentStatus: Act<RecordParentStatusInput> = async (input, work) => {
  const parent = await seen(work.em, Parent, 'id', input.id, input.expectedVersion);
  const place = await work.em.findOne(ParentWorkPlace, { parent, until: null });
  refuse(
    input.status === parent.status ? problem('status', '与现在登记的状况相同,无需变更。') : null,
    notInFuture('since', input.since, work.today),
    after('since', input.since, parent.statusSince, '现有状况的起始日期'),
    input.status === 'AWAY' ? null : after('since', input.since, place?.from, '现有务工地点的起始日期'),
    saysSomething('source', input.source),
  );
  const provenance = recorded(work, input.source);
  const { status, statusSince } = parent;
  work.em.create(FormerParentStatus, { parent, status, from: statusSince, until: input.since, ...provenance });
  work.em.assign(parent, { status: input.status, statusSince: input.since, ...provenance });
  if (place && input.status !== 'AWAY') place.until = input.since;
  return parent.id;
};
