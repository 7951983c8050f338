/** 家庭教育的主题, as parts are titled. */
export const TOPIC_TITLES = [
  { code: 'SCREEN_ADDICTION', title: '防沉迷网络、手机' },
  { code: 'HOME_SAFETY', title: '居家安全' },
  { code: 'DROWNING', title: '防溺水' },
  { code: 'TRAFFIC', title: '交通安全' },
  { code: 'ABDUCTION', title: '防拐骗' },
  { code: 'BULLYING', title: '防欺凌' },
  { code: 'READING_TOGETHER', title: '亲子阅读' },
  { code: 'PARENT_CHILD_COMMUNICATION', title: '亲子沟通' },
  { code: 'STUDY_HABITS', title: '学习习惯' },
  { code: 'PSYCHOLOGICAL_WELLBEING', title: '心理健康' },
  { code: 'ADOLESCENCE', title: '青春期教育' },
  { code: 'GUARDIANSHIP_DUTIES', title: '监护职责' },
] as const;

/** The topics that GD661 names for holidays (假期主题). */
export const HOLIDAY_TOPICS = TOPIC_TITLES.slice(0, 5);
