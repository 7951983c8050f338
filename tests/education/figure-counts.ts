const TODAY = 'figure.day()';
const COUNTY = `like '210421%'`;

const holds = (alias: string) =>
  `${alias}."from" <= ${TODAY} and (${alias}."until" is null or ${alias}."until" > ${TODAY})`;
const isOpen = (alias: string) =>
  `${alias}.opened_on <= ${TODAY} and (${alias}.closed_on is null or ${alias}.closed_on > ${TODAY})`;
const inYear = (day: string) => `extract(year from ${day}) = extract(year from ${TODAY}) and ${day} <= ${TODAY}`;
const inMonth = (day: string) => `${day} >= date_trunc('month', ${TODAY}) and ${day} <= ${TODAY}`;
const inTwelveMonths = (day: string) => `${day} <= ${TODAY} and ${day} + interval '12 months' > ${TODAY}`;

const pupils = (which: string) => `select count(*) from pupil p where p.division_code ${COUNTY} and ${which}`;
const about = (table: string, which: string, count = '*') =>
  `select count(${count}) from ${table} r join pupil p on p.id = r.child_id where p.division_code ${COUNTY} and ${which}`;
const schools = (which: string) => `select count(*) from school s where s.division_code ${COUNTY} and ${which}`;
const heldAt = (table: string, which: string, count = 'count(*)') =>
  `select ${count} from ${table} r join school s on s.id = r.school_id where s.division_code ${COUNTY} and ${which}`;
const some = (rows: string) => `exists (select from ${rows})`;

const enrolment = (more = '') => some(`enrolment e where e.child_id = p.id and ${holds('e')} ${more}`);
const file = some(`school_file f where f.child_id = p.id and ${isOpen('f')}`);
const paired = some(`teacher_pairing t where t.child_id = p.id and ${holds('t')}`);
const visited = (when: (day: string) => string) =>
  some(`teacher_visit v where v.child_id = p.id and ${when('v.visited_on')}`);
const away = (
  parent: string,
) => `(select w.kind from school_file f join school_file_parent_change w on w.school_file_id = f.id
  where f.child_id = p.id and ${isOpen('f')} and w.parent = '${parent}' and w.changed_on <= ${TODAY} order by w.changed_on desc limit 1)
  is not distinct from 'LEFT'`;
const result = `(select r.result from psychological_screening r where r.child_id = p.id and r.screened_on <= ${TODAY}
  order by r.screened_on desc, r.id desc limit 1)`;
const supporter = (role: string) =>
  some(`psychological_file_supporter u where u.psychological_file_id = r.id and u.role = '${role}' and ${holds('u')}`);
const general = `s.kind in ('PRIMARY', 'MIDDLE', 'NINE_YEAR', 'HIGH')`;
const palace = some(`rural_youth_palace y where y.school_id = s.id and ${holds('y')}`);
const kinds = `(select count(distinct o.kind) from rural_youth_palace y join course o on o.youth_palace_id = y.id
  where y.school_id = s.id and ${holds('y')} and ${holds('o')})`;
const drill = (which = '') =>
  some(`safety_drill a where a.school_id = s.id and ${inTwelveMonths('a.held_on')} ${which}`);
const attendance = `(select sum(a.days_attended)::numeric / nullif(sum(a.school_days), 0) from attendance_month a where a.child_id = p.id
  and a.month = (select max(b.month) from attendance_month b where b.child_id = p.id and b.month <= ${TODAY})
  and a.month > ${TODAY} - interval '2 months')`;
const returned = `r.returned_on is not null and ${inTwelveMonths('r.returned_on')}`;
const pairedAgain = (more = '') => some(`teacher_pairing t where t.child_id = p.id and ${holds('t')} ${more}`);
const settled = `${inYear('least(r.visited_on, r.suspected_on + 8)')}`;
const changed = `(${some(`school_file_guardian u where u.school_file_id = r.id and u."from" > r.opened_on and ${inYear('u."from"')}`)}
  or ${some(`school_file_parent_change w where w.school_file_id = r.id and w.changed_on > r.opened_on and ${inYear('w.changed_on')}`)})`;
const lives = `extract(year from age(${TODAY}, p.birth_date))`;
const generalSchools = schools(general);
const filed = pupils(file);

