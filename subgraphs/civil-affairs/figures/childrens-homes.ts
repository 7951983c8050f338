import { type Counter, type Figure, period } from '../../figure.ts';
import { HN2019 } from './documents.ts';
import { home } from './subjects.ts';

/** SQL of the days on which a home is not closed (开放或暂停). */
export const homeDays = period('h.opened_on', 'h.closed_on');

/** Homes that are not closed. */
export const openHomes: Counter = { code: 'HOMES', subject: home, held: homeDays };

const operating: Counter = { ...openHomes, code: 'HOMES_OPERATING', where: `h.status = 'OPERATING'` };
const byBuilding: Counter = { ...openHomes, code: 'HOMES_BY_BUILDING', part: 'h.building_kind' };

/** 村级儿童之家 (HN2019). */
export const childrensHomes: Figure = {
  code: 'CHILDRENS_HOMES',
  title: '村级儿童之家',
  definition: '当日已启用、尚未关闭的儿童之家(含暂停开放的),按所在地统计。分项为场所类型。',
  basis: HN2019,
  unit: '所',
  counts: openHomes,
  parts: {
    counter: byBuilding,
    titles: [
      { code: 'VILLAGE_SERVICE_STATION', title: '村便民服务站' },
      { code: 'SCHOOL', title: '学校' },
      { code: 'KINDERGARTEN', title: '幼儿园' },
      { code: 'PUBLIC_BUILDING', title: '其他公共用房' },
      { code: 'OTHER', title: '其他' },
    ],
  },
  variants: [
    {
      code: 'CHILDRENS_HOMES_OPERATING',
      title: '正在开放的儿童之家',
      definition: '未关闭的儿童之家中现在状态为开放的(不含暂停),按所在地统计;暂停没有日期,过去各月按现在的状态回溯。',
      basis: HN2019,
      counts: operating,
    },
  ],
};
