import type { Answer } from '../federation.ts';

type Path = readonly (string | number)[];

/** How a federated answer differs from the monolith's, or null. Messages do not count; paths of errors do. */
export function difference(federated: Answer, single: Answer, lenient: Answer): string | null {
  const [seen, wanted] = [federated.data ?? null, single.data ?? null].map((data) => JSON.stringify(data));
  if (seen !== wanted) return `data: got ${seen} instead of ${wanted}`;
  const gotSites = sites(federated);
  const wantedSites = sites(single);
  if (gotSites !== wantedSites) return `errors explain ${gotSites} instead of ${wantedSites}`;
  const invented = paths(federated).find((path) => valueAt(lenient.data, path) !== null);
  return invented ? `error at ${JSON.stringify(invented)}, where nothing can fail` : null;
}

/**
 * The nulls that the errors explain. Where a null has spread from a non-null field, the specification lets the executor
 * choose which of several failures it reports, so only the null itself counts; elsewhere each error counts.
 */
function sites(answer: Answer): string {
  const found = paths(answer).map((path) => {
    const length = depthOfNull(answer.data, path);
    return JSON.stringify({ at: path.slice(0, length), spread: length < path.length });
  });
  const exact = found.filter((site) => site.endsWith('"spread":false}'));
  const spread = new Set(found.filter((site) => site.endsWith('"spread":true}')));
  return [...exact, ...spread].sort().join(' ');
}

function paths({ errors }: Answer): Path[] {
  return (errors ?? []).map(({ path }) => path ?? ['an error without a path']);
}

function depthOfNull(data: unknown, path: Path): number {
  let value = data ?? null;
  for (const [depth, step] of path.entries()) {
    if (value === null) return depth;
    value = (value as Record<string | number, unknown>)[step] ?? null;
  }
  return path.length;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | null)?.[step], data);
}
