import { readFileSync } from 'node:fs';
import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  validateSchema,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VisibleGraphs } from '../../gateway/access/visible-graph.ts';
import { DEMO_OFFICERS, demoViewer } from '../../gateway/sign-in/demo-officers.ts';
import { LoadedSupergraph } from '../../gateway/supergraph.ts';
import type { Classification } from '../../schema/access/classification.ts';
import { judge } from '../../schema/access/decide.ts';
import { NO_POLICY, type Policy } from '../../schema/access/policy.ts';
import { PURPOSES, type Viewer } from '../../schema/access/viewer.ts';
import { dayAt } from '../../schema/plain-date.ts';
import { startTestHub, type TestHub } from '../hub.ts';
import { fullAgreement, policyOf } from '../sessions.ts';
import { analyst, asking, officer, post } from './front-door.ts';

const supergraph = new LoadedSupergraph(
  readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'),
);
const graphs = new VisibleGraphs(supergraph);
const graphOf = (viewer: Viewer | null, policy: Policy = policyOf()) =>
  graphs.of({ viewer, purpose: null, ground: null, policy });

/** The names of what a type of a graph has; null when the graph has no such type. */
function partsOf(graph: GraphQLSchema, name: string): string[] | null {
  const type = graph.getType(name);
  if (isEnumType(type)) return type.getValues().map((value) => value.name);
  return isObjectType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : null;
}

