import { type ChildPast, eventsIn, type PastEvent, type Words } from './event.ts';

type WomensFederation = NonNullable<ChildPast['womensFederation']>;
const event = eventsIn('WOMENS_FEDERATION');

/** Family education (妇联): key family, guidance, joint visits, lectures, reports of risks. */
export function womensFederationEvents({ womensFederation }: ChildPast, words: Words): PastEvent[] {
  if (!womensFederation) return [];
  return [...ofFamily(womensFederation, words), ...ofVisits(womensFederation, words)];
}

function ofFamily({ keyFamilyRecords, guidances, attendances }: WomensFederation, { say, term }: Words) {
  return [
    ...(keyFamilyRecords ?? []).flatMap(({ reason, from, until }) => {
      const why = [reason && term('KeyFamilyReason', reason)];
      return [
        ...event(from, 'FAMILY', say('认定为重点家庭', 'Key family'), why),
        ...event(until, 'FAMILY', say('解除重点家庭', 'No longer a key family'), why),
      ];
    }),
    ...(guidances ?? []).flatMap(({ topics, openedOn, closedOn, outcome }) => {
      const about = topics?.map((topic) => term('FamilyEducationTopic', topic)).join('、');
      return [
        ...event(openedOn, 'SERVICE', say('开始一对一家庭教育指导', 'Guidance began'), [about]),
        ...event(closedOn, 'SERVICE', say('一对一家庭教育指导结束', 'Guidance ended'), [
          outcome && term('FamilyGuidanceOutcome', outcome),
          about,
        ]),
      ];
    }),
    ...(attendances ?? []).flatMap(({ attendedOn, activity }) =>
      event(attendedOn, 'ACTIVITY', say('参加家庭教育活动', 'Family education activity'), [
        activity?.title,
        activity && term('FamilyEducationActivityForm', activity.form),
      ]),
    ),
  ];
}

function ofVisits({ jointHomeVisits, atRiskReports }: WomensFederation, { say, term }: Words) {
  return [
    ...(jointHomeVisits ?? []).flatMap(({ visitedOn, federationVisitors, findings, creditedFrom }) =>
      event(visitedOn, 'VISIT', say('联合家访', 'Joint home visit'), [
        federationVisitors?.join('、'),
        findings,
        creditedFrom && say(`由${term('Department', creditedFrom)}的走访计入`, `credited from ${creditedFrom}`),
      ]),
    ),
    ...(atRiskReports ?? []).flatMap(({ kind, reportedOn, handedOverTo, answeredOn }) => {
      const what = kind && term('AtRiskKind', kind);
      return [
        ...event(reportedOn, 'WORK', say('网格员风险报告', "Grid worker's report"), [
          what,
          handedOverTo && say(`移交${term('Department', handedOverTo)}`, `handed over to ${handedOverTo}`),
        ]),
        ...event(answeredOn, 'WORK', say('风险报告已答复', 'Report answered'), [what]),
      ];
    }),
  ];
}
