/** Who answers for an undertaking (承诺的负责单位): the departments of the hub, and those that have not joined it. */
export const UNDERTAKING_OWNERS = [
  'CIVIL_AFFAIRS',
  'EDUCATION',
  'WOMENS_FEDERATION',
  'YOUTH_LEAGUE',
  'JOINT_MEETING',
  'HEALTH',
  'FINANCE',
  'HUMAN_RESOURCES',
] as const;

/** Which way a target is met (目标的方向). */
export const UNDERTAKING_COMPARISONS = ['AT_LEAST', 'AT_MOST'] as const;

/** What may be reported of an undertaking (报告的状态). */
export const REPORTED_STATUSES = ['NOT_STARTED', 'IN_PROGRESS', 'MET', 'NOT_MET'] as const;
