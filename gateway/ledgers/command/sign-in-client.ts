import { readFileSync } from 'node:fs';
import { ROLE_RULES } from '../../../schema/access/role-rules.ts';
import { departmentCode, type Purpose, ROLES, type Role, type Viewer } from '../../../schema/access/viewer.ts';
import type { HubClient } from './hub-client.ts';
import { EXIT, ImportFailure } from './import-failure.ts';
import { type ImportOptions, wrongUse } from './import-options.ts';

/** A hub that knows who asks, and what for. */
export interface SignedInHub {
  hub: HubClient;
  viewer: Viewer;
  purpose: Purpose;
  /** Whether it is an invented officer whom nobody named. */
  isChosen: boolean;
}

/** What the hub shows of an invented officer. */
interface OfficerCard {
  id: string;
  department: string;
  area: string;
  roleTerm: string;
  assurance: number;
}

type Given = Pick<ImportOptions, 'token' | 'tokenFile' | 'officer' | 'purpose'>;

const SIGN_IN = '没有登录:请用 --token-file(或 HUB_TOKEN)给出访问令牌。';
/** Who would do it at a desk, in this order. */
const BY_ROLE: readonly Role[] = ['DATA_STEWARD', 'OFFICER', 'MANAGER', 'CASEWORKER'];

/** Those who may sign in for a department (登录), the fittest first: the owner of the token, or invented officers of a demo. */
export async function* signedInHubs(
  hub: HubClient,
  given: Given,
  department: string | null,
): AsyncGenerator<SignedInHub, void> {
  const token = given.tokenFile === null ? given.token : tokenIn(given.tokenFile);
  if (token !== null && given.officer === null) {
    yield withPurpose(hub.with({ authorization: `Bearer ${token.trim()}` }), given, false);
    return;
  }
  const { officers } = await hub.json<{ officers: OfficerCard[] }>('/sign-in/options');
  if (officers.length === 0) throw new ImportFailure(EXIT.NOT_LET_IN, 'SIGN_IN_REQUIRED', SIGN_IN);
  const fitting = given.officer === null ? fittest(officers, department) : [named(officers, given.officer)];
  for (const { id } of fitting) yield withPurpose(await asOfficer(hub, id), given, given.officer === null);
}

async function withPurpose(hub: HubClient, given: Given, isChosen: boolean): Promise<SignedInHub> {
  const { viewer, purposes } = await hub.json<{ viewer: Viewer; purposes: { purpose: Purpose }[] }>('/session');
  const may = new Set(purposes.map(({ purpose }) => purpose));
  const usual = viewer.role === 'DATA_STEWARD' ? 'VERIFICATION' : 'CHILD_CARE';
  const purpose = given.purpose ?? (may.has(usual) ? usual : purposes[0]?.purpose);
  if (!purpose) throw new ImportFailure(EXIT.NOT_LET_IN, 'PURPOSE_NOT_ALLOWED', '您的角色没有可用的使用目的。');
  return { hub: hub.with({ 'x-hub-purpose': purpose }), viewer, purpose, isChosen };
}

async function asOfficer(hub: HubClient, id: string): Promise<HubClient> {
  const body = JSON.stringify({ officer: id });
  const response = await hub.ask('/sign-in/demo', { method: 'POST', type: 'application/json', body });
  const cookie = response.headers.getSetCookie().map((each) => each.split(';')[0]);
  await response.body?.cancel();
  return hub.with({ cookie: cookie.join('; ') });
}

/** Officers of the department who may write, those of a county first: a township's sees only a part. */
function fittest(officers: readonly OfficerCard[], department: string | null): OfficerCard[] {
  const code = department && departmentCode(department);
  const writing = officers.filter((each) => BY_ROLE.includes(roleOf(each)) && (!code || each.department === code));
  if (writing.length === 0) throw wrongUse('演示中没有这个部门的人员,请核对部门名称,或用 --officer 指定。');
  const rank = (each: OfficerCard) =>
    (/[县区市旗]$/.test(each.area) ? 0 : 10) + BY_ROLE.indexOf(roleOf(each)) - each.assurance / 10;
  return writing.toSorted((one, other) => rank(one) - rank(other));
}

function named(officers: readonly OfficerCard[], id: string): OfficerCard {
  const officer = officers.find((each) => each.id === id);
  if (!officer) throw wrongUse(`没有这位演示人员。可用:${officers.map((each) => each.id).join('、')}。`);
  return officer;
}

function roleOf({ roleTerm }: OfficerCard): Role {
  return ROLES.find((role) => ROLE_RULES[role].term === roleTerm) ?? 'ADMIN';
}

function tokenIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw wrongUse('读不到 --token-file 所指的文件,请核对路径。');
  }
}
