/** A standard as a document sets it: code, title, value and unit. */
type Line = readonly [code: string, title: string, value: number, unit: string];

const HUNAN: readonly Line[] = [
  ['HOMES_A_VILLAGE', '每个建制村的儿童之家', 1, '所'],
  ['HOME_INDOOR_AREA', '儿童之家室内面积(不少于)', 50, '平方米'],
  ['HOME_VIDEO_CONTACT', '儿童之家视频通话设备', 1, '套'],
  ['HOME_READING', '儿童之家学习阅读设施', 1, '套'],
  ['HOME_RECREATION', '儿童之家娱乐设施', 1, '套'],
  ['HOME_OUTDOOR_SPACE', '儿童之家室外活动场地', 1, '处'],
  ['HOME_FUNCTIONS', '儿童之家的功能', 4, '项'],
  ['HOME_OPENING_HOURS', '公布开放时间', 1, '条'],
  ['HOME_DUTY_ROSTER', '轮值轮管', 1, '班'],
  ['HOME_DEMONSTRATION_SHARE', '县级以上示范儿童之家占比(不少于)', 0.1, '比例'],
  ['HOME_DEMONSTRATIONS_A_YEAR', '省级每年命名示范儿童之家', 100, '所/年'],
  ['HOME_NEW_SUBSIDY', '新建儿童之家补助', 30_000, '元/所'],
  ['HOME_NEW_SUBSIDY_PROVINCE', '新建儿童之家补助:省级', 10_000, '元/所'],
  ['HOME_NEW_SUBSIDY_CITY_AND_COUNTY', '新建儿童之家补助:市、县', 20_000, '元/所'],
  ['DIRECTOR_ALLOWANCE', '儿童主任补贴(不低于)', 200, '元/月'],
  ['TRAININGS_A_YEAR', '儿童主任、督导员培训(不少于)', 1, '次/年'],
  ['TRAINING_DAYS_LEAST', '每次培训天数(不少于)', 2, '天'],
  ['TRAINING_DAYS_MOST', '每次培训天数(不多于)', 3, '天'],
  ['TOWNSHIP_COUNSELLORS', '乡镇有资格的心理咨询人员(不少于)', 1, '人'],
  ['INCUBATED_ORGANISATIONS', '每县三年内孵化儿童服务类社会组织(不少于)', 3, '家'],
];

const GUANGDONG: readonly Line[] = [
  ['STATION_WORKERS_LEAST', '每个社工站的社工(不少于)', 3, '人'],
  ['STATION_WORKERS_MOST', '每个社工站的社工(不多于)', 8, '人'],
];

const JIANGSU: readonly Line[] = [
  ['PAIRING_VISITS_A_MONTH', '结对:月常态走访', 1, '次/月'],
  ['COLLECTIVE_CARE_A_QUARTER', '结对:季集中关爱', 1, '次/季'],
];

/** A standard with the region and time of its document. */
export interface StandardRow {
  code: string;
  title: string;
  value: number;
  unit: string;
  regionCode: string | null;
  validFrom: string;
  document: string;
}

function rows(lines: readonly Line[], regionCode: string | null, validFrom: string, document: string): StandardRow[] {
  return lines.map(([code, title, value, unit]) => ({ code, title, value, unit, regionCode, validFrom, document }));
}

/** 标准: what the documents set, each for its own province; visit intervals they leave open are not here. */
export const DOCUMENTED_STANDARDS: readonly StandardRow[] = [
  ...rows(HUNAN, '43', '2019-06-11', '湖南省五部门《关于进一步加强村级儿童之家建设和管理工作的通知》(HN2019)'),
  ...rows(GUANGDONG, '44', '2017-01-01', '粤民函〔2020〕661号(双百计划)'),
  ...rows(JIANGSU, '32', '2021-01-01', '苏民案复〔2021〕37号'),
  ...rows([['LEFT_BEHIND_AGE_BELOW', '农村留守儿童年龄(未满)', 16, '周岁']], null, '2016-02-04', '国发〔2016〕13号'),
];

/** The demo's own setting: its region follows the values of Hunan and Guangdong. */
export function demoStandards(regionCode: string): StandardRow[] {
  return rows([...HUNAN, ...GUANGDONG], regionCode, '2019-06-11', '演示设定:参照 HN2019 与双百计划(虚构)');
}
