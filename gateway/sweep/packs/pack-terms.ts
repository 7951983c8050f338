import { type AskAsJointMeeting, wholeData } from '../step.ts';
import { TERMS } from './documents.ts';

/** The enumerations that a pack speaks in. */
const TYPES = [
  'Department',
  'Severity',
  'TaskKind',
  'TaskState',
  'TaskEscalation',
  'UndertakingOwner',
  'UndertakingStatus',
] as const;

interface Described {
  enumValues: readonly { name: string; description: string | null }[] | null;
}

/** What codes are called on the day the pack is sealed (当日用语): words may change later, a sealed pack does not. */
export async function packTerms(ask: AskAsJointMeeting): Promise<Record<string, Record<string, string>>> {
  const terms: Record<string, Record<string, string>> = {};
  for (const type of TYPES) {
    const { __type: described } = wholeData(await ask(TERMS, { type })) as { __type: Described | null };
    const values = (described?.enumValues ?? []).map(({ name, description }) => [
      name,
      firstWords(description) ?? name,
    ]);
    terms[type] = Object.fromEntries(values) as Record<string, string>;
  }
  return terms;
}

function firstWords(description: string | null): string | undefined {
  return description?.split(/[::\n]/, 1)[0];
}
