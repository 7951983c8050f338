import { type Counter, type Figure, period, restOfYear } from '../../figure.ts';
import { GD151 } from './documents.ts';
import { vagrantFollowUp } from './service-subjects.ts';

const due: Counter = {
  code: 'VAGRANT_FOLLOW_UPS_DUE',
  subject: vagrantFollowUp,
  where: 'f.returned_on is not null',
  held: period('f.returned_on', 'f.followed_up_on'),
};

const foundThisYear: Counter = {
  code: 'VAGRANT_MINORS_FOUND',
  subject: vagrantFollowUp,
  held: restOfYear('f.found_on'),
};

const returned: Counter = {
  code: 'VAGRANT_RETURNS',
  subject: vagrantFollowUp,
  where: 'f.returned_on is not null',
  held: period('f.returned_on', `f.returned_on + interval '12 months'`),
};

const followedUp: Counter = {
  ...returned,
  code: 'VAGRANT_RETURNS_FOLLOWED_UP',
  where: 'f.returned_on is not null and f.followed_up_on is not null',
  held: `${returned.held} * ${period('f.followed_up_on', 'null')}`,
};

/** 返乡后待回访的流浪未成年人 (GD151: each one is to be followed up after return; no interval is named). */
export const vagrantFollowUpsDue: Figure = {
  code: 'VAGRANT_FOLLOW_UPS_DUE',
  title: '返乡后待回访的流浪未成年人',
  definition: '当日已返乡、尚未回访的救助记录件数,按负责回访的村统计;文件没有规定回访期限,自返乡日起计。',
  basis: GD151,
  unit: '件',
  counts: due,
};

/** 返乡后已回访的占比 (GD151: each one who has returned). */
export const vagrantReturnsFollowedUp: Figure = {
  code: 'VAGRANT_RETURNS_FOLLOWED_UP',
  title: '返乡后已回访的流浪未成年人占比',
  definition: '近 12 个月内返乡的救助记录中,当日已回访的占比,按负责回访的村统计;没有达到的即返乡后还没有人回访的。',
  basis: `${GD151};12 个月为统计设定`,
  unit: '%',
  counts: followedUp,
  of: returned,
  targets: [{ divisionCode: '44', comparison: 'AT_LEAST', value: 1, validFrom: '2015-01-01', source: GD151 }],
};

/** 救助的流浪未成年人. */
export const vagrantMinorsFound: Figure = {
  code: 'VAGRANT_MINORS_FOUND',
  title: '今年救助的流浪未成年人',
  definition: '今年以来(自发现日至年底)救助的流浪未成年人件数,按负责回访的村统计。',
  basis: GD151,
  unit: '件',
  counts: foundThisYear,
};
