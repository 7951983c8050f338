import { readFileSync } from 'node:fs';

/** A line of the register (承诺台账), as `undertakings.csv` has it; what its document does not say is an empty text. */
export interface RegisteredUndertaking {
  number: string;
  document: string;
  regionCode: string;
  title: string;
  content: string;
  statedTarget: string;
  owners: readonly string[];
  targetValue: string;
  targetComparison: string;
  unit: string;
  statedValue: string;
  from: string;
  dueOn: string;
}

/** The figure that measures an undertaking (承诺对应的统计指标), of which department. */
export interface UndertakingFigure {
  department: string;
  code: string;
}

/** What five public documents undertake, one line each; no cell holds a comma. */
export function registeredUndertakings(): RegisteredUndertaking[] {
  return lines('undertakings.csv').map((cells) => {
    const [number, document, regionCode, title, content, statedTarget, owners, ...rest] = cells as Cells;
    const [targetValue, targetComparison, unit, statedValue, from, dueOn] = rest as Cells;
    const said = { number, document, regionCode, title, content, statedTarget, owners: owners.split('+') };
    return { ...said, targetValue, targetComparison, unit, statedValue, from, dueOn };
  });
}

/** Which figure measures which undertaking, by its number in the register (`undertaking-figures.csv`). */
export function undertakingFigures(): Record<string, UndertakingFigure> {
  const mapped = lines('undertaking-figures.csv').map((cells) => {
    const [number, department, code] = cells as [string, string, string];
    return [number, { department, code }] as const;
  });
  return Object.fromEntries(mapped);
}

type Cells = [string, string, string, string, string, string, string, ...string[]];

function lines(file: string): string[][] {
  const [, ...rows] = readFileSync(new URL(`./${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return rows.map((row) => row.split(','));
}
