import type {
  ChildCategory,
  ChildDirectorPosition,
  ChildSupervisorPosition,
  Department,
  GuardianshipRelation,
  HomeBuildingKind,
  HomeDemonstrationLevel,
  HomeFunction,
  HomeStatus,
  HomeSubsidyPurpose,
  HomeVisitorKind,
  HomeVisitPurpose,
  NeedsArea,
  NeedsLevel,
  ParentRelation,
  ParentStatus,
  Sex,
  SocialWorkQualification,
  Weekday,
} from '../schema.generated.ts';

/** The Chinese words that civil affairs' ledgers are filled in with, as the SDL describes them. */
export const SEX: Record<Sex, string> = {
  MALE: '男',
  FEMALE: '女',
  UNKNOWN: '未知的性别',
  NOT_STATED: '未说明的性别',
};

export const CHILD_CATEGORY: Record<ChildCategory, string> = {
  LEFT_BEHIND: '农村留守儿童',
  IN_DIFFICULTY: '困境儿童',
  DE_FACTO_UNATTENDED: '事实无人抚养儿童',
  ORPHAN: '孤儿',
  MIGRANT: '流动儿童',
  VAGRANT: '流浪未成年人',
};

export const DETERMINED_BY: Record<Department, string> = {
  CIVIL_AFFAIRS: '民政',
  EDUCATION: '教育',
  WOMENS_FEDERATION: '妇联',
  YOUTH_LEAGUE: '共青团',
  JOINT_MEETING: '联席会议',
  PROCESSING_RECORD: '处理记录',
};

export const PARENT_RELATION: Record<ParentRelation, string> = {
  FATHER: '父亲',
  MOTHER: '母亲',
  STEPFATHER: '继父',
  STEPMOTHER: '继母',
  ADOPTIVE_FATHER: '养父',
  ADOPTIVE_MOTHER: '养母',
};

export const PARENT_STATUS: Record<ParentStatus, string> = {
  AT_HOME: '在家',
  AWAY: '外出务工',
  DECEASED: '死亡',
  MISSING: '失踪',
  LOST_CONTACT: '失联',
  SERVING_SENTENCE: '服刑在押',
  SEVERELY_DISABLED: '重度残疾',
  SERIOUSLY_ILL: '重病',
  UNKNOWN: '不详',
};

export const GUARDIAN_RELATION: Record<GuardianshipRelation, string> = {
  FATHER: '父亲',
  MOTHER: '母亲',
  GRANDPARENT: '祖父母、外祖父母',
  SIBLING: '兄姐',
  OTHER_RELATIVE: '其他亲属',
  INSTITUTION: '机构',
  OTHER: '其他',
};

export const NEEDS_AREA: Record<NeedsArea, string> = {
  GUARDIANSHIP: '监护照料',
  LIVING: '生活保障',
  HEALTH: '健康',
  DISABILITY: '残疾康复',
  STUDY: '学习',
  EMOTIONAL_SUPPORT: '情感支持',
  SAFETY: '安全',
};

export const NEEDS_LEVEL: Record<NeedsLevel, string> = {
  NONE: '暂无需要',
  SUPPORT: '需要支持',
  KEY_CARE: '重点帮扶',
};

export const BUILDING_KIND: Record<HomeBuildingKind, string> = {
  VILLAGE_SERVICE_STATION: '村级综合服务平台',
  SCHOOL: '学校',
  KINDERGARTEN: '幼儿园',
  PUBLIC_BUILDING: '其他闲置公共用房',
  OTHER: '其他',
};

export const HOME_FUNCTION: Record<HomeFunction, string> = {
  MANAGEMENT: '管理',
  EDUCATION: '宣教',
  CARE: '关爱',
  PROTECTION: '保护',
};

export const HOME_STATUS: Record<HomeStatus, string> = { OPERATING: '开放', SUSPENDED: '暂停', CLOSED: '关闭' };

export const DEMONSTRATION_LEVEL: Record<Exclude<HomeDemonstrationLevel, 'NONE'>, string> = {
  COUNTY: '县级示范',
  CITY: '市级示范',
  PROVINCE: '省级示范',
};

export const HOME_SUBSIDY_PURPOSE: Record<HomeSubsidyPurpose, string> = {
  NEW_HOME: '新建',
  RUNNING: '运行',
  DEMONSTRATION: '示范奖补',
};

export const DIRECTOR_POSITION: Record<ChildDirectorPosition, string> = {
  WOMAN_COMMITTEE_MEMBER: '村(居)委会女性委员',
  COMMITTEE_MEMBER: '村(居)委会委员',
  SCHOOL_LEADER: '学校领导班子成员',
  OTHER: '其他',
};

export const SUPERVISOR_POSITION: Record<ChildSupervisorPosition, string> = {
  WOMAN_PARTY_OR_GOVERNMENT_LEADER: '女性党政领导',
  WOMENS_FEDERATION_CHAIR: '妇联主席',
  OTHER: '其他',
};

export const QUALIFICATION: Record<SocialWorkQualification, string> = {
  NONE: '无',
  ASSISTANT_SOCIAL_WORKER: '助理社会工作师',
  SOCIAL_WORKER: '社会工作师',
  SENIOR_SOCIAL_WORKER: '高级社会工作师',
};

export const VISITOR_KIND: Record<HomeVisitorKind, string> = {
  CHILD_DIRECTOR: '儿童主任',
  CHILD_SUPERVISOR: '儿童督导员',
  SOCIAL_WORKER: '社工',
  VOLUNTEER: '志愿者',
  OTHER: '其他',
};

export const VISIT_PURPOSE: Record<HomeVisitPurpose, string> = {
  REGULAR_VISIT: '定期走访',
  KEY_CHECK: '重点核查',
  CASE_FOLLOW_UP: '个案跟进',
  NEEDS_ASSESSMENT: '需求评估',
  REGISTER_UPDATE: '更新台账',
  RETURN_FOLLOW_UP: '返乡回访',
};

export const WEEKDAY: Record<Weekday, string> = {
  MONDAY: '星期一',
  TUESDAY: '星期二',
  WEDNESDAY: '星期三',
  THURSDAY: '星期四',
  FRIDAY: '星期五',
  SATURDAY: '星期六',
  SUNDAY: '星期日',
};
