import { expect, test } from 'vitest';
import { openParts } from '../../subgraphs/department-parts.ts';
import { freshDatabases, testFieldKeys, testLinkageKey } from '../databases.ts';
import { inventRegister } from './invented-register.ts';
import { inventRows } from './invented-rows.ts';
import { measure } from './measure.ts';
import { writeRegister } from './write-register.ts';

async function qualityOf(seed: number) {
  const { 'civil-affairs': database } = await freshDatabases(['civil-affairs']);
  if (!database) throw new Error('no database');
  const register = inventRegister(seed, 3_000);
  await writeRegister(database.sql, register, testLinkageKey);
  const parts = await openParts('civil-affairs', {
    databaseUrl: database.runtime,
    linkageKey: testLinkageKey,
    fieldKeys: testFieldKeys,
  });
  try {
    return await measure(parts, register, inventRows(seed, register));
  } finally {
    await parts.close();
    await database.drop();
  }
}

test('of 3,000 rows without a usable number those of known children reach a steward, and hardly any other', async () => {
  const { precision, recall } = await qualityOf(2);
  expect({ precision: precision >= 0.99, recall: recall >= 0.955 }).toEqual({ precision: true, recall: true });
});
