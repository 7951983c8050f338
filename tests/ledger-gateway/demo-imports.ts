import type { RequestIdentity } from '../../gateway/sign-in/request-identity.ts';
import { type ImportInfo, type ImportRow, isRunning } from '../../subgraphs/ledger/door.ts';
import { demoOfficer } from '../demo-officer.ts';
import { asHeader } from '../test-sign-in.ts';
import { type CsvChild, childrenCsv } from './children-csv.ts';
import { FILE } from './invented-ledgers.ts';

/** What the hub says of a request about an import. */
export interface Told {
  status: number;
  info: ImportInfo;
  code: string | undefined;
}

type Who = Partial<RequestIdentity>;

/** The county's data steward of civil affairs. */
export const dataSteward = demoOfficer('demo-data-steward', 'VERIFICATION');

const AT = '/ledgers/civil-affairs';

/** Brings children's ledgers into a hub over HTTP, in somebody's name. */
export function importsAt(url: string) {
  const send = async (method: string, path: string, as: Who, body?: Buffer<ArrayBuffer>): Promise<Told> => {
    const headers = { ...asHeader(as), ...(body ? FILE : {}) };
    const response = await fetch(`${url}${AT}${path}`, { method, headers, ...(body ? { body } : {}) });
    const info = (await response.json()) as ImportInfo & { errors?: { extensions: { code: string } }[] };
    return { status: response.status, info, code: info.errors?.[0]?.extensions.code };
  };
  return {
    send,
    upload: (rows: readonly CsvChild[], as: Who = dataSteward) =>
      send('POST', '/children/imports?fileName=children.csv', as, childrenCsv(rows)),
    async atRest(id: number, as: Who = dataSteward): Promise<ImportInfo> {
      for (;;) {
        const { info } = await send('GET', `/imports/${id}`, as);
        if (!isRunning(info)) return info;
        await new Promise((wait) => setTimeout(wait, 200));
      }
    },
    async rows(id: number, as: Who = dataSteward): Promise<ImportRow[]> {
      const response = await fetch(`${url}${AT}/imports/${id}/rows`, { headers: asHeader(as) });
      return (await response.json()) as ImportRow[];
    },
  };
}
