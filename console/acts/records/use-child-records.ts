import { useAsked } from '../../data/use-asked.ts';
import { useTerm } from '../../language.ts';
import {
  CivilAffairsRecordsOfChild,
  EducationRecordsOfChild,
  PsychologicalFileOfChild,
  WomensFederationRecordsOfChild,
  YouthLeagueRecordsOfChild,
} from '../../operations.generated.ts';
import type { RecordKind } from '../described.ts';
import type { Choices } from './choice.ts';
import { civilAffairsChoices } from './of-civil-affairs.ts';
import { educationChoices, psychologicalChoices } from './of-education.ts';
import { womensFederationChoices } from './of-womens-federation.ts';
import { youthLeagueChoices } from './of-youth-league.ts';

/** Names values of lists. */
export type Term = ReturnType<typeof useTerm>;

/** The kinds of record that belong to a child; the others are looked for in the area. */
export const OF_CHILD: ReadonlySet<RecordKind> = new Set<RecordKind>([
  ...(['PARENT', 'CATEGORY', 'CASE'] as const),
  ...(['ENROLMENT', 'SCHOOL_FILE', 'DROPOUT', 'TEACHER_PAIRING', 'CARE_NEED', 'PSYCHOLOGICAL_FILE'] as const),
  ...(['GUIDANCE', 'KEY_FAMILY', 'RISK_REPORT'] as const),
  ...(['PAIRING', 'PAIRING_MEMBER', 'MEMBERSHIP', 'DREAM_ROOM', 'CHECKLIST_ITEM', 'WISH'] as const),
]);

/** The records of a child that an act needs to choose from, and no others: what is asked goes on record. */
export function useChildRecords(department: string, id: string | null, kinds: ReadonlySet<RecordKind>) {
  const term = useTerm();
  const has = (...some: RecordKind[]) => some.some((kind) => kinds.has(kind));
  const when = <Variables>(owner: string, variables: Variables, ...some: RecordKind[]) =>
    id !== null && department === owner && has(...some) ? variables : null;
  const child = id ?? '';
  const civilAffairs = useAsked(
    CivilAffairsRecordsOfChild,
    when(
      'CIVIL_AFFAIRS',
      { id: child, parents: has('PARENT'), categories: has('CATEGORY'), cases: has('CASE') },
      ...(['PARENT', 'CATEGORY', 'CASE'] as const),
    ),
  );
  const education = useAsked(
    EducationRecordsOfChild,
    when(
      'EDUCATION',
      {
        id: child,
        enrolments: has('ENROLMENT', 'SCHOOL'),
        files: has('SCHOOL_FILE'),
        dropouts: has('DROPOUT'),
        pairings: has('TEACHER_PAIRING'),
        needs: has('CARE_NEED'),
      },
      ...(['ENROLMENT', 'SCHOOL', 'SCHOOL_FILE', 'DROPOUT', 'TEACHER_PAIRING', 'CARE_NEED'] as const),
    ),
  );
  const psychological = useAsked(PsychologicalFileOfChild, when('EDUCATION', { id: child }, 'PSYCHOLOGICAL_FILE'));
  const federation = useAsked(
    WomensFederationRecordsOfChild,
    when(
      'WOMENS_FEDERATION',
      { id: child, guidances: has('GUIDANCE'), families: has('KEY_FAMILY'), reports: has('RISK_REPORT') },
      ...(['GUIDANCE', 'KEY_FAMILY', 'RISK_REPORT'] as const),
    ),
  );
  const league = useAsked(
    YouthLeagueRecordsOfChild,
    when(
      'YOUTH_LEAGUE',
      {
        id: child,
        pairings: has('PAIRING', 'PAIRING_MEMBER'),
        members: has('PAIRING_MEMBER'),
        memberships: has('MEMBERSHIP'),
        rooms: has('DREAM_ROOM', 'CHECKLIST_ITEM'),
        items: has('CHECKLIST_ITEM'),
        wishes: has('WISH'),
      },
      ...(['PAIRING', 'PAIRING_MEMBER', 'MEMBERSHIP', 'DREAM_ROOM', 'CHECKLIST_ITEM', 'WISH'] as const),
    ),
  );
  const choices: Choices = {
    ...(civilAffairs.answer?.data ? civilAffairsChoices(civilAffairs.answer.data, term) : {}),
    ...(education.answer?.data ? educationChoices(education.answer.data, term) : {}),
    ...(psychological.answer?.data ? psychologicalChoices(psychological.answer.data) : {}),
    ...(federation.answer?.data ? womensFederationChoices(federation.answer.data, term) : {}),
    ...(league.answer?.data ? youthLeagueChoices(league.answer.data, term) : {}),
  };
  const all = [civilAffairs, education, psychological, federation, league];
  return {
    choices,
    /** Why some are missing. */
    withheld: {
      notices: all.flatMap(({ answer }) => answer?.notices ?? []),
      errors: all.flatMap(({ answer }) => answer?.errors ?? []),
      masked: [],
      partly: [],
    },
    isAsking: all.some(({ isAsking }) => isAsking),
    again: () => Promise.all(all.map((asked) => asked.again())),
  };
}
