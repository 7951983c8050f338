import { type Figure, period } from '../../figure.ts';
import { GD661, JS37 } from './documents.ts';
import { base } from './place-subjects.ts';

const held = period('b.opened_on', 'b.closed_on');

/** 团属阵地, by kind. */
export const leagueBases: Figure = {
  code: 'LEAGUE_BASES',
  title: '团属阵地',
  definition: '当日已启用、尚未关闭的团属阵地,按所在地统计。分项为各类阵地。',
  basis: `${GD661};${JS37}`,
  unit: '个',
  counts: { code: 'LEAGUE_BASES', subject: base, held },
  parts: {
    counter: { code: 'LEAGUE_BASES_BY_KIND', subject: base, held, part: 'b.kind' },
    titles: [
      { code: 'HOPE_CLUB', title: '希望来吧' },
      { code: 'YOUTH_HOME', title: '青年之家' },
      { code: 'HOPE_HOMELAND', title: '希望家园' },
      { code: 'COLOURFUL_CABIN', title: '七彩小屋' },
      { code: 'HAPPY_KITCHEN', title: '幸福厨房' },
      { code: 'RED_SCARF_READING_ROOM', title: '红领巾悦读书屋' },
    ],
  },
};
