import type { FieldProblem } from '../../../schema/errors.ts';
import { notBefore, problem } from '../../check.ts';
import { always, type Fill, from, type LedgerRow, type LedgerValue, type Target } from '../../ledger.ts';
import type { Column } from '../../ledger-column.ts';
import { day, text } from '../../ledger-columns.ts';
import { DreamRoomStageRecord } from '../entities/dream-room-stage-record.ts';

/** The six stages of a dream room (梦想小屋的阶段), in order: the column with its day, the one with its note, its field in the graph. */
export const STAGE_DAYS = [
  { stage: 'APPLIED', term: '申请', column: 'appliedOn', note: 'appliedNote', field: 'application' },
  { stage: 'SURVEYED', term: '勘察', column: 'surveyedOn', note: 'surveyedNote', field: 'survey' },
  { stage: 'APPROVED', term: '批准', column: 'approvedOn', note: 'approvedNote', field: 'approval' },
  { stage: 'RENOVATING', term: '开工', column: 'renovatingOn', note: 'renovatingNote', field: 'renovation' },
  { stage: 'ACCEPTED', term: '验收', column: 'acceptedOn', note: 'acceptedNote', field: 'acceptance' },
  { stage: 'FOLLOWED_UP', term: '回访', column: 'followedUpOn', note: 'followedUpNote', field: 'followUp' },
] as const;

const EXAMPLES = ['2026-01-12', '2026-01-20', '2026-02-10', '2026-03-02', '2026-04-15', '2026-06-01'];

/** What a stage is called. */
export const termOf = (stage: LedgerValue | undefined): string =>
  STAGE_DAYS.find((each) => each.stage === stage)?.term ?? '';

/** The last stage that a row has a day for. */
export const reached = (row: LedgerRow): LedgerValue => STAGE_DAYS.findLast(({ column }) => row[column])?.stage ?? null;

/** A day and a note for every stage. */
export function stageColumns(): Record<string, Column> {
  const pairs = STAGE_DAYS.flatMap(({ term, column, note }, at) => [
    [
      column,
      day(`${term}日期`, {
        isRequired: at === 0,
        note: at === 0 ? '提出申请的那一天。' : `${term}的日期;还没有到的不填。`,
        example: EXAMPLES[at] as string,
      }),
    ] as const,
    [note, text(`${term}备注`, { max: 1000, note: '需要时补充。', example: '' })] as const,
  ]);
  return Object.fromEntries(pairs);
}

/** What is wrong with the days: a stage is left out, or dated before the one it follows. */
export function stageProblems(row: LedgerRow): (FieldProblem | null)[] {
  return STAGE_DAYS.flatMap(({ term, column, note }, at) => {
    const before = STAGE_DAYS[at - 1];
    const isLeftOut = row[column] === null && STAGE_DAYS.slice(at + 1).some((later) => row[later.column]);
    return [
      isLeftOut ? problem(column, `后面的阶段已有日期,请补填${term}日期。`) : null,
      row[note] && row[column] === null ? problem(column, `填了${term}备注,请同时填写${term}日期。`) : null,
      before ? notBefore(column, row[column] as string, row[before.column] as string, `${before.term}日期`) : null,
    ];
  });
}

/** The record of every stage that a row has a day for; each names the one before it. */
export function stageTargets(room: number): Target[] {
  return STAGE_DAYS.map(({ stage, column, note }, at) => {
    const before = STAGE_DAYS[at - 1];
    const after: Readonly<Record<string, Fill>> = before
      ? { afterStage: always(before.stage), afterOn: from([before.column], (row) => row[before.column] ?? null) }
      : {};
    return {
      entity: DreamRoomStageRecord,
      key: ['dreamRoom', 'stage'],
      fill: { stage: always(stage), reachedOn: column, note, ...after },
      when: [column],
      belongsTo: { dreamRoom: room },
    };
  });
}

/** Where the stages stand in an export. */
export function stagePaths(): Record<string, string> {
  return Object.fromEntries(
    STAGE_DAYS.flatMap(({ column, note, field }) => [
      [column, `${field}.reachedOn`],
      [note, `${field}.note`],
    ]),
  );
}
