import { print } from 'graphql';
import { expect, test } from 'vitest';
import type { Session } from '../../schema/access/viewer.ts';
import { departmentCode } from '../../schema/access/viewer.ts';
import type { Disclosure } from '../../schema/processing-record/disclosure.ts';
import { startDepartment, type TestDepartment } from '../hub.ts';
import { fullAgreement, policyOf, stewardOf, stewardSession } from '../sessions.ts';
import { type ChildrenOfRows, childrenOfRows, REGISTERS } from './children-of-rows.ts';
import { type Register, type Shown, saidBy, shownBy } from './expected-disclosure.ts';
import { objectsOf } from './objects-of-answer.ts';
import { askingWhich, randomRequest } from './random-request.ts';

const REQUESTS = 60;
const TOWNSHIP = '210421101';

interface Asked {
  shown: Shown;
  disclosure: Disclosure;
  request: string;
}

/** What is asked by a seed, what its answer shows by itself, and what the department wrote down of it. */
async function asked(
  department: TestDepartment,
  {
    childrenOf,
    register,
    words,
  }: { childrenOf: ChildrenOfRows; register: Register; words: Parameters<typeof randomRequest>[1] },
  session: Session,
  seed: number,
): Promise<Asked | null> {
  const { schema } = department.subgraph;
  const { document, variables } = randomRequest(schema, words, seed);
  const answer = await department.answer(print(document), variables, session);
  const more = askingWhich(schema, document);
  const which = await department.answer(print(more), variables, session);
  if (!answer.data || !which.data || !answer.extensions?.receipts) return null;
  const objects = objectsOf(schema, document, answer.data);
  const shown = await shownBy(objects, objectsOf(schema, more, which.data), childrenOf, register);
  return { shown, disclosure: answer.extensions.receipts.at(-1).disclosure, request: print(document) };
}

test.each(Object.keys(REGISTERS))(
  `%s: of ${REQUESTS} random requests, what each child's objects show is what was written down of it, and no more`,
  async (name) => {
    await using department = await startDepartment(name, { demo: { seed: 1, children: 100 } });
    const childrenOf = await childrenOfRows(name, department);
    const register = await department.sql<{ id: string; division_code: string }>(
      `select id, division_code from ${REGISTERS[name]} order by id`,
    );
    const ids = register.map(({ id }) => id);
    const words = {
      childIds: [...ids.slice(0, 12), '0123456789ABCDEFGHJKMNPQRS'],
      codes: ['210421', TOWNSHIP, '210421102', '21'],
      texts: ['小', '王', '中心'],
    };
    const keyOnly = name === 'civil-affairs' ? ['ChildTrace'] : ['Child', 'Division', 'ChildTrace'];
    const found: unknown[] = [];
    const seen = { exact: 0, children: 0 };
    for (let seed = 0; seed < REQUESTS; seed++) {
      const { session, isOwner } = sessionOf(name, seed, ids[0] as string);
      const isThere = (child: string) => (isOwner ? ids.includes(child) : null);
      const one = await asked(department, { childrenOf, register: { keyOnly, isThere }, words }, session, seed);
      if (!one) continue;
      const difference = differenceOf(one, isOwner);
      const forged = one.shown.isUncertain ? null : withoutOneChild(one.disclosure);
      if (forged && !differenceOf({ ...one, disclosure: forged }, isOwner)) found.push({ seed, unnoticed: forged });
      if (difference) found.push({ seed, difference, request: one.request });
      seen.exact += one.shown.isUncertain ? 0 : 1;
      seen.children += [...one.shown.told.keys()].filter(Boolean).length;
    }
    expect(found.slice(0, 2)).toEqual([]);
    expect(seen.exact).toBeGreaterThan(REQUESTS * 0.9);
    expect(seen.children).toBeGreaterThan(REQUESTS / 4);
  },
  300_000,
);

/** A third are asked by the owner's steward, a third by its officer on one child's case, a third by another department, masked. */
function sessionOf(name: string, seed: number, child: string): { session: Session; isOwner: boolean } {
  if (seed % 3 === 0) return { session: stewardSession(name), isOwner: true };
  const ground = { kind: 'CASE', number: 'GA-1', childId: child } as const;
  const officer = { role: 'OFFICER', division: '210421' } as const;
  if (seed % 3 === 1) {
    const viewer = stewardOf(name, officer);
    return { session: { viewer, purpose: 'CHILD_CARE', ground, policy: policyOf() }, isOwner: false };
  }
  const other = name === 'education' ? 'civil-affairs' : 'education';
  const codes = [departmentCode(name), departmentCode(other)] as const;
  const masked = fullAgreement(...codes, { isMasked: true });
  const policy = policyOf([masked, fullAgreement(...codes, { divisions: [TOWNSHIP] })]);
  return {
    session: { viewer: stewardOf(other, officer), purpose: 'PROTECTION', ground: null, policy },
    isOwner: false,
  };
}

/** Where what was written down parts from what the answer shows. */
function differenceOf({ shown, disclosure }: Asked, isOwner: boolean): unknown {
  const said = saidBy(disclosure);
  const children = (of: ReadonlyMap<string, unknown>) => [...of.keys()].filter(Boolean).sort();
  const missing = children(shown.told).filter((child) => !said.has(child));
  const tooMany = shown.isUncertain ? [] : children(said).filter((child) => !shown.told.has(child));
  const fields = [...said].flatMap(([child, coordinates]) => {
    const told = shown.told.get(child) ?? new Set();
    const valued = [...(shown.valued.get(child) ?? [])].filter((each) => !coordinates.has(each));
    const never = shown.isUncertain ? [] : [...coordinates].filter((each) => !told.has(each));
    const silent = isOwner ? [...told].filter((each) => !coordinates.has(each) && !(each in disclosure.denied)) : [];
    return valued.length + never.length + silent.length > 0 ? [{ child, valued, never, silent }] : [];
  });
  const rows = shown.isUncertain || sameRows(shown.rows, disclosure.rows) ? null : [shown.rows, disclosure.rows];
  return missing.length + tooMany.length + fields.length > 0 || rows ? { missing, tooMany, fields, rows } : null;
}

function sameRows(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): boolean {
  const text = (of: object) => JSON.stringify(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)));
  return text(one) === text(other);
}

/** The same with one child left out, as if it had not been told of; null when no child was. */
function withoutOneChild(disclosure: Disclosure): Disclosure | null {
  const at = disclosure.groups.findIndex(({ children }) => children.length > 0);
  if (at < 0) return null;
  const groups = disclosure.groups.map((group, index) =>
    index === at ? { ...group, children: group.children.slice(1) } : group,
  );
  return { ...disclosure, groups: groups.filter(({ children }, index) => index !== at || children.length > 0) };
}
