/** 家庭教育专家、志愿者的资质, as parts are titled. */
export const QUALIFICATION_TITLES = [
  { code: 'FAMILY_EDUCATION_INSTRUCTOR', title: '家庭教育指导师' },
  { code: 'PSYCHOLOGICAL_COUNSELLOR', title: '心理咨询师' },
  { code: 'TEACHER', title: '教师' },
  { code: 'MEDICAL_WORKER', title: '医务人员' },
  { code: 'LEGAL_WORKER', title: '法律工作者' },
  { code: 'SOCIAL_WORKER', title: '社会工作者' },
] as const;
