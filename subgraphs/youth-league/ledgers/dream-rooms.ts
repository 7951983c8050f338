import { asNamed } from '../../as-named.ts';
import { inOrder, problem } from '../../check.ts';
import { CHILD, type Fits, from, type Ledger } from '../../ledger.ts';
import { CHILD_KEY, NEW_CHILD, newChildColumns } from '../../ledger-child.ts';
import { count, day, text } from '../../ledger-columns.ts';
import { DreamRoom } from '../entities/dream-room.ts';
import {
  reached,
  STAGE_DAYS,
  stageColumns,
  stagePaths,
  stageProblems,
  stageTargets,
  termOf,
} from './dream-room-stages.ts';
import { childIsThere, childPaths } from './league-child.ts';

const properties = asNamed('dueOn', 'costYuan', 'funder');

/** A room never goes back: without the day of a stage that it has reached, a table would move it back. */
const doesNotGoBack: Fits = ({ stage }, row) => {
  if (STAGE_DAYS.every(({ column }) => row[column] === undefined)) return null;
  const at = STAGE_DAYS.findIndex((each) => each.stage === stage);
  const missing = STAGE_DAYS.slice(0, at + 1).find(({ column }) => !row[column]);
  return missing ? problem(missing.column, `这间小屋已登记到“${termOf(stage)}”阶段,请填写这一阶段的日期。`) : null;
};

/** 梦想小屋台账: the renovation of a child's room through its six stages (JS37). */
export const dreamRooms: Ledger = {
  name: 'dream-rooms',
  title: '梦想小屋台账',
  says: '一行是一名儿童的梦想小屋(一名儿童一间),按儿童识别;到了新的阶段,在原来的一行补填这一阶段的日期。',
  source: 'JS37 苏民案复〔2021〕37号',
  act: 'advanceDreamRoom',
  columns: {
    ...newChildColumns,
    ...stageColumns(),
    dueOn: day('计划完成日期', { note: '计划验收的日期。', example: '2026-09-30', mayBeFuture: true }),
    costYuan: count('费用(元)', {
      most: 1_000_000,
      note: '预算或实际费用,填整数。',
      example: '6000',
      alsoCalled: ['费用'],
    }),
    funder: text('资助方', { max: 100, note: '出资的单位或个人。', example: '县希望工程办公室' }),
  },
  key: CHILD_KEY,
  child: NEW_CHILD,
  place: 'divisionCode',
  targets: [
    childIsThere,
    {
      entity: DreamRoom,
      key: ['child'],
      fill: {
        ...properties,
        child: CHILD,
        stage: from(
          STAGE_DAYS.map(({ column }) => column),
          reached,
        ),
      },
      fits: doesNotGoBack,
    },
    ...stageTargets(1),
  ],
  check: (row) => [...stageProblems(row), inOrder('dueOn', row.appliedOn as string, row.dueOn as string)],
  export: {
    list: 'dreamRooms(filter: { divisionCode: $division }, first: 100, after: $after)',
    paths: { ...properties, ...childPaths, ...stagePaths() },
  },
};
