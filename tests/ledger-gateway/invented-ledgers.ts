import { readFile } from 'node:fs/promises';
import type { Allowances } from '../../gateway/allowances.ts';
import type { SubgraphDoor } from '../../gateway/local-department.ts';
import type { RequestIdentity } from '../../gateway/sign-in/request-identity.ts';
import { startGateway } from '../../gateway/start.ts';
import type { Session } from '../../schema/access/viewer.ts';
import type { Disclosure } from '../../schema/processing-record/disclosure.ts';
import { NOTHING_DISCLOSED } from '../../schema/processing-record/disclosure.ts';
import type { Receipt } from '../../schema/processing-record/record.ts';
import type { ImportInfo, LedgerReply, LedgerRequest } from '../../subgraphs/ledger/door.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';
import { testSigner } from '../department-process.ts';
import { sampleReceipt } from '../journal/sample-receipt.ts';
import { MemoryRecorder } from '../record/memory-recorder.ts';
import { openPolicy, stewardOf } from '../sessions.ts';
import { asHeader, testSignIn } from '../test-sign-in.ts';

/** What an invented department says to what it is asked. */
export type Saying = (
  request: LedgerRequest,
  department: string,
  session: Session,
) => LedgerReply | Promise<LedgerReply>;

/** A gateway in front of departments that say what a test tells them to. */
export interface LedgerGateway extends AsyncDisposable {
  url: string;
  recorder: MemoryRecorder;
  /** What the departments were asked, in order. */
  asked: { department: string; request: LedgerRequest; session: Session }[];
  says: Saying;
  /** Asks as the county's data steward of civil affairs, unless somebody else is named; null: nobody. */
  get(path: string, as?: Partial<RequestIdentity> | null): Promise<Response>;
  post(path: string, body?: string | Buffer | Uint8Array, more?: PostMore): Promise<Response>;
}

interface PostMore {
  as?: Partial<RequestIdentity> | null;
  headers?: Record<string, string>;
}

/** Who asks in these tests when nobody is named. */
export const steward: Partial<RequestIdentity> = {
  viewer: stewardOf('civil-affairs', { division: '210421' }),
  purpose: 'VERIFICATION',
};

/** The same, for requests that a test makes by itself. */
export const stewardHeader = asHeader(steward).authorization;

export const CHILD = '0123456789ABCDEFGHJKMNPQRS';

/** A receipt of its own for each reply, as a journal gives them. */
let receipts = 0;
export function receiptOf(more: Partial<Receipt> = {}, disclosure: Partial<Disclosure> = {}): Receipt {
  receipts += 1;
  const hash = receipts.toString(16).padStart(64, '0');
  return { ...sampleReceipt, seq: receipts, hash, ...more, disclosure: { ...NOTHING_DISCLOSED, ...disclosure } };
}

/** JSON under a receipt. */
export function jsonReply(json: unknown, receipt = receiptOf()): LedgerReply {
  return { kind: 'JSON', json, receipts: [receipt] };
}

/** An import as a department shows it. */
export function importOf(more: Partial<ImportInfo> = {}): ImportInfo {
  return {
    id: 7,
    department: 'civil-affairs',
    ledger: 'children',
    title: '儿童台账',
    fileName: '儿童台账.xlsx',
    sm3: 'a'.repeat(64),
    state: 'CHECKING',
    importedBy: '测试数据管理员',
    createdAt: '2026-11-01T00:00:00.000Z',
    finishedAt: null,
    runs: 1,
    rows: 12,
    rowsDone: 0,
    rowsPerSecond: null,
    secondsLeft: null,
    counts: {},
    notes: [],
    failure: null,
    mayUndo: false,
    isReported: true,
    ...more,
  };
}

/** Starts the gateway; `says` may be changed at any time. */
export async function startLedgerGateway(allowances?: Allowances): Promise<LedgerGateway> {
  const recorder = new MemoryRecorder();
  const asked: LedgerGateway['asked'] = [];
  const state: { says: Saying } = { says: () => jsonReply([]) };
  const door = (name: string): SubgraphDoor => ({
    name,
    execute: async () => ({ data: null, errors: [] }),
    ledger: async (request, session) => {
      asked.push({ department: name, request, session });
      return state.says(request, name, session);
    },
    ground: async () => null,
    policy: async () => null,
    witness: async () => Promise.reject(new Error('not asked')),
    ready: async () => undefined,
    close: async () => undefined,
  });
  const gateway = await startGateway({
    supergraph: await readFile(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'),
    isFrozen: true,
    subgraphs: Object.fromEntries(departmentNames().map((name) => [name, door(name)])),
    signer: testSigner,
    port: 0,
    log: () => {},
    signIn: testSignIn,
    policy: openPolicy(departmentNames()),
    recorder,
    allowances,
  });
  const url = new URL(gateway.url).origin;
  const identity = (as: Partial<RequestIdentity> | null = steward) => (as ? asHeader(as) : {});
  return {
    url,
    recorder,
    asked,
    get says() {
      return state.says;
    },
    set says(says) {
      state.says = says;
    },
    get: (path, as) => fetch(`${url}${path}`, { headers: identity(as) }),
    post: (path, body, { as, headers } = {}) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { ...identity(as), ...headers },
        ...(body === undefined ? {} : { body: body as Uint8Array<ArrayBuffer> }),
      }),
    [Symbol.asyncDispose]: () => gateway.stop(),
  };
}

/** The headers of an upload. */
export const FILE = { 'content-type': 'application/octet-stream' };
