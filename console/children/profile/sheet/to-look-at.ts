import type { ChildVisitSheetQuery } from '../../../operations.generated.ts';
import type { Words } from '../timeline/event.ts';

/** What the sheet knows of the child. */
export type SheetChild = NonNullable<ChildVisitSheetQuery['child']>;

/** What the visitor has to look at (要看什么): what is open, late or lacking, in sentences. */
export function toLookAt(child: SheetChild, { say, term }: Words): string[] {
  const { civilAffairs, education, womensFederation, youthLeague, jointMeeting } = child;
  const by = (on: string, isLate: boolean) =>
    isLate ? say(`（期限 ${on}，已逾期）`, ` (due ${on}, late)`) : say(`（期限 ${on}）`, ` (due ${on})`);
  const tasks = (jointMeeting?.tasks ?? []).filter(({ state }) => ['OPEN', 'ACCEPTED', 'RETURNED'].includes(state));
  return [
    ...(jointMeeting?.findings ?? []).map(
      ({ rule, dueOn, isOverdue }) => `${rule?.title ?? ''}${by(dueOn, isOverdue)}`,
    ),
    ...tasks.map(({ number, whatToDo, dueOn, isLate }) => `${number} ${whatToDo ?? ''}${by(dueOn, isLate)}`),
    education?.dropoutWatch &&
      say(
        `疑似辍学，自 ${education.dropoutWatch.suspectedOn ?? '—'} 起：问明去向，劝返`,
        `Suspected dropout since ${education.dropoutWatch.suspectedOn ?? '—'}`,
      ),
    civilAffairs?.isVisitOverdue &&
      civilAffairs.nextVisitDueOn &&
      say(
        `入户探访应于 ${civilAffairs.nextVisitDueOn} 前进行，已逾期`,
        `Home visit was due ${civilAffairs.nextVisitDueOn}`,
      ),
    womensFederation?.nextJointHomeVisitDueOn &&
      say(
        `约定 ${womensFederation.nextJointHomeVisitDueOn} 联合家访`,
        `Joint home visit agreed for ${womensFederation.nextJointHomeVisitDueOn}`,
      ),
    youthLeague?.isVisitedThisMonth === false && say('本月结对走访尚未进行', 'No pairing visit yet this month'),
    youthLeague?.dreamRoom?.isOverdue &&
      say(`梦想小屋计划 ${youthLeague.dreamRoom.dueOn ?? '—'} 完成，已逾期`, 'The dream room is late'),
    womensFederation?.currentGuidance?.topics?.length &&
      say(
        `正在进行家庭教育指导：${womensFederation.currentGuidance.topics.map((topic) => term('FamilyEducationTopic', topic)).join('、')}`,
        'Family guidance is under way',
      ),
    ...(civilAffairs?.gaps ?? []).map((gap) =>
      say(`补登：${term('RegisterGap', gap)}`, `To complete: ${term('RegisterGap', gap)}`),
    ),
    jointMeeting?.coverage?.lacking?.length &&
      say(
        `应有而没有的服务：${jointMeeting.coverage.lacking.map(({ title }) => title).join('、')}`,
        `Lacks: ${jointMeeting.coverage.lacking.map(({ title }) => title).join(', ')}`,
      ),
  ].filter((line): line is string => typeof line === 'string');
}

/** One visit on the sheet. */
export interface SheetVisit {
  readonly on: string;
  readonly department: string;
  readonly by: string;
  readonly text: string;
}

/** The last visits of all departments (最近走访), newest first. */
export function lastVisits(
  { civilAffairs, education, womensFederation, youthLeague }: SheetChild,
  count: number,
): SheetVisit[] {
  const all = [
    ...(civilAffairs?.visits ?? []).map(({ visitedOn, visitorName, finding }) =>
      visit('CIVIL_AFFAIRS', visitedOn, visitorName, finding),
    ),
    ...(education?.teacherVisits ?? []).map(({ visitedOn, teacherName, summary }) =>
      visit('EDUCATION', visitedOn, teacherName, summary),
    ),
    ...(womensFederation?.jointHomeVisits ?? []).map(({ visitedOn, federationVisitors, findings }) =>
      visit('WOMENS_FEDERATION', visitedOn, federationVisitors?.join('、'), findings),
    ),
    ...(youthLeague?.monthlyVisits ?? []).map(({ visitedOn, visitor, content }) =>
      visit('YOUTH_LEAGUE', visitedOn, visitor?.name, content),
    ),
  ];
  return all
    .filter(({ on }) => on !== '')
    .toSorted((one, other) => other.on.localeCompare(one.on))
    .slice(0, count);
}

function visit(department: string, on: string | null, by: string | null | undefined, text: string | null): SheetVisit {
  return { department, on: on ?? '', by: by ?? '', text: text ?? '' };
}
