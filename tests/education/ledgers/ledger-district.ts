import { parsePlainDate } from '../../../schema/plain-date.ts';
import { inventNationalId } from '../../../subgraphs/demo/people.ts';
import { ledgers } from '../../../subgraphs/education/ledgers/index.ts';
import type { Ledger } from '../../../subgraphs/ledger.ts';
import type { TestDemo } from '../../databases.ts';
import type { Cells } from '../../ledger-desk.ts';
import { openToldDesk, type ToldDesk } from '../../ledgers/told-desk.ts';

/** The education department with its ledgers: rows go in, and come out as an export has them. */
export interface LedgerDistrict extends ToldDesk {
  /** Writes rows of the ledger of that name; what became of each. */
  bring(ledger: string, ...rows: Cells[]): Promise<(string | string[])[]>;
  /** The same, each row as a file of its own. */
  bringEach(ledger: string, rows: readonly Cells[]): Promise<(string | string[])[]>;
  /** The rows of the ledger of that name, without empty cells. */
  taken(ledger: string): Promise<Cells[]>;
}

export const COUNTY = '990121';
export const TOWNSHIP = '990121100';
export const VILLAGE = '990121100201';

const DIVISIONS = [
  ['99', 'PROVINCE'],
  ['9901', 'CITY'],
  [COUNTY, 'COUNTY'],
  [TOWNSHIP, 'TOWNSHIP'],
  [VILLAGE, 'VILLAGE'],
  ['990121101', 'TOWNSHIP'],
  ['990121101201', 'VILLAGE'],
];

const BORN = parsePlainDate('2015-03-07');

/** An invented boy with a number that can belong to nobody; born on 2015-03-07. */
export const PUPIL = { nationalId: inventNationalId('99', 0, BORN, 1), name: '田小禾' };

const SCHOOL = { kind: '九年一贯制学校', isBoarding: '否', hasCounsellingRoom: '是' };

/** One county with two townships and a school in each, the county that the demo tells, or nothing at all. */
export async function aLedgerDistrict(filled: TestDemo | 'small' | 'nothing' = 'small'): Promise<LedgerDistrict> {
  const district = withLedgers(await openToldDesk('education', typeof filled === 'string' ? undefined : filled));
  if (filled !== 'small') return district;
  for (const row of DIVISIONS) await district.sql('insert into known_division values ($1, $2)', row);
  await district.bring(
    'schools',
    { ...SCHOOL, name: '青山九年一贯制学校', divisionCode: TOWNSHIP },
    { ...SCHOOL, name: '白河九年一贯制学校', divisionCode: '990121101' },
  );
  return district;
}

/** The pupil at the first school since September 2024. */
export const ENROLMENT = {
  ...PUPIL,
  divisionCode: VILLAGE,
  school: '青山九年一贯制学校',
  grade: '小学三年级',
  className: '1班',
  kind: '新入学',
  from: '2024-09-01',
};

function withLedgers(desk: ToldDesk): LedgerDistrict {
  const bring: LedgerDistrict['bring'] = (ledger, ...rows) => desk.told(named(ledger), rows);
  return {
    ...desk,
    bring,
    bringEach: async (ledger, rows) => {
      const outcomes: (string | string[])[] = [];
      for (const row of rows) outcomes.push(...(await bring(ledger, row)));
      return outcomes;
    },
    taken: async (ledger) => (await desk.exported(named(ledger))).map(said),
  };
}

const named = (name: string) => ledgers.find((ledger) => ledger.name === name) as Ledger;

/** What a row says, but for the child id, which depends on a key. */
function said(row: Cells): Cells {
  return Object.fromEntries(Object.entries(row).filter(([name, cell]) => cell !== null && name !== 'childId'));
}
