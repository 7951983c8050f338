/** 民政: who the child is. Numbers, addresses and phones are not among it. */
export const IDENTITY = [
  'Child.name',
  'Child.sex',
  'Child.birthDate',
  'Child.age',
  'Child.division',
  'Child.categories',
  'Child.isProvisional',
  'Child.isActive',
  'Child.registeredOn',
  'Child.civilAffairs',
  'ChildFilter.*',
  'ChildCategoryRecord.*',
];

/** 监护人. */
export const GUARDIANS = [
  'CivilAffairsChild.guardianship',
  'CivilAffairsChild.guardianships',
  'CivilAffairsChild.categoryRecords',
  'Guardianship.*',
];

/** 父母及务工地. */
export const PARENTS = ['CivilAffairsChild.parents', 'Parent.*', 'ParentWorkPlace.*'];

/** 儿童之家、儿童主任和走访. */
export const CARE = [
  'CivilAffairsChild.childrensHomes',
  'CivilAffairsChild.childDirectors',
  'CivilAffairsChild.lastVisit',
  'CivilAffairsChild.nextVisitDueOn',
  'CivilAffairsChild.isVisitOverdue',
  'ChildDirector.*',
  'HomeVisit.*',
];

/** 教育: enrolment and attendance; psychology never. */
export const ENROLMENT = [
  'Child.education',
  'EducationChild.child',
  'EducationChild.name',
  'EducationChild.division',
  'EducationChild.isEnrolled',
  'EducationChild.currentEnrolments',
  'EducationChild.enrolments',
  'Enrolment.*',
];

/** 考勤. */
export const ATTENDANCE = ['EducationChild.attendance', 'EducationChild.lastAttendance', 'AttendanceMonth.*'];

/** 疑似辍学. */
export const DROPOUT = [
  'EducationChild.dropoutWatch',
  'EducationChild.dropoutWatches',
  'EducationDivision.suspectedDropouts',
  'Query.suspectedDropouts',
  'SuspectedDropout.*',
  'SuspectedDropoutVisit.*',
  'SuspectedDropoutFilter.*',
];

/** 学校留守儿童档案. */
export const SCHOOL_FILE = [
  'EducationChild.schoolFile',
  'EducationChild.schoolFiles',
  'SchoolFile.*',
  'SchoolFileGuardian.*',
  'SchoolFileParentChange.*',
];

/** 教师结对和家访. */
export const SCHOOL_CARE = [
  'EducationChild.teacherPairings',
  'EducationChild.teacherVisits',
  'TeacherPairing.*',
  'TeacherVisit.*',
];

/** 妇联: guidance and joint visits; reports of risk only for protection. */
export const GUIDANCE = [
  'Child.womensFederation',
  'WomensFederationChild.child',
  'WomensFederationChild.name',
  'WomensFederationChild.division',
  'WomensFederationChild.isKeyFamily',
  'WomensFederationChild.guidances',
  'WomensFederationChild.currentGuidance',
  'WomensFederationChild.nearestSites',
  'WomensFederationChild.lastJointHomeVisitOn',
  'WomensFederationChild.nextJointHomeVisitDueOn',
  'FamilyGuidance.*',
];

/** 联合家访. */
export const JOINT_VISITS = ['WomensFederationChild.jointHomeVisits', 'JointHomeVisit.*'];

/** 风险报告. */
export const AT_RISK = [
  'Child.womensFederation',
  'WomensFederationChild.atRiskReports',
  'WomensFederationDivision.atRiskReports',
  'Query.atRiskReport',
  'Query.atRiskReports',
  'AtRiskReport.*',
  'AtRiskReportFilter.*',
];

/** 共青团: pairing, visits and what else reaches the child. */
export const PAIRING = [
  'Child.youthLeague',
  'YouthLeagueChild.name',
  'YouthLeagueChild.divisionCode',
  'YouthLeagueChild.division',
  'YouthLeagueChild.pairing',
  'YouthLeagueChild.pairings',
  'YouthLeagueChild.monthlyVisits',
  'YouthLeagueChild.lastMonthlyVisitOn',
  'YouthLeagueChild.isVisitedThisMonth',
  'YouthLeagueChild.lastCollectiveCareOn',
  'YouthLeagueChild.isCaredForThisQuarter',
  'Pairing.*',
  'PairingMember.*',
  'MonthlyVisit.*',
];

/** 梦想小屋、港湾和微心愿. */
export const LEAGUE_CARE = [
  'YouthLeagueChild.dreamRoom',
  'YouthLeagueChild.harbours',
  'YouthLeagueChild.memberships',
  'YouthLeagueChild.microWishes',
  'DreamRoom.*',
  'HarbourMembership.*',
  'MicroWish.*',
];
