import { type Figure, period } from '../../figure.ts';
import { GD661, IN_GUANGDONG } from './documents.ts';
import { volunteer } from './place-subjects.ts';

const held = period('v."from"', 'v."until"');

/** 常态化志愿者 (GD661: more than 50,000 in the province). */
export const standingVolunteers: Figure = {
  code: 'STANDING_VOLUNTEERS',
  title: '常态化志愿者',
  definition: '当日在册、登记为常态化服务的青年志愿者,按登记地统计。',
  basis: GD661,
  unit: '人',
  counts: { code: 'STANDING_VOLUNTEERS', subject: volunteer, where: 'v.is_standing', held },
  targets: [{ ...IN_GUANGDONG, comparison: 'AT_LEAST', value: 50_000 }],
  variants: [
    {
      code: 'ALL_VOLUNTEERS',
      title: '全部志愿者',
      definition: '当日在册的青年志愿者(含非常态化的),按登记地统计。',
      basis: GD661,
      counts: { code: 'ALL_VOLUNTEERS', subject: volunteer, held },
    },
  ],
};