/** What every figure and definition of the education department must be in the demo county, counted straight from the tables. */
export const counted: Readonly<Record<string, readonly [string, string?]>> = {
  ENROLLED_PUPILS: [pupils(enrolment())],
  ENROLLED_PUPILS_BY_SCHOOL: [heldAt('enrolment', holds('r'), 'count(distinct (r.child_id, s.division_code))')],
  COMPULSORY_PUPILS: [pupils(enrolment(`and (e.grade like 'PRIMARY%' or e.grade like 'MIDDLE%')`))],
  PUPILS_ENROLLED_TWICE: [pupils(`(select count(*) from enrolment e where e.child_id = p.id and ${holds('e')}) > 1`)],
  SCHOOL_AGE_NOT_ENROLLED: [pupils(`${lives} between 6 and 14 and not ${enrolment()}`)],
  LOW_ATTENDANCE: [pupils(`${attendance} < 0.9`), pupils(`${attendance} is not null`)],
  SUSPECTED_DROPOUTS: [about('suspected_dropout', `r.state <> 'RETURNED'`)],
  DROPOUTS_REGISTERED: [about('suspected_dropout', inYear('r.suspected_on'))],
  DROPOUTS_RETURNED: [about('suspected_dropout', inYear('r.returned_on'))],
  DROPOUTS_VISITED_IN_TIME: [
    about('suspected_dropout', `${settled} and r.visited_on - r.suspected_on <= 7`),
    about('suspected_dropout', settled),
  ],
  RETURNED_PUPILS_PAIRED: [
    about('suspected_dropout', `${returned} and ${pairedAgain(`and t.purpose = 'RETURNED_DROPOUT'`)}`),
    about('suspected_dropout', returned),
  ],
  RETURNED_PUPILS_PAIRED_FOR_ANY: [
    about('suspected_dropout', `${returned} and ${pairedAgain()}`),
    about('suspected_dropout', returned),
  ],
  COUNTIES_WITH_BULLETIN: [
    `select count(*) from dropout_bulletin b where b.division_code ${COUNTY} and b.published_on <= ${TODAY}
       and b.month = date_trunc('month', ${TODAY}) - interval '1 month'`,
    `select count(*) from known_division where code ${COUNTY} and level = 'COUNTY'`,
  ],
  LEFT_BEHIND_PUPILS: [filed],
  LEFT_BEHIND_PUPILS_ENROLLED: [pupils(`${file} and ${enrolment()}`)],
  LEFT_BEHIND_PUPILS_UNDER_16: [pupils(`${file} and ${lives} < 16`)],
  LEFT_BEHIND_PUPILS_UNDER_18: [pupils(`${file} and ${lives} < 18`)],
  LEFT_BEHIND_PUPILS_BOTH_AWAY: [pupils(`${away('FATHER')} and ${away('MOTHER')}`)],
  LEFT_BEHIND_PUPILS_ANY_AWAY: [pupils(`(${away('FATHER')} or ${away('MOTHER')})`)],
  LEFT_BEHIND_PUPILS_BY_SCHOOL: [heldAt('school_file', isOpen('r'))],
  SCHOOLS_KEEPING_FILES: [
    schools(`${general} and ${some(`school_file f where f.school_id = s.id and ${isOpen('f')}`)}`),
    generalSchools,
  ],
  SCHOOL_FILES_WITH_GUARDIAN: [
    about(
      'school_file',
      `${isOpen('r')} and ${some(`school_file_guardian u where u.school_file_id = r.id and ${holds('u')}`)}`,
    ),
    about('school_file', isOpen('r')),
  ],
  SCHOOL_FILES_CHANGED: [about('school_file', changed)],
  PAIRED_PUPILS: [pupils(paired)],
  LEFT_BEHIND_PUPILS_PAIRED: [pupils(`${file} and ${paired}`), filed],
  TEACHER_VISITS: [about('teacher_visit', inYear('r.visited_on'))],
  TEACHER_VISITS_THIS_MONTH: [about('teacher_visit', inMonth('r.visited_on'))],
  TEACHER_VISITS_OWN: [about('teacher_visit', `${inYear('r.visited_on')} and r.credited_from is null`)],
  LEFT_BEHIND_PUPILS_VISITED: [pupils(`${file} and ${visited(inMonth)}`), filed],
  LEFT_BEHIND_PUPILS_VISITED_THIS_YEAR: [pupils(`${file} and ${visited(inYear)}`), filed],
  PUPILS_IN_NEED_OF_CARE: [about('school_care_need', holds('r'), 'distinct p.id')],
  SCREENED_PUPILS: [
    pupils(
      `${enrolment()} and ${some(`psychological_screening r where r.child_id = p.id and ${inTwelveMonths('r.screened_on')}`)}`,
    ),
    pupils(enrolment()),
  ],
  KEY_PUPILS_WITH_FILE: [
    pupils(`${result} <> 'NORMAL' and ${some(`psychological_file g where g.child_id = p.id and ${isOpen('g')}`)}`),
    pupils(`${result} <> 'NORMAL'`),
  ],
  PSYCHOLOGICAL_FILES: [about('psychological_file', isOpen('r'))],
  PSYCHOLOGICAL_FILES_SUPPORTED: [
    about(
      'psychological_file',
      `${isOpen('r')} and ${supporter('CLASS_TEACHER')} and ${supporter('PSYCHOLOGY_TEACHER')}`,
    ),
    about('psychological_file', isOpen('r')),
  ],
  PSYCHOLOGICAL_FILES_SUPPORTED_THIS_MONTH: [
    about(
      'psychological_file',
      `${isOpen('r')} and ${some(`psychological_support_record x where x.psychological_file_id = r.id and ${inMonth('x.supported_on')}`)}`,
    ),
    about('psychological_file', isOpen('r')),
  ],
  SEVERE_RESULTS_REFERRED: [
    about('psychological_file', `${isOpen('r')} and ${result} = 'SEVERE' and ${supporter('PROFESSIONAL_AGENCY')}`),
    pupils(`${result} = 'SEVERE'`),
  ],
  SCHOOLS: [schools('true')],
  GENERAL_SCHOOLS: [generalSchools],
  BOARDING_SCHOOLS: [schools('s.is_boarding')],
  COUNSELLING_ROOMS: [schools(`${general} and s.has_counselling_room`), generalSchools],
  SCHOOLS_WITH_PSYCHOLOGY_TEACHER: [schools(`${general} and s.psychology_teacher_count > 0`), generalSchools],
  SCHOOLS_WITH_SOCIAL_WORKER: [
    schools(`${general} and ${some(`school_social_worker w where w.school_id = s.id and ${holds('w')}`)}`),
    generalSchools,
  ],
  SCHOOLS_WITH_PARENTS_COMMITTEE: [schools(`${general} and s.has_parents_committee`), generalSchools],
  CAMPUS_ACTIVITIES: [heldAt('campus_activity', inTwelveMonths('r.held_on'))],
  CAMPUS_ACTIVITIES_THIS_YEAR: [heldAt('campus_activity', inYear('r.held_on'))],
  CAMPUS_ATTENDANCES: [heldAt('campus_activity', inTwelveMonths('r.held_on'), 'sum(r.participant_count)')],
  CAMPUS_ATTENDANCES_THIS_YEAR: [heldAt('campus_activity', inYear('r.held_on'), 'sum(r.participant_count)')],
  SCHOOLS_WITH_CAMPUS_ACTIVITY: [
    schools(`${general} and ${some(`campus_activity a where a.school_id = s.id and ${inTwelveMonths('a.held_on')}`)}`),
    generalSchools,
  ],
  RURAL_YOUTH_PALACES: [schools(palace)],
  PALACE_COURSES: [
    `select count(*) from course o join rural_youth_palace y on y.id = o.youth_palace_id join school s on s.id = y.school_id
     where s.division_code ${COUNTY} and ${holds('o')} and ${holds('y')}`,
  ],
  PALACES_WITH_ALL_COURSES: [schools(`${kinds} = 8`), schools(palace)],
  SAFETY_DRILLS: [heldAt('safety_drill', inTwelveMonths('r.held_on'))],
  SAFETY_DRILLS_THIS_YEAR: [heldAt('safety_drill', inYear('r.held_on'))],
  SCHOOLS_WITH_DRILL: [schools(drill()), schools('true')],
  SCHOOLS_WITH_THREE_DRILLS: [
    schools(['DROWNING', 'GAS', 'FOOD_POISONING'].map((each) => drill(`and a.hazard = '${each}'`)).join(' and ')),
    schools('true'),
  ],
};
