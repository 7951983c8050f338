import type { Purpose } from '../../../schema/access/viewer.ts';
import type { AskAsJointMeeting, SweepAnswer } from '../step.ts';
import { FINDINGS, figuresDocument, PLACES, TASKS, UNDERTAKINGS } from './documents.ts';
import type { FigureSection } from './figure-sections.ts';
import { type PackChanges, type PreviousPack, packChanges } from './pack-changes.ts';
import { type FindingsPart, figuresOf, type PackParts, type TasksPart, type UndertakingsPart } from './pack-content.ts';
import { packTerms } from './pack-terms.ts';

/** What a pack lacks (缺什么), and whose it is. */
export interface Gap {
  department: string | null;
  reason: string;
}

/** A pack that is ready to be handed over. */
export interface GatheredPack {
  parts: PackParts;
  gaps: readonly Gap[];
  summary: Readonly<Record<string, number>>;
}

/** Bytes of figures in one part, so that each fits into a request however many areas are told side by side. */
const PART_BYTES = 100_000;
const NOT_ANSWERING = '暂时无法访问,没有取得';
const REFUSED = '没有取得';

/** Figures are printed and handed round: they are asked for as statistics are, without small numbers of children. */
const FIGURES = 'STATISTICS';
/** Findings and tasks are the joint meeting's own. */
const LISTS = 'VERIFICATION';

/** Asks for everything that a pack holds (汇集会议材料), and keeps account of what did not come. */
export async function gatherPack(
  { id, previous }: { id: string; previous: PreviousPack | null },
  sections: readonly FigureSection[],
  ask: AskAsJointMeeting,
): Promise<GatheredPack> {
  const gaps: Gap[] = [];
  const divisionOf = async (document: string, of: string, what: string, purpose: Purpose = FIGURES) => {
    const answer = await ask(document, { pack: id }, purpose);
    gaps.push(...gapsOf(answer, of, what));
    const pack = answer.data?.meetingPack as { division: Readonly<Record<string, unknown>> | null } | null | undefined;
    return pack?.division ?? {};
  };
  const parts: Record<string, unknown> = {};
  for (const { field, department } of sections) {
    const section = (await divisionOf(figuresDocument(field), department, '统计指标'))[field];
    const { figures } = (section ?? {}) as { figures?: readonly unknown[] | null };
    Object.assign(parts, figureParts(department, figures ?? []));
  }
  parts.places = await divisionOf(PLACES, 'CIVIL_AFFAIRS', '区划名称');
  parts.findings = (await divisionOf(FINDINGS, 'JOINT_MEETING', '比对结果', LISTS)).jointMeeting ?? null;
  parts.tasks = (await divisionOf(TASKS, 'JOINT_MEETING', '任务', LISTS)).jointMeeting ?? null;
  parts.undertakings = (await divisionOf(UNDERTAKINGS, 'JOINT_MEETING', '承诺')).jointMeeting ?? null;
  parts.terms = await packTerms(ask);
  parts.changes = packChanges(parts, previous);
  return { parts, gaps, summary: summaryOf(parts) };
}

/** A department's figures, as many to a part as fit in: `figures-youth-league-a`. */
export function figureParts(department: string, figures: readonly unknown[]): Record<string, unknown> {
  const parts: unknown[][] = [];
  let left = 0;
  for (const figure of figures) {
    const bytes = Buffer.byteLength(JSON.stringify(figure));
    if (bytes > left) {
      parts.push([]);
      left = PART_BYTES;
    }
    parts.at(-1)?.push(figure);
    left -= bytes;
  }
  const name = `figures-${department.toLowerCase().replaceAll('_', '-')}`;
  return Object.fromEntries(parts.map((some, at) => [`${name}-${letters(at)}`, { department, figures: some }]));
}

/** a … z, za, zb …: parts are put together in the order of their names. */
function letters(at: number): string {
  return at < 25 ? String.fromCharCode(97 + at) : `z${letters(at - 25)}`;
}

/** What an answer lacks: once a department that is away, and once what is refused. */
function gapsOf({ data, errors, departments }: SweepAnswer, of: string, what: string): Gap[] {
  const away = departments.filter(({ status }) => status === 'UNAVAILABLE').map(({ department }) => department);
  if (away.length > 0) return away.map((department) => ({ department, reason: `${what}:${NOT_ANSWERING}` }));
  const [error] = errors;
  if (!error && data) return [];
  return [{ department: of, reason: `${what}:${error?.message ?? REFUSED}` }];
}

function summaryOf(parts: PackParts): Record<string, number> {
  const figures = figuresOf(parts).flatMap((part) => part.figures);
  const { findings } = (parts.findings ?? {}) as Partial<FindingsPart>;
  const { tasks } = (parts.tasks ?? {}) as Partial<TasksPart>;
  const { undertakings } = (parts.undertakings ?? {}) as Partial<UndertakingsPart>;
  const changes = parts.changes as PackChanges | null;
  return {
    figureCount: figures.length,
    figureBelowTargetCount: figures.filter(({ isTargetMet }) => isTargetMet === false).length,
    changeCount: changes?.figures.length ?? 0,
    findingCount: findings?.nodes.length ?? 0,
    lateTaskCount: tasks?.nodes.length ?? 0,
    undertakingCount: undertakings?.totalCount ?? 0,
    undertakingMetCount: undertakings?.nodes.filter(({ status }) => status === 'MET').length ?? 0,
  };
}
