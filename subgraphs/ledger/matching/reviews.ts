import type { EntityManager } from '@mikro-orm/postgresql';
import type { Session, Viewer } from '../../../schema/access/viewer.ts';
import type { SessionAccess } from '../../access.ts';
import type { DepartmentParts } from '../../department-parts.ts';
import type { ReadingContext } from '../../reader.ts';
import type { LedgerCommand, ReviewInfo } from '../door.ts';
import { LedgerRefusal } from '../refusal.ts';
import type { Candidate } from './person.ts';
import { openGiven } from './sealed-given.ts';

/** Where a steward looks at rows that may mean a known child (核对台): the department, and who asks. */
export interface ReviewDesk {
  parts: Pick<DepartmentParts, 'orm' | 'scope' | 'keys' | 'department'>;
  session: Session & { viewer: Viewer };
  access: SessionAccess;
}

type Asked = Omit<Extract<LedgerCommand, { command: 'REVIEWS' }>, 'command'>;
type Decided = Omit<Extract<LedgerCommand, { command: 'REVIEW' }>, 'command'>;

interface StoredReview extends Omit<ReviewInfo, 'given' | 'candidates'> {
  person: string;
  given: string;
  candidates: readonly Candidate[];
}

const PAGE = 50;

const COLUMNS = `r.id::int, r.person, r.import_id::int as "importId", r.ledger, r.sheet, r.row, r.state,
  r.child_id as "childId", r.decided_by as "decidedBy", r.decided_at as "decidedAt", r.given, r.candidates`;

/** The division of a row lies in the steward's area. */
const IN_AREA = `r.division_code >= ? collate "C" and r.division_code < (? || ':') collate "C"`;

const NO_CHILD = '请从候选中选择这一行所指的儿童;都不是的,请选择“不是已登记的儿童”。';

/**
 * The rows of the viewer's area that may mean a known child, the newest first, a page at a time; open ones unless another state
 * is asked for. A candidate that the viewer may not see is left out, and nothing says that there is one.
 */
export async function listReviews(
  desk: ReviewDesk,
  { state = 'OPEN', importId, before }: Asked,
): Promise<ReviewInfo[]> {
  const em = confined(desk);
  const { division } = desk.session.viewer;
  const further = [
    ...(importId === undefined ? [] : [['r.import_id = ?', importId] as const]),
    ...(before === undefined ? [] : [['r.id < ?', before] as const]),
  ];
  const rows = (await em.execute(
    `select ${COLUMNS} from ledger.review r
     where ${[IN_AREA, 'r.state = ?', ...further.map(([condition]) => condition)].join(' and ')}
     order by r.id desc limit ${PAGE}`,
    [division, division, state, ...further.map(([, value]) => value)],
  )) as StoredReview[];
  return shown(desk, em, rows);
}

/**
 * A steward's decision on a row, and the row as it is then; null when there is no such row or candidate for this viewer.
 * What was decided can be taken back (`OPEN`) or decided otherwise at any time; rows that come in are told by what holds then.
 */
export async function decideReview(desk: ReviewDesk, { id, decision, childId }: Decided): Promise<ReviewInfo | null> {
  if (decision === 'CONFIRMED' && !childId) throw new LedgerRefusal(400, 'BAD_INPUT', NO_CHILD);
  const { division, name } = desk.session.viewer;
  return confined(desk).transactional(async (inner) => {
    const em = inner as EntityManager;
    const [review] = (await em.execute(
      `select ${COLUMNS} from ledger.review r where r.id = ? and ${IN_AREA} for update`,
      [id, division, division],
    )) as StoredReview[];
    if (!review) return null;
    const [before] = await shown(desk, em, [review]);
    if (decision === 'CONFIRMED' && !before?.candidates.some((each) => each.childId === childId)) return null;
    const confirmed = decision === 'CONFIRMED' ? childId : null;
    const rows = (await em.execute(
      `update ledger.review r set state = ?, child_id = ?, decided_by = ?, decided_at = case when ? then now() end
       where r.id = ? returning ${COLUMNS}`,
      [decision, confirmed, decision === 'OPEN' ? null : name, decision !== 'OPEN', id],
    )) as StoredReview[];
    const [after] = await shown(desk, em, rows);
    return after ?? null;
  });
}

/** Finds children of the register only as far as the viewer may see them. */
function confined({ parts, session, access }: ReviewDesk): EntityManager {
  const em = parts.orm.em.fork({ clear: true, freshEventManager: true }) as EntityManager;
  parts.scope.confine(em, { session, access } as ReadingContext);
  return em;
}

async function shown({ parts }: ReviewDesk, em: EntityManager, rows: readonly StoredReview[]): Promise<ReviewInfo[]> {
  const named = rows.flatMap(({ childId, candidates }) => [
    ...(childId ? [childId] : []),
    ...candidates.map((each) => each.childId),
  ]);
  const visible = await presentIds(parts, em, [...new Set(named)]);
  return rows.map(({ person, given, candidates, childId, decidedAt, ...review }) => ({
    ...review,
    childId: (childId && visible.get(childId)) ?? null,
    decidedAt: decidedAt && new Date(decidedAt).toISOString(),
    given: openGiven(parts.keys.linkageKey, person, given),
    candidates: candidates.flatMap((each) => {
      const present = visible.get(each.childId);
      return present ? [{ ...each, childId: present }] : [];
    }),
  }));
}

/** Under which ids the children that the viewer may see are known by now. */
async function presentIds(
  { department }: ReviewDesk['parts'],
  em: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0 || !department.children) return new Map();
  const aliases = (await em.execute(
    `select alias_id as "aliasId", child_id as "childId" from child_alias
     where until is null and alias_id = any(array(select jsonb_array_elements_text(?::jsonb)))`,
    [JSON.stringify(ids)],
  )) as { aliasId: string; childId: string }[];
  const current = new Map(aliases.map(({ aliasId, childId }) => [aliasId, childId]));
  const present = ids.map((id) => [id, current.get(id) ?? id] as const);
  const register = department.children as { name: string; new (): { id: string } };
  const found = await em.find(register, { id: { $in: present.map(([, id]) => id) } } as never);
  const visible = new Set(found.map(({ id }) => id));
  return new Map(present.filter(([, id]) => visible.has(id)));
}
