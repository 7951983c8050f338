import { RIGHTS, type Right, ROLES, type Viewer } from '../../schema/access/viewer.ts';
import { findDivisionLevel } from '../../schema/division-code.ts';
import { Refusal } from '../request-errors.ts';

/** How an issuer names the claims that say who somebody is (声明名称). */
export interface ClaimNames {
  department: string;
  role: string;
  division: string;
  rights: string;
  name: string;
  assurance: string;
}

/** The names without configuration. */
export const CLAIM_NAMES: ClaimNames = {
  department: 'hub_department',
  role: 'hub_role',
  division: 'hub_division',
  rights: 'hub_rights',
  name: 'name',
  assurance: 'acr',
};

/** What an issuer's claims mean here: their names, its authentication levels, and which departments there are. */
export interface ClaimRules {
  names: ClaimNames;
  /** `acr` value → assurance; any other value is 1. */
  assurance: Readonly<Record<string, Viewer['assurance']>>;
  departments: ReadonlySet<string>;
}

/** Claims of a token whose signature, issuer, audience and times have been verified. */
export type Claims = Readonly<Record<string, unknown>>;

const SUBJECT = /^[\x21-\x7e]{1,200}$/;
const PERSON_NAME = /^[^\p{Cc}]{1,100}$/u;

/** The viewer that verified claims describe. What is missing or unknown is refused with one sentence that names every fault. */
export function viewerOf(claims: Claims, { names, assurance, departments }: ClaimRules): Viewer {
  const problems: string[] = [];
  const read = <T>(claim: string, term: string, parse: (value: unknown) => T | null): T => {
    const value = Object.hasOwn(claims, claim) ? parse(claims[claim]) : null;
    if (value === null) problems.push(`${term}(${claim})${claims[claim] === undefined ? '缺失' : '无法识别'}`);
    return value as T;
  };
  const viewer: Viewer = {
    id: read('sub', '人员标识', (value) => matching(value, SUBJECT)),
    name: read(names.name, '姓名', (value) => matching(value, PERSON_NAME)),
    department: read(names.department, '部门', (value) => oneOf([...departments], value)),
    role: read(names.role, '角色', (value) => oneOf(ROLES, value)),
    division: read(names.division, '区划代码', (value) =>
      typeof value === 'string' && findDivisionLevel(value) ? value : null,
    ),
    assurance: assuranceOf(claims[names.assurance], assurance),
    rights: claims[names.rights] === undefined ? [] : read(names.rights, '权限', rightsOf),
  };
  if (problems.length === 0) return viewer;
  throw new Refusal('ACCOUNT_INCOMPLETE', `账号信息有误:${problems.join('、')}。请联系账号管理员改正后重新登录。`);
}

function matching(value: unknown, shape: RegExp): string | null {
  return typeof value === 'string' && shape.test(value) ? value : null;
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | null {
  return allowed.find((each) => each === value) ?? null;
}

/** A list, or words in one text as OAuth writes scopes. */
function rightsOf(value: unknown): Right[] | null {
  const given = typeof value === 'string' ? value.split(' ').filter((word) => word !== '') : value;
  if (!Array.isArray(given)) return null;
  const rights = given.map((each) => oneOf(RIGHTS, each));
  return rights.every((each) => each !== null) ? [...new Set(rights)] : null;
}

function assuranceOf(value: unknown, levels: ClaimRules['assurance']): Viewer['assurance'] {
  return typeof value === 'string' && Object.hasOwn(levels, value) ? (levels[value] ?? 1) : 1;
}
