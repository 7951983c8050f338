import { useAsked } from '../../data/use-asked.ts';
import type { Operation } from '../../operation.ts';
import {
  ChooseChildrensHome,
  ChooseExpert,
  ChooseGridWorker,
  ChooseGuidanceSite,
  ChooseHeartHarbour,
  ChooseLeagueBase,
  ChooseSchool,
  ChooseStation,
  ChooseVolunteer,
} from '../../operations.generated.ts';
import { useSession } from '../../signed-in.ts';
import type { RecordKind } from '../described.ts';
import { type Choice, called } from './choice.ts';

interface Found {
  readonly id: string;
  readonly name?: string | null;
  readonly division?: { readonly name?: string | null } | null;
  readonly version?: number | null;
  readonly workers?: readonly { readonly id: string; readonly name?: string | null; readonly isCurrent: boolean }[];
}

type Variables = { area: string | null; text: string | null; workers?: boolean };
type Lists = Readonly<Record<string, { readonly nodes: readonly Found[] } | null | undefined>>;
type Question = Operation<Lists, Variables>;

const QUESTIONS: Partial<Record<RecordKind, Question>> = {
  SCHOOL: ChooseSchool as unknown as Question,
  CHILDRENS_HOME: ChooseChildrensHome as unknown as Question,
  HEART_HARBOUR: ChooseHeartHarbour as unknown as Question,
  STATION: ChooseStation as unknown as Question,
  SOCIAL_WORKER: ChooseStation as unknown as Question,
  GRID_WORKER: ChooseGridWorker as unknown as Question,
  GUIDANCE_SITE: ChooseGuidanceSite as unknown as Question,
  EXPERT: ChooseExpert as unknown as Question,
  VOLUNTEER: ChooseVolunteer as unknown as Question,
  LEAGUE_BASE: ChooseLeagueBase as unknown as Question,
};

/** Who serves a whole county or township is found from there, also by those who look after one village. */
const COUNTY_DIGITS = 6;

/** Places and people of the county whose name contains a text; social workers by their station. */
export function usePlaces(kind: RecordKind, text: string) {
  const { division } = useSession().viewer;
  const isWorker = kind === 'SOCIAL_WORKER';
  const question = QUESTIONS[kind] ?? (ChooseSchool as unknown as Question);
  const staffed = question.name === ChooseStation.name ? { workers: isWorker } : {};
  const asked = useAsked(question, {
    area: division.slice(0, COUNTY_DIGITS) || null,
    text: isWorker ? null : text.trim() || null,
    ...staffed,
  });
  const found = Object.values(asked.answer?.data ?? {}).flatMap((list) => list?.nodes ?? []);
  return { ...asked, choices: found.flatMap((one) => (isWorker ? workersOf(one) : [placeOf(one)])) };
}

function placeOf({ id, name, division, version }: Found): Choice {
  return { value: id, label: called(name ?? id, division?.name), ...(version ? { version } : {}) };
}

function workersOf({ name: station, workers = [] }: Found): readonly Choice[] {
  return workers
    .filter(({ isCurrent }) => isCurrent)
    .map(({ id, name }) => ({ value: id, label: called(name ?? id, station) }));
}
