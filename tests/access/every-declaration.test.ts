import { type ConstDirectiveNode, type DefinitionNode, type DocumentNode, Kind, parse, visit } from 'graphql';
import { expect, test } from 'vitest';
import { classificationProblems } from '../../schema/access/classification-rules.ts';
import { departmentSdl } from '../../subgraphs/department-sdl.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';

const documents = departmentNames().map((name) => ({ name, document: parse(departmentSdl(name)) }));

/** What only the sweep reads, beside what is open to others: a lost limit shows here. */
const FOR_THE_SWEEP = [
  'CivilAffairsChild.areParentsUnableToCare',
  'CivilAffairsChild.hasPossibleDuplicate',
  'CivilAffairsChild.psychologicalReferralOn',
  'CivilAffairsChild.visitsToOffer',
  'EducationChild.hasPsychologicalFile',
  'EducationChild.professionalHelpAdvisedOn',
  'EducationChild.visitsToOffer',
  'Query.childrenToJudge',
  'Query.civilAffairsChanges',
  'Query.countiesToMeasure',
  'Query.educationChanges',
  'Query.meetingPacksToFill',
  'Query.sweepDocument',
  'Query.sweepTurn',
  'Query.undertakingsToMeasure',
  'Query.womensFederationChanges',
  'Query.youthLeagueChanges',
  'WomensFederationChild.visitsToOffer',
  'YouthLeagueChild.visitsToOffer',
];

/** Whatever may carry a declaration, with the declarations it carries. */
interface Declared {
  directives?: readonly ConstDirectiveNode[];
}

test('the departments’ declarations are in order', () => {
  expect(classificationProblems(documents)).toEqual([]);
});

test.each(documents)(
  '$name: without any single one of its declarations the graph is not built',
  ({ name, document }) => {
    const survived = document.definitions.flatMap((definition) => {
      const part = isOrder(definition) ? document : only(definition);
      const before = new Set(classificationProblems([{ name, document: part }]));
      return declaredIn(definition)
        .filter((node) =>
          without(node, () => classificationProblems([{ name, document: part }]).every((each) => before.has(each))),
        )
        .map((node) => `${nameOf(definition)}.${nameOf(node)}`);
    });
    expect(survived).toEqual([]);
  },
);

test('without any single limit to roles the graph is not built either, but for acts, for doors to what departments share, and for the sweep', () => {
  const survived = documents.flatMap(({ name, document }) =>
    document.definitions.flatMap((definition) =>
      limitedIn(definition)
        .filter((node) => unlimited(node, () => classificationProblems([{ name, document }]).length === 0))
        .map((node) => `${nameOf(definition)}.${nameOf(node)}`),
    ),
  );
  const others = survived.filter((coordinate) => !/^Mutation\.|^Query\.\w+Erasure(s|Preview)$/.test(coordinate));
  expect(others.sort()).toEqual(FOR_THE_SWEEP);
});

test('the declarations are thousands', () => {
  const count = documents.flatMap(({ document }) => document.definitions.flatMap(declaredIn)).length;
  expect(count).toBeGreaterThan(3_500);
});

/** A problem of one type shows in that type alone, but for orders, which are compared with what they order. */
function only(definition: DefinitionNode): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions: [definition] };
}

function isOrder(definition: DefinitionNode): boolean {
  return definition.kind === Kind.ENUM_TYPE_DEFINITION && declaredIn(definition).length > 0;
}

function declaredIn(definition: DefinitionNode): Declared[] {
  const found: Declared[] = [];
  visit(definition, {
    enter: (node) => {
      const { directives } = node as Declared;
      if (directives?.some(isDeclaration)) found.push(node as Declared);
    },
  });
  return found;
}

function isDeclaration({ name }: ConstDirectiveNode): boolean {
  return name.value === 'access';
}

/** The output fields of a definition that are for certain roles. */
function limitedIn(definition: DefinitionNode): Declared[] {
  const fields = definition.kind === Kind.OBJECT_TYPE_DEFINITION ? (definition.fields ?? []) : [];
  return fields.filter((field) =>
    field.directives?.some((each) => isDeclaration(each) && each.arguments?.some(isRoles)),
  );
}

function isRoles({ name }: { name: { value: string } }): boolean {
  return name.value === 'roles';
}

/** What holds while a node is open to every role. */
function unlimited<Result>(node: Declared, holds: () => Result): Result {
  const { directives } = node;
  node.directives = (directives ?? []).map((each) =>
    isDeclaration(each) ? { ...each, arguments: each.arguments?.filter((argument) => !isRoles(argument)) ?? [] } : each,
  );
  try {
    return holds();
  } finally {
    node.directives = directives ?? [];
  }
}

/** What holds while a node has lost its declaration. */
function without<Result>(node: Declared, holds: () => Result): Result {
  const { directives } = node;
  node.directives = directives?.filter((each) => !isDeclaration(each)) ?? [];
  try {
    return holds();
  } finally {
    node.directives = directives ?? [];
  }
}

function nameOf(node: object): string {
  return 'name' in node ? (node.name as { value: string }).value : '';
}
