import { type Figure, period } from '../../figure.ts';
import { GD661 } from './documents.ts';
import { harbourDays, openHarbours } from './heart-harbours.ts';
import { harbour } from './place-subjects.ts';

/** 港湾配备童伴妈妈占比 (GD661: each harbour has a companion). */
export const harboursWithCompanion: Figure = {
  code: 'HARBOURS_WITH_COMPANION',
  title: '港湾配备童伴妈妈',
  definition: '当日已启用的童心港湾中,有童伴妈妈在任的占比,按所在地统计。',
  basis: GD661,
  unit: '%',
  counts: {
    code: 'HARBOURS_WITH_COMPANION',
    subject: harbour,
    joins: 'join harbour_companion m on m.harbour_id = h.id',
    held: `${harbourDays} * ${period('m."from"', 'm."until"')}`,
  },
  of: openHarbours,
};