describe('what introspection shows', () => {
  test.each(DEMO_OFFICERS)('$post sees a whole graph: nothing in it leads nowhere', (one) => {
    expect(validateSchema(graphOf(demoViewer(one)))).toEqual([]);
  });

  test('a class teacher sees the acts of education and those open to all, of no other department', () => {
    const acts = partsOf(graphOf(officer('class-teacher')), 'Mutation') ?? [];
    expect(acts).toEqual(expect.arrayContaining(['recordTeacherVisit', 'openDropoutWatch', 'requestCorrection']));
    for (const act of acts)
      expect([act, ['EDUCATION', 'JOINT_MEETING']]).toEqual([
        act,
        expect.arrayContaining([supergraph.catalogue.get(`Mutation.${act}`)?.owner]),
      ]);
  });

  test('the women’s federation sees nothing of psychology that is not shared with it', () => {
    const cadre = graphOf(officer('grid-worker'), policyOf([fullAgreement('EDUCATION', 'WOMENS_FEDERATION')]));
    expect(partsOf(cadre, 'PsychologicalScreening')).toBeNull();
    const told = partsOf(graphOf(officer('womens-federation-officer')), 'PsychologicalFile') ?? [];
    expect(told.filter((field) => ['reason', 'outcome', 'supports'].includes(field))).toEqual([]);
  });

  test('an agreement opens what it shares, to the department it shares it with', () => {
    const steward = officer('data-steward');
    expect(partsOf(graphOf(steward), 'Enrolment')).toBeNull();
    const shared = policyOf([fullAgreement('EDUCATION', 'CIVIL_AFFAIRS')]);
    expect(partsOf(graphOf(steward, shared), 'Enrolment')).toContain('grade');
    expect(partsOf(graphOf(steward, policyOf([fullAgreement('EDUCATION', 'YOUTH_LEAGUE')])), 'Enrolment')).toBeNull();
  });

  test('who may match may match in the area of an agreement: filters and orders show with it', () => {
    const lists = (divisions: string[]) => {
      const policy = policyOf([fullAgreement('CIVIL_AFFAIRS', 'EDUCATION', { divisions })]);
      const graph = graphOf(officer('education-manager', { assurance: 3 }), policy);
      return [partsOf(graph, 'ChildFilter')?.includes('sex') ?? false, partsOf(graph, 'ChildOrder') !== null];
    };
    expect(graphOf(officer('education-manager')).getType('ChildFilter')).toBeUndefined();
    expect([lists(['210421']), lists(['21'])]).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  test('an auditor sees figures and places, and no child', () => {
    const graph = graphOf(officer('auditor'));
    expect(partsOf(graph, 'Query')).toEqual(expect.arrayContaining(['division', 'childrensHomes', 'schools']));
    expect(partsOf(graph, 'Query')?.filter((field) => /^(child|children|pupils|serviceCases?)$/.test(field))).toEqual(
      [],
    );
  });

  test('whoever has not signed in sees nothing, and nobody sees children’s data before a policy was read', () => {
    expect(partsOf(graphOf(null), 'Query')).toEqual([]);
    expect(partsOf(graphOf(officer('county-officer'), NO_POLICY), 'Child') ?? []).not.toContain('name');
  });

  test('colleagues of one role share a graph, whatever their division; a new policy makes a new one', () => {
    const shared = policyOf([fullAgreement('EDUCATION', 'CIVIL_AFFAIRS')]);
    expect(graphOf(officer('child-supervisor'))).toBe(graphOf(officer('provincial-officer')));
    expect(graphOf(officer('child-supervisor'))).not.toBe(graphOf(officer('child-supervisor'), shared));
  });
});

test('a field is shown exactly when some decision of theirs, on some row, allows it', () => {
  const today = dayAt(new Date());
  const policy = policyOf([
    fullAgreement('EDUCATION', 'CIVIL_AFFAIRS', { divisions: ['210421'], purposes: ['CHILD_CARE'] }),
  ]);
  const rows = ['-', '210421'].flatMap((division) =>
    (['UNDER_14', 'MINOR', 'ADULT'] as const).flatMap((band) =>
      [true, false].map((isGround) => ({ band, division, isGround })),
    ),
  );
  const subjects = [...rows, { band: 'NO_CHILD', division: null, isGround: false } as const];
  for (const viewer of [officer('county-officer'), officer('grid-worker'), officer('auditor')]) {
    const graph = graphOf(viewer, policy);
    const isAllowed = (classification: Classification) =>
      [null, ...PURPOSES].some((purpose) =>
        (['CASE', 'BREAK_GLASS'] as const).some((kind) => {
          const session = { viewer, purpose, ground: { kind, number: 'n', childId: 'c' }, policy };
          return subjects.some(
            (subject) => judge(session, supergraph.catalogue, classification, subject, 'READ', today).kind !== 'DENY',
          );
        }),
      );
    const wrong = [...supergraph.catalogue.values()].filter((classification) => {
      const [type = '', field = ''] = classification.coordinate.split('.');
      const isField = isObjectType(supergraph.apiSchema.getType(type)) && !field.includes('(') && type !== 'Mutation';
      const shown = isField && partsOf(graph, type);
      return shown && shown.includes(field) !== isAllowed(classification) && hasVisibleType(graph, type, field);
    });
    expect(wrong.map(({ coordinate }) => coordinate)).toEqual([]);
  }
});

/** Whether what a field gives is itself shown: a field whose type has nothing left goes with it. */
function hasVisibleType(graph: GraphQLSchema, type: string, field: string): boolean {
  const parent = supergraph.apiSchema.getType(type);
  const given = isObjectType(parent) ? parent.getFields()[field] : undefined;
  return given !== undefined && graph.getType(getNamedType(given.type).name) !== undefined;
}

test('only root fields look children up by national ID, so that counting these counts all look-ups', () => {
  const { apiSchema } = supergraph;
  const below = Object.values(apiSchema.getTypeMap()).flatMap((type) => {
    const isBelow = isObjectType(type) && type !== apiSchema.getQueryType() && type !== apiSchema.getMutationType();
    return isBelow ? Object.values(type.getFields()).flatMap(({ args }) => args) : [];
  });
  const stating = below.filter(({ name, type }) => /national/i.test(name) || takesNationalId(getNamedType(type)));
  expect([below.length > 100, stating.map(({ name }) => name)]).toEqual([true, []]);
});

function takesNationalId(type: unknown): boolean {
  return isInputObjectType(type) && Object.keys(type.getFields()).some((field) => /national/i.test(field));
}

describe('through the front door', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ policy: 'joint-meeting' });
  });
  afterAll(() => hub?.[Symbol.asyncDispose]());

  test('the standard introspection query gives the visible graph, to people without the right to analyse, too', async () => {
    const { data, errors } = await post(hub.url, { query: getIntrospectionQuery() }, asking(officer('class-teacher')));
    expect(errors).toBeUndefined();
    const graph = buildClientSchema(data);
    expect(partsOf(graph, 'Mutation')).toContain('recordTeacherVisit');
    expect(partsOf(graph, 'Mutation')).not.toContain('registerChild');
  });

  test('a type that is not shown is not there by its name either', async () => {
    const query = '{ a: __typename __type(name: "ServiceCase") { name fields { name } } }';
    const { data } = await post(hub.url, { query }, asking(officer('auditor')));
    expect(data).toEqual({ a: 'Query', __type: null });
  });

  test('a field that is not shown is denied with an explanation, not unknown', async () => {
    const query = '{ children(first: 1) { nodes { id name } } }';
    const { status, data, errors } = await post(hub.url, { query }, asking(analyst('auditor'), 'AUDIT'));
    expect([status, data, errors?.map(({ extensions }) => extensions.code)]).toEqual([
      200,
      { children: null },
      ['LEVEL_EXCEEDED'],
    ]);
  });

  test('nobody who has not signed in is shown anything', async () => {
    const { status, errors } = await post(hub.url, { query: getIntrospectionQuery() }, {});
    expect([status, errors?.[0]?.extensions.code]).toEqual([401, 'SIGN_IN_REQUIRED']);
  });
});
