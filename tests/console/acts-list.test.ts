import { readdirSync, readFileSync } from 'node:fs';
import { Supergraph } from '@apollo/federation-internals';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { ACT_LIST } from '../../console/acts/act-list.ts';
import { isPastDay, planOf } from '../../console/acts/form-plan.ts';
import { actsOf } from '../../console/acts/my-acts.ts';
import { ACTS, INPUTS } from '../../console/acts.generated.ts';
import { actDocuments, actForms } from '../../console/generate/acts.ts';

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const supergraph = file('schema/supergraph.graphql');
const schema = Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();
const fieldsOf = (act: string) => INPUTS[ACTS[act]?.input ?? ''] ?? [];

describe('the list of acts', () => {
  test('holds the daily acts of four departments, each once', () => {
    const names = ACT_LIST.map(({ act }) => act);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(40);
    expect([...new Set(Object.values(ACTS).map(({ department }) => department))].toSorted()).toEqual([
      'CIVIL_AFFAIRS',
      'EDUCATION',
      'WOMENS_FEDERATION',
      'YOUTH_LEAGUE',
    ]);
  });

  test('every act has its document among the operations that everybody may run, and there are no others', () => {
    const documents = actDocuments(schema, parse(supergraph));
    const kept = readdirSync(new URL('../../console/operations/', import.meta.url));
    expect(kept.filter((name) => name.startsWith('act-')).toSorted()).toEqual(
      documents.map(([name]) => name).toSorted(),
    );
    for (const [name, text] of documents) expect(file(`console/operations/${name}`)).toBe(text);
  });

  test('what the forms ask is what the catalogue says today', () => {
    expect(file('console/acts.generated.ts')).toBe(actForms(schema, parse(supergraph)));
  });

  test.each(ACT_LIST.map((line) => [line.act, line] as const))('%s: what must be given can be given', (act, line) => {
    const { subject, first, more } = planOf(line, fieldsOf(act));
    const asked = new Set([...first, ...more, ...(subject ? [subject] : [])].map(({ name }) => name));
    const required = fieldsOf(act).filter(({ isRequired, kind }) => isRequired && kind !== 'VERSION');
    expect(required.map(({ name }) => name).filter((name) => !asked.has(name))).toEqual([]);
    expect(first.map(({ name }) => name)).toEqual(
      expect.arrayContaining(required.filter((field) => field !== subject).map(({ name }) => name)),
    );
  });

  test.each(ACT_LIST.map((line) => [line.act, line] as const))('%s: names only fields that there are', (act, line) => {
    const named = [
      ...(line.first ?? []),
      ...Object.keys(line.presets ?? {}),
      ...(line.hidden ?? []),
      ...(line.ahead ?? []),
    ];
    const known = fieldsOf(act).map(({ name }) => name);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  test('a version that must go back is taken from a record, a child or a place that the form shows', () => {
    const without = ACT_LIST.filter((line) => {
      const fields = fieldsOf(line.act);
      const isVersioned = fields.some(({ kind, isRequired }) => kind === 'VERSION' && isRequired);
      return (
        isVersioned && !line.showsPresent && !fields.some(({ kind, isRequired }) => kind === 'RECORD' && isRequired)
      );
    });
    expect(without.map(({ act }) => act)).toEqual([]);
  });

  test('a day that must have come may not lie ahead; the next visit may', () => {
    const visit = fieldsOf('recordHomeVisit');
    const day = (name: string) => visit.find((field) => field.name === name) ?? expect.fail(name);
    expect(isPastDay({}, day('visitedOn'))).toBe(true);
    expect(isPastDay({}, day('nextDueOn'))).toBe(false);
  });
});

describe('who is shown which acts', () => {
  test('a child director sees civil affairs and none that an office performs', () => {
    const acts = actsOf({ viewer: { department: 'CIVIL_AFFAIRS', role: 'CASEWORKER' } });
    const names = acts.map(({ line }) => line.act);
    expect(names).toContain('recordHomeVisit');
    expect(names).not.toContain('appointChildDirector');
    expect(names).not.toContain('recordMonthlyVisit');
  });

  test('an auditor and the joint meeting have none', () => {
    expect(actsOf({ viewer: { department: 'CIVIL_AFFAIRS', role: 'AUDITOR' } })).toEqual([]);
    expect(actsOf({ viewer: { department: 'JOINT_MEETING', role: 'OFFICER' } })).toEqual([]);
  });
});
