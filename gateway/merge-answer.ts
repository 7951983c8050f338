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

function merged(known: unknown, added: unknown): unknown {
  const existing = Object.isFrozen(known) ? thawed(known) : known;
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

/** A copy that shares nothing that can change: one answer can serve several places which later fetches fill differently. */
export function copyAnswer<T>(value: T): T {
  return Object.isFrozen(value) ? value : thawed(value);
}

/** A copy that can be filled, even of what a department answered as finished. */
function thawed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(thawed) as T;
  if (!isObject(value)) return value;
  const copy: Data = {};
  for (const key of Object.keys(value)) if (key !== '__proto__') copy[key] = thawed(value[key]);
  return copy as T;
}
