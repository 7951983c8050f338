import type { Counter, Figure } from '../../figure.ts';
import { days } from './days.ts';
import { FS53 } from './documents.ts';
import { onRegister } from './on-register.ts';
import { child } from './subjects.ts';

const keyCare: Counter = {
  code: 'KEY_CARE',
  subject: child,
  joins: `join needs_assessment a on a.child_id = c.id and a.level = 'KEY_CARE'`,
  held: `${onRegister} * ${days('a')}`,
};

const byArea: Counter = { ...keyCare, code: 'KEY_CARE_BY_AREA', part: 'a.area' };

/** 重点帮扶对象 (FS53); the areas of need tell of health and mind, so the rows behind them are not opened here. */
export const keyCareChildren: Figure = {
  code: 'KEY_CARE_CHILDREN',
  title: '重点帮扶对象',
  definition: '当日在册、有一项有效的需求评估定为重点帮扶的儿童,按现居住地统计。分项为评估的方面,一人可有多项。',
  basis: FS53,
  unit: '人',
  counts: keyCare,
  parts: {
    counter: byArea,
    titles: [
      { code: 'GUARDIANSHIP', title: '监护' },
      { code: 'LIVING', title: '生活' },
      { code: 'HEALTH', title: '健康' },
      { code: 'DISABILITY', title: '残疾' },
      { code: 'STUDY', title: '学习' },
      { code: 'EMOTIONAL_SUPPORT', title: '情感支持' },
      { code: 'SAFETY', title: '安全' },
    ],
  },
  isListed: false,
};
