import { databaseName, databaseUrl, withClient } from '../subgraphs/database.ts';

/** Hands the division codes (行政区划代码) that one department knows on to a new one of the same PostgreSQL: public reference data. */
export async function copyKnownDivisions(adminUrl: string, from: string, to: string): Promise<void> {
  const known = await withClient(databaseUrl(adminUrl, databaseName(from)), async (client) => {
    const text = 'select array_agg(code) as codes, array_agg(level) as levels from known_division';
    return (await client.query<{ codes: string[] | null; levels: string[] | null }>(text)).rows[0];
  });
  const text = `insert into known_division (code, level)
    select code, level from unnest($1::text[], $2::text[]) as known (code, level) on conflict do nothing`;
  await withClient(databaseUrl(adminUrl, databaseName(to)), (client) =>
    client.query(text, [known?.codes ?? [], known?.levels ?? []]),
  );
}
