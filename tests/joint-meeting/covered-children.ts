import { child } from './judging.ts';
import { VILLAGE } from './meeting.ts';

type Json = Record<string, unknown>;

const REGISTERED = {
  guardianship: { guardianName: '宋慧霞', from: '2024-03-01' },
  childrensHomes: [{ openedOn: '2020-01-01' }],
  childDirectors: [{ isTrainedThisYear: true }],
  serviceAgreements: [],
  lastVisit: { id: '1', visitedOn: '2026-01-05' },
  isVisitOverdue: false,
};

/**
 * A left-behind child of preschool age in the register, as the departments answer: everything in reach but a harbour; no agreement
 * with the home. It is to have seven things and has five, unless `civilAffairs` or `more` say otherwise.
 */
export const registered = (id: string, civilAffairs: Json = {}, more: Json = {}): Json =>
  child(id, {
    isActive: true,
    birthDate: '2022-06-01',
    categories: ['LEFT_BEHIND'],
    division: { code: VILLAGE, womensFederation: { hasSiteInReach: true }, youthLeague: { hasHarbourInReach: false } },
    civilAffairs: { ...REGISTERED, ...civilAffairs },
    ...more,
  });

/** A page of the county as the joint meeting has it. */
export const county = (fields: string): string =>
  `{ _entities(representations: [{ __typename: "Division", code: "210421" }])
    { ... on Division { jointMeeting { ${fields} } } } }`;
