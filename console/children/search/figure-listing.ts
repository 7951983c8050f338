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
import { type Listing, listing } from './listing.ts';

type Asked = Pick<FigureQuestion, 'division' | 'figure'>;

/** The lists behind figures whose rows are children, or are about one child each, by their name in the department's section. */
const LISTS: Readonly<Record<string, (asked: Asked) => Listing>> = {
  children: (asked) =>
    listing(
      FigureChildren,
      asked,
      'division.civilAffairs.children',
      ({ division }) => division?.civilAffairs?.children,
    ),
  serviceCases: (asked) =>
    listing(
      FigureServiceCases,
      asked,
      'division.civilAffairs.serviceCases',
      ({ division }) => division?.civilAffairs?.serviceCases,
    ),
  homeVisits: (asked) =>
    listing(
      FigureHomeVisits,
      asked,
      'division.civilAffairs.homeVisits',
      ({ division }) => division?.civilAffairs?.homeVisits,
    ),
  referrals: (asked) =>
    listing(
      FigureReferrals,
      asked,
      'division.civilAffairs.referrals',
      ({ division }) => division?.civilAffairs?.referrals,
    ),
  vagrantFollowUps: (asked) =>
    listing(
      FigureVagrantFollowUps,
      asked,
      'division.civilAffairs.vagrantFollowUps',
      ({ division }) => division?.civilAffairs?.vagrantFollowUps,
    ),
  pupils: (asked) =>
    listing(FigurePupils, asked, 'division.education.pupils', ({ division }) => division?.education?.pupils),
  suspectedDropouts: (asked) =>
    listing(
      FigureSuspectedDropouts,
      asked,
      'division.education.suspectedDropouts',
      ({ division }) => division?.education?.suspectedDropouts,
    ),
  schoolFiles: (asked) =>
    listing(
      FigureSchoolFiles,
      asked,
      'division.education.schoolFiles',
      ({ division }) => division?.education?.schoolFiles,
    ),
  guidedChildren: (asked) =>
    listing(
      FigureGuidedChildren,
      asked,
      'division.womensFederation.guidedChildren',
      ({ division }) => division?.womensFederation?.guidedChildren,
    ),
  leagueChildren: (asked) =>
    listing(
      FigureLeagueChildren,
      asked,
      'division.youthLeague.leagueChildren',
      ({ division }) => division?.youthLeague?.leagueChildren,
    ),
};

/** Whether the rows of a list are children, so that this page can show it. */
export function listsChildren(list: string): boolean {
  return list in LISTS;
}

/** The list behind a figure; null when its rows are no children. */
export function figureListing(list: string, { division, figure }: FigureQuestion): Listing | null {
  return LISTS[list]?.({ division, figure }) ?? null;
}
