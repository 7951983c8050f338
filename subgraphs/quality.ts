import { sql } from 'kysely';
import { today } from './in-force.ts';
import type { Row, Sql } from './reading.ts';

/** One thing that a good record has (质量要求): what it is called, and how one sees that a child's record has it. */
export interface QualityRule {
  /** 名称: 监护人电话. */
  title: string;
  holds: (child: Row) => Sql;
}

/** What a department expects of its own records of children (数据质量要求). */
export interface Quality {
  /** The table of the register, and which of its children count; all of them where nothing is said. */
  table: string;
  counts?: (child: Row) => Sql;
  /** What a complete record has, by code, in the order in which a clerk fills it in (完整). */
  complete: Readonly<Record<string, QualityRule>>;
  /** What a record says has to be possible (有效). */
  valid: readonly QualityRule[];
  /** How old a record may be (及时), and who says so. */
  fresh: { days: number; source: string };
  /** The properties by which two records are recognised as the same child (重复); the name is always one. */
  sameBy: readonly string[];
}

/** Nobody prescribes it, so half a year is assumed until somebody does. */
export const HALF_A_YEAR: Quality['fresh'] = { days: 180, source: '各级文件未作规定,暂按半年;有规定后由部门修改' };

/** 有效性规则 that hold for every register with these properties. */
export const livesInVillage: QualityRule = {
  title: '现居住地填到村、社区',
  holds: (child) => sql`length(${child('divisionCode')}) = 12`,
};
export const bornPlausibly: QualityRule = {
  title: '出生日期不晚于今天,年龄不满 25 周岁',
  holds: (child) => sql`${child('birthDate')} is null
    or (${child('birthDate')} <= ${today} and ${child('birthDate')} > ${today} - interval '25 years')`,
};

/** Whether a text is a telephone number: 5 to 19 digits with spaces and hyphens between them; nothing given is not wrong. */
export function isPhone(text: Sql): Sql {
  return sql`(${text} is null or ${text} ~ '^[+]?[0-9]([ -]?[0-9]){4,18}$')`;
}
