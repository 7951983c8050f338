import { type Figure, restOfYear } from '../../figure.ts';
import { GD661 } from './documents.ts';
import { session } from './place-subjects.ts';

/** 本年港湾活动人次. */
export const harbourAttendance: Figure = {
  code: 'HARBOUR_ATTENDANCE_THIS_YEAR',
  title: '本年港湾活动人次',
  definition: '本年自 1 月 1 日起在童心港湾活动的儿童人次累计,按港湾所在地统计。',
  basis: GD661,
  unit: '人次',
  counts: {
    code: 'HARBOUR_ATTENDANCE',
    subject: session,
    held: restOfYear('s.held_on'),
    amount: 's.attendance_count',
  },
};
