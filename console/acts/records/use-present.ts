import type { Answer } from '../../data/answer.ts';
import { type Asked, useAsked } from '../../data/use-asked.ts';
import type { Operation } from '../../operation.ts';
import {
  PresentChild,
  PresentChildrensHome,
  PresentGuidanceSite,
  PresentHeartHarbour,
  PresentLeagueChild,
  PresentSchool,
} from '../../operations.generated.ts';
import type { Present } from './present.ts';

type Place = { readonly present?: Readonly<Record<string, unknown>> | null };
type PlaceQuestion = Operation<Place, { id: string }>;

const PLACES: Readonly<Record<string, unknown>> = {
  updateChildrensHome: PresentChildrensHome,
  updateHeartHarbour: PresentHeartHarbour,
  updateSchool: PresentSchool,
  updateGuidanceSite: PresentGuidanceSite,
};

/** Asks how what an act changes stands now; nothing for an act that only adds. */
export function usePresent(act: string, id: string | null) {
  const when = <Variables>(isMine: boolean, variables: Variables) => (isMine && id !== null ? variables : null);
  const isGuardian = act === 'changeGuardian';
  const child = useAsked(
    PresentChild,
    when(isGuardian || act === 'updateChild', { id: id ?? '', guardian: isGuardian, register: !isGuardian }),
  );
  const league = useAsked(PresentLeagueChild, when(act === 'updateLeagueChild', { id: id ?? '' }));
  const place = useAsked((PLACES[act] ?? PresentSchool) as PlaceQuestion, when(act in PLACES, { id: id ?? '' }));
  const all: readonly Asked<unknown>[] = [child, league, place];
  return {
    present: ofChild(child.answer) ?? ofLeague(league.answer) ?? ofPlace(place.answer),
    answer: all.find(({ answer }) => answer)?.answer,
    isAsking: all.some(({ isAsking }) => isAsking),
    again: () => Promise.all(all.map((asked) => asked.again())),
  };
}

type DataOf<Of> = Of extends Operation<infer Data, infer _> ? Data : never;

function ofChild(answer: Answer<DataOf<typeof PresentChild>> | undefined): Present | undefined {
  const child = answer?.data?.child;
  if (!child) return undefined;
  const { version, guardianship, ...own } = child.civilAffairs ?? {};
  const { householdDivision, civilAffairs: _, ...rest } = child;
  const values = { ...rest, ...own, householdDivisionCode: householdDivision?.code ?? null };
  return { values, version: version ?? null, ...(guardianship === undefined ? {} : { guardian: guardianship }) };
}

function ofLeague(answer: Answer<DataOf<typeof PresentLeagueChild>> | undefined): Present | undefined {
  const of = answer?.data?.child?.youthLeague;
  if (!of) return undefined;
  const { version, ...values } = of;
  return { values, version: version ?? null };
}

function ofPlace(answer: Answer<Place> | undefined): Present | undefined {
  const of = answer?.data?.present;
  if (!of) return undefined;
  const { version, ...values } = of;
  return { values, version: version as number };
}
