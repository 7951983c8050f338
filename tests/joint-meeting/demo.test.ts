import { describe, expect, test } from 'vitest';
import { sharingProblem } from '../../schema/access/shareable-coordinates.ts';
import { DEMO_AGREEMENTS } from '../../subgraphs/joint-meeting/demo-agreements.ts';
import { startDepartment } from '../hub.ts';
import { read, secretary, today } from './meeting.ts';

describe('the demo county’s papers 演示授权', () => {
  test('every agreement shares what its provider has and shares under conditions', () => {
    const wrong = DEMO_AGREEMENTS.flatMap(({ provider, fields }) =>
      fields.map((field) => sharingProblem(field, provider)).filter((problem) => problem !== null),
    );
    expect(wrong).toEqual([]);
  });

  test('psychology and mandatory reports are in none, but that there is a file or a referral, for the sweep’s eyes only', () => {
    const fields = DEMO_AGREEMENTS.flatMap((agreement) => agreement.fields);
    expect(fields.filter((field) => /psycholog|mandatory/i.test(field))).toEqual([
      'CivilAffairsChild.psychologicalReferralOn',
      'EducationChild.hasPsychologicalFile',
    ]);
  });

  test('the county starts with agreements in force, one suspended, one ended; requests, corrections and a reviewed emergency', async () => {
    await using meeting = await startDepartment('joint-meeting', { demo: { seed: 1, children: 700 } });
    const policy = await meeting.subgraph.policy();
    expect(policy?.agreements).toHaveLength(DEMO_AGREEMENTS.length - 2);
    expect(policy).toMatchObject({ sealedChildren: [], smallCellBelow: 10 });
    expect(policy?.agreements.every(({ from, until }) => from <= today && (until ?? '9999') > today)).toBe(true);
    const states = `{ suspended: sharingAgreements(filter: { state: SUSPENDED }) { totalCount } ended: sharingAgreements(filter: { state: ENDED }) { totalCount }
      sharingRequests { nodes { state isOverdue } } correctionRequests { nodes { state isOverdue } } emergencyAccesses { nodes { isOpen finding notices { audience } } } }`;
    expect(await read(meeting, secretary, states)).toEqual({
      suspended: { totalCount: 1 },
      ended: { totalCount: 1 },
      sharingRequests: {
        nodes: [
          { state: 'REFUSED', isOverdue: false },
          { state: 'OPEN', isOverdue: true },
          { state: 'OPEN', isOverdue: false },
        ],
      },
      correctionRequests: {
        nodes: [
          { state: 'OPEN', isOverdue: true },
          { state: 'CORRECTED', isOverdue: false },
          { state: 'OPEN', isOverdue: false },
        ],
      },
      emergencyAccesses: {
        nodes: [
          {
            isOpen: false,
            finding: 'JUSTIFIED',
            notices: [...Array(4).fill({ audience: 'OWNER' }), { audience: 'SUPERVISOR' }],
          },
        ],
      },
    });
  });
});
