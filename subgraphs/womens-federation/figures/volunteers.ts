import type { Counter, Figure } from '../../figure.ts';
import { days } from './days.ts';
import { GD661 } from './documents.ts';
import { volunteer } from './place-subjects.ts';
import { QUALIFICATION_TITLES } from './qualifications.ts';

const enlisted: Counter = { code: 'VOLUNTEERS', subject: volunteer, held: days('v') };

/** 家庭教育志愿者 (GD661). */
export const volunteers: Figure = {
  code: 'VOLUNTEERS',
  title: '家庭教育志愿者',
  definition: '当日在册的家庭教育志愿者,按服务的区划统计。分项为资质,没有资质的不在分项中。',
  basis: GD661,
  unit: '人',
  counts: enlisted,
  parts: {
    counter: { ...enlisted, code: 'VOLUNTEERS_BY_QUALIFICATION', part: 'v.qualification' },
    titles: QUALIFICATION_TITLES,
  },
  variants: [
    {
      code: 'VOLUNTEERS_QUALIFIED',
      title: '有资质的家庭教育志愿者',
      definition: '当日在册的家庭教育志愿者中,登记了资质的,按服务的区划统计;过去各月按现在登记的资质回溯。',
      basis: GD661,
      counts: { ...enlisted, code: 'VOLUNTEERS_QUALIFIED', where: 'v.qualification is not null' },
    },
  ],
};
