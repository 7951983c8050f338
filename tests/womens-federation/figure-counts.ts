/** What a figure should be, as hand-written counts of the rows in 抚顺市: of a share its numerator and its denominator. */
export type Count = readonly [numerator: string, denominator?: string];

const TODAY = `(now() at time zone 'Asia/Shanghai')::date`;
const here = (code: string) => `${code} like '2104%'`;
const current = (row: string) => `${row}."from" <= ${TODAY} and coalesce(${row}."until" > ${TODAY}, true)`;
const open = (row: string) => `${row}.opened_on <= ${TODAY} and coalesce(${row}.closed_on > ${TODAY}, true)`;
const sofar = (unit: 'month' | 'year', day: string) =>
  `${day} <= ${TODAY} and date_trunc('${unit}', ${day}) = date_trunc('${unit}', ${TODAY})`;

const rows = (table: string, condition: string) =>
  `select count(*) from ${table} where ${here(`${table}.division_code`)} and ${condition}`;
const divisions = (level: string, condition = 'true') =>
  `select count(*) from known_division d where ${here('d.code')} and d.level = '${level}' and ${condition}`;
const children = (condition: string) =>
  `select count(*) from guided_child c where ${here('c.division_code')} and ${condition}`;
const activities = (unit: 'month' | 'year', condition = 'true') =>
  rows('family_education_activity', `${sofar(unit, 'held_on')} and (${condition})`);
const participants = (unit: 'month' | 'year', condition: string) =>
  activities(unit, condition).replace('count(*)', 'coalesce(sum(participant_count), 0)');
const sessions = (unit: 'month' | 'year') =>
  `select count(*) from family_guidance_session s join family_guidance g on g.id = s.guidance_id
   join guided_child c on c.id = g.child_id where ${here('c.division_code')} and ${sofar(unit, 's.held_on')}`;
const closedGuidances = (condition: string) =>
  `select count(*) from family_guidance g join guided_child c on c.id = g.child_id
   where ${here('c.division_code')} and ${sofar('year', 'g.closed_on')} and ${condition}`;

const isKey = `exists (select from key_family_record k where k.child_id = c.id and ${current('k')})`;
const isGuided = `exists (select from family_guidance g where g.child_id = c.id and ${open('g')})`;
const siteAt = (place: string) => `exists (select from guidance_site s where ${place} and ${open('s')})`;
const worker = (condition: string) =>
  `exists (select from grid_worker w where w.division_code = d.code and ${current('w')} and ${condition})`;
const reports = (condition: string) => rows('at_risk_report', `${sofar('year', 'reported_on')} and ${condition}`);
const visits = (unit: 'month' | 'year', condition = 'true') =>
  rows('joint_home_visit', `${sofar(unit, 'visited_on')} and ${condition}`);

const VILLAGES = divisions('VILLAGE');
const SITES = rows('guidance_site', open('guidance_site'));
const PLACED = rows('guidance_site', `${open('guidance_site')} and kind <> 'ONLINE'`);
const READING = `'READING_TOGETHER'`;

const ofFamilies: Record<string, Count> = {
  FEDERATION_CHILDREN: [children(`c.recorded_on <= ${TODAY}`)],
  FEDERATION_CHILDREN_UNDER_16: [children(`c.birth_date + interval '16 years' > ${TODAY}`)],
  GUIDED_FAMILIES: [children(isGuided)],
  FAMILIES_GUIDED_THIS_MONTH: [
    children(`exists (select from family_guidance g join family_guidance_session s on s.guidance_id = g.id
      where g.child_id = c.id and ${open('g')} and ${sofar('month', 's.held_on')})`),
    children(isGuided),
  ],
  GUIDANCE_TOPICS: [children(isGuided)],
  GUIDANCE_SESSIONS_THIS_MONTH: [sessions('month')],
  GUIDANCE_SESSIONS_THIS_YEAR: [sessions('year')],
  GUIDANCES_CLOSED_IMPROVED_THIS_YEAR: [
    closedGuidances(`g.outcome in ('GOAL_REACHED', 'IMPROVED')`),
    closedGuidances('true'),
  ],
  KEY_FAMILIES: [children(isKey)],
  KEY_FAMILY_REASONS: [children(isKey)],
  KEY_FAMILIES_GUIDED: [children(`${isKey} and ${isGuided}`), children(isKey)],
  KEY_FAMILIES_VISITED_THIS_YEAR: [
    children(
      `${isKey} and exists (select from joint_home_visit v where v.child_id = c.id and ${sofar('year', 'v.visited_on')})`,
    ),
    children(isKey),
  ],
  JOINT_HOME_VISITS_THIS_MONTH: [visits('month')],
  JOINT_HOME_VISITS_THIS_YEAR: [visits('year')],
  JOINT_HOME_VISITS_OF_ITS_OWN_THIS_YEAR: [visits('year', 'credited_from is null')],
  CHILDREN_WITH_OVERDUE_JOINT_VISIT: [
    children(`(select v.next_due_on from joint_home_visit v where v.child_id = c.id
      order by v.visited_on desc, v.id desc limit 1) < ${TODAY}`),
  ],
  CHILDREN_AT_ACTIVITIES_THIS_YEAR: [
    children(`c.id in (select t.child_id from family_education_attendance t where ${sofar('year', 't.attended_on')})`),
  ],
  AT_RISK_REPORTS_THIS_YEAR: [reports('true')],
  AT_RISK_REPORTS_HANDED_OVER: [reports(`handed_over_on <= ${TODAY}`), reports('true')],
  AT_RISK_REPORTS_ANSWERED: [reports(`answered_on <= ${TODAY}`), reports('true')],
  AT_RISK_REPORTS_ANSWERED_SOON: [reports(`answered_on <= least(${TODAY}, reported_on + 30)`), reports('true')],
  AT_RISK_REPORTS_WAITING: [rows('at_risk_report', `coalesce(answered_on > ${TODAY}, true)`)],
};

