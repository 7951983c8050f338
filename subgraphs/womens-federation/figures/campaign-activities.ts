import { type Counter, type Figure, restOfYear } from '../../figure.ts';
import { GD661 } from './documents.ts';
import { activity } from './place-subjects.ts';

const inCampaign: Counter = {
  code: 'CAMPAIGN_ACTIVITIES',
  subject: activity,
  joins: 'join family_education_campaign k on k.id = a.campaign_id',
  held: restOfYear('a.held_on'),
};

/** 主题行动的活动, by season: 把爱带回家, 欢欢喜喜过大年, 书香飘万家. */
export const campaignActivities: Figure = {
  code: 'CAMPAIGN_ACTIVITIES_THIS_YEAR',
  title: '今年主题行动活动',
  definition:
    '今年以来(自举办日至年底)作为一项家庭教育主题行动(如把爱带回家)的活动举办的场次,按举办地统计。分项为主题行动的时节。',
  basis: GD661,
  unit: '场',
  counts: inCampaign,
  parts: {
    counter: { ...inCampaign, code: 'CAMPAIGN_ACTIVITIES_BY_SEASON', part: 'k.season' },
    titles: [
      { code: 'SPRING_FESTIVAL', title: '春节' },
      { code: 'WINTER_HOLIDAY', title: '寒假' },
      { code: 'SUMMER_HOLIDAY', title: '暑假' },
      { code: 'YEAR_ROUND', title: '全年' },
    ],
  },
};
