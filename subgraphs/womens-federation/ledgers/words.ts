import type {
  FamilyEducationActivityForm,
  FamilyEducationCompanion,
  FamilyEducationQualification,
  FamilyEducationTopic,
  FamilyGuidanceForm,
  FamilyGuidanceOutcome,
  GuidanceSiteKind,
  GuidanceSiteService,
  KeyFamilyReason,
  Weekday,
} from '../schema.generated.ts';

/** The Chinese words that the women's federation's ledgers are filled in with, as the SDL describes them. */
export const SITE_KIND: Record<GuidanceSiteKind, string> = {
  COUNTY_CENTRE: '县级家庭教育指导中心',
  TOWNSHIP: '乡镇(街道)站点',
  COMMUNITY: '社区站点',
  VILLAGE: '村级站点',
  SCHOOL: '学校站点',
  WORKPLACE: '用人单位站点',
  ONLINE: '网上站点',
};

export const SITE_SERVICE: Record<GuidanceSiteService, string> = {
  LECTURE: '家庭教育讲座',
  CONSULTATION: '咨询',
  ONE_TO_ONE_GUIDANCE: '重点家庭一对一指导',
  READING_TOGETHER: '亲子阅读',
  PARENT_CHILD_ACTIVITY: '亲子活动',
  HOLIDAY_CARE: '假期关爱',
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

export const ACTIVITY_FORM: Record<FamilyEducationActivityForm, string> = {
  LECTURE: '家庭教育大讲堂',
  READING_TOGETHER: '亲子阅读',
  PARENT_CHILD_ACTIVITY: '亲子活动',
  CONSULTATION: '现场咨询',
  SAFETY_EDUCATION: '安全教育',
  HOLIDAY_CARE: '假期关爱',
};

export const TOPIC: Record<FamilyEducationTopic, string> = {
  SCREEN_ADDICTION: '防沉迷网络、手机',
  HOME_SAFETY: '居家安全(消防、用电、燃气)',
  DROWNING: '防溺水',
  TRAFFIC: '交通安全',
  ABDUCTION: '防拐骗',
  BULLYING: '防欺凌',
  READING_TOGETHER: '亲子阅读',
  PARENT_CHILD_COMMUNICATION: '亲子沟通',
  STUDY_HABITS: '学习习惯',
  PSYCHOLOGICAL_WELLBEING: '心理健康',
  ADOLESCENCE: '青春期教育',
  GUARDIANSHIP_DUTIES: '监护职责与家庭教育促进法',
};

export const QUALIFICATION: Record<FamilyEducationQualification, string> = {
  FAMILY_EDUCATION_INSTRUCTOR: '家庭教育指导师',
  PSYCHOLOGICAL_COUNSELLOR: '心理咨询师',
  TEACHER: '教师',
  MEDICAL_WORKER: '医务人员',
  LEGAL_WORKER: '法律工作者',
  SOCIAL_WORKER: '社会工作者',
};

export const COMPANION: Record<FamilyEducationCompanion, string> = {
  PARENT: '父亲或母亲',
  GRANDPARENT: '祖父母或外祖父母',
  OTHER_RELATIVE: '其他亲属',
  TEACHER: '教师',
};

export const GUIDANCE_FORM: Record<FamilyGuidanceForm, string> = {
  AT_HOME: '上门',
  AT_SITE: '在站点面谈',
  PHONE: '电话',
  VIDEO: '视频',
};

export const GUIDANCE_OUTCOME: Record<FamilyGuidanceOutcome, string> = {
  GOAL_REACHED: '达到目标',
  IMPROVED: '有所改善',
  REFERRED: '转介其他部门或机构',
  FAMILY_MOVED: '家庭迁出',
  DECLINED: '家庭不愿继续',
};

export const KEY_FAMILY_REASON: Record<KeyFamilyReason, string> = {
  LEFT_BEHIND: '父母双方或一方外出务工,留守',
  DE_FACTO_UNATTENDED: '事实无人抚养',
  POVERTY: '家庭经济困难',
  PARENT_ILL_OR_DISABLED: '父母重病、重残',
  SINGLE_PARENT: '单亲或离异家庭',
  FAMILY_CONFLICT: '家庭矛盾突出',
  PARENT_IN_CUSTODY: '父母服刑或强制戒毒',
  OTHER: '其他',
};
