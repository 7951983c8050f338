import type { Disclosure } from '../../schema/processing-record/disclosure.ts';
import type { ChildrenOfRows } from './children-of-rows.ts';
import type { AnsweredObject } from './objects-of-answer.ts';

/** Types that are no rows: figures and the like. They belong to the row that shows them. */
const VALUES =
  /Share$|Count$|^(KnowingOffice|ErasedRows|DataQuality|Figure|FindingRule$|Entitlement$|VillageStandard$)/;
const SECTIONS = /^(CivilAffairs|Education|WomensFederation|YouthLeague|JointMeeting)(Child|Division)$/;

/** What a department keeps of its own: the types it knows by key alone, and whether a child is there for whoever asks (null: not known). */
export interface Register {
  keyOnly: readonly string[];
  isThere(child: string): boolean | null;
}

/** What an answer says by itself: of whom each object tells, and which fields. */
export interface Shown {
  /** Child ('' for nobody) → coordinates. */
  told: Map<string, Set<string>>;
  /** Coordinates with a value. */
  valued: Map<string, Set<string>>;
  rows: Record<string, number>;
  /** Whether there is an object whose child cannot be told from the answer. */
  isUncertain: boolean;
}

/**
 * What is shown by the objects of an answer. `which` are the same objects in the answer to the same request that also asks
 * which they are; an object that only repeats the key it was asked by shows nothing.
 */
export async function shownBy(
  objects: readonly AnsweredObject[],
  which: readonly AnsweredObject[],
  childrenOf: ChildrenOfRows,
  register: Register,
): Promise<Shown> {
  if (objects.length !== which.length) throw new Error('The two answers differ in their objects.');
  const shown: Shown = { told: new Map(), valued: new Map(), rows: {}, isUncertain: false };
  const children = new Map<AnsweredObject, string | null>();
  for (const [at, object] of objects.entries()) {
    const named = which[at] as AnsweredObject;
    const child = await childOf(named, children, childrenOf);
    children.set(named, child ?? null);
    if (child === undefined) shown.isUncertain = true;
    const isEcho = echoes(object, named, register);
    if (isEcho === null) shown.isUncertain = true;
    if (isEcho || child === undefined || isEcho === null) continue;
    note(shown, child ?? '', object);
  }
  return shown;
}

function note({ told, valued, rows }: Shown, child: string, { type, fields, value }: AnsweredObject): void {
  // the token of a search that found nobody
  if (type === 'ChildTrace' && child === '') return;
  if (type !== 'Query' && !VALUES.test(type)) rows[type] = (rows[type] ?? 0) + 1;
  for (const set of [told, valued]) if (!set.has(child)) set.set(child, new Set());
  for (const [key, name] of fields) {
    told.get(child)?.add(`${type}.${name}`);
    if (value[key] !== null && value[key] !== undefined) valued.get(child)?.add(`${type}.${name}`);
  }
}

/** The child an object is about; null: none; undefined: it cannot be told. */
async function childOf(
  { type, value, above }: AnsweredObject,
  known: ReadonlyMap<AnsweredObject, string | null>,
  childrenOf: ChildrenOfRows,
): Promise<string | null | undefined> {
  const around = above ? (known.get(above) ?? null) : null;
  if (type === 'Child') return String(value.whichId);
  if (VALUES.test(type)) return around;
  if ('whichChildId' in value) return (value.whichChildId as string | null) ?? undefined;
  if ('whichChild' in value) return (value.whichChild as { id: string } | null)?.id ?? (around || undefined);
  if (SECTIONS.test(type)) return around;
  const children = await childrenOf(type.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase()).catch(() => null);
  if (!children) return null;
  return 'whichId' in value ? (children.get(String(value.whichId)) ?? null) : around;
}

/** Whether an object only repeats the key that was asked for; null: it cannot be told. */
function echoes(object: AnsweredObject, { value, root }: AnsweredObject, { keyOnly, isThere }: Register) {
  if (object.above) return false;
  if (root === '_entities')
    return (
      keyOnly.includes(object.type) &&
      ![...object.fields].some(([key, name]) => !['id', 'code'].includes(name) && object.value[key] !== null)
    );
  if (object.type !== 'Child' || !['child', 'childByNationalId'].includes(root)) return false;
  const known = isThere(String(value.whichId));
  return known === null ? null : !known;
}

/** What a disclosure says, child by child, in the same form. */
export function saidBy({ groups }: Disclosure): Map<string, Set<string>> {
  const said = new Map<string, Set<string>>();
  for (const { children, fields } of groups)
    for (const child of children.length > 0 ? children : ['']) {
      const coordinates = Object.entries(fields).flatMap(([type, names]) => names.map((name) => `${type}.${name}`));
      said.set(child, new Set([...(said.get(child) ?? []), ...coordinates]));
    }
  return said;
}
