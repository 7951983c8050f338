import type { EntityManager } from '@mikro-orm/postgresql';
import type { Session, Viewer } from '../../schema/access/viewer.ts';
import { dayAt } from '../../schema/plain-date.ts';
import type { DepartmentParts } from '../../subgraphs/department-parts.ts';
import type { LedgerWork } from '../../subgraphs/ledger/work.ts';
import type { Ledger, PersonSource } from '../../subgraphs/ledger.ts';

/** What tells children of civil affairs' register apart. */
const PERSONS: PersonSource = {
  name: 'name',
  birthDate: 'birthDate',
  sex: 'sex',
  guardianNames: 'array(select g.guardian_name from guardianship g where g.child_id = c.id and g.until is null)',
  phones: 'array(select g.phone from guardianship g where g.child_id = c.id and g.until is null)',
};

/** Matching asks a ledger for its name alone. */
export const LEDGER = { name: 'children', title: '儿童台账' } as Ledger;

/** Does something with what an import works with, in one transaction. */
export async function withWork<T>(
  parts: DepartmentParts,
  session: Session,
  use: (work: LedgerWork) => Promise<T>,
): Promise<T> {
  const em = parts.orm.em.fork({ clear: true, freshEventManager: true }) as EntityManager;
  const now = new Date();
  parts.scope.confine(em, { session, access: parts.access.of(session, now) } as never);
  return em.transactional((inner) =>
    use({
      em: inner as EntityManager,
      now,
      today: dayAt(now),
      recordedBy: '测试导入人',
      viewer: session.viewer as Viewer,
      session,
      source: '台账导入:儿童台账',
      keys: parts.keys,
      register: parts.department.children ?? null,
      persons: PERSONS,
      constraints: {},
      importId: null,
      note: async () => undefined,
    }),
  );
}
