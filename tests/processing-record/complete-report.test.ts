import { expect, test } from 'vitest';
import type { ProcessingRecord } from '../../schema/processing-record/record.ts';
import { childIds, generatedRecords } from './generated.ts';
import { append, auditor, linked, read, recordOfFile, sessionOf } from './world.ts';

const CHILDREN = childIds(1000);
const opened = recordOfFile();

/** What of a record is about a child, found out by looking through it. */
function about(record: ProcessingRecord, child: string) {
  const groups = record.groups.filter(({ children }) => children.includes(child));
  const fields = new Map<string, boolean>();
  for (const group of groups)
    for (const [type, names] of Object.entries(group.fields))
      for (const name of names) {
        const key = `${group.department} ${type}.${name}`;
        const isMasked = group.masked[type]?.includes(name) ?? false;
        fields.set(key, (fields.get(key) ?? true) && isMasked);
      }
  const told = [...fields].map(([key, isMasked]) => `${key}${isMasked ? ' masked' : ''}`).sort();
  return { at: record.at, department: record.viewer?.department ?? null, asked: record.asked.includes(child), told };
}

interface Told {
  department: string;
  type: string;
  fields: { name: string; isMasked: boolean }[];
}

test('the reports of 1,000 children are exactly what the records say of them, each on its own', async () => {
  const department = await opened();
  const records = [...generatedRecords(4000, CHILDREN)];
  await append(department, linked(records));
  await department.sql('vacuum analyze record_link');
  const FIELDS = `disclosureCount disclosures(first: 100) { totalCount nodes { at department wasAsked
    data { department type fields { name isMasked } } } }`;
  const representations = CHILDREN.map((id) => `{ __typename: "Child", id: "${id}" }`).join();
  const query = `{ _entities(representations: [${representations}]) { ... on Child { processingRecord { ${FIELDS} } } } }`;
  const { _entities } = await read(department, query, sessionOf({ ...auditor, division: '' }));
  const reported = _entities.map(({ processingRecord: report }: Record<string, never>) => {
    const { disclosureCount, disclosures } = report as unknown as {
      disclosureCount: number;
      disclosures: { totalCount: number; nodes: { at: string; department: string; wasAsked: boolean; data: Told[] }[] };
    };
    expect(disclosures.totalCount).toBe(disclosureCount);
    return disclosures.nodes.map(({ at, department, wasAsked, data }) => ({
      at,
      department,
      asked: wasAsked,
      told: data
        .flatMap((each) =>
          each.fields.map(
            ({ name, isMasked }) =>
              `${each.department.toLowerCase().replace('_', '-')} ${each.type}.${name}${isMasked ? ' masked' : ''}`,
          ),
        )
        .sort(),
    }));
  });
  const expected = CHILDREN.map((child) =>
    records
      .filter(({ asked, groups }) => asked.includes(child) || groups.some(({ children }) => children.includes(child)))
      .map((record) => about(record, child))
      .reverse(),
  );
  expect(reported).toEqual(expected);
  expect(expected.flat().length).toBeGreaterThan(8_000);
}, 240_000);
