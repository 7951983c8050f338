import type { Counter, Figure } from '../../figure.ts';
import { openDays } from './days.ts';
import { JS37 } from './documents.ts';
import { centre } from './place-subjects.ts';

const open: Counter = { code: 'CENTRES', subject: centre, held: openDays('x') };

/** 公益性心理咨询服务中心 (JS37). */
export const counsellingCentres: Figure = {
  code: 'COUNSELLING_CENTRES',
  title: '公益性心理咨询服务中心',
  definition: '当日已启用、尚未停用的公益性心理咨询服务中心,按所在地统计;设在市本级的不计入任何一个县。',
  basis: JS37,
  unit: '个',
  counts: open,
  variants: [
    {
      code: 'COUNSELLING_CENTRES_IN_ALLIANCE',
      title: '加入联盟的心理咨询服务中心',
      definition:
        '当日开放的中心里,登记为加入了一个心理咨询公益联盟(如莫愁联盟)的,按所在地统计;过去各月按现在的登记回溯。',
      basis: JS37,
      counts: { ...open, code: 'CENTRES_IN_ALLIANCE', where: 'x.alliance is not null' },
    },
  ],
};
