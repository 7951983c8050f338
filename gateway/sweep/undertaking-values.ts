import { type AskAsJointMeeting, type SweepStep, wholeData } from './step.ts';

interface ToMeasure {
  number: string;
  regionCode: string;
  figureDepartment: string;
  figureCode: string;
}

interface Measured {
  code: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  asOf: string | null;
}

const TO_MEASURE = `query UndertakingsToMeasure {
  undertakingsToMeasure(first: 100) { number regionCode figureDepartment figureCode }
}`;
const RECORD = `mutation RecordUndertakingValues($input: RecordUndertakingValuesInput!) {
  recordUndertakingValues(input: $input) { id }
}`;

/** Measures the undertakings that a figure stands for (承诺测算), once a day each. */
export const undertakingValues: SweepStep = {
  name: 'undertaking-values',
  round: { minutes: 30, run: measureUndertakings },
};

/** Asks each figure once for a region, and records what it came to; a number that is not shown is not recorded. */
export async function measureUndertakings(ask: AskAsJointMeeting): Promise<void> {
  const { undertakingsToMeasure } = wholeData(await ask(TO_MEASURE, {}, 'STATISTICS'));
  const waiting = (undertakingsToMeasure ?? []) as readonly ToMeasure[];
  const groups = Map.groupBy(waiting, ({ regionCode, figureDepartment }) => `${regionCode} ${figureDepartment}`);
  const failures: unknown[] = [];
  for (const group of groups.values()) await measure(group, ask).catch((error) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

async function measure(group: readonly ToMeasure[], ask: AskAsJointMeeting): Promise<void> {
  const values = await valuesOf(group, ask);
  if (values.length > 0) wholeData(await ask(RECORD, { input: { values } }, 'STATISTICS'));
}

async function valuesOf(group: readonly ToMeasure[], ask: AskAsJointMeeting) {
  const [first] = group as [ToMeasure];
  const section = sectionOf(first.figureDepartment);
  const codes = [...new Set(group.map(({ figureCode }) => figureCode))];
  const { data } = await ask(documentOf(section), { number: first.number, codes }, 'STATISTICS');
  const { undertaking } = (data ?? {}) as { undertaking?: { region: Record<string, { figures: Measured[] | null }> } };
  const figures = new Map((undertaking?.region?.[section]?.figures ?? []).map((figure) => [figure.code, figure]));
  return group.flatMap(({ number, regionCode, figureCode }) => {
    const { value = null, numerator, denominator, asOf } = figures.get(figureCode) ?? {};
    return value === null || !asOf
      ? []
      : [{ undertaking: number, division: regionCode, value, numerator, denominator, asOf }];
  });
}

function documentOf(section: string): string {
  return `query UndertakingFigures($number: String!, $codes: [String!]!) { undertaking(number: $number) { region {
    ${section} { figures(codes: $codes, months: 1) { code value numerator denominator asOf } }
  } } }`;
}

/** `YOUTH_LEAGUE` has the section `youthLeague`. */
function sectionOf(department: string): string {
  return department.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}
