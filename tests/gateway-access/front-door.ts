import { allowanceRules } from '../../gateway/allowance-rules.ts';
import { Allowances } from '../../gateway/allowances.ts';
import { openHubDatabase } from '../../gateway/hub-database/open.ts';
import { DEMO_OFFICERS, demoViewer } from '../../gateway/sign-in/demo-officers.ts';
import type { RequestIdentity } from '../../gateway/sign-in/request-identity.ts';
import type { Purpose, Viewer } from '../../schema/access/viewer.ts';
import type { Answer } from '../hub.ts';
import { freshHubDatabase, type TestHubDatabase } from '../sign-in/test-sign-in.ts';
import { asHeader } from '../test-sign-in.ts';

/** One of the thirteen invented officers; `more` changes what a test needs otherwise. */
export function officer(id: string, more: Partial<Viewer> = {}): Viewer {
  const found = DEMO_OFFICERS.find((one) => one.id === `demo-${id}`);
  if (!found) throw new Error(`No officer demo-${id}`);
  return { ...demoViewer(found), ...more };
}

/** The same officer, allowed to write queries of their own. */
export function analyst(id: string, more: Partial<Viewer> = {}): Viewer {
  return officer(id, { rights: ['ANALYST'], ...more });
}

/** An officer who asks for a purpose. */
export function asking(viewer: Viewer, purpose: Purpose | null = 'CHILD_CARE', caseNumber: string | null = null) {
  return { viewer, purpose, caseNumber } satisfies RequestIdentity;
}

/** An HTTP answer of the hub, whole. */
export interface HttpAnswer extends Answer {
  status: number;
  retryAfter: string | null;
}

/** Posts a body to the hub as somebody. */
export async function post(url: string, body: object, as: Partial<RequestIdentity>): Promise<HttpAnswer> {
  const headers = { 'content-type': 'application/json', ...asHeader(as) };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer = (await response.json()) as Answer;
  return { status: response.status, retryAfter: response.headers.get('retry-after'), ...answer };
}

/** What a refused request comes to: status, code, and that there are no data. */
export function refusal({ status, errors, data }: HttpAnswer): [status: number, code: unknown, data: unknown] {
  return [status, errors?.[0]?.extensions.code, data];
}

/** Allowances of several gateways over one hub database. */
export interface SharedAllowances extends AsyncDisposable {
  database: TestHubDatabase;
  /** The allowances as one more gateway keeps them. */
  ofGateway(limits?: Record<string, string>): Allowances;
  /** How much a person has used up. */
  spent(viewer: Viewer, bucket: string): Promise<number>;
}

/** A fresh hub database with the allowances in it. */
export async function sharedAllowances(): Promise<SharedAllowances> {
  const database = await freshHubDatabase();
  const opened: ReturnType<typeof openHubDatabase>[] = [];
  return {
    database,
    ofGateway(limits = {}) {
      const own = openHubDatabase(database.url, () => {});
      opened.push(own);
      return new Allowances(own, allowanceRules(limits));
    },
    async spent({ id }, bucket) {
      const text = 'select spent::int from allowance_spent where subject = $1 and bucket = $2';
      const [row] = await database.sql<{ spent: number }>(text, [id, bucket]);
      return row?.spent ?? 0;
    },
    async [Symbol.asyncDispose]() {
      for (const own of opened) await own.close();
      await database[Symbol.asyncDispose]();
    },
  };
}
