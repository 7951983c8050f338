import type { Subject } from '../../figure.ts';

const ofStandard = (codes: string, keys: string) =>
  `${keys} where exists (select from changed x where x.code ${codes})`;

/** 登记儿童: everything that is counted of a child, where the child lives. */
export const child: Subject = {
  name: 'child',
  table: 'registered_child',
  alias: 'c',
  key: 'id',
  keyType: 'text',
  division: 'c.division_code',
  childId: 'c.id',
  list: 'children',
  touchedBy: {
    registered_child: 'id',
    child_category_record: 'child_id',
    guardianship: 'child_id',
    parent: 'child_id',
    former_parent_status: 'select p.child_id from changed x join parent p on p.id = x.parent_id',
    needs_assessment: 'child_id',
    service_agreement: 'child_id',
    child_insurance: 'child_id',
    child_subsidy: 'child_id',
    home_visit: 'child_id',
    standard: ofStandard("= 'LEFT_BEHIND_AGE_BELOW'", 'select c.id from registered_child c'),
  },
};

/** 村级儿童之家. */
export const home: Subject = {
  name: 'home',
  table: 'childrens_home',
  alias: 'h',
  key: 'id',
  keyType: 'bigint',
  division: 'h.division_code',
  childId: null,
  list: 'childrensHomes',
  touchedBy: {
    childrens_home: 'id',
    home_demonstration: 'home_id',
    home_opening_hours: 'home_id',
    home_duty_shift: 'home_id',
    standard: ofStandard("like 'HOME%'", 'select h.id from childrens_home h'),
  },
};

/** 儿童之家补助, where the home is. */
export const homeSubsidy: Subject = {
  name: 'home_subsidy',
  table: 'home_subsidy',
  alias: 'm',
  key: 'id',
  keyType: 'bigint',
  division: '(select h.division_code from childrens_home h where h.id = m.home_id)',
  childId: null,
  list: null,
  touchedBy: {
    home_subsidy: 'id',
    childrens_home: 'select m.id from changed x join home_subsidy m on m.home_id = x.id',
    standard: ofStandard("= 'HOME_NEW_SUBSIDY'", 'select m.id from home_subsidy m'),
  },
};

/** 行政区划 in its own right: a village that has a home, a township that has a station. */
export const division: Subject = {
  name: 'division',
  table: 'division',
  alias: 'd',
  key: 'code',
  keyType: 'text',
  division: 'd.code',
  childId: null,
  list: 'divisions',
  touchedBy: {
    division: 'code',
    childrens_home: 'division_code',
    child_director: 'division_code',
    child_supervisor: 'division_code',
    social_work_station: 'select left(division_code, 9) from changed',
    social_worker: `select left(s.division_code, 9) from changed x join social_work_station s on s.id = x.station_id`,
    township_care_home: 'select left(division_code, 9) from changed',
    child_service_organisation: 'select left(division_code, 6) from changed',
    standard: ofStandard("= 'INCUBATED_ORGANISATIONS'", `select d.code from division d`),
  },
};

/** 儿童主任. */
export const director: Subject = {
  name: 'director',
  table: 'child_director',
  alias: 'p',
  key: 'id',
  keyType: 'bigint',
  division: 'p.division_code',
  childId: null,
  list: 'childDirectors',
  touchedBy: {
    child_director: 'id',
    training_participation: 'director_id',
    training:
      'select q.director_id from changed x join training_participation q on q.training_id = x.id where q.director_id is not null',
    standard: ofStandard("= 'DIRECTOR_ALLOWANCE'", 'select p.id from child_director p'),
  },
};

/** 儿童督导员. */
export const supervisor: Subject = {
  name: 'supervisor',
  table: 'child_supervisor',
  alias: 'p',
  key: 'id',
  keyType: 'bigint',
  division: 'p.division_code',
  childId: null,
  list: 'childSupervisors',
  touchedBy: {
    child_supervisor: 'id',
    training_participation: 'supervisor_id',
    training:
      'select q.supervisor_id from changed x join training_participation q on q.training_id = x.id where q.supervisor_id is not null',
  },
};

/** 培训, where its organiser is. */
export const training: Subject = {
  name: 'training',
  table: 'training',
  alias: 't',
  key: 'id',
  keyType: 'bigint',
  division: 't.division_code',
  childId: null,
  list: 'trainings',
  touchedBy: {
    training: 'id',
    standard: ofStandard("like 'TRAINING_DAYS%'", 'select t.id from training t'),
  },
};
