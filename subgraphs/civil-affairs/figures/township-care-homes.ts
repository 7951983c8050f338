import { type Counter, type Figure, period } from '../../figure.ts';
import { JS37 } from './documents.ts';
import { careHome } from './service-subjects.ts';

const open: Counter = { code: 'CARE_HOMES', subject: careHome, held: period('h.opened_on', 'h.closed_on') };
const toStandard: Counter = { ...open, code: 'CARE_HOMES_TO_STANDARD', where: 'h.meets_provincial_standard' };

/** 关爱之家 (JS37: 618 to the provincial standard were running; that is a result, not a target). */
export const townshipCareHomes: Figure = {
  code: 'TOWNSHIP_CARE_HOMES',
  title: '关爱之家',
  definition: '当日已启用、尚未关闭的乡镇关爱之家,按所在地统计。',
  basis: JS37,
  unit: '所',
  counts: open,
  variants: [
    {
      code: 'TOWNSHIP_CARE_HOMES_TO_STANDARD',
      title: '达到省级标准的关爱之家',
      definition: '当日未关闭的关爱之家中登记为达到省级标准的,按所在地统计;过去各月按现在的登记回溯。',
      basis: JS37,
      counts: toStandard,
    },
  ],
};
