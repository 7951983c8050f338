import { describe, expect, test } from 'vitest';
import {
  act,
  agreed,
  asked,
  COUNTY,
  leagueManager,
  meetingOfFile,
  OTHER_COUNTY,
  read,
  schoolManager,
  secretary,
  TOWNSHIP,
  today,
} from './meeting.ts';

const fresh = meetingOfFile();
const year = today.slice(0, 4);

describe('reading agreements 授权目录', () => {
  test('agreements are public among the departments; the list filters by party, purpose, state and place', async () => {
    const meeting = await fresh();
    await agreed(meeting);
    await agreed(meeting, { purposes: ['DROPOUT_CONTROL'], divisions: [TOWNSHIP], isMasked: true });
    await act(
      meeting,
      schoolManager,
      'suspendAgreement',
      { agreementNumber: `GX-${year}-0001`, expectedVersion: 1, reason: '核实用途' },
      'id',
    );
    const [one, two] = [1, 2].map((at) => `GX-${year}-000${at}`);
    const of = async (filter: string) => {
      const query = `{ sharingAgreements(filter: { ${filter} }) { nodes { number } } }`;
      const { sharingAgreements } = await read(meeting, leagueManager, query);
      return (sharingAgreements as { nodes: { number: string }[] }).nodes.map(({ number }) => number);
    };
    expect(await of('provider: EDUCATION')).toEqual([one, two]);
    expect(await of('consumer: EDUCATION')).toEqual([]);
    expect(await of('state: SUSPENDED')).toEqual([one]);
    expect(await of('state: IN_FORCE')).toEqual([two]);
    expect(await of('purpose: CHILD_CARE')).toEqual([one]);
    expect(await of('isMasked: true')).toEqual([two]);
    expect(await of(`divisionCode: "${TOWNSHIP}"`)).toEqual([one, two]);
    expect(await of('divisionCode: "210421101"')).toEqual([one]);
    expect(await of('divisionCode: "21"')).toEqual([one, two]);
    expect(await of(`divisionCode: "${OTHER_COUNTY}"`)).toEqual([]);
  });

  test('a division’s page counts what covers it and what waits', async () => {
    const meeting = await fresh();
    await agreed(meeting, { divisions: [TOWNSHIP] });
    await asked(meeting);
    await asked(meeting);
    await meeting.sql(`update sharing_request set due_on = requested_on - 1 where number like '%3'`);
    const page = async (code: string) => {
      const query = `{ _entities(representations: [{ __typename: "Division", code: "${code}" }]) { ... on Division { jointMeeting {
        agreementInForceCount openRequestCount overdueRequestCount agreements { totalCount } sharingRequests { totalCount } } } } }`;
      return ((await read(meeting, secretary, query))._entities as { jointMeeting: object }[])[0]?.jointMeeting;
    };
    const requests = { openRequestCount: 2, overdueRequestCount: 1, sharingRequests: { totalCount: 3 } };
    const inForce = { agreementInForceCount: 1, agreements: { totalCount: 1 } };
    expect(await page(COUNTY)).toEqual({ ...inForce, ...requests });
    expect(await page('210421101')).toEqual({ ...requests, agreementInForceCount: 0, agreements: { totalCount: 0 } });
  });
});
