import type {
  CareProjectKind,
  HarbourOccasion,
  HarbourService,
  LeagueBaseKind,
  MonthlyVisitForm,
  PairingRole,
} from '../schema.generated.ts';

/** The Chinese words that the League's ledgers are filled in with, as the SDL describes them. */
export const HARBOUR_SERVICE: Record<HarbourService, string> = {
  FAMILY_COMPANIONSHIP: '亲情陪伴',
  EMOTIONAL_CARE: '情感关怀',
  SELF_PROTECTION: '自护教育',
  ASPIRATION: '励志教育',
};

export const OCCASION: Record<HarbourOccasion, string> = {
  SATURDAY: '星期六',
  SUNDAY: '星期日',
  PUBLIC_HOLIDAY: '法定节假日',
  WINTER_HOLIDAY: '寒假',
  SUMMER_HOLIDAY: '暑假',
  SCHOOL_DAY: '上学日(放学后)',
};

export const MEMBER_ROLE: Record<PairingRole, string> = {
  CADRE: '共青团干部',
  COUNSELLOR: '少先队辅导员',
  ORGANISATION: '志愿服务或心理服务组织',
};

export const VISIT_FORM: Record<MonthlyVisitForm, string> = {
  HOME: '入户',
  SCHOOL: '到校',
  PHONE: '电话',
  VIDEO: '视频',
  OTHER: '其他',
};

export const CARE_PROJECT: Record<CareProjectKind, string> = {
  PSYCHOLOGY_CLASS: '心理课堂',
  SUMMER_DAY_CARE: '爱心暑托班',
  MICRO_WISH: '实现微心愿',
  WARM_WINTER: '暖冬行动',
  HAPPY_READING: '悦读计划',
  ECHO_OF_LOVE: '爱的回音',
};

export const BASE_KIND: Record<LeagueBaseKind, string> = {
  HOPE_CLUB: '希望来吧',
  YOUTH_HOME: '青年之家',
  HOPE_HOMELAND: '希望家园',
  COLOURFUL_CABIN: '七彩小屋',
  HAPPY_KITCHEN: '幸福厨房',
  RED_SCARF_READING_ROOM: '红领巾悦读书屋',
};
