import type { Subject } from '../../figure.ts';

/** A subject that nothing but its own table tells of. */
const alone = (
  name: string,
  table: string,
  alias: string,
  list: string | null,
  childId: string | null = null,
): Subject => ({
  name,
  table,
  alias,
  key: 'id',
  keyType: 'bigint',
  division: `${alias}.division_code`,
  childId,
  list,
  touchedBy: { [table]: 'id' },
});

/** 社工站, with who works there. */
export const station: Subject = {
  ...alone('station', 'social_work_station', 'n', 'socialWorkStations'),
  touchedBy: {
    social_work_station: 'id',
    social_worker: 'station_id',
    standard: `select n.id from social_work_station n
      where exists (select from changed x where x.code in ('STATION_WORKERS_LEAST', 'STATION_WORKERS_MOST'))`,
  },
};

/** 社工, where the station is. */
export const socialWorker: Subject = {
  name: 'social_worker',
  table: 'social_worker',
  alias: 'w',
  key: 'id',
  keyType: 'bigint',
  division: '(select n.division_code from social_work_station n where n.id = w.station_id)',
  childId: null,
  list: null,
  touchedBy: {
    social_worker: 'id',
    social_work_station: 'select w.id from changed x join social_worker w on w.station_id = x.id',
  },
};

/** 关爱之家. */
export const careHome = alone('care_home', 'township_care_home', 'h', 'townshipCareHomes');

/** 儿童服务类社会组织. */
export const organisation = alone('organisation', 'child_service_organisation', 'o', 'childServiceOrganisations');

/** 宣传活动. */
export const publicityEvent = alone('publicity_event', 'publicity_event', 'e', 'publicityEvents');

/** 个案, where the child lived when it was opened. */
export const serviceCase = alone('service_case', 'service_case', 'k', 'serviceCases', 'k.child_id');

/** 入户探访, where it was made. */
export const homeVisit = alone('home_visit', 'home_visit', 'v', 'homeVisits', 'v.child_id');

/** 转介, where the child lived. */
export const referral = alone('referral', 'referral', 'r', 'referrals', 'r.child_id');

/** 强制报告, where the danger was. */
export const mandatoryReport = alone('report', 'mandatory_report', 'r', null, 'r.child_id');

/** 流浪未成年人救助与回访, where the child is to be looked after. */
export const vagrantFollowUp = alone('vagrant', 'vagrant_follow_up', 'f', 'vagrantFollowUps', 'f.child_id');

/** 政府购买服务, where the organisation is. */
export const purchasedService: Subject = {
  name: 'purchased_service',
  table: 'purchased_service',
  alias: 'b',
  key: 'id',
  keyType: 'bigint',
  division: '(select o.division_code from child_service_organisation o where o.id = b.organisation_id)',
  childId: null,
  list: null,
  touchedBy: {
    purchased_service: 'id',
    child_service_organisation: 'select b.id from changed x join purchased_service b on b.organisation_id = x.id',
  },
};
