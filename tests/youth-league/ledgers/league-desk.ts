import { childIdOf } from '../../../schema/child-id.ts';
import { parseNationalId } from '../../../schema/national-id.ts';
import type { PlainDate } from '../../../schema/plain-date.ts';
import { inventNationalId } from '../../../subgraphs/demo/people.ts';
import { testLinkageKey } from '../../databases.ts';
import { openToldDesk, type ToldDesk } from '../../ledgers/told-desk.ts';

export const COUNTY = '210421';
export const TOWNSHIP = '210421101';
export const VILLAGE = '210421101201';
export const OTHER_VILLAGE = '210421101202';

const NUMBER = inventNationalId('99', 421, '2015-03-07' as PlainDate, 1);

/** 王小兰 as a clerk writes her, and the id that her number gives. */
export const LAN = { nationalId: NUMBER, name: '王小兰', divisionCode: VILLAGE } as const;
export const LAN_ID = childIdOf(testLinkageKey, parseNationalId(NUMBER));

/** The same without the residence, for ledgers about children who are known. */
export const KNOWN_LAN = { nationalId: NUMBER, name: '王小兰' } as const;

/** The League with a county of two villages and a base. */
export async function leagueDesk(): Promise<ToldDesk> {
  const desk = await openToldDesk('youth-league');
  await desk.sql(
    `insert into known_division (code, level) values ('21', 'PROVINCE'), ('2104', 'CITY'), ('${COUNTY}', 'COUNTY'),
     ('${TOWNSHIP}', 'TOWNSHIP'), ('${VILLAGE}', 'VILLAGE'), ('${OTHER_VILLAGE}', 'VILLAGE')`,
  );
  await desk.sql(
    `insert into league_base (kind, name, division_code, opened_on, source, recorded_by, recorded_on, updated_at, version)
     values ('RED_SCARF_READING_ROOM', '悦读书屋', '${TOWNSHIP}', '2024-01-01', '测试', '测试', '2024-01-01', now(), 1)`,
  );
  return desk;
}
