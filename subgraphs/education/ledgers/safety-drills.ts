import { asNamed } from '../../as-named.ts';
import { type Ledger, refersTo } from '../../ledger.ts';
import { choice, count, day } from '../../ledger-columns.ts';
import { SafetyDrill } from '../entities/safety-drill.ts';
import { schoolColumns, schoolPathsOfNode } from './school-columns.ts';

const properties = asNamed('hazard', 'heldOn', 'participantCount');

/** 安全演练台账: a drill for one danger at a school (FS53). */
export const safetyDrills: Ledger = {
  name: 'safety-drills',
  title: '安全演练台账',
  says: '一行一所学校针对一种险情的一次演练,按学校、险情和演练日期识别。',
  source: 'FS53',
  act: 'recordSafetyDrill',
  columns: {
    ...schoolColumns,
    hazard: choice(
      '险情',
      {
        DROWNING: '溺水',
        GAS: '煤气中毒',
        FOOD_POISONING: '食物中毒',
        FIRE: '火灾',
        EARTHQUAKE: '地震',
        TRAFFIC: '交通',
      },
      { isRequired: true },
    ),
    heldOn: day('演练日期', { isRequired: true, note: '演练当天。', example: '2026-05-12' }),
    participantCount: count('参加人数', { isRequired: true, note: '参加演练的师生人数。', example: '180' }),
  },
  key: ['school', 'schoolDivision', 'hazard', 'heldOn'],
  child: null,
  place: null,
  targets: [
    { entity: SafetyDrill, key: ['school', 'hazard', 'heldOn'], fill: { school: refersTo('school'), ...properties } },
  ],
  export: {
    list: 'schools(filter: { divisionCode: $division }, orderBy: DIVISION_CODE_ASC, first: 50, after: $after)',
    each: 'safetyDrills(first: 100)',
    paths: { ...schoolPathsOfNode, ...properties },
  },
};
