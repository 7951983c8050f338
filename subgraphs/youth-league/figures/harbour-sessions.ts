import { type Figure, restOfMonth } from '../../figure.ts';
import { GD661 } from './documents.ts';
import { session } from './place-subjects.ts';

const held = restOfMonth('s.held_on');

/** 本月港湾活动, by the four services of GD661. */
export const harbourSessions: Figure = {
  code: 'HARBOUR_SESSIONS_THIS_MONTH',
  title: '本月港湾活动',
  definition: '当月在童心港湾开展的活动场次,按港湾所在地统计;各月末为该月全月场次。分项为四项服务。',
  basis: GD661,
  unit: '场',
  counts: { code: 'HARBOUR_SESSIONS', subject: session, held },
  parts: {
    counter: { code: 'HARBOUR_SESSIONS_BY_SERVICE', subject: session, held, part: 's.service' },
    titles: [
      { code: 'FAMILY_COMPANIONSHIP', title: '亲情陪伴' },
      { code: 'EMOTIONAL_CARE', title: '情感关怀' },
      { code: 'SELF_PROTECTION', title: '自护教育' },
      { code: 'ASPIRATION', title: '励志教育' },
    ],
  },
};
