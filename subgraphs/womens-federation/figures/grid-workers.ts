import type { Counter, Figure } from '../../figure.ts';
import { days } from './days.ts';
import { JS37 } from './documents.ts';
import { gridWorker } from './place-subjects.ts';

const inOffice: Counter = { code: 'GRID_WORKERS', subject: gridWorker, held: days('w') };

/** 巾帼网格员、村妇联执委 (JS37). */
export const gridWorkers: Figure = {
  code: 'GRID_WORKERS',
  title: '巾帼网格员、村妇联执委',
  definition: '当日在任的巾帼网格员、村(社区)妇联执委和主席,按负责的村统计;一人两职计两次。分项为身份。',
  basis: JS37,
  unit: '人',
  counts: inOffice,
  parts: {
    counter: { ...inOffice, code: 'GRID_WORKERS_BY_ROLE', part: 'w.role' },
    titles: [
      { code: 'GRID_WORKER', title: '巾帼网格员' },
      { code: 'VILLAGE_EXECUTIVE', title: '村(社区)妇联执委' },
      { code: 'VILLAGE_CHAIR', title: '村(社区)妇联主席' },
    ],
  },
};
