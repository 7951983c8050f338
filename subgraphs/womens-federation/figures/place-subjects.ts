import type { Subject } from '../../figure.ts';

/** What all places, people and activities of the federation have in common: a number as key, a division, no child. */
const registered = (name: string, table: string, alias: string, list: string): Subject => ({
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

/** 家庭教育指导服务站点. */
export const site: Subject = {
  ...registered('site', 'guidance_site', 's', 'guidanceSites'),
  touchedBy: { guidance_site: 'id', guidance_site_opening_time: 'site_id' },
};

/** 家长学校. */
export const parentsSchool = registered('parents_school', 'parents_school', 'p', 'parentsSchools');

/** 妇儿之家. */
export const home = registered('home', 'women_and_childrens_home', 'h', 'womenAndChildrensHomes');

/** 公益性心理咨询服务中心. */
export const centre = registered('centre', 'counselling_centre', 'x', 'counsellingCentres');

/** 家庭教育专家. */
export const expert = registered('expert', 'family_education_expert', 'e', 'experts');

/** 家庭教育志愿者. */
export const volunteer = registered('volunteer', 'family_education_volunteer', 'v', 'volunteers');

/** 巾帼网格员、村妇联执委. */
export const gridWorker = registered('grid_worker', 'grid_worker', 'w', 'gridWorkers');

/** 家庭教育活动, where it was held. */
export const activity: Subject = {
  ...registered('activity', 'family_education_activity', 'a', 'familyEducationActivities'),
  touchedBy: {
    family_education_activity: 'id',
    family_education_campaign: 'select a.id from changed x join family_education_activity a on a.campaign_id = x.id',
  },
};

/** The divisions whose coverage a site changes: its township with all villages. */
const aroundSite = `select d.code from changed x join known_division d
  on d.code >= left(x.division_code, 9) and d.code < left(x.division_code, 9) || ':'`;

/** 行政区划 in its own right: a village that has a site, a city that has counselling centres. */
export const division: Subject = {
  name: 'division',
  table: 'known_division',
  alias: 'd',
  key: 'code',
  keyType: 'text',
  division: 'd.code',
  childId: null,
  list: null,
  touchedBy: {
    known_division: 'code',
    guidance_site: aroundSite,
    women_and_childrens_home: 'select left(x.division_code, 9) from changed x',
    counselling_centre: 'select left(x.division_code, 4) from changed x',
    grid_worker: 'division_code',
  },
};
