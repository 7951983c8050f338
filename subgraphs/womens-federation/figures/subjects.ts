import type { Subject } from '../../figure.ts';

const ofGuidance = 'select g.child_id from changed x join family_guidance g on g.id = x.guidance_id';

/** 妇联登记的儿童: everything that is counted of a child and its family, where the child lives. */
export const child: Subject = {
  name: 'child',
  table: 'guided_child',
  alias: 'c',
  key: 'id',
  keyType: 'text',
  division: 'c.division_code',
  childId: 'c.id',
  list: 'guidedChildren',
  touchedBy: {
    guided_child: 'id',
    key_family_record: 'child_id',
    family_guidance: 'child_id',
    family_guidance_session: ofGuidance,
    joint_home_visit: 'child_id',
    family_education_attendance: 'child_id',
  },
};

/** 一对一指导, where the child lives. */
export const guidance: Subject = {
  name: 'guidance',
  table: 'family_guidance',
  alias: 'g',
  key: 'id',
  keyType: 'bigint',
  division: '(select c.division_code from guided_child c where c.id = g.child_id)',
  childId: 'g.child_id',
  list: null,
  touchedBy: {
    family_guidance: 'id',
    guided_child: 'select g.id from changed x join family_guidance g on g.child_id = x.id',
  },
};

/** 一次指导, where the child lives. */
export const session: Subject = {
  name: 'session',
  table: 'family_guidance_session',
  alias: 's',
  key: 'id',
  keyType: 'bigint',
  division: `(select c.division_code from family_guidance g join guided_child c on c.id = g.child_id
    where g.id = s.guidance_id)`,
  childId: '(select g.child_id from family_guidance g where g.id = s.guidance_id)',
  list: null,
  touchedBy: {
    family_guidance_session: 'id',
    family_guidance: 'select s.id from changed x join family_guidance_session s on s.guidance_id = x.id',
    guided_child: `select s.id from changed x join family_guidance g on g.child_id = x.id
      join family_guidance_session s on s.guidance_id = g.id`,
  },
};

/** 联合家访, where the child lived at the time. */
export const visit: Subject = {
  name: 'visit',
  table: 'joint_home_visit',
  alias: 'v',
  key: 'id',
  keyType: 'bigint',
  division: 'v.division_code',
  childId: 'v.child_id',
  list: null,
  touchedBy: { joint_home_visit: 'id' },
};

/** 风险报告, where the child lived at the time; being in one tells of danger, so none of them is opened from a figure. */
export const report: Subject = {
  name: 'report',
  table: 'at_risk_report',
  alias: 'r',
  key: 'id',
  keyType: 'bigint',
  division: 'r.division_code',
  childId: 'r.child_id',
  list: null,
  touchedBy: { at_risk_report: 'id' },
};
