import { type Data, isObject } from './department.ts';

/** Adds what a department answered to what is known; a null never hides what another department said. */
export function mergeAnswer(known: Data, answer: Data): void {
  for (const key of Object.keys(answer)) {
    if (key === '__proto__') continue;
    const added = answer[key];
    const existing = Object.hasOwn(known, key) ? known[key] : undefined;
    if (added === undefined || (added === null && existing !== undefined)) continue;
    known[key] = merged(existing, added);
  }
}

function merged(existing: unknown, added: unknown): unknown {
  if (isObject(existing) && isObject(added)) {
    mergeAnswer(existing, added);
    return existing;
  }
  if (Array.isArray(existing) && Array.isArray(added) && existing.length === added.length) {
    for (let index = 0; index < added.length; index++) {
      if (added[index] !== null) existing[index] = merged(existing[index], added[index]);
    }
    return existing;
  }
  return added;
}

/** A copy that shares nothing: one answer can serve several places which later fetches fill differently. */
export function copyAnswer<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyAnswer) as T;
  if (!isObject(value)) return value;
  const copy: Data = {};
  for (const key of Object.keys(value)) if (key !== '__proto__') copy[key] = copyAnswer(value[key]);
  return copy as T;
}
