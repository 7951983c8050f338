import type { Operation } from '../../operation.ts';
import {
  FigureChildren,
  FigureGuidedChildren,
  FigureHomeVisits,
  FigureLeagueChildren,
  FigurePupils,
  FigureReferrals,
  FigureSchoolFiles,
  FigureServiceCases,
  FigureSuspectedDropouts,
  FigureVagrantFollowUps,
} from '../../operations.generated.ts';
import type { FigureQuestion } from './figure-question.ts';
import { type Listing, listing, type Page } from './listing.ts';

type Asked = Pick<FigureQuestion, 'division' | 'figure'>;

/** An answer in which a list stands in a department's section of a division. */
type Within<Section extends string, List extends string> = {
  readonly division: { readonly [key in Section]: { readonly [key in List]: Page | null } | null } | null;
};

/** A list of a department's section by its name there: where it stands is said once, for showing and for taking out. */
function inSection<Section extends string, List extends string>(
  section: Section,
  list: List,
  operation: Operation<Within<Section, List>, Asked & { after: string | null }>,
): Readonly<Record<string, (asked: Asked) => Listing>> {
  const at = `division.${section}.${list}`;
  return { [list]: (asked) => listing(operation, asked, at, ({ division }) => division?.[section]?.[list]) };
}

/** The lists behind figures whose rows are children, or are about one child each, by their name in the department's section. */
const LISTS: Readonly<Record<string, (asked: Asked) => Listing>> = {
  ...inSection('civilAffairs', 'children', FigureChildren),
  ...inSection('civilAffairs', 'serviceCases', FigureServiceCases),
  ...inSection('civilAffairs', 'homeVisits', FigureHomeVisits),
  ...inSection('civilAffairs', 'referrals', FigureReferrals),
  ...inSection('civilAffairs', 'vagrantFollowUps', FigureVagrantFollowUps),
  ...inSection('education', 'pupils', FigurePupils),
  ...inSection('education', 'suspectedDropouts', FigureSuspectedDropouts),
  ...inSection('education', 'schoolFiles', FigureSchoolFiles),
  ...inSection('womensFederation', 'guidedChildren', FigureGuidedChildren),
  ...inSection('youthLeague', 'leagueChildren', FigureLeagueChildren),
};

/** Whether the rows of a list are children, so that this page can show it. */
export function listsChildren(list: string): boolean {
  return list in LISTS;
}

/** The list behind a figure; null when its rows are no children. */
export function figureListing(list: string, { division, figure }: FigureQuestion): Listing | null {
  return LISTS[list]?.({ division, figure }) ?? null;
}
