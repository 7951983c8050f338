import type { Classification } from './classification.ts';
import type { DenialCode } from './denials.ts';
import { type Asking, bestOf, leavesOf, OWN_DIVISION, readingVerdict, type Verdict } from './verdict.ts';
import type { DepartmentCode } from './viewer.ts';

/**
 * Of whom a datum is not told in plain though it is of others (部分提供), and why: children under 14, rows outside the agreements'
 * areas, all children but the one of the case, task or emergency.
 */
export const WITHHELD_OF = {
  UNDER_14: {
    code: 'LEVEL_EXCEEDED',
    message:
      '不满十四周岁儿童的这一数据项超出本次使用目的的必要限度,不显示或只显示一部分。请改选与工作相符的使用目的。',
  },
  OTHER_AREAS: {
    code: 'NO_AGREEMENT',
    message: '共享授权只覆盖部分行政区划,其他地区的这一数据项不显示或只显示一部分。请在联席会议中提出共享申请。',
  },
  OTHER_CHILDREN: {
    code: 'LEVEL_EXCEEDED',
    message:
      '这一数据项只提供所填个案、任务或紧急查阅涉及的儿童的,其他儿童的不显示或只显示一部分。办理其他儿童的个案,请填写该个案的编号。',
  },
} as const satisfies Record<string, { code: DenialCode; message: string }>;

/** A coordinate that is told of some rows only, and why. */
export interface ToldInPart {
  coordinate: string;
  owner: DepartmentCode | null;
  withheldOf: keyof typeof WITHHELD_OF;
  /** They are told masked, not left out. */
  isMasked: boolean;
  /** Where it is told, when the place is the reason; `own` is the viewer's division. */
  areas: readonly string[] | null;
}

/** How a coordinate that can be had falls short of it for some rows; nothing where all rows are decided alike. */
export function toldInPart(asking: Asking, classification: Classification, isAboutChild: boolean): ToldInPart[] {
  const best = bestOf(asking, classification).kind;
  if (best === 'DENY') return [];
  const isTold = (verdict: Verdict): boolean => leavesOf(verdict).some(({ kind }) => kind === best);
  const part = (withheldOf: ToldInPart['withheldOf'], from: readonly Verdict[], areas: string[] | null = null) => {
    const { coordinate, owner } = classification;
    const isMasked = from.every((verdict) => leavesOf(verdict).every(({ kind }) => kind !== 'DENY'));
    return { coordinate, owner, withheldOf, isMasked, areas };
  };
  const verdict = readingVerdict(asking, classification, isAboutChild);
  const [ofCase, ofOthers] = byGround(verdict);
  const told = [ofCase, ofOthers].filter((each) => each !== null).filter(isTold);
  const young = told.flatMap((each) => caseOf(each, 'band', 'UNDER_14') ?? []).filter((each) => !isTold(each));
  const older = told.map((each) => (each.kind === 'BY' && each.ask === 'band' ? each.otherwise : each));
  const areas = new Set(older.flatMap((each) => areasOf(each, isTold)));
  return [
    ...(isTold(ofOthers) ? [] : [part('OTHER_CHILDREN', [ofOthers])]),
    ...(young.length > 0 ? [part('UNDER_14', young)] : []),
    ...(areas.size > 0 ? [part('OTHER_AREAS', older, [...areas])] : []),
  ];
}

/** Where it is told; nowhere in particular when it is told wherever the viewer sees rows. */
function areasOf(verdict: Verdict, isTold: (verdict: Verdict) => boolean): string[] {
  if (verdict.kind === 'LEAF' || verdict.ask !== 'division') return [];
  const own = caseOf(verdict, 'division', OWN_DIVISION);
  if (isTold(verdict.otherwise) && (!own || isTold(own))) return [];
  return verdict.cases.filter((each) => isTold(each.verdict)).map(({ is }) => is);
}

/** For the child of the session's case, of whom more is told, and for all others. */
function byGround(verdict: Verdict): readonly [Verdict | null, Verdict] {
  return [
    caseOf(verdict, 'ground', 'true'),
    verdict.kind === 'BY' && verdict.ask === 'ground' ? verdict.otherwise : verdict,
  ];
}

function caseOf(verdict: Verdict, ask: 'ground' | 'band' | 'division', answer: string): Verdict | null {
  if (verdict.kind !== 'BY' || verdict.ask !== ask) return null;
  return verdict.cases.find(({ is }) => is === answer)?.verdict ?? null;
}
