const today = `(now() at time zone 'Asia/Shanghai')::date`;
const now = (alias: string) =>
  `${alias}."from" <= ${today} and (${alias}."until" is null or ${alias}."until" > ${today})`;
const opened = (alias: string) =>
  `${alias}.opened_on <= ${today} and (${alias}.closed_on is null or ${alias}.closed_on > ${today})`;
const thisYear = (day: string) => `${day} <= ${today} and extract(year from ${day}) = extract(year from ${today})`;
const thisMonth = (day: string) => `${day} <= ${today} and date_trunc('month', ${day}) = date_trunc('month', ${today})`;
const HERE = `like '210421%'`;

const CHILDREN = `from registered_child c where c.division_code ${HERE} and c.registered_on <= ${today}
  and (c.removed_on is null or c.removed_on > ${today})`;
const has = (table: string, condition: string) =>
  `exists (select from ${table} r where r.child_id = c.id and ${condition})`;
const of = (category: string) => has('child_category_record', `r.category = '${category}' and ${now('r')}`);
const children = (...conditions: string[]) => [`count(*) ${CHILDREN}`, ...conditions].join(' and ');
const age = `extract(year from age(${today}, c.birth_date))`;
const agreed = has('service_agreement', now('r'));
const parentAway = (relation: string) => has('parent', `r.status = 'AWAY' and r.relation ${relation}`);

const homes = (...conditions: string[]) =>
  [`count(*) from childrens_home h where h.division_code ${HERE} and ${opened('h')}`, ...conditions].join(' and ');
const divisions = (level: string, ...conditions: string[]) =>
  [
    `count(*) from division d where d.level = '${level}' and d.code ${HERE} and d.valid_until is null`,
    ...conditions,
  ].join(' and ');
const people = (table: string, ...conditions: string[]) =>
  [`count(*) from ${table} p where p.division_code ${HERE} and ${now('p')}`, ...conditions].join(' and ');
const trainedAs = (who: string) => `exists (select from training_participation q join training t on t.id = q.training_id
  where q.${who} = p.id and ${thisYear('t.ends_on')})`;
const rows = (table: string, condition: string, what = 'count(*)') =>
  `${what} from ${table} x where x.division_code ${HERE} and ${condition}`;
const returned = `x.returned_on between ${today} - interval '12 months' + interval '1 day' and ${today}`;
const workers = `(select count(*) from social_worker w where w.station_id = n.id and ${now('w')})`;
const working = `from social_worker w join social_work_station n on n.id = w.station_id where n.division_code ${HERE} and ${now('w')} and ${opened('n')}`;

/**
 * Each figure of 抚顺县 counted by hand over the tables: the count, or the part and the whole of a share. What the demo's
 * standards ask (50 m², 200 yuan, 3–8 workers, 2–3 days, 3 organisations, 30,000 yuan) is written out.
 */
