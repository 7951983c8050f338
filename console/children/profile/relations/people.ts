import type { ChildWorkersQuery } from '../../../operations.generated.ts';
import type { Profile } from '../profile.ts';
import type { Words } from '../timeline/event.ts';

/** Those who stand around a child: its family, who works for it, and the places it goes to. */
export type Circle = 'FAMILY' | 'WORKERS' | 'PLACES';

/** Somebody or some place in a child's life. */
export interface Related {
  readonly key: string;
  readonly circle: Circle;
  /** What it is to the child, for instance 班主任. */
  readonly role: string;
  /** Null: withheld. */
  readonly name: string | null;
  readonly phone?: string | null | undefined;
  readonly details: readonly string[];
  readonly to?: { readonly path: string; readonly state: Readonly<Record<string, string>> };
}

type Workers = ChildWorkersQuery['child'] | undefined;
type Told = string | null | undefined | false;

/** Everybody around a child, family first, everyone once: a father who is the guardian is one person. */
export function relatedTo(child: Profile, workers: Workers, words: Words): Related[] {
  return [
    ...family(child, words),
    ...siblings(workers, words),
    ...villageWorkers(child, workers, words),
    ...schoolWorkers(child, workers, words),
    ...leagueWorkers(child, words),
    ...places(child, words),
  ];
}

function family({ civilAffairs }: Profile, { say, term }: Words): Related[] {
  const guardian = civilAffairs?.guardianship;
  const parents = civilAffairs?.parents ?? [];
  const isParent = parents.some(({ relation }) => relation !== null && relation === guardian?.relation);
  const ofParents = parents.map(({ id, relation, name, phone, isAway, workPlace }) => ({
    ...related(`parent-${id}`, 'FAMILY', term('ParentRelation', relation), name, [
      isAway && say('外出务工', 'away for work'),
      workPlace?.place,
      workPlace?.from && say(`自 ${workPlace.from} 起`, `since ${workPlace.from}`),
    ]),
    ...(relation !== null && relation === guardian?.relation
      ? { role: `${term('ParentRelation', relation)}、${say('监护人', 'guardian')}` }
      : {}),
    phone,
  }));
  if (!guardian || isParent) return ofParents;
  const since = guardian.from && say(`自 ${guardian.from} 起`, `since ${guardian.from}`);
  const role = guardian.relation
    ? `${say('监护人', 'guardian')}·${term('GuardianshipRelation', guardian.relation)}`
    : say('监护人', 'guardian');
  return [
    { ...related('guardian', 'FAMILY', role, guardian.guardianName, [since]), phone: guardian.phone },
    ...ofParents,
  ];
}

function siblings(workers: Workers, { say, term }: Words): Related[] {
  return (workers?.civilAffairs?.siblings ?? []).map(({ id, name, sex, age, division }) => ({
    ...related(`sibling-${id}`, 'FAMILY', say('兄弟姐妹', 'sibling'), name, [
      sex && term('Sex', sex),
      age !== null && say(`${age} 岁`, `aged ${age}`),
      division?.name,
    ]),
    to: { path: '/children/profile', state: { id } },
  }));
}

function villageWorkers({ civilAffairs }: Profile, workers: Workers, { say, term }: Words): Related[] {
  const caseWorker = civilAffairs?.openCase?.worker;
  const grid = workers?.division?.womensFederation?.gridWorkers?.nodes ?? [];
  return [
    ...(civilAffairs?.childDirectors ?? []).map(({ id, name, phone }) => ({
      ...related(`director-${id}`, 'WORKERS', say('儿童主任', 'child director'), name),
      phone,
    })),
    ...(caseWorker
      ? [
          {
            ...related('case-worker', 'WORKERS', say('个案社工', 'social worker'), caseWorker.name, [
              civilAffairs?.openCase?.station?.name,
              civilAffairs?.openCase?.number,
            ]),
            phone: caseWorker.phone,
          },
        ]
      : []),
    ...grid
      .filter(({ until }) => until === null)
      .map(({ id, name, role, phone }) => ({
        ...related(`grid-${id}`, 'WORKERS', term('GridWorkerRole', role), name),
        phone,
      })),
  ];
}

function schoolWorkers({ education }: Profile, workers: Workers, { say, term }: Words): Related[] {
  const enrolments = workers?.education?.currentEnrolments ?? [];
  return [
    ...enrolments.flatMap(({ grade, className, school }, at) => {
      const inOffice = ({ until }: { until: string | null }) => until === null;
      const teacher = school?.classTeachers.find(
        (each) => inOffice(each) && each.grade === grade && each.className === className,
      );
      const social = school?.socialWorkers.find(inOffice);
      const room = [grade && term('SchoolGrade', grade), className].filter(Boolean).join(' ');
      return [
        ...(teacher ? [related(`teacher-${at}`, 'WORKERS', say('班主任', 'class teacher'), teacher.name, [room])] : []),
        ...(social
          ? [related(`school-worker-${at}`, 'WORKERS', say('驻校社工', 'school social worker'), social.name)]
          : []),
      ];
    }),
    ...(education?.teacherPairings ?? [])
      .filter(({ until }) => until === null)
      .map(({ id, teacherName, purpose, from }) =>
        related(`paired-teacher-${id}`, 'WORKERS', say('结对教师', 'paired teacher'), teacherName, [
          purpose && term('TeacherPairingPurpose', purpose),
          from && say(`自 ${from} 起`, `since ${from}`),
        ]),
      ),
  ];
}

function leagueWorkers({ youthLeague }: Profile, { say, term }: Words): Related[] {
  const { cadre, counsellor, organisation } = youthLeague?.pairing ?? {};
  const members = [
    { role: 'CADRE', member: cadre },
    { role: 'COUNSELLOR', member: counsellor },
    { role: 'ORGANISATION', member: organisation },
  ];
  return [
    ...members.flatMap(({ role, member }) =>
      member
        ? [
            {
              ...related(`pairing-${role}`, 'WORKERS', term('PairingRole', role), member.name, [member.workplace]),
              phone: member.phone,
            },
          ]
        : [],
    ),
    ...(youthLeague?.harbours ?? []).flatMap(({ id, name, companion }) =>
      companion
        ? [
            {
              ...related(`companion-${id}`, 'WORKERS', say('童伴妈妈', 'harbour companion'), companion.name, [name]),
              phone: companion.phone,
            },
          ]
        : [],
    ),
  ];
}

function places({ civilAffairs, education, womensFederation, youthLeague }: Profile, { say }: Words): Related[] {
  const place = (kind: string, id: string, role: string, name: string) => ({
    ...related(`${kind}-${id}`, 'PLACES', role, name),
    to: { path: '/places', state: { kind, id } },
  });
  return [
    ...(education?.currentEnrolments ?? []).flatMap(({ school }) =>
      school ? [place('schools', school.id, say('学校', 'school'), school.name)] : [],
    ),
    ...(civilAffairs?.childrensHomes ?? []).map(({ id, name }) =>
      place('childrensHomes', id, say('村儿童之家', "children's home"), name),
    ),
    ...(youthLeague?.harbours ?? []).map(({ id, name }) =>
      place('heartHarbours', id, say('童心港湾', 'heart harbour'), name),
    ),
    ...(womensFederation?.nearestSites ?? []).map(({ id, name }) =>
      place('guidanceSites', id, say('家庭教育指导站点', 'guidance site'), name),
    ),
  ];
}

function related(
  key: string,
  circle: Circle,
  role: string,
  name: string | null,
  details: readonly Told[] = [],
): Related {
  return { key, circle, role, name, details: details.filter((each): each is string => Boolean(each)) };
}
