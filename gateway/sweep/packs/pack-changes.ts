import { type FindingsPart, figuresOf, type PackParts, type TasksPart } from './pack-content.ts';

/** Something that was one number then and is another now. */
export interface Change {
  key: Readonly<Record<string, string | null>>;
  before: number;
  after: number;
}

/** What has changed since the last pack of the division (与上一份相比的变化); null: there was none. */
export interface PackChanges {
  since: { number: string; sealedAt: string };
  figures: readonly Change[];
  findings: readonly Change[];
  tasks: readonly Change[];
}

/** The pack before, as it was sealed. */
export interface PreviousPack {
  number: string;
  sealedAt: string;
  content: string;
}

type Counted = readonly [key: Change['key'], value: number | null];

/** Compares a pack with the one before: only what both of them tell, so that a number that is not shown is no change. */
export function packChanges(parts: PackParts, previous: PreviousPack | null): PackChanges | null {
  if (!previous) return null;
  const { number, sealedAt, content } = previous;
  const before = JSON.parse(content) as PackParts;
  return {
    since: { number, sealedAt },
    figures: between(figureValues(before), figureValues(parts)),
    findings: between(findingValues(before), findingValues(parts), 0),
    tasks: between(taskValues(before), taskValues(parts), 0),
  };
}

function figureValues(parts: PackParts): Counted[] {
  return figuresOf(parts).flatMap(({ department, figures }) =>
    figures.map(({ code, title, unit, value }) => [{ department, code, title, unit }, value] as const),
  );
}

function findingValues({ findings }: PackParts): Counted[] {
  const { findingCounts } = (findings ?? {}) as Partial<FindingsPart>;
  return (findingCounts ?? []).map(
    ({ code, title, responsible, count }) => [{ responsible, code, title }, count] as const,
  );
}

function taskValues({ tasks }: PackParts): Counted[] {
  const { taskCounts } = (tasks ?? {}) as Partial<TasksPart>;
  return (taskCounts ?? []).map(({ department, state, count }) => [{ department, state }, count] as const);
}

/** `absent`: what a line that is missing on one side stands for; without it, such a line is no change. */
function between(before: readonly Counted[], after: readonly Counted[], absent: number | null = null): Change[] {
  const [then, now] = [before, after].map((counted) => new Map(counted.map((each) => [identityOf(each[0]), each])));
  const keys = [...new Set([...(now?.keys() ?? []), ...(then?.keys() ?? [])])];
  return keys.flatMap((key) => {
    const [old, current] = [then?.get(key), now?.get(key)];
    const [was, is] = [old, current].map((each) => (each ? each[1] : absent));
    const named = current?.[0] ?? old?.[0];
    return named && typeof was === 'number' && typeof is === 'number' && was !== is
      ? [{ key: named, before: was, after: is }]
      : [];
  });
}

/** Lines are the same when their codes are, whatever they have come to be called. */
function identityOf({ title: _, unit: __, ...key }: Change['key']): string {
  return JSON.stringify(key);
}
