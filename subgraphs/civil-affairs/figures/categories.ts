import type { Counter } from '../../figure.ts';
import { days } from './days.ts';
import { onRegister } from './on-register.ts';
import { child } from './subjects.ts';

/** 儿童类别, as parts are titled. */
export const CATEGORY_TITLES = [
  { code: 'LEFT_BEHIND', title: '农村留守儿童' },
  { code: 'IN_DIFFICULTY', title: '困境儿童' },
  { code: 'DE_FACTO_UNATTENDED', title: '事实无人抚养儿童' },
  { code: 'ORPHAN', title: '孤儿' },
  { code: 'MIGRANT', title: '流动儿童' },
  { code: 'VAGRANT', title: '流浪未成年人' },
] as const;

export type Category = (typeof CATEGORY_TITLES)[number]['code'];

interface More {
  /** More joins to the child. */
  joins?: string;
  /** SQL of more days that are asked for. */
  held?: string;
  division?: string;
}

/** Counts children on the register while they are determined to be of a category (类别认定). */
export function inCategory(category: Category, suffix = '', { joins = '', held, division }: More = {}): Counter {
  return {
    code: `${category}${suffix}`,
    subject: child,
    joins: `join child_category_record r on r.child_id = c.id and r.category = '${category}' ${joins}`,
    held: [onRegister, days('r'), ...(held ? [held] : [])].join(' * '),
    ...(division ? { division } : {}),
  };
}
