/** 父母状况: where a parent is, or why a parent cannot care. */
export const PARENT_STATUSES = [
  'AT_HOME',
  'AWAY',
  'DECEASED',
  'MISSING',
  'LOST_CONTACT',
  'SERVING_SENTENCE',
  'SEVERELY_DISABLED',
  'SERIOUSLY_ILL',
  'UNKNOWN',
] as const;
