import type { Session } from '../../schema/access/viewer.ts';
import type { TestDepartment } from '../hub.ts';
import { policyOf, stewardOf } from '../sessions.ts';

/** The joint meeting's system, for one area. */
export const system = (division = '21', policy = policyOf()): Session => ({
  viewer: stewardOf('joint-meeting', { role: 'SYSTEM', division }),
  purpose: 'VERIFICATION',
  ground: null,
  policy,
});

/** A page of what the Youth League announces. */
export interface Page {
  ids: string[];
  cursor: string | null;
  isMore: boolean;
}

const CHANGES =
  'query ($after: String, $first: Int) { youthLeagueChanges(after: $after, first: $first) { ids cursor isMore } }';

/** The changes after a cursor. */
export async function changes(
  league: TestDepartment,
  after: string | null = null,
  { first = 100, session = system() }: { first?: number; session?: Session } = {},
): Promise<Page> {
  const { data, errors } = await league.execute(CHANGES, { after, first }, session);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.youthLeagueChanges;
}

/** Everything after a cursor, page by page. */
export async function allChanges(league: TestDepartment, after: string | null = null, first = 100): Promise<Page> {
  const ids: string[] = [];
  let page: Page = { ids, cursor: after, isMore: true };
  while (page.isMore) {
    page = await changes(league, page.cursor, { first });
    ids.push(...page.ids);
  }
  return { ...page, ids };
}

/** A child id of the right shape. */
export const childNumber = (at: number): string => String(at).padStart(26, '0');

/** A child of the Youth League's register, as SQL. */
export const insertChild = (id: string, division = '210421101201') =>
  `insert into league_child (id, name, division_code, source, recorded_by, recorded_on, updated_at)
   values ('${id}', '甲', '${division}', '测试', '测试', current_date, now())`;
