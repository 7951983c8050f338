import { childIdOf } from '../../../schema/child-id.ts';
import { parseNationalId } from '../../../schema/national-id.ts';
import { addDays, dayAt, type PlainDate } from '../../../schema/plain-date.ts';
import { inventNationalId } from '../../../subgraphs/demo/people.ts';
import { testLinkageKey } from '../../databases.ts';
import { openToldDesk, type ToldDesk } from '../../ledgers/told-desk.ts';

/** The day a number of days ago. */
export const ago = (days: number): PlainDate => addDays(dayAt(new Date()), -days);

export const COUNTY = '210421';
export const TOWNSHIP = '210421101';
export const VILLAGE = '210421101201';

const NUMBER = inventNationalId('99', 421, '2015-03-07' as PlainDate, 1);

/** The number of a child whom nobody knows. */
export const OTHER_NUMBER = inventNationalId('99', 421, '2015-03-07' as PlainDate, 3);

/** 王小兰 as a clerk writes her, and the id that her number gives. */
export const LAN = { nationalId: NUMBER, name: '王小兰', divisionCode: VILLAGE } as const;
export const LAN_ID = childIdOf(testLinkageKey, parseNationalId(NUMBER));

const OPEN = "'2024-01-01', null, '测试', '测试', '2024-01-01', now()";

/** The federation with a county, an expert, a volunteer, two campaigns of one name and a site. */
export async function federationDesk(): Promise<ToldDesk> {
  const desk = await openToldDesk('womens-federation');
  await desk.sql(
    `insert into known_division (code, level) values ('21', 'PROVINCE'), ('2104', 'CITY'), ('${COUNTY}', 'COUNTY'),
     ('${TOWNSHIP}', 'TOWNSHIP'), ('${VILLAGE}', 'VILLAGE')`,
  );
  const provenance = 'source, recorded_by, recorded_on, updated_at';
  await desk.sql(
    `insert into family_education_expert (name, division_code, qualification, topics, "from", until, ${provenance}, version)
     values ('沈佩云', '${COUNTY}', 'TEACHER', '{BULLYING}', ${OPEN}, 1)`,
  );
  await desk.sql(
    `insert into family_education_volunteer (name, division_code, "from", until, ${provenance}, version)
     values ('卢秀巧', '${TOWNSHIP}', ${OPEN}, 1)`,
  );
  await desk.sql(
    `insert into family_education_campaign (name, season, "from", until, ${provenance})
     values ('把爱带回家', 'SUMMER_HOLIDAY', '2024-07-01', '2024-09-01', '测试', '测试', '2024-07-01', now()),
            ('把爱带回家', 'SUMMER_HOLIDAY', '2025-07-01', '2025-09-01', '测试', '测试', '2025-07-01', now())`,
  );
  await desk.sql(
    `insert into guidance_site (name, kind, division_code, services, is_insured, opened_on, closed_on, ${provenance}, version)
     values ('后安站', 'TOWNSHIP', '${TOWNSHIP}', '{LECTURE}', false, '2024-03-01', '2026-03-01', '测试', '测试', '2024-03-01', now(), 1)`,
  );
  return desk;
}
