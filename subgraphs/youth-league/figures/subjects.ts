import { EVERY, type Subject } from '../../figure.ts';

const ofPairing = 'select p.child_id from changed x join pairing p on p.id = x.pairing_id';
const ofRoom = 'select r.child_id from changed x join dream_room r on r.id = x.dream_room_id';

/** 共青团掌握的儿童: everything that is counted of a child, where the child lives. */
export const child: Subject = {
  name: 'child',
  table: 'league_child',
  alias: 'c',
  key: 'id',
  keyType: 'text',
  division: 'c.division_code',
  childId: 'c.id',
  list: 'leagueChildren',
  touchedBy: {
    league_child: 'id',
    pairing: 'child_id',
    pairing_member: ofPairing,
    monthly_visit: ofPairing,
    dream_room: 'child_id',
    dream_room_stage_record: ofRoom,
    harbour_membership: 'child_id',
    micro_wish: 'child_id',
    collective_care_participation: 'child_id',
    collective_care: `select q.child_id from changed x
      join collective_care_participation q on q.collective_care_id = x.id`,
    care_project_participation: 'child_id',
    care_project_activity: 'select q.child_id from changed x join care_project_participation q on q.activity_id = x.id',
    care_standard: EVERY,
  },
};

/** 微心愿, where the child lives. */
export const wish: Subject = {
  name: 'wish',
  table: 'micro_wish',
  alias: 'w',
  key: 'id',
  keyType: 'bigint',
  division: '(select c.division_code from league_child c where c.id = w.child_id)',
  childId: 'w.child_id',
  list: null,
  touchedBy: {
    micro_wish: 'id',
    league_child: 'select w.id from changed x join micro_wish w on w.child_id = x.id',
  },
};

/** 关爱项目参加人次, where the activity was held. */
export const participation: Subject = {
  name: 'participation',
  table: 'care_project_participation',
  alias: 'q',
  key: 'id',
  keyType: 'bigint',
  division: '(select a.division_code from care_project_activity a where a.id = q.activity_id)',
  childId: 'q.child_id',
  list: null,
  touchedBy: {
    care_project_participation: 'id',
    care_project_activity: 'select q.id from changed x join care_project_participation q on q.activity_id = x.id',
    league_child: 'select q.id from changed x join care_project_participation q on q.child_id = x.id',
  },
};
