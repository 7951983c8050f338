import { type Figure, restOfMonth, restOfYear } from '../../figure.ts';
import { FS53 } from './documents.ts';
import { onRegister } from './on-register.ts';
import { child } from './subjects.ts';

/** Guardianships that follow an earlier one. */
const changed = {
  subject: child,
  joins: 'join guardianship g on g.child_id = c.id',
  where: 'exists (select from guardianship e where e.child_id = c.id and e."from" < g."from")',
};

/** 监护人变更 (FS53: every change is recorded). */
export const guardianChanges: Figure = {
  code: 'GUARDIAN_CHANGES',
  title: '今年变更监护人的儿童',
  definition:
    '在册儿童中,今年以来(自变更日至年底)登记了监护人变更的,按现居住地统计;首次登记监护人不算变更,一人多次变更计一次。',
  basis: FS53,
  unit: '人',
  counts: { code: 'GUARDIAN_CHANGED', ...changed, held: `${onRegister} * ${restOfYear('g."from"')}` },
  variants: [
    {
      code: 'GUARDIAN_CHANGES_THIS_MONTH',
      title: '本月变更监护人的儿童',
      definition: '在册儿童中,本月以来登记了监护人变更的,按现居住地统计;口径同上。',
      basis: FS53,
      counts: { code: 'GUARDIAN_CHANGED_THIS_MONTH', ...changed, held: `${onRegister} * ${restOfMonth('g."from"')}` },
    },
  ],
};
