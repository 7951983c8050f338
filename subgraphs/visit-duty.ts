import { p } from '@mikro-orm/postgresql';
import type { FieldProblem } from '../schema/errors.ts';
import { problem } from './check.ts';
import { divisionCode, period, provenance } from './properties.ts';

/** 走访内容, as `enum VisitContent` names them. */
export const VISIT_CONTENTS = [
  'GUARDIANSHIP',
  'SCHOOLING',
  'EMOTION',
  'SAFETY',
  'FAMILY_EDUCATION',
  'COMPANIONSHIP',
  'POLICY',
] as const;
export type VisitContent = (typeof VISIT_CONTENTS)[number];

/** What a visit can lack for a duty (走访还差什么). */
export const VISIT_SHORTFALLS = ['CONTENT_MISSING', 'CHILD_NOT_SEEN', 'GUARDIAN_NOT_SEEN'] as const;
export type VisitShortfall = (typeof VISIT_SHORTFALLS)[number];

/**
 * What a visit of any department may say beyond its own form: what it dealt with and who was met face to face (null: not
 * written down), and whose visit it was when it was credited (一访多用).
 */
export const visitFacts = {
  contents: p.enum(VISIT_CONTENTS).array().nullable(),
  sawChild: p.boolean().nullable(),
  sawGuardian: p.boolean().nullable(),
  creditedFrom: p.string().length(40).nullable(),
  creditedVisitId: p.string().length(40).nullable(),
};

/** What a visit has to contain to be one of a department's own, in a division and period; from whom it is taken over. */
export const visitDutyFacts = {
  id: p.bigint('number').primary().autoincrement(),
  divisionCode: divisionCode(),
  contents: p.enum(VISIT_CONTENTS).array(),
  mustSeeChild: p.boolean(),
  mustSeeGuardian: p.boolean(),
  acceptedFrom: p.string().length(40).array(),
  ...period,
  ...provenance,
};

/** What became of another department's visit that was offered; one row an offered visit. */
export const visitCreditFacts = {
  id: p.bigint('number').primary().autoincrement(),
  fromDepartment: p.string().length(40),
  sourceVisitId: p.string().length(40),
  visitedOn: p.date(),
  outcome: p.enum(['CREDITED', 'SHORT', 'ALREADY_VISITED'] as const),
  shortfalls: p.enum(VISIT_SHORTFALLS).array(),
  missingContents: p.enum(VISIT_CONTENTS).array(),
  ...provenance,
};

/** What a duty asks of a visit. */
export interface VisitRequirement {
  contents: readonly VisitContent[];
  mustSeeChild: boolean;
  mustSeeGuardian: boolean;
}

/** What a visit was. */
export interface VisitMade {
  contents: readonly VisitContent[];
  sawChild: boolean;
  sawGuardian: boolean;
}

/** What a visit lacks for a duty (走访内容是否齐全); nothing when it meets it. */
export function lackingFor(
  duty: VisitRequirement,
  visit: VisitMade,
): { shortfalls: VisitShortfall[]; missingContents: VisitContent[] } {
  const missingContents = duty.contents.filter((content) => !visit.contents.includes(content));
  const shortfalls: VisitShortfall[] = [];
  if (missingContents.length > 0) shortfalls.push('CONTENT_MISSING');
  if (duty.mustSeeChild && !visit.sawChild) shortfalls.push('CHILD_NOT_SEEN');
  if (duty.mustSeeGuardian && !visit.sawGuardian) shortfalls.push('GUARDIAN_NOT_SEEN');
  return { shortfalls, missingContents };
}

/** Who was met face to face was met at a visit: not by telephone or video. */
export function metInPerson(
  form: string,
  { sawChild, sawGuardian }: { sawChild?: boolean | null; sawGuardian?: boolean | null },
): (FieldProblem | null)[] {
  if (form !== 'PHONE' && form !== 'VIDEO') return [];
  const message = '电话、视频走访不算当面见到,请改填“否”,或核对走访方式。';
  return [sawChild ? problem('sawChild', message) : null, sawGuardian ? problem('sawGuardian', message) : null];
}

/** What the constraints of a department's tables of visits mean to the clerk; `table` is that of its visits. */
export function visitDutyConstraints(table: string): Record<string, { field: string; message: string }> {
  const once = { field: 'input.visitId', message: '这次走访已经计入,请刷新后核对。' };
  return {
    [`${table}_duty_no_overlap`]: { field: 'input.from', message: '这段时间本区划已有规定,请核对起始日期。' },
    [`${table}_credit_once`]: once,
    [`${table}_credited_once`]: once,
  };
}
