/** 学段, as parts are titled: what the code of a grade begins with. */
export const STAGE_TITLES = [
  { code: 'KINDERGARTEN', title: '幼儿园' },
  { code: 'PRIMARY', title: '小学' },
  { code: 'MIDDLE', title: '初中' },
  { code: 'HIGH', title: '高中' },
] as const;

/** SQL of the stage of an enrolment. */
export const stageOf = (enrolment: string): string => `split_part(${enrolment}.grade, '_', 1)`;
