import type { Counter, Figure } from '../../figure.ts';
import { days } from './days.ts';
import { GD661 } from './documents.ts';
import { expert } from './place-subjects.ts';
import { QUALIFICATION_TITLES } from './qualifications.ts';

const engaged: Counter = { code: 'EXPERTS', subject: expert, held: days('e') };

/** 家庭教育专家 (GD661). */
export const experts: Figure = {
  code: 'EXPERTS',
  title: '家庭教育专家',
  definition: '当日在聘的家庭教育专家,按服务的区划统计。分项为资质。',
  basis: GD661,
  unit: '人',
  counts: engaged,
  parts: {
    counter: { ...engaged, code: 'EXPERTS_BY_QUALIFICATION', part: 'e.qualification' },
    titles: QUALIFICATION_TITLES,
  },
};
