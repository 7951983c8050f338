import type {
  PlaceCareHomeQuery,
  PlaceChildDirectorQuery,
  PlaceSchoolQuery,
  PlaceSocialWorkStationQuery,
} from '../../operations.generated.ts';
import { askedBy, type Criterion, type StandardInForce, verdictOn, whether } from './criterion.ts';

type Found<Query extends { place: unknown }> = NonNullable<Query['place']>;

const JS37 = '苏民案复〔2021〕37号';
const GD661 = '粤民函〔2020〕661号';
const FS53 = '抚顺县关于第 53 号提案的答复（2024 年）';

/** A social-work station: as many workers as the standard of its place asks (双百计划). */
export function stationCriteria(station: Found<PlaceSocialWorkStationQuery>): readonly Criterion[] {
  const standards = station.division?.civilAffairs?.standards ?? [];
  const least = standards.find(({ code }) => code === 'STATION_WORKERS_LEAST');
  const most = standards.find(({ code }) => code === 'STATION_WORKERS_MOST');
  return [
    {
      title: ['在职社工', 'Social workers'],
      asked: rangeOf(least, most),
      actual: [`${station.workerCount} 人`, `${station.workerCount}`],
      verdict: verdictOn(station.workerCountMeetsStandard),
      document: (least ?? most)?.document ?? null,
    },
  ];
}

/** A school: what the programme documents name for every school; a kindergarten's are shown all the same. */
export function schoolCriteria(school: Found<PlaceSchoolQuery>): readonly Criterion[] {
  const teachers = school.psychologyTeacherCount;
  return [
    has(['心理辅导室', 'Counselling room'], school.hasCounsellingRoom, JS37),
    {
      title: ['心理健康教师', 'Psychology teachers'],
      asked: null,
      actual: [`${teachers} 人`, `${teachers}`],
      verdict: verdictOn(teachers > 0),
      document: JS37,
    },
    has(['驻校社工', 'School social worker'], school.hasSchoolSocialWorker, GD661),
    has(['家长委员会', 'Parents’ committee'], school.hasParentsCommittee, FS53),
    has(['乡村少年宫', 'Rural youth palace'], school.youthPalace?.isOpen ?? false, FS53),
  ];
}

/** A township's care home: run to the provincial standard or not. */
export function careHomeCriteria({ meetsProvincialStandard }: Found<PlaceCareHomeQuery>): readonly Criterion[] {
  return [
    {
      title: ['按省级标准运行', 'Run to provincial standard'],
      asked: null,
      actual: meetsProvincialStandard ? ['是', 'Yes'] : ['否', 'No'],
      verdict: verdictOn(meetsProvincialStandard),
      document: JS37,
    },
  ];
}

/** A child director: assessed before taking office, trained this year, paid as the standard of the place asks. */
export function directorCriteria(director: Found<PlaceChildDirectorQuery>): readonly Criterion[] {
  const { assessmentPassedOn, hasStartedBeforeAssessment, isTrainedThisYear, monthlyAllowanceYuan } = director;
  const standards = director.division?.civilAffairs?.standards ?? [];
  const allowance = standards.find(({ code }) => code === 'DIRECTOR_ALLOWANCE');
  const trainings = standards.find(({ code }) => code === 'TRAININGS_A_YEAR');
  const yuan = monthlyAllowanceYuan === null ? null : `${monthlyAllowanceYuan}`;
  return [
    {
      title: ['考核合格后上岗', 'Assessed before taking office'],
      asked: null,
      actual: hasStartedBeforeAssessment === null ? whether(null) : passed(assessmentPassedOn),
      verdict: verdictOn(hasStartedBeforeAssessment === null ? null : !hasStartedBeforeAssessment),
      document: null,
    },
    {
      title: ['今年参加过培训', 'Trained this year'],
      asked: trainings ? askedBy(trainings) : null,
      actual: whether(isTrainedThisYear),
      verdict: verdictOn(isTrainedThisYear),
      document: trainings?.document ?? null,
    },
    {
      title: ['每月补贴', 'Monthly allowance'],
      asked: allowance ? askedBy(allowance) : null,
      actual: yuan ? [`${yuan} 元`, `${yuan} yuan`] : whether(null),
      verdict: verdictOn(director.allowanceMeetsStandard),
      document: allowance?.document ?? null,
    },
  ];
}

function passed(on: string | null): Criterion['actual'] {
  return on ? [`${on} 合格`, `Passed on ${on}`] : ['没有合格记录', 'No record of a pass'];
}

function has(title: Criterion['title'], isThere: boolean, document: string): Criterion {
  return { title, asked: null, actual: whether(isThere), verdict: verdictOn(isThere), document };
}

function rangeOf(least: StandardInForce | undefined, most: StandardInForce | undefined): string | null {
  if (!least || !most) return null;
  return `${least.value}–${most.value} ${least.unit}`;
}
