import type { Log } from '../log.ts';
import { askedOnce } from './asked-once.ts';
import type { AskFor } from './door.ts';
import { type ChangedPage, changedAfter, type Feed } from './feeds.ts';
import type { Positions } from './positions.ts';
import type { SweepStep } from './step.ts';
import type { Position, SweepKind } from './turn.ts';

const CHILDREN_AT_ONCE = 50;
const CHUNKS_AT_ONCE = 2;

/** What a round works with. */
export interface RoundParts {
  ask: AskFor;
  feeds: readonly Feed[];
  steps: readonly SweepStep[];
  positions: Positions;
  log: Log;
}

/** What came of a page: how many children, who was missing, and whether there is more to read. */
export interface PageReport {
  children: number;
  unheard: ReadonlySet<string>;
  failed: readonly string[];
  moved: readonly Position[];
  isMore: boolean;
}

/**
 * Reads the next page of every department's changes in an area and takes its children through all steps. Departments that do not
 * answer, and steps that fail, hold the positions: others go on, and what was done meanwhile is done again.
 */
export async function sweepPage(kind: SweepKind, area: string, parts: RoundParts): Promise<PageReport> {
  const { feeds, positions } = parts;
  const unheard = new Set<string>();
  const ask = parts.ask(area, unheard);
  const at = (department: string) => positions.at(kind, area, department);
  const open = feeds.filter(({ department }) => !at(department).isEnd);
  const pages = await changedAfter(open, (department) => at(department).cursor, ask);
  for (const { department } of open) if (!pages.has(department)) unheard.add(department);
  const children = [...new Set([...pages.values()].flatMap(({ ids }) => ids))];
  const failed = await takeThrough(children, parts, area, unheard);
  if (unheard.size > 0 || failed.length > 0) positions.hold();
  const moved = positions.advance([...pages].map(([department, page]) => after(kind, at(department), page)));
  const isMore = [...pages.values()].some((page) => page.isMore);
  return { children: children.length, unheard, failed, moved, isMore };
}

function after(kind: SweepKind, position: Position, { cursor, isMore }: ChangedPage): Position {
  return { ...position, cursor, isEnd: kind === 'FULL' && !isMore };
}

/** The steps that failed for some of the children; two chunks are on their way at a time, so that nobody waits for nothing. */
async function takeThrough(
  children: readonly string[],
  { steps, ask, log }: RoundParts,
  area: string,
  unheard: Set<string>,
): Promise<readonly string[]> {
  const failed = new Set<string>();
  const asking = askedOnce(ask(area, unheard));
  const chunks = Array.from({ length: Math.ceil(children.length / CHILDREN_AT_ONCE) }, (_, at) =>
    children.slice(at * CHILDREN_AT_ONCE, (at + 1) * CHILDREN_AT_ONCE),
  );
  const lane = async () => {
    for (let some = chunks.shift(); some; some = chunks.shift())
      for (const step of steps)
        await step.run?.(some, asking).catch((error) => {
          failed.add(step.name);
          log({ event: 'sweep-step-failed', step: step.name, why: whyOf(error) });
        });
  };
  await Promise.all(Array.from({ length: CHUNKS_AT_ONCE }, lane));
  return [...failed];
}

/** Errors of the sweep's own making say a code; of others nothing is told. */
function whyOf(error: unknown): string {
  const { message } = error as Error;
  return /^answered with(out data| [A-Z_]+)$/.test(message) ? message : 'INTERNAL';
}
