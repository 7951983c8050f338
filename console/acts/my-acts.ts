import { ACTS } from '../acts.generated.ts';
import { ACT_LIST } from './act-list.ts';
import type { ActDescription } from './described.ts';
import type { ActLine } from './list/act-line.ts';

/** An act with its place in the list and its description. */
export interface KnownAct {
  readonly line: ActLine;
  readonly description: ActDescription;
}

/** Who has signed in, as far as it decides what they do. */
interface Signed {
  readonly viewer: { readonly department: string; readonly role: string };
}

const WRITERS = new Set(['OFFICER', 'CASEWORKER', 'MANAGER', 'DATA_STEWARD']);

/** The acts of a person: those of their own department, which alone may perform them. */
export function actsOf({ viewer }: Signed): readonly KnownAct[] {
  if (!WRITERS.has(viewer.role)) return [];
  return ACT_LIST.flatMap((line) => {
    const description = ACTS[line.act];
    const isForRole = line.roles?.some((role) => role === viewer.role) ?? true;
    return description?.department === viewer.department && isForRole ? [{ line, description }] : [];
  });
}

const recent: string[] = [];

/** The acts done or begun last while the page is open, latest first. */
export function recentActs(): readonly string[] {
  return recent;
}

/** Notes that an act was begun. */
export function noteActBegun(act: string): void {
  const at = recent.indexOf(act);
  if (at >= 0) recent.splice(at, 1);
  recent.unshift(act);
  recent.length = Math.min(recent.length, 4);
}
