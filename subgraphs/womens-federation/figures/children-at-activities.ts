import { type Counter, type Figure, restOfYear } from '../../figure.ts';
import { GD661 } from './documents.ts';
import { child } from './subjects.ts';

const attended: Counter = {
  code: 'ATTENDED',
  subject: child,
  joins: 'join family_education_attendance t on t.child_id = c.id',
  held: restOfYear('t.attended_on'),
};

/** 参加家庭教育活动的儿童, by who came with them. */
export const childrenAtActivities: Figure = {
  code: 'CHILDREN_AT_ACTIVITIES_THIS_YEAR',
  title: '今年参加家庭教育活动的儿童',
  definition:
    '今年以来至少参加过一场家庭教育活动的登记儿童,按现居住地统计;没有登记姓名的参加者不在其中。分项为陪同的人,不详的不计。',
  basis: GD661,
  unit: '人',
  counts: attended,
  parts: {
    counter: { ...attended, code: 'ATTENDED_BY_COMPANION', part: 't.accompanied_by' },
    titles: [
      { code: 'PARENT', title: '父母' },
      { code: 'GRANDPARENT', title: '祖父母、外祖父母' },
      { code: 'OTHER_RELATIVE', title: '其他亲属' },
      { code: 'TEACHER', title: '教师' },
    ],
  },
};