export const COUNTS: Readonly<Record<string, string | readonly [string, string]>> = {
  REGISTERED_CHILDREN: children(),
  REGISTERED_CHILDREN_UNDER_18: children(`${age} < 18`),
  REGISTERED_CHILDREN_BY_HOUSEHOLD: children().replace('c.division_code', 'c.household_division_code'),
  LEFT_BEHIND_CHILDREN: children(of('LEFT_BEHIND')),
  LEFT_BEHIND_CHILDREN_UNDER_AGE_LIMIT: children(of('LEFT_BEHIND'), `${age} < 16`),
  LEFT_BEHIND_CHILDREN_UNDER_18: children(of('LEFT_BEHIND'), `${age} < 18`),
  LEFT_BEHIND_CHILDREN_BOTH_AWAY: children(
    of('LEFT_BEHIND'),
    parentAway(`like '%FATHER'`),
    parentAway(`like '%MOTHER'`),
  ),
  LEFT_BEHIND_CHILDREN_ANY_AWAY: children(of('LEFT_BEHIND'), parentAway('is not null')),
  LEFT_BEHIND_CHILDREN_BY_HOUSEHOLD: children(of('LEFT_BEHIND')).replace(
    'c.division_code',
    'c.household_division_code',
  ),
  DE_FACTO_UNATTENDED_CHILDREN: children(of('DE_FACTO_UNATTENDED')),
  CHILDREN_IN_DIFFICULTY: children(of('IN_DIFFICULTY')),
  ORPHANS: children(of('ORPHAN')),
  ORPHANS_UNDER_18: children(of('ORPHAN'), `${age} < 18`),
  MIGRANT_CHILDREN: children(of('MIGRANT')),
  CHILDREN_UNDER_16: [children(`${age} < 16`), children()],
  GIRLS: [children(`c.sex = 'FEMALE'`), children()],
  CHILDREN_WITH_GUARDIAN: [children(has('guardianship', now('r'))), children()],
  GUARDIAN_CHANGES: children(
    has(
      'guardianship',
      `${thisYear('r."from"')} and r."from" > (select min(g."from") from guardianship g where g.child_id = c.id)`,
    ),
  ),
  KEY_CARE_CHILDREN: children(has('needs_assessment', `r.level = 'KEY_CARE' and ${now('r')}`)),
  SERVED_CHILDREN: children(agreed),
  SERVED_CHILDREN_WITH_AGREEMENT: [children(agreed), children(has('service_agreement', `r."from" <= ${today}`))],
  SERVED_LEFT_BEHIND_CHILDREN: [children(of('LEFT_BEHIND'), agreed), children(of('LEFT_BEHIND'))],
  INSURED_CHILDREN: [children(has('child_insurance', `r.kind = 'ACCIDENT' and ${now('r')}`)), children()],
  SUBSIDISED_CHILDREN: children(has('child_subsidy', now('r'))),
  CHILDREN_VISITED_THIS_MONTH: [children(has('home_visit', thisMonth('r.visited_on'))), children()],
  CHILDREN_WITH_OVERDUE_VISIT: children(
    `(select v.next_due_on from home_visit v where v.child_id = c.id order by v.visited_on desc, v.id desc limit 1) < ${today}`,
  ),
  CHILDRENS_HOMES: homes(),
  CHILDRENS_HOMES_OPERATING: homes(`h.status = 'OPERATING'`),
  HOME_COVERAGE: [
    divisions(
      'VILLAGE',
      `exists (select from childrens_home h where h.division_code = d.code and h.status <> 'CLOSED')`,
    ),
    divisions('VILLAGE'),
  ],
  DEMONSTRATION_HOMES: [
    homes(`exists (select from home_demonstration x where x.home_id = h.id and ${now('x')})`),
    homes(),
  ],
  HOMES_NAMED_BY_PROVINCE: `count(*) from home_demonstration x join childrens_home h on h.id = x.home_id
    where h.division_code ${HERE} and x.level = 'PROVINCE' and ${thisYear('x."from"')}`,
  HOMES_MEETING_STANDARD: [
    homes(
      'h.indoor_area_square_metres >= 50 and h.has_video_contact and h.has_reading_equipment and h.has_recreation_equipment',
      'h.has_outdoor_space and cardinality(h.functions) >= 4',
      'exists (select from home_opening_hours o where o.home_id = h.id)',
      'exists (select from home_duty_shift q where q.home_id = h.id and q."until" is null)',
    ),
    homes(),
  ],
  HOMES_WITH_HOURS: [homes('exists (select from home_opening_hours o where o.home_id = h.id)'), homes()],
  HOMES_WITH_ROSTER: [homes(`exists (select from home_duty_shift q where q.home_id = h.id and ${now('q')})`), homes()],
  HOMES_WITH_COUNSELLING_ROOM: [homes('h.has_counselling_room'), homes()],
  INSURED_HOMES: [homes('h.is_insured'), homes()],
  HOME_SUBSIDIES: `coalesce(sum(m.total_yuan), 0) from home_subsidy m join childrens_home h on h.id = m.home_id
    where h.division_code ${HERE} and ${thisYear('m.granted_on')}`,
  CHILD_DIRECTORS: people('child_director'),
  VILLAGES_WITH_DIRECTOR: [
    divisions('VILLAGE', `exists (select from child_director p where p.division_code = d.code and ${now('p')})`),
    divisions('VILLAGE'),
  ],
  DIRECTORS_TRAINED: [people('child_director', trainedAs('director_id')), people('child_director')],
  DIRECTORS_CERTIFIED_FIRST: [people('child_director', 'p.assessment_passed_on <= p."from"'), people('child_director')],
  DIRECTOR_ALLOWANCES: [people('child_director', 'p.monthly_allowance_yuan >= 200'), people('child_director')],
  CHILD_SUPERVISORS: people('child_supervisor'),
  TOWNSHIPS_WITH_SUPERVISOR: [
    divisions('TOWNSHIP', `exists (select from child_supervisor p where p.division_code = d.code and ${now('p')})`),
    divisions('TOWNSHIP'),
  ],
  SUPERVISORS_TRAINED: [people('child_supervisor', trainedAs('supervisor_id')), people('child_supervisor')],
  TRAININGS: rows('training', thisYear('x.ends_on')),
  TRAININGS_OF_DUE_LENGTH: [
    rows('training', `${thisYear('x.ends_on')} and x.ends_on - x.starts_on between 1 and 2`),
    rows('training', thisYear('x.ends_on')),
  ],
  SOCIAL_WORK_STATIONS: rows('social_work_station', opened('x')),
  STATION_COVERAGE: [
    divisions(
      'TOWNSHIP',
      `exists (select from social_work_station n where n.division_code = d.code and ${opened('n')})`,
    ),
    divisions('TOWNSHIP'),
  ],
  STATIONS_STAFFED: [
    `count(*) from social_work_station n where n.division_code ${HERE} and ${workers} between 3 and 8`,
    rows('social_work_station', opened('x')),
  ],
  SOCIAL_WORKERS: `count(*) ${working}`,
  COUNSELLORS: `count(*) ${working} and w.has_counsellor_qualification`,
  TOWNSHIPS_WITH_COUNSELLOR: [
    `count(distinct left(n.division_code, 9)) ${working} and w.has_counsellor_qualification`,
    divisions('TOWNSHIP'),
  ],
  CHILD_SERVICE_ORGANISATIONS: rows('child_service_organisation', 'x.dissolved_on is null'),
  CHILD_SERVICE_ORGANISATIONS_INCUBATED: rows('child_service_organisation', 'x.incubated_on is not null'),
  COUNTIES_WITH_ORGANISATIONS: [
    `count(*) from (select ${rows('child_service_organisation', 'x.incubated_on is not null')}) o where o.count >= 3`,
    divisions('COUNTY'),
  ],
  PURCHASED_SERVICES: `count(*) from purchased_service b join child_service_organisation o on o.id = b.organisation_id
    where o.division_code ${HERE} and ${now('b')}`,
  PURCHASED_SERVICES_YUAN: `sum(b.amount_yuan) from purchased_service b join child_service_organisation o on o.id = b.organisation_id
    where o.division_code ${HERE} and ${now('b')}`,
  TOWNSHIP_CARE_HOMES: rows('township_care_home', opened('x')),
  TOWNSHIP_CARE_HOMES_TO_STANDARD: rows('township_care_home', `${opened('x')} and x.meets_provincial_standard`),
  SERVICE_CASES: rows('service_case', 'true'),
  SERVICE_CASES_OPENED_THIS_YEAR: rows('service_case', thisYear('x.opened_on')),
  SERVICE_CASES_CLOSED_THIS_YEAR: rows('service_case', thisYear('x.closed_on')),
  OPEN_CASES: rows('service_case', 'x.closed_on is null'),
  HOME_VISITS: rows('home_visit', thisMonth('x.visited_on')),
  HOME_VISITS_THIS_YEAR: rows('home_visit', thisYear('x.visited_on')),
  VOLUNTEER_VISITS: rows('home_visit', `x.visitor_kind = 'VOLUNTEER'`),
  REFERRALS: rows('referral', thisYear('x.referred_on')),
  REFERRALS_ANSWERED: [
    rows('referral', `${thisYear('x.referred_on')} and x.answered_on <= ${today}`),
    rows('referral', thisYear('x.referred_on')),
  ],
  REFERRALS_WAITING: rows('referral', `(x.answered_on is null or x.answered_on > ${today})`),
  MANDATORY_REPORTS: rows('mandatory_report', thisYear('x.reported_on')),
  MANDATORY_REPORTS_ANSWERED: [
    rows('mandatory_report', `${thisYear('x.reported_on')} and x.answered_on <= ${today}`),
    rows('mandatory_report', thisYear('x.reported_on')),
  ],
  VAGRANT_FOLLOW_UPS_DUE: rows('vagrant_follow_up', 'x.returned_on is not null and x.followed_up_on is null'),
  VAGRANT_RETURNS_FOLLOWED_UP: [
    rows('vagrant_follow_up', `${returned} and x.followed_up_on <= ${today}`),
    rows('vagrant_follow_up', returned),
  ],
  VAGRANT_MINORS_FOUND: rows('vagrant_follow_up', thisYear('x.found_on')),
  PUBLICITY_EVENTS: rows('publicity_event', `x.held_on > ${today} - interval '12 months'`),
  PUBLICITY_EVENTS_THIS_YEAR: rows('publicity_event', thisYear('x.held_on')),
  PUBLICITY_PARTICIPATIONS: rows(
    'publicity_event',
    `x.held_on > ${today} - interval '12 months'`,
    'sum(x.participant_count)',
  ),
};
