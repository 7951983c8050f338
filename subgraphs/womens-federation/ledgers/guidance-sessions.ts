import { asNamed } from '../../as-named.ts';
import { notBefore, problem } from '../../check.ts';
import { CHILD, type Fits, type Ledger } from '../../ledger.ts';
import { CHILD_KEY, KNOWN_CHILD, knownChildColumns } from '../../ledger-child.ts';
import { choice, day, text } from '../../ledger-columns.ts';
import { FamilyGuidance } from '../entities/family-guidance.ts';
import { FamilyGuidanceSession } from '../entities/family-guidance-session.ts';
import { GUIDANCE_FORM } from './words.ts';

const properties = asNamed('heldOn', 'form', 'summary');

/** A session held before the guidance was closed may still be brought afterwards. */
const isNotOver: Fits = ({ closedOn }, { heldOn }) =>
  closedOn && heldOn && heldOn > closedOn
    ? problem('heldOn', '这项指导在该日期已经结束,请核对日期,或开始新的指导。')
    : null;

/** 指导记录台账: every meeting or call within a guidance. */
export const guidanceSessions: Ledger = {
  name: 'guidance-sessions',
  title: '一对一指导记录台账',
  says: '一行是一次指导,按儿童、指导开始日期、指导日期和方式识别;指导要先在一对一指导台账登记。',
  source: 'GD661 粤民函〔2020〕661号',
  act: 'recordGuidanceSession',
  columns: {
    ...knownChildColumns,
    openedOn: day('指导开始日期', { isRequired: true, note: '与一对一指导台账一致。', example: '2026-03-02' }),
    heldOn: day('指导日期', {
      isRequired: true,
      note: '这一次指导的日期。',
      example: '2026-03-09',
      alsoCalled: ['日期'],
    }),
    form: choice('方式', GUIDANCE_FORM, { isRequired: true, example: '上门', alsoCalled: ['指导方式'] }),
    summary: text('内容摘要', {
      max: 2000,
      isRequired: true,
      note: '做了什么、约定了什么,不超过 2000 字。',
      example: '了解家庭近况,商定本月目标',
      alsoCalled: ['指导内容'],
    }),
  },
  key: [...CHILD_KEY, 'openedOn', 'heldOn', 'form'],
  child: KNOWN_CHILD,
  place: null,
  targets: [
    {
      entity: FamilyGuidance,
      key: ['child', 'openedOn'],
      fill: { child: CHILD, openedOn: 'openedOn' },
      mustExist: '没有找到这一天开始的指导,请核对指导开始日期,或先在一对一指导台账登记。',
      fits: isNotOver,
    },
    {
      entity: FamilyGuidanceSession,
      key: ['guidance', 'heldOn', 'form'],
      fill: properties,
      belongsTo: { guidance: 0 },
    },
  ],
  check: ({ heldOn, openedOn }) => [notBefore('heldOn', heldOn as string, openedOn as string, '指导的开始日期')],
  export: {
    list: 'familyGuidances(filter: { divisionCode: $division }, first: 50, after: $after)',
    each: 'sessions(first: 100)',
    paths: {
      ...properties,
      childId: '^child.id',
      name: '^child.womensFederation.name',
      birthDate: '^child.womensFederation.birthDate',
      openedOn: '^openedOn',
    },
  },
};
