import { type Counter, type Figure, restOfYear } from '../../figure.ts';
import { JS37 } from './documents.ts';
import { dropout } from './pupil-subjects.ts';

const registered: Counter = {
  code: 'DROPOUTS_REGISTERED',
  subject: dropout,
  held: restOfYear('d.suspected_on'),
};

const byReason: Counter = { ...registered, code: 'DROPOUTS_REGISTERED_BY_REASON', part: 'd.reason' };

const returned: Counter = {
  code: 'DROPOUTS_RETURNED',
  subject: dropout,
  where: 'd.returned_on is not null',
  held: restOfYear('d.returned_on'),
};

/** 今年登记的疑似辍学; a reason can tell of health, so the rows behind it are not opened here. */
export const dropoutsRegistered: Figure = {
  code: 'DROPOUTS_REGISTERED',
  title: '今年登记的疑似辍学',
  definition: '今年以来(自登记日至年底)登记的疑似辍学人次,含已返校的,按学生现居住地统计。分项为原因。',
  basis: JS37,
  unit: '人次',
  counts: registered,
  parts: {
    counter: byReason,
    titles: [
      { code: 'STUDY_DIFFICULTY', title: '学习困难' },
      { code: 'FAMILY_HARDSHIP', title: '家庭困难' },
      { code: 'HEALTH', title: '健康原因' },
      { code: 'WORKING', title: '外出务工' },
      { code: 'WITH_PARENTS', title: '随父母外出' },
      { code: 'UNKNOWN', title: '原因不明' },
    ],
  },
  isListed: false,
};

/** 今年返校的学生. */
export const dropoutsReturned: Figure = {
  code: 'DROPOUTS_RETURNED',
  title: '今年返校的疑似辍学学生',
  definition: '今年以来(自返校日至年底)登记返校的疑似辍学人次,不论何年登记,按学生现居住地统计。',
  basis: JS37,
  unit: '人次',
  counts: returned,
};
