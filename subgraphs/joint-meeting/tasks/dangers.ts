import type { DangerReport } from '../entities/danger-report.ts';

interface Danger {
  term: string;
  /** Who is told when the reporter names nobody. */
  departments: readonly string[];
}

/** What a child can be reported to be in danger of, and whom that concerns (报告的危险及默认送达部门), as the SDL says. */
export const DANGERS: Readonly<Record<DangerReport['danger'], Danger>> = {
  DROPPING_OUT: { term: '失学、辍学', departments: ['EDUCATION', 'CIVIL_AFFAIRS'] },
  PSYCHOLOGICAL_IMBALANCE: { term: '心理失衡', departments: ['CIVIL_AFFAIRS', 'EDUCATION'] },
  COERCION: { term: '受到胁迫', departments: ['CIVIL_AFFAIRS', 'EDUCATION', 'WOMENS_FEDERATION'] },
  LURING: { term: '受到诱骗', departments: ['CIVIL_AFFAIRS', 'EDUCATION', 'WOMENS_FEDERATION'] },
  DOMESTIC_VIOLENCE: { term: '家庭暴力', departments: ['CIVIL_AFFAIRS', 'WOMENS_FEDERATION'] },
  SEXUAL_ABUSE: { term: '性侵害', departments: ['CIVIL_AFFAIRS', 'EDUCATION', 'WOMENS_FEDERATION'] },
  ABANDONED: { term: '无人照料、被遗弃', departments: ['CIVIL_AFFAIRS', 'WOMENS_FEDERATION'] },
  MISSING: { term: '失踪、离家出走、流浪', departments: ['CIVIL_AFFAIRS', 'EDUCATION'] },
  SELF_HARM: { term: '自伤、自杀', departments: ['CIVIL_AFFAIRS', 'EDUCATION'] },
  ILLNESS: { term: '突发疾病、事故', departments: ['CIVIL_AFFAIRS'] },
  OTHER: { term: '其他', departments: ['CIVIL_AFFAIRS'] },
};
