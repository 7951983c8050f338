import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Decision } from '../../schema/access/decide.ts';
import type { Verdict } from '../../schema/access/verdict.ts';
import { RowKinds } from '../../subgraphs/disclosure-kinds.ts';
import { DisclosureNode } from '../../subgraphs/disclosure-plan.ts';
import { DisclosureTrace } from '../../subgraphs/disclosure-trace.ts';
import { traceAnswer } from '../../subgraphs/disclosure-walk.ts';

const leaf = (decision: Decision): Verdict => ({ kind: 'LEAF', decision });
const ALLOW = leaf({ kind: 'ALLOW' });
const MASK = leaf({ kind: 'MASK' });
const DENY = leaf({ kind: 'DENY', code: 'LEVEL_EXCEEDED' });
const youngest = (then: Verdict, otherwise: Verdict): Verdict => ({
  kind: 'BY',
  ask: 'band',
  cases: [{ is: 'UNDER_14', verdict: then }],
  otherwise,
});

/** The plan of `{ children { nodes { name phone section { note } } } }`; the phone is masked for the youngest. */
function planOfPage(): DisclosureNode {
  const top = DisclosureNode.top('Query', 'NOBODY');
  const list = top.field('children', 'children', ALLOW, false, false);
  const child = top.page('children', list, 'Child', 'OWN', ['nodes']).get('nodes') as DisclosureNode;
  child.field('name', 'name', ALLOW, true, false);
  child.field('phone', 'phone', youngest(MASK, ALLOW), true, false);
  const section = child.rows('section', child.field('section', 'section', ALLOW, false, false), 'Section', 'SAME');
  section.field('note', 'note', youngest(DENY, ALLOW), false, false);
  return top;
}

const rowOf = (child: string, kinds: string, section: object | null = { note: 'x' }) => ({
  nodes: { name: 'n', phone: 'p', section, $child: child, $kinds: kinds },
});

function disclosureOf(plan: DisclosureNode, answer: unknown) {
  const trace = new DisclosureTrace();
  traceAnswer(trace, plan, answer);
  return trace.toDisclosure();
}

test('a page: alike children are one group, masked and denied ones another, the row after the page tells nothing', () => {
  const rows = [rowOf('C', 'AA'), rowOf('A', 'AA'), rowOf('B', 'MD'), rowOf('D', 'AA')];
  expect(disclosureOf(planOfPage(), { children: { size: 3, rows } })).toEqual({
    asked: [],
    groups: [
      { children: [], fields: { Query: ['children'] }, masked: {} },
      { children: ['A', 'C'], fields: { Child: ['name', 'phone', 'section'], Section: ['note'] }, masked: {} },
      { children: ['B'], fields: { Child: ['name', 'phone', 'section'], Section: [] }, masked: { Child: ['phone'] } },
    ],
    rows: { Child: 3, Section: 3 },
    denied: {},
  });
});

test('a section that is not there discloses that it is not there, and nothing below it', () => {
  expect(disclosureOf(planOfPage(), { children: { size: 9, rows: [rowOf('A', 'AA', null)] } }).groups[1]).toEqual({
    children: ['A'],
    fields: { Child: ['name', 'phone', 'section'] },
    masked: {},
  });
});

test('a child left out of what the rows say is left out of the groups', () => {
  const all = disclosureOf(planOfPage(), { children: { size: 9, rows: [rowOf('A', 'AA'), rowOf('B', 'AA')] } });
  const one = disclosureOf(planOfPage(), { children: { size: 9, rows: [rowOf('A', 'AA')] } });
  expect([all.groups[1]?.children, one.groups[1]?.children]).toEqual([['A', 'B'], ['A']]);
});

test('a field told in plain on one row and masked on another was told in plain', () => {
  const trace = new DisclosureTrace();
  trace.tell('A', { type: 'Child', fields: new Map([['Child.name', true]]) });
  trace.tell('A', { type: 'Child', fields: new Map([['Child.name', false]]) });
  expect(trace.toDisclosure().groups).toEqual([{ children: ['A'], fields: { Child: ['name'] }, masked: {} }]);
});

test('an object that only repeats the key it was asked by tells nothing; with anything beside the key it tells both', () => {
  const plan = DisclosureNode.echo('Child', 'OWN');
  plan.field('id', 'id', ALLOW, false, true);
  plan.rows('section', plan.field('section', 'section', ALLOW, false, false), 'Section', 'OWN');
  const nothing = disclosureOf(plan, [{ id: 'A', section: null, $child: 'A' }, null]);
  expect([nothing.groups, nothing.rows]).toEqual([[], {}]);
  const something = disclosureOf(plan, [{ id: 'A', section: { $child: 'A' }, $child: 'A' }]);
  expect(something.groups).toEqual([
    { children: ['A'], fields: { Child: ['id', 'section'], Section: [] }, masked: {} },
  ]);
});

test('a reference whose key is masked: the key is told masked', () => {
  const plan = DisclosureNode.top('School', 'NOBODY');
  const division = plan.rows('division', plan.field('division', 'division', MASK, true, false), 'Division', 'NOBODY');
  division.field('code', 'code', ALLOW, false, true);
  expect(disclosureOf(plan, { division: { code: '210421' } }).groups).toEqual([
    {
      children: [],
      fields: { Division: ['code'], School: ['division'] },
      masked: { Division: ['code'], School: ['division'] },
    },
  ]);
});

test('a value that is there is told with its fields; an empty one and none are told as such', () => {
  const plan = DisclosureNode.top('Section', 'NOBODY');
  plan.value('share', plan.field('share', 'share', ALLOW, false, false), ['Share.numerator']);
  const fields = (share: unknown) => disclosureOf(plan, { share }).groups[0]?.fields;
  expect([fields({ numerator: 1 }), fields([]), fields(null)]).toEqual([
    { Section: ['share'], Share: ['numerator'] },
    { Section: ['share'] },
    { Section: ['share'] },
  ]);
});

test('a verdict is one question a row only where rows are told differently; what has no masked form is not told', () => {
  const kinds = new RowKinds();
  const other = leaf({ kind: 'DENY', code: 'NO_AGREEMENT' });
  expect([
    kinds.tellingOf(youngest(DENY, other), true),
    kinds.tellingOf(youngest(MASK, DENY), false),
    kinds.tellingOf(youngest(MASK, ALLOW), true),
    kinds.tellingOf(youngest(MASK, ALLOW), false),
    kinds.tellingOf(youngest(MASK, ALLOW), true),
  ]).toEqual(['D', 'D', 0, 1, 0]);
  const noRows = { byVerdict: () => sql`'A'` } as never;
  expect(new RowKinds().letters(noRows, {} as never)).toBeNull();
});
