import { expect, inject, it } from 'vitest';
import { withClient } from '../../subgraphs/database.ts';
import { demoCookie, FROM_PAGE, freshHubDatabase, startTestGateway } from '../sign-in/test-sign-in.ts';

const QUESTION = '{ children(ids: ["c1", "c2"]) { id name } }';

it('without the hub database nobody is served: 503 and no data, and as soon as it is back everybody is', async () => {
  await using database = await freshHubDatabase();
  await using gateway = await startTestGateway(database, { isDemo: true });
  const cookie = await demoCookie(gateway, 'demo-county-officer');
  const headers = { ...FROM_PAGE, cookie, 'x-hub-purpose': 'CHILD_CARE' };
  const ask = () => gateway.post('/graphql', { query: QUESTION }, headers);
  const whole = (await (await ask()).json()) as { data: unknown };
  expect(whole.data).toEqual({ children: [expect.anything(), expect.anything()] });

  const name = new URL(database.url).pathname.slice(1);
  const asAdmin = (text: string) => withClient(inject('cluster'), (admin) => admin.query(text));
  await asAdmin(`alter database ${name} allow_connections false`);
  await asAdmin(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
  const refused = await ask();
  expect(refused.status).toBe(503);
  expect(await refused.json()).toEqual({
    errors: [{ message: expect.stringMatching(/稍后/), extensions: { code: 'TEMPORARILY_UNAVAILABLE' } }],
  });

  await asAdmin(`alter database ${name} allow_connections true`);
  expect(await (await ask()).json()).toMatchObject({ data: whole.data });
});
