import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { classificationProblems } from '../../schema/access/classification-rules.ts';

const OPEN = '@access(share: UNCONDITIONAL, level: 1)';
const ORDINARY = '@access(share: CONDITIONAL, level: 2)';

const AUDITED = '@access(share: UNCONDITIONAL, level: 1, roles: [AUDITOR])';

/** What is wrong with the SDL of one department. */
function problemsOf(sdl: string): string[] {
  return classificationProblems([{ name: 'education', document: parse(sdl) }]);
}

test.each<[rule: string, sdl: string, problem: string]>([
  ['an output field is classified', 'type Pupil { name: String }', 'Pupil.name is not classified'],
  [
    'an argument is classified',
    `type Query { pupils(first: Int): [Pupil] ${ORDINARY} } type Pupil { id: ID ${OPEN} }`,
    'Query.pupils(first:) is not classified',
  ],
  ['an input field is classified', 'input PupilInput { name: String }', 'PupilInput.name is not classified'],
  [
    'a level lies between 1 and 4',
    'type Pupil { name: String @access(share: CONDITIONAL, level: 5) }',
    'Pupil.name is not classified',
  ],
  [
    'a share class is one of three',
    'type Pupil { name: String @access(share: SECRET, level: 1) }',
    'Pupil.name is not classified',
  ],
  [
    'a source is a field of the same department',
    'type Pupil { age: Int @access(share: CONDITIONAL, level: 2, from: ["Pupil.birthDate"]) }',
    'Pupil.age is derived from Pupil.birthDate, which is not classified in this department',
  ],
  [
    'a derived field has no lower level than its source',
    `type Pupil { birthDate: Date @access(share: CONDITIONAL, level: 3) age: Int @access(share: CONDITIONAL, level: 2, from: ["Pupil.birthDate"]) }`,
    'Pupil.age is less protected than Pupil.birthDate, from which it is derived',
  ],
  [
    'a derived field is shared no more widely than its source',
    `type Pupil { birthDate: Date @access(share: NOT_SHARED, level: 2) age: Int @access(share: CONDITIONAL, level: 2, from: ["Pupil.birthDate"]) }`,
    'Pupil.age is less protected than Pupil.birthDate, from which it is derived',
  ],
  [
    'a filter is no less protected than what it filters by',
    `type Pupil { name: String @access(share: CONDITIONAL, level: 3) } input PupilFilter { nameContains: String @access(share: CONDITIONAL, level: 2, from: ["Pupil.name"]) }`,
    'PupilFilter.nameContains is less protected than Pupil.name, from which it is derived',
  ],
  [
    'what is of level 4 is not shared without condition',
    'type Pupil { illness: String @access(share: UNCONDITIONAL, level: 4) }',
    'Pupil.illness is shared without condition although it is of level 4',
  ],
  [
    'a figure says whom it counts',
    'type School { pupilCount: Int @access(share: UNCONDITIONAL, level: 1, mask: SMALL_CELL) }',
    'School.pupilCount has small cells but does not say whom it counts (from)',
  ],
  [
    'a mask fits its type',
    'type Pupil { age: Int @access(share: CONDITIONAL, level: 2, mask: NAME) }',
    'Pupil.age cannot be masked as NAME',
  ],
  [
    'what is given in cannot be masked',
    'input PupilInput { name: String @access(share: CONDITIONAL, level: 3, mask: NAME) }',
    'PupilInput.name is no output and cannot be masked',
  ],
  [
    'what may be refused is nullable',
    `type Pupil { name: String! ${ORDINARY} }`,
    'Pupil.name may be refused and has to be nullable',
  ],
  [
    'a figure that may be hidden is nullable',
    `type School { pupils: [ID] ${ORDINARY} pupilCount: Int! @access(share: UNCONDITIONAL, level: 1, mask: SMALL_CELL, from: ["School.pupils"]) }`,
    'School.pupilCount may be refused and has to be nullable',
  ],
  [
    'a filter says what it filters by',
    `type Query { pupils(filter: PupilFilter ${OPEN}): [Pupil] ${ORDINARY} } type Pupil { id: ID ${OPEN} } input PupilFilter { isPoor: Boolean ${ORDINARY} }`,
    'PupilFilter.isPoor filters by something but does not say by what (from)',
  ],
  [
    'an order value names a field of what it orders, or is classified itself',
    `type Query { pupils(orderBy: PupilOrder ${OPEN}): [Pupil] ${ORDINARY} } type Pupil { id: ID ${OPEN} } enum PupilOrder { MARKS_ASC }`,
    'PupilOrder.MARKS_ASC orders Pupil by no field of it and is not classified',
  ],
  [
    'an order of a connection is held to the fields of its nodes',
    `type Query { pupils(orderBy: PupilOrder ${OPEN}): PupilConnection ${ORDINARY} } type PupilConnection { edges: [PupilEdge] ${OPEN} } type PupilEdge { node: Pupil ${OPEN} } type Pupil { id: ID ${OPEN} } enum PupilOrder { MARKS_ASC }`,
    'PupilOrder.MARKS_ASC orders Pupil by no field of it and is not classified',
  ],
  [
    'roles are named, and exist',
    'type Pupil { name: String @access(share: UNCONDITIONAL, level: 1, roles: []) }',
    'Pupil.name is not classified',
  ],
  [
    'a role is one of seven',
    'type Pupil { name: String @access(share: UNCONDITIONAL, level: 1, roles: [AUDITOR, KING]) }',
    'Pupil.name is not classified',
  ],
  [
    'what only some roles may use is nullable',
    `type Pupil { name: String! ${AUDITED} }`,
    'Pupil.name may be refused and has to be nullable',
  ],
  [
    'what is derived from something for some roles is for no other role',
    `type Query { audit(name: String @access(share: UNCONDITIONAL, level: 1, roles: [AUDITOR, ADMIN], from: ["Pupil.name"])): Pupil ${AUDITED} } type Pupil { name: String ${AUDITED} }`,
    'Query.audit(name:) is open to more roles than Pupil.name, from which it is derived',
  ],
  [
    'what is derived from something for some roles is not for everybody',
    `type Query { audit(name: String @access(share: UNCONDITIONAL, level: 1, from: ["Pupil.name"])): Pupil ${AUDITED} } type Pupil { name: String ${AUDITED} }`,
    'Query.audit(name:) is open to more roles than Pupil.name, from which it is derived',
  ],
  [
    'a type is limited to roles in all its fields or in none',
    `type Pupil { name: String ${AUDITED} age: Int ${OPEN} }`,
    'Pupil.age is open to every role, unlike the other fields of its type',
  ],
  [
    'what leads to something limited is limited',
    `type School { pupil: Pupil ${OPEN} } type Pupil { name: String ${AUDITED} }`,
    'School.pupil is open to every role, but Pupil is not',
  ],
  [
    'what leads to a page of something limited is limited; the page itself holds nothing',
    `type Query { pupils: PupilConnection ${OPEN} } type PupilConnection { nodes: [Pupil!]! ${OPEN} } type Pupil { name: String ${AUDITED} }`,
    'Query.pupils is open to every role, but Pupil is not',
  ],
])('%s', (_rule, sdl, problem) => {
  expect(problemsOf(sdl)).toEqual([`education: ${problem}`]);
});

test('departments classify alike what they share', () => {
  const child = (level: number) =>
    `type Child @key(fields: "id") { id: ID @access(share: CONDITIONAL, level: ${level}) }`;
  const problems = classificationProblems([
    { name: 'education', document: parse(child(2)) },
    { name: 'youth-league', document: parse(child(3)) },
  ]);
  expect(problems).toEqual(['Child.id is classified differently in education and youth-league']);
});

test('what is neither a key nor shareable belongs to one department', () => {
  const child = `type Child @key(fields: "id") { id: ID ${OPEN} name: String ${ORDINARY} }`;
  const problems = classificationProblems([
    { name: 'education', document: parse(child) },
    { name: 'youth-league', document: parse(child) },
  ]);
  expect(problems).toEqual(['Child.name is defined by education and by youth-league']);
});

test('a figure without small cells may be more open than the list behind it', () => {
  const sdl = `type School { pupils: [ID] @access(share: CONDITIONAL, level: 3)
    pupilCount: Int @access(share: UNCONDITIONAL, level: 1, mask: SMALL_CELL, from: ["School.pupils"]) }`;
  expect(problemsOf(sdl)).toEqual([]);
});
