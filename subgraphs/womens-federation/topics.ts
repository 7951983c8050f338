/** The topics of family education (家庭教育的主题), for lectures, experts and guidances alike. */
export const FAMILY_EDUCATION_TOPICS = [
  'SCREEN_ADDICTION',
  'HOME_SAFETY',
  'DROWNING',
  'TRAFFIC',
  'ABDUCTION',
  'BULLYING',
  'READING_TOGETHER',
  'PARENT_CHILD_COMMUNICATION',
  'STUDY_HABITS',
  'PSYCHOLOGICAL_WELLBEING',
  'ADOLESCENCE',
  'GUARDIANSHIP_DUTIES',
] as const;

/** The qualifications of those who guide families (资质). */
export const FAMILY_EDUCATION_QUALIFICATIONS = [
  'FAMILY_EDUCATION_INSTRUCTOR',
  'PSYCHOLOGICAL_COUNSELLOR',
  'TEACHER',
  'MEDICAL_WORKER',
  'LEGAL_WORKER',
  'SOCIAL_WORKER',
] as const;
