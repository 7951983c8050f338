import { readFileSync } from 'node:fs';
import { type DocumentNode, parse } from 'graphql';
import type { ShareClass } from './classification.ts';
import { supergraphCatalogue } from './supergraph-catalogue.ts';
import type { DepartmentCode } from './viewer.ts';

/** The departments' coordinates and how each is shared; a coordinate that several departments define belongs to none. */
export type SharedCoordinates = ReadonlyMap<DepartmentCode, ReadonlyMap<string, ShareClass>>;

let own: SharedCoordinates | undefined;

/** The coordinates of this hub's graph by owner, read once from the committed supergraph. */
function sharedCoordinates(): SharedCoordinates {
  own ??= sharedCoordinatesOf(parse(readFileSync(new URL('../supergraph.graphql', import.meta.url), 'utf8')));
  return own;
}

function sharedCoordinatesOf(supergraph: DocumentNode): SharedCoordinates {
  const shared = new Map<DepartmentCode, Map<string, ShareClass>>();
  for (const { coordinate, owner, share } of supergraphCatalogue(supergraph).values()) {
    if (!owner) continue;
    const coordinates = shared.get(owner) ?? new Map<string, ShareClass>();
    coordinates.set(coordinate, share);
    shared.set(owner, coordinates);
  }
  return shared;
}

/** The departments with data that others use under conditions (数据提供部门): all but those that only coordinate or supervise. */
export function dataProviders(shared: SharedCoordinates = sharedCoordinates()): DepartmentCode[] {
  return [...shared]
    .filter(([, coordinates]) => [...coordinates.values()].includes('CONDITIONAL'))
    .map(([department]) => department);
}

/** The department that a coordinate belongs to; null: none, or more than one. */
export function ownerOf(coordinate: string, shared: SharedCoordinates = sharedCoordinates()): DepartmentCode | null {
  for (const [owner, coordinates] of shared) if (coordinates.has(coordinate)) return owner;
  return null;
}

/**
 * What is wrong with a coordinate (`Enrolment.grade`, or `Enrolment.*`) in an agreement of that provider, as a sentence that
 * says what to do; null: it can be shared. Only what is shared under conditions (有条件共享) needs an agreement, and gets one.
 */
export function sharingProblem(
  coordinate: string,
  provider: DepartmentCode,
  shared: SharedCoordinates = sharedCoordinates(),
): string | null {
  const coordinates = shared.get(provider) ?? new Map<string, ShareClass>();
  const whole = /^(\w+)\.\*$/.exec(coordinate)?.[1];
  if (whole) {
    const fields = [...coordinates].filter(([each]) => each.startsWith(`${whole}.`));
    if (fields.length === 0) return `提供部门没有“${coordinate}”,请从数据目录中选择。`;
    return fields.some(([, share]) => share === 'CONDITIONAL')
      ? null
      : `“${coordinate}”中没有需要授权的数据项,请从清单中去掉。`;
  }
  const share = coordinates.get(coordinate);
  if (!share) return `提供部门没有“${coordinate}”,请从数据目录中选择。`;
  if (share === 'NOT_SHARED') return `“${coordinate}”不予共享,请从清单中去掉;确有需要的,请直接联系提供部门。`;
  return share === 'UNCONDITIONAL' ? `“${coordinate}”无条件共享,无需授权,请从清单中去掉。` : null;
}
