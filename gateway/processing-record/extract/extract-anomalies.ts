import { Refusal } from '../../request-errors.ts';

/** A rule with its threshold in force. */
export interface RuleInForce {
  rule: string;
  text: string;
  atLeast: number;
}

/** What a rule found, without the records behind it. */
export interface AnomalyFound {
  rule: string;
  viewerId: string | null;
  department: string | null;
  role: string | null;
  divisionCode: string | null;
  on: string;
  count: number;
}

/** All of a year. */
export interface FoundAnomalies {
  rules: readonly RuleInForce[];
  found: readonly AnomalyFound[];
  /** Whether nothing is missing: on one day there may be more than the graph lists. */
  isWhole: boolean;
}

/** Asks the hub one of the console's operations as the person for whom the extract is made. */
export type AskConsole = (documentId: string, variables: Readonly<Record<string, unknown>>) => Promise<ConsoleAnswer>;

/** The hub's answer; an error is one that it explains. */
export interface ConsoleAnswer {
  status: number;
  data?: { anomalyRules: RuleInForce[] | null; anomalies: AnomalyFound[] | null } | null;
  errors?: readonly { message: string; extensions: { code: string } }[];
}

const MOST = 100;
const DAY_MS = 86_400_000;

/**
 * The anomalies of a year, asked of the graph like any page does: whoever may not see them there gets the hub's own denial
 * here. A period that holds more than the graph lists at once is halved, down to a day.
 */
export async function anomaliesOfYear(ask: AskConsole, year: number, now: Date): Promise<FoundAnomalies> {
  let rules: readonly RuleInForce[] = [];
  let isWhole = true;
  const found: AnomalyFound[] = [];
  const take = async (from: number, until: number): Promise<void> => {
    const { status, data, errors } = await ask('record-anomalies', { from: dayOf(from), until: dayOf(until) });
    const [error] = errors ?? [];
    if (error || !data?.anomalies) throw new DeniedExtract(status === 200 ? 403 : status, error);
    rules = data.anomalyRules ?? [];
    const days = Math.round((until - from) / DAY_MS);
    if (data.anomalies.length < MOST || days === 1) {
      isWhole &&= data.anomalies.length < MOST;
      found.push(...data.anomalies);
      return;
    }
    const middle = from + Math.floor(days / 2) * DAY_MS;
    await take(from, middle);
    await take(middle, until);
  };
  const end = Math.min(Date.UTC(year + 1, 0, 1), Math.ceil(now.getTime() / DAY_MS) * DAY_MS + DAY_MS);
  for (let month = 0; month < 12 && Date.UTC(year, month, 1) < end; month += 1)
    await take(Date.UTC(year, month, 1), Math.min(Date.UTC(year, month + 1, 1), end));
  return { rules, found: found.toSorted((one, other) => (one.on < other.on ? -1 : 1)), isWhole };
}

/** The hub's own denial, handed on as it is. */
export class DeniedExtract extends Error {
  readonly answer: { status: number; text: string };

  constructor(status: number, error: NonNullable<ConsoleAnswer['errors']>[number] | undefined) {
    super('Denied.');
    const unavailable = new Refusal('DEPARTMENT_UNAVAILABLE');
    this.answer = error
      ? { status, text: JSON.stringify({ errors: [error] }) }
      : { status: 503, text: unavailable.text };
  }
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
