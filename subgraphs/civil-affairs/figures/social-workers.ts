import type { Counter, Figure } from '../../figure.ts';
import { days } from './days.ts';
import { GD661, HN2019 } from './documents.ts';
import { socialWorker } from './service-subjects.ts';
import { stationDays } from './social-work-stations.ts';

const employed: Counter = {
  code: 'SOCIAL_WORKERS',
  subject: socialWorker,
  joins: 'join social_work_station n on n.id = w.station_id',
  held: `${days('w')} * ${stationDays}`,
};

const byQualification: Counter = { ...employed, code: 'SOCIAL_WORKERS_BY_QUALIFICATION', part: 'w.qualification' };
const counsellors: Counter = { ...employed, code: 'COUNSELLORS', where: 'w.has_counsellor_qualification' };

/** 社工 (GD661). */
export const socialWorkers: Figure = {
  code: 'SOCIAL_WORKERS',
  title: '在职社工',
  definition: '当日在未撤销的社工站在职的社工,按社工站所在地统计。分项为职业资格。',
  basis: GD661,
  unit: '人',
  counts: employed,
  parts: {
    counter: byQualification,
    titles: [
      { code: 'NONE', title: '没有职业资格' },
      { code: 'ASSISTANT_SOCIAL_WORKER', title: '助理社会工作师' },
      { code: 'SOCIAL_WORKER', title: '社会工作师' },
      { code: 'SENIOR_SOCIAL_WORKER', title: '高级社会工作师' },
    ],
  },
  variants: [
    {
      code: 'COUNSELLORS',
      title: '有心理咨询资格的在职社工',
      definition: '当日在未撤销的社工站在职、登记有心理咨询资格的社工,按社工站所在地统计。',
      basis: HN2019,
      counts: counsellors,
    },
  ],
};
