import type { Counter, Figure } from '../../figure.ts';
import { openHomes } from './childrens-homes.ts';
import { HN2019 } from './documents.ts';

const withRoom: Counter = { ...openHomes, code: 'HOMES_WITH_COUNSELLING_ROOM', where: 'h.has_counselling_room' };

/** 有心理咨询室的儿童之家 (HN2019: where possible). */
export const homesWithCounsellingRoom: Figure = {
  code: 'HOMES_WITH_COUNSELLING_ROOM',
  title: '有心理咨询室的儿童之家占比',
  definition: '当日未关闭的儿童之家中,登记有心理咨询室的占比,按所在地统计;过去各月按现在的登记回溯。',
  basis: `${HN2019}(有条件的设置,没有规定比例)`,
  unit: '%',
  counts: withRoom,
  of: openHomes,
};
