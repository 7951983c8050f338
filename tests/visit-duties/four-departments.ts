import type { Session } from '../../schema/access/viewer.ts';
import { addDays, dayAt, type PlainDate } from '../../schema/plain-date.ts';
import { policyOf, stewardOf } from '../sessions.ts';

/** The hub's day while the tests run. */
export const today = dayAt(new Date());

/** The day a number of days ago. */
export const ago = (days: number): PlainDate => addDays(today, -days);

/** 兰兰: on the register, at school, of a key family, paired; 小强: known to every department, but owed no visit except by civil affairs. */
export const LAN = 'T-AAAAAAAAAAAAAAAAAAAAAAAAAA';
export const QIANG = 'T-BBBBBBBBBBBBBBBBBBBBBBBBBB';
export const STRANGER = 'T-CCCCCCCCCCCCCCCCCCCCCCCCCC';

/** One department whose visits can come from the visits of others. */
export interface VisitingDepartment {
  folder: string;
  code: string;
  /** Its own name in the names of types and acts. */
  visit: string;
  /** The section of a child, and in it the list of visits and the days that tell when the last was and the next is due. */
  section: string;
  visits: string;
  clock: string;
  /** What a visit has to contain here in these tests. */
  contents: readonly string[];
}

export const DEPARTMENTS: readonly VisitingDepartment[] = [
  {
    folder: 'civil-affairs',
    code: 'CIVIL_AFFAIRS',
    visit: 'HomeVisit',
    section: 'civilAffairs',
    visits: 'visits',
    clock: 'lastVisit { visitedOn }',
    contents: ['GUARDIANSHIP', 'SAFETY'],
  },
  {
    folder: 'education',
    code: 'EDUCATION',
    visit: 'TeacherVisit',
    section: 'education',
    visits: 'teacherVisits',
    clock: 'teacherVisits(first: 1) { visitedOn }',
    contents: ['SCHOOLING'],
  },
  {
    folder: 'womens-federation',
    code: 'WOMENS_FEDERATION',
    visit: 'JointHomeVisit',
    section: 'womensFederation',
    visits: 'jointHomeVisits',
    clock: 'lastJointHomeVisitOn nextJointHomeVisitDueOn',
    contents: ['FAMILY_EDUCATION'],
  },
  {
    folder: 'youth-league',
    code: 'YOUTH_LEAGUE',
    visit: 'MonthlyVisit',
    section: 'youthLeague',
    visits: 'monthlyVisits',
    clock: 'lastMonthlyVisitOn isVisitedThisMonth',
    contents: ['COMPANIONSHIP', 'EMOTION'],
  },
];

/** A visit that dealt with everything and met everybody. */
export const EVERYTHING = ['GUARDIANSHIP', 'SCHOOLING', 'EMOTION', 'SAFETY', 'FAMILY_EDUCATION', 'COMPANIONSHIP'];

/** The joint meeting's own system, which carries visits from one department to another. */
export const SYSTEM: Session = {
  viewer: { ...stewardOf('joint-meeting'), id: 'system', name: '联席会议业务系统', role: 'SYSTEM', division: '21' },
  purpose: 'VERIFICATION',
  ground: null,
  policy: policyOf(),
};

const VILLAGE = '210421101201';
const WRITTEN = `'测试', '测试人员', '2026-01-01', now()`;
const BY = 'source, recorded_by, recorded_on, updated_at';

/** The divisions that every department knows. */
const DIVISIONS = `insert into known_division (code, level) values ('21', 'PROVINCE'), ('2104', 'CITY'), ('210421', 'COUNTY'),
  ('210421101', 'TOWNSHIP'), ('${VILLAGE}', 'VILLAGE')`;

const children = (table: string, columns: string, values: string) =>
  [LAN, QIANG].map(
    (id) => `insert into ${table} (id, name, birth_date, division_code, ${columns}, ${BY})
      values ('${id}', '王小兰', '2015-01-01', '${VILLAGE}', ${values}, ${WRITTEN})`,
  );

/** What each department knows of the two children. */
export const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'civil-affairs': [
    DIVISIONS,
    ...children('registered_child', 'sex, resident_since, registered_on', `'FEMALE', '2015-01-01', '2020-01-01'`),
  ],
  education: [
    DIVISIONS,
    ...children('pupil', 'sex', `'FEMALE'`),
    `insert into school (name, kind, is_boarding, division_code, has_counselling_room, ${BY})
      values ('青河小学', 'PRIMARY', false, '${VILLAGE}', true, ${WRITTEN})`,
    `insert into enrolment (child_id, school_id, grade, kind, "from", ${BY})
      values ('${LAN}', 1, 'PRIMARY_5', 'ENROLLED', '2021-09-01', ${WRITTEN})`,
  ],
  'womens-federation': [
    DIVISIONS,
    ...children('guided_child', 'family_phone', 'null'),
    `insert into key_family_record (child_id, reason, "from", ${BY}) values ('${LAN}', 'LEFT_BEHIND', '2024-01-01', ${WRITTEN})`,
  ],
  'youth-league': [
    DIVISIONS,
    ...children('league_child', 'is_de_facto_unattended', 'true'),
    `insert into pairing (child_id, "from", ${BY}) values ('${LAN}', '2024-01-01', ${WRITTEN})`,
  ],
};

/** What the county has set for a department's visits. */
export const dutyOf = ({ code, contents }: VisitingDepartment, more: object = {}) => ({
  divisionCode: '210421',
  contents,
  mustSeeChild: true,
  mustSeeGuardian: false,
  acceptedFrom: DEPARTMENTS.map((each) => each.code).filter((other) => other !== code),
  from: ago(300),
  source: '演示设定(虚构)',
  ...more,
});
