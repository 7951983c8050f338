import { isEnumType, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { dayAt } from '../../schema/plain-date.ts';
import { exportDocument } from '../../subgraphs/demo/read-out-ledger.ts';
import type { Ledger } from '../../subgraphs/ledger.ts';
import type { Column } from '../../subgraphs/ledger-column.ts';
import { declaringDepartments, wholeGraph } from './declared.ts';
import { columnsOfTarget, isNeeded, madeBy } from './targets.ts';
import { typeOfPath } from './type-of-path.ts';

const departments = await declaringDepartments();
const graph = wholeGraph();
const today = dayAt(new Date());
const everyLedger = departments.flatMap((of) => of.ledgers.map((ledger) => ({ ...of, ledger })));
const titled = everyLedger.map((each) => [`${each.name} ${each.ledger.name}`, each] as const);

test('ledgers have names, titles and sentences of their own, and stand for a mutation of their department', () => {
  for (const { ledgers, department } of departments) {
    expect(new Set(ledgers.map(({ name }) => name)).size).toBe(ledgers.length);
    expect(new Set(ledgers.map(({ title }) => title)).size).toBe(ledgers.length);
    expect(ledgers.map(({ act }) => act).filter((act) => !(act in department.acts))).toEqual([]);
    for (const { name, says, source } of ledgers) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(says).toMatch(/^一行.*[。]$/);
      expect(source).not.toBe('');
    }
  }
});

describe.each(titled)('%s', (_, { ledger, metaOf }) => {
  test('an example is read, and what is printed of it is read as the same', () => {
    for (const [name, column] of Object.entries(ledger.columns)) {
      if (column.example === '') {
        expect([name, column.isRequired]).toEqual([name, false]);
        continue;
      }
      const said = column.parse(column.example, today);
      expect({ name, said }).toEqual({ name, said: { value: expect.anything() } });
      if ('value' in said)
        expect({ name, said: column.parse(column.print(said.value), today) }).toEqual({ name, said });
    }
  });

  test('no heading could stand for two columns, and every column says what belongs into it', () => {
    const columns = Object.values(ledger.columns);
    const headings = columns.map(({ header }) => header);
    expect(headings.filter((heading, at) => headings.indexOf(heading) !== at)).toEqual([]);
    const others = columns.flatMap(({ alsoCalled }) => alsoCalled);
    expect(others.filter((heading, at) => headings.includes(heading) || others.indexOf(heading) !== at)).toEqual([]);
    expect(columns.filter(({ note }) => note === '').map(({ header }) => header)).toEqual([]);
  });

  test('an example row breaks no rule', () => {
    const values = Object.entries(ledger.columns).map(([name, column]) => {
      const said = column.parse(column.example, today);
      return [name, 'value' in said ? said.value : null] as const;
    });
    expect((ledger.check?.(Object.fromEntries(values), today) ?? []).filter((each) => each !== null)).toEqual([]);
  });

  test('a row that says nothing, or of which nothing can be read, is looked at all the same', () => {
    const empty = Object.fromEntries(Object.keys(ledger.columns).map((name) => [name, null]));
    for (const row of [{}, empty]) expect(() => ledger.check?.(row, today)).not.toThrow();
  });

  test('whatever names a column names one that is there', () => {
    const named = [ledger.key, ledger.place ?? [], namedByChild(ledger), Object.keys(ledger.export.paths)].flat();
    const within = Object.values(ledger.columns).flatMap(({ refersTo }) => refersTo?.within ?? []);
    const inTargets = ledger.targets.flatMap(columnsOfTarget);
    expect([...named, ...within, ...inTargets].filter((column) => !(column in ledger.columns))).toEqual([]);
  });

  test('every target is a record that can be found again and made from the row', () => {
    for (const [at, target] of ledger.targets.entries()) {
      const { properties, className } = metaOf(target.entity);
      const made = madeBy(target);
      const mentioned = [...made, ...target.key, ...(target.follows?.per ?? [])];
      expect({ className, unknown: mentioned.filter((name) => !(name in properties)) }).toEqual({
        className,
        unknown: [],
      });
      expect({ className, unfilled: target.key.filter((name) => !made.includes(name)) }).toEqual({
        className,
        unfilled: [],
      });
      const earlier = Object.values(target.belongsTo ?? {});
      expect(earlier.filter((index) => index >= at)).toEqual([]);
      if (target.mustExist) continue;
      const needed = Object.values(properties)
        .filter(isNeeded)
        .map(({ name }) => name);
      expect({ className, missing: needed.filter((name) => !made.includes(name)) }).toEqual({ className, missing: [] });
    }
  });

  test('a drop-down list has the very values of what it fills', () => {
    for (const { entity, fill } of ledger.targets)
      for (const [property, from] of Object.entries(fill)) {
        const column = typeof from === 'string' ? ledger.columns[from] : undefined;
        const items = metaOf(entity).properties[property]?.items?.map(String);
        if (!column || !items) continue;
        expect({ property, values: valuesOf(column) }).toEqual({ property, values: items.sort() });
      }
  });

  test('a drop-down list has a word for every value that it is read out from', () => {
    const isOfKeptValues = (name: string) =>
      ledger.targets.some(({ entity, fill }) =>
        Object.entries(fill).some(([property, from]) => from === name && metaOf(entity).properties[property]?.items),
      );
    for (const [name, path] of Object.entries(ledger.export.paths)) {
      const [column, type] = [ledger.columns[name] as Column, typeOfPath(graph, ledger.export, path)];
      if (!isEnumType(type) || isOfKeptValues(name)) continue;
      const values = type.getValues().map((each) => each.name);
      expect({ name, values: valuesOf(column) }).toEqual({ name, values: values.sort() });
    }
  });

  test('references lead to a table by a text of it', () => {
    for (const { refersTo } of Object.values(ledger.columns))
      if (refersTo) expect(metaOf(refersTo.entity).properties[refersTo.by]?.type).toBe('string');
  });

  test('it is read out page by page, with a place for the columns that the hub keeps', () => {
    const document = parse(exportDocument(ledger.export));
    expect(validate(graph, document).map(({ message }) => message)).toEqual([]);
    expect(ledger.export.list).toMatch(/first: (50|100)\b/);
    expect(ledger.export.list).toContain('after: $after');
    const unread = Object.entries(ledger.columns)
      .filter(([name, { isRequired }]) => isRequired && !(name in ledger.export.paths))
      .map(([name]) => name);
    expect(unread).toEqual([]);
  });
});

function namedByChild({ child }: Ledger): string[] {
  const { mayRegister: _, ...columns } = child ?? { mayRegister: false };
  return Object.values(columns);
}

/** The values behind the words of a drop-down list, in the order of the alphabet. */
function valuesOf({ choices, parse: read }: Column): unknown[] {
  const said = choices.map((word) => read(word, today));
  return said.flatMap((each): unknown[] => ('value' in each ? [each.value].flat() : [each])).sort();
}