const ofPlaces: Record<string, Count> = {
  GUIDANCE_SITES: [SITES],
  GUIDANCE_SITES_IN_PLACE: [PLACED],
  VILLAGES_WITH_SITE: [divisions('VILLAGE', siteAt('s.division_code = d.code')), VILLAGES],
  VILLAGES_WITH_SITE_IN_REACH: [
    divisions('VILLAGE', siteAt('length(s.division_code) >= 9 and left(s.division_code, 9) = left(d.code, 9)')),
    VILLAGES,
  ],
  TOWNSHIPS_WITH_SITE: [divisions('TOWNSHIP', siteAt(`s.division_code like d.code || '%'`)), divisions('TOWNSHIP')],
  SITES_WITH_HOURS: [
    `${PLACED} and id in (select t.site_id from guidance_site_opening_time t where ${current('t')})`,
    PLACED,
  ],
  SITES_GUIDING_FAMILIES: [`${SITES} and 'ONE_TO_ONE_GUIDANCE' = any(services)`, SITES],
  PARENTS_SCHOOLS: [rows('parents_school', open('parents_school'))],
  PARENTS_SCHOOLS_IN_PLACE: [rows('parents_school', `${open('parents_school')} and not is_online`)],
  WOMEN_AND_CHILDRENS_HOMES: [rows('women_and_childrens_home', open('women_and_childrens_home'))],
  TOWNSHIPS_WITH_HOME: [
    divisions(
      'TOWNSHIP',
      `exists (select from women_and_childrens_home h where h.division_code like d.code || '%' and ${open('h')})`,
    ),
    divisions('TOWNSHIP'),
  ],
  COUNSELLING_CENTRES: [rows('counselling_centre', open('counselling_centre'))],
  COUNSELLING_CENTRES_IN_ALLIANCE: [
    rows('counselling_centre', `${open('counselling_centre')} and alliance is not null`),
  ],
  CITIES_WITH_CENTRES: [
    divisions(
      'CITY',
      `2 <= (select count(*) from counselling_centre x where x.division_code like d.code || '%' and ${open('x')})`,
    ),
    divisions('CITY'),
  ],
};

const ofPeopleAndActivities: Record<string, Count> = {
  EXPERTS: [rows('family_education_expert', current('family_education_expert'))],
  VOLUNTEERS: [rows('family_education_volunteer', current('family_education_volunteer'))],
  VOLUNTEERS_QUALIFIED: [
    rows('family_education_volunteer', `${current('family_education_volunteer')} and qualification is not null`),
  ],
  GRID_WORKERS: [rows('grid_worker', current('grid_worker'))],
  VILLAGES_WITH_GRID_WORKER: [divisions('VILLAGE', worker(`w.role = 'GRID_WORKER'`)), VILLAGES],
  VILLAGES_WITH_FEDERATION_WORKER: [divisions('VILLAGE', worker('true')), VILLAGES],
  LECTURES_THIS_YEAR: [activities('year', `form = 'LECTURE'`)],
  LECTURES_THIS_MONTH: [activities('month', `form = 'LECTURE'`)],
  LECTURE_PARTICIPANTS_THIS_YEAR: [participants('year', `form = 'LECTURE'`)],
  LECTURE_PARTICIPANTS_THIS_MONTH: [participants('month', `form = 'LECTURE'`)],
  ACTIVITIES_THIS_YEAR: [activities('year')],
  ACTIVITIES_THIS_MONTH: [activities('month')],
  ACTIVITY_PARTICIPATIONS_THIS_YEAR: [participants('year', 'true')],
  HOLIDAY_TOPIC_ACTIVITIES_THIS_YEAR: [
    activities('year', `topic in ('SCREEN_ADDICTION', 'HOME_SAFETY', 'DROWNING', 'TRAFFIC', 'ABDUCTION')`),
  ],
  CAMPAIGN_ACTIVITIES_THIS_YEAR: [activities('year', 'campaign_id is not null')],
  READING_ACTIVITIES_THIS_YEAR: [activities('year', `${READING} in (form, topic)`)],
  READING_ACTIVITIES_BY_FORM_THIS_YEAR: [activities('year', `form = ${READING}`)],
};

/** The count of every figure and of every other definition, by code. */
export const counts: Readonly<Record<string, Count>> = { ...ofFamilies, ...ofPlaces, ...ofPeopleAndActivities };
