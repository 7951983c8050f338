/** Kinds of bases in the order they are handed out. */
export const BASES = [
  { kind: 'YOUTH_HOME', name: '青年之家', where: '文化活动中心一楼' },
  { kind: 'HOPE_CLUB', name: '希望来吧', where: '青少年活动中心二楼' },
  { kind: 'RED_SCARF_READING_ROOM', name: '红领巾悦读书屋', where: '中心小学' },
  { kind: 'COLOURFUL_CABIN', name: '七彩小屋', where: '综合服务站' },
  { kind: 'HOPE_HOMELAND', name: '希望家园', where: '文化站' },
  { kind: 'HAPPY_KITCHEN', name: '幸福厨房', where: '便民服务中心' },
] as const;

/** Where League cadres work. */
export const CADRE_PLACES = ['团委', '乡镇团委', '教育局团工委', '税务局团支部', '供电公司团总支'] as const;

/** Invented organisations that pair with children. */
export const ORGANISATIONS = ['青年志愿者协会', '暖阳心理服务中心', '小桔灯公益服务队', '同行社会工作服务社'] as const;

/** The six care projects in the order their rows were made: titles of activities and the months they are held in. */
export const PROJECTS = [
  { titles: ['心理课堂:认识我的情绪', '心理课堂:怎样与同学相处'], months: [3, 10] },
  { titles: ['爱心暑托班第一期', '爱心暑托班第二期'], months: [7, 8] },
  { titles: ['“六一”微心愿', '微心愿集中送达'], months: [6, 9] },
  { titles: ['暖冬行动:冬衣和书包', '暖冬行动:新春慰问'], months: [12, 1] },
  { titles: ['悦读计划:同读一本书', '悦读计划:亲子共读'], months: [4, 11] },
  { titles: ['爱的回音:写给爸爸妈妈的信', '爱的回音:视频团圆'], months: [5, 2] },
] as const;

/** Themes of collective care, by quarter. */
export const CARE_THEMES = ['新春团圆', '踏青与安全教育', '暑期集中关爱', '秋日成长营'] as const;

/** What visits report. */
export const VISIT_CONTENTS = [
  '了解学习和生活情况,检查作业,叮嘱用火用电安全。',
  '与照护人交谈,核对联系电话,约定下次走访时间。',
  '陪同阅读半小时,孩子情绪稳定。',
  '送去文具,视频连线外出的父母。',
  '提醒防溺水,孩子表示愿意参加周末活动。',
] as const;

/** Services and titles of harbour sessions. */
export const SESSIONS = [
  ['FAMILY_COMPANIONSHIP', '和爸爸妈妈视频通话'],
  ['EMOTIONAL_CARE', '情绪小课堂'],
  ['SELF_PROTECTION', '防溺水与用电安全'],
  ['ASPIRATION', '我的家乡我的梦'],
] as const;

/** Small wishes. */
export const WISHES = [
  '一个新书包',
  '一双运动鞋',
  '一套童话书',
  '一个足球',
  '一盏护眼台灯',
  '去一次科技馆',
  '一盒水彩笔',
] as const;

/** Who pays for rooms and claims wishes. */
export const GIVERS = [
  '县青年企业家协会',
  '县希望工程办公室',
  '某银行县支行团支部',
  '爱心人士',
  '县供电公司团总支',
] as const;
