import { type ChildPast, eventsIn, type PastEvent, type Words } from './event.ts';

type CivilAffairs = NonNullable<ChildPast['civilAffairs']>;
const event = eventsIn('CIVIL_AFFAIRS');

/** The register's events (民政): register, family, visits, services. */
export function civilAffairsEvents({ registeredOn, civilAffairs }: ChildPast, words: Words): PastEvent[] {
  const registered = event(registeredOn, 'REGISTER', words.say('登记入册', 'Registered'));
  if (!civilAffairs) return registered;
  return [
    ...registered,
    ...inRegister(civilAffairs, words),
    ...inFamily(civilAffairs, words),
    ...visited(civilAffairs, words),
    ...served(civilAffairs, words),
    ...referred(civilAffairs, words),
  ];
}

function inRegister(
  { removedOn, removalReason, categoryRecords, formerResidences }: CivilAffairs,
  { say, term }: Words,
) {
  return [
    ...event(removedOn, 'REGISTER', say('销册', 'Removed from the register'), [removalReason]),
    ...(categoryRecords ?? []).flatMap(({ category, from, until, determinedBy, endReason }) => {
      const name = term('ChildCategory', category);
      const by =
        determinedBy && say(`${term('Department', determinedBy)}认定`, `by ${term('Department', determinedBy)}`);
      return [
        ...event(from, 'REGISTER', say(`认定为${name}`, `Determined: ${name}`), [by]),
        ...event(until, 'REGISTER', say(`${name}认定终止`, `No longer: ${name}`), [endReason]),
      ];
    }),
    ...(formerResidences ?? []).flatMap(({ division, until }) =>
      event(until, 'REGISTER', say('搬家', 'Moved'), [
        division?.name && say(`从${division.name}搬出`, `from ${division.name}`),
      ]),
    ),
  ];
}

function inFamily({ guardianships, parentWorkPlaces }: CivilAffairs, { say, term }: Words) {
  const changes = guardianships ?? [];
  return [
    ...changes.flatMap(({ guardianName, relation, from, changeReason }, at) => {
      const isFirst = at === changes.length - 1;
      const title = isFirst ? say('登记监护人', 'Guardian recorded') : say('变更监护人', 'Guardian changed');
      return event(from, 'FAMILY', title, [
        guardianName,
        relation && term('GuardianshipRelation', relation),
        changeReason,
      ]);
    }),
    ...(parentWorkPlaces ?? []).flatMap(({ parent, place, from, until }) => {
      const who = term('ParentRelation', parent?.relation);
      return [
        ...event(from, 'FAMILY', say(`${who}外出务工`, `${who} left for work`), [place]),
        ...event(until, 'FAMILY', say(`${who}离开务工地`, `${who} left the place of work`), [place]),
      ];
    }),
  ];
}

function visited({ visits }: CivilAffairs, { say, term }: Words) {
  return (visits ?? []).flatMap(({ visitedOn, visitorKind, visitorName, finding, creditedFrom }) =>
    event(visitedOn, 'VISIT', say('入户探访', 'Home visit'), [
      [visitorKind && term('HomeVisitorKind', visitorKind), visitorName].filter(Boolean).join(' '),
      finding,
      creditedFrom && say(`由${term('Department', creditedFrom)}的走访计入`, `credited from ${creditedFrom}`),
    ]),
  );
}

function served({ needsAssessments, serviceAgreements, subsidies, cases }: CivilAffairs, { say, term }: Words) {
  return [
    ...(needsAssessments ?? []).flatMap(({ area, level, assessedBy, from }) =>
      event(from, 'SERVICE', say('需求评估', 'Needs assessed'), [
        area && term('NeedsArea', area),
        level && term('NeedsLevel', level),
        assessedBy,
      ]),
    ),
    ...(serviceAgreements ?? []).flatMap(({ signedOn, home }) =>
      event(signedOn, 'SERVICE', say('签订委托服务协议', 'Service agreement signed'), [home?.name]),
    ),
    ...(subsidies ?? []).flatMap(({ kind, from, until }) => {
      const name = kind ? term('ChildSubsidyKind', kind) : say('补贴', 'subsidy');
      return [
        ...event(from, 'SERVICE', say(`开始发放${name}`, `Subsidy began: ${name}`)),
        ...event(until, 'SERVICE', say(`停止发放${name}`, `Subsidy ended: ${name}`)),
      ];
    }),
    ...(cases ?? []).flatMap(({ openedOn, closedOn, reason, outcome, station }) => [
      ...event(openedOn, 'SERVICE', say('个案开案', 'Case opened'), [station?.name, reason]),
      ...event(closedOn, 'SERVICE', say('个案结案', 'Case closed'), [station?.name, outcome]),
    ]),
  ];
}

function referred({ referrals, mandatoryReports, vagrantFollowUps }: CivilAffairs, { say, term }: Words) {
  return [
    ...(referrals ?? []).flatMap(({ kind, referredTo, reason, referredOn, answeredOn, answer }) => [
      ...event(referredOn, 'WORK', say('转介', 'Referred'), [kind && term('ReferralKind', kind), referredTo, reason]),
      ...event(answeredOn, 'WORK', say('转介已答复', 'Referral answered'), [referredTo, answer]),
    ]),
    ...(mandatoryReports ?? []).flatMap(({ danger, reportedOn, answeredOn }) => {
      const what = danger && term('MandatoryReportDanger', danger);
      return [
        ...event(reportedOn, 'WORK', say('强制报告', 'Mandatory report'), [what]),
        ...event(answeredOn, 'WORK', say('强制报告已答复', 'Mandatory report answered'), [what]),
      ];
    }),
    ...(vagrantFollowUps ?? []).flatMap(({ foundOn, returnedOn, followedUpOn, rescueStation }) => [
      ...event(foundOn, 'WORK', say('流浪中被发现', 'Found vagrant'), [rescueStation]),
      ...event(returnedOn, 'WORK', say('护送返乡', 'Brought home'), [rescueStation]),
      ...event(followedUpOn, 'VISIT', say('返乡后回访', 'Visited after the return')),
    ]),
  ];
}
