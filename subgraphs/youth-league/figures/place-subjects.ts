import type { Subject } from '../../figure.ts';

/** What all places and activities of the League have in common: a number as key, a division, no child. */
const place = (name: string, table: string, alias: string, list: string | null): Subject => ({
  name,
  table,
  alias,
  key: 'id',
  keyType: 'bigint',
  division: `${alias}.division_code`,
  childId: null,
  list,
  touchedBy: { [table]: 'id' },
});

/** 童心港湾. */
export const harbour: Subject = {
  ...place('harbour', 'heart_harbour', 'h', 'heartHarbours'),
  touchedBy: { heart_harbour: 'id', harbour_companion: 'harbour_id' },
};

/** 港湾活动, where the harbour is. */
export const session: Subject = {
  ...place('session', 'harbour_session', 's', null),
  division: '(select h.division_code from heart_harbour h where h.id = s.harbour_id)',
  touchedBy: {
    harbour_session: 'id',
    heart_harbour: 'select s.id from changed x join harbour_session s on s.harbour_id = x.id',
  },
};

/** 团属阵地. */
export const base = place('base', 'league_base', 'b', 'bases');

/** 青年志愿者. */
export const volunteer = place('volunteer', 'league_volunteer', 'v', 'volunteers');

/** 关爱项目活动. */
export const activity = place('activity', 'care_project_activity', 'a', 'careProjectActivities');

/** 乡镇、街道, for what each of them should have. */
export const township: Subject = {
  name: 'township',
  table: 'known_division',
  alias: 'd',
  key: 'code',
  keyType: 'text',
  division: 'd.code',
  childId: null,
  list: null,
  touchedBy: { known_division: 'code', heart_harbour: 'select left(x.division_code, 9) from changed x' },
};
