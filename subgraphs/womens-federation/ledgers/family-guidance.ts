import { asNamed } from '../../as-named.ts';
import { notBefore, problem } from '../../check.ts';
import { CHILD, type Ledger, type LedgerRow, refersTo } from '../../ledger.ts';
import { CHILD_KEY, NEW_CHILD, newChildColumns } from '../../ledger-child.ts';
import { choice, choices, day, text } from '../../ledger-columns.ts';
import { FamilyGuidance } from '../entities/family-guidance.ts';
import { childIsThere } from './guided-child.ts';
import { expertColumns, volunteerColumns } from './place-columns.ts';
import { GUIDANCE_OUTCOME, TOPIC } from './words.ts';

const properties = asNamed('topics', 'goal', 'openedOn', 'closedOn', 'outcome', 'closingNote');

/** 家庭教育指导台账: an expert or a volunteer guides one family, from its beginning to its outcome. */
export const familyGuidance: Ledger = {
  name: 'family-guidance',
  title: '家庭教育一对一指导台账',
  says: '一行是对一名儿童家庭的一项一对一指导,按儿童、开始日期和指导人识别;结束时在原来的一行补填结束日期和结果。',
  source: 'GD661 粤民函〔2020〕661号',
  act: 'openFamilyGuidance',
  columns: {
    ...newChildColumns,
    openedOn: day('指导开始日期', { isRequired: true, note: '第一次约定指导的日期。', example: '2026-03-02' }),
    ...expertColumns('openedOn'),
    ...volunteerColumns('openedOn'),
    topics: choices('指导主题', TOPIC, { isRequired: true, example: '亲子沟通、学习习惯', alsoCalled: ['主题'] }),
    goal: text('指导目标', {
      max: 500,
      note: '希望达到什么,不超过 500 字。',
      example: '改善亲子沟通,每周固定视频联系',
    }),
    closedOn: day('指导结束日期', { note: '仍在指导的不填。', example: '2026-05-18' }),
    outcome: choice('指导结果', GUIDANCE_OUTCOME, { note: '填了结束日期时必填。', example: '达到目标' }),
    closingNote: text('结束说明', {
      max: 500,
      note: '需要时补充,不超过 500 字。',
      example: '家长已能照做,每周视频两次',
    }),
  },
  key: [...CHILD_KEY, 'openedOn', 'expert', 'expertDivision', 'volunteer', 'volunteerDivision'],
  child: NEW_CHILD,
  place: 'divisionCode',
  targets: [
    childIsThere,
    {
      entity: FamilyGuidance,
      key: ['child', 'openedOn', 'expert', 'volunteer'],
      fill: { ...properties, child: CHILD, expert: refersTo('expert'), volunteer: refersTo('volunteer') },
    },
  ],
  check: guidanceProblems,
  export: {
    list: 'familyGuidances(filter: { divisionCode: $division }, first: 50, after: $after)',
    paths: {
      ...properties,
      childId: 'child.id',
      name: 'child.womensFederation.name',
      birthDate: 'child.womensFederation.birthDate',
      divisionCode: 'child.womensFederation.division.code',
      expert: 'expert.name',
      expertDivision: 'expert.division.code',
      volunteer: 'volunteer.name',
      volunteerDivision: 'volunteer.division.code',
    },
  },
};

function guidanceProblems(row: LedgerRow) {
  const { expert, volunteer, openedOn, closedOn, outcome } = row as Record<string, string | null | undefined>;
  const isGuideKnown = expert !== undefined && volunteer !== undefined;
  return [
    isGuideKnown && Boolean(expert) === Boolean(volunteer)
      ? problem('expert', '请在专家和志愿者中选择一人,不能都选,也不能都不选。')
      : null,
    notBefore('closedOn', closedOn, openedOn, '指导的开始日期'),
    closedOn && outcome === null ? problem('outcome', '填了结束日期,请同时填写结果。') : null,
    outcome && closedOn === null ? problem('closedOn', '填了结果,请同时填写结束日期。') : null,
  ];
}
