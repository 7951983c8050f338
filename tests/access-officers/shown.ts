import type { DenialCode } from '../../schema/access/denials.ts';
import type { Answer } from '../hub.ts';

type Json = Record<string, unknown>;

const REASONS: Partial<Record<DenialCode, string>> = {
  NO_AGREEMENT: '未授权',
  NOT_SHARED: '不予共享',
  LEVEL_EXCEEDED: '超出必要限度',
  ASSURANCE_REQUIRED: '认证强度不足',
};

/** The columns of the officers' table, and where each stands in the answer of `17-child-by-id`. */
const COLUMNS: Readonly<Record<string, string>> = {
  姓名: 'name',
  身份号码: 'nationalId',
  住址: 'address',
  学校: 'education.currentEnrolments',
  辍学: 'education.dropoutWatch',
  心理档案: 'education.psychologicalFile',
  家庭指导: 'womensFederation.currentGuidance',
  结对: 'youthLeague.pairing',
};

export const columns = Object.keys(COLUMNS);

/** What an officer gets in each column: 可见, 脱敏, the reason for a denial, or — (not theirs to know, or no record). */
export function shown({ data, errors = [] }: Answer): string[] {
  const child = data?.child as Json | null;
  return Object.values(COLUMNS).map((path) => {
    const value = path === 'name' ? anyName(child) : valueAt(child, path);
    if (value !== null) return isMasked(value) ? '脱敏' : '可见';
    const denied = errors.find(({ extensions }) => isAbove(String(extensions.field), `child.${path}`));
    const code = denied?.extensions.code as DenialCode | undefined;
    return code ? (REASONS[code] ?? code) : '—';
  });
}

/** The name as the register has it, or as the first department that may tell it. */
function anyName(child: Json | null): unknown {
  const places = ['name', 'education.name', 'womensFederation.name', 'youthLeague.name'];
  return places.map((path) => valueAt(child, path)).find((name) => name !== null) ?? null;
}

function valueAt(child: Json | null, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Json | null)?.[key] ?? null, child);
}

function isMasked(value: unknown): boolean {
  return typeof value === 'string' && /\*|……|已隐去/.test(value);
}

function isAbove(field: string, path: string): boolean {
  return path === field || path.startsWith(`${field}.`);
}

/** What an officer may have of an example: 全 everything it asks for, 部分 some of it, 不提供 nothing. How many rows depends on the day. */
export function gotten({ status, data, errors = [] }: Answer & { status: number }): string {
  if (status !== 200) return `HTTP ${status}`;
  const isNothing = Object.values(data ?? {}).every((root) => root === null);
  if (errors.length === 0) return '全';
  return isNothing ? '不提供' : '部分';
}
