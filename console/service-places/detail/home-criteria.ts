import type { TERMS } from '../../terms.generated.ts';
import type { Words } from '../shown.ts';
import { askedBy, type Criterion, type StandardInForce, verdictOn, whether } from './criterion.ts';

type HomeCriterion = keyof typeof TERMS.HomeCriterion;

/** What of a children's home the standards speak of. */
export interface Home {
  readonly indoorAreaSquareMetres: number;
  readonly hasVideoContact: boolean;
  readonly hasReadingEquipment: boolean;
  readonly hasRecreationEquipment: boolean;
  readonly hasOutdoorSpace: boolean;
  readonly functions: readonly unknown[];
  readonly openingHours: readonly unknown[];
  readonly dutyShifts: readonly unknown[];
  readonly meetsStandard: boolean | null;
  readonly unmetCriteria: readonly HomeCriterion[];
  readonly division: { readonly civilAffairs: { readonly standards: readonly StandardInForce[] } | null } | null;
}

const TITLES: Readonly<Record<HomeCriterion, Words>> = {
  HOME_INDOOR_AREA: ['室内面积', 'Indoor area'],
  HOME_VIDEO_CONTACT: ['视频通话设备', 'Video contact'],
  HOME_READING: ['学习阅读设施', 'Study and reading'],
  HOME_RECREATION: ['娱乐设施', 'Recreation'],
  HOME_OUTDOOR_SPACE: ['室外活动场地', 'Outdoor space'],
  HOME_FUNCTIONS: ['四项功能', 'Four functions'],
  HOME_OPENING_HOURS: ['公布开放时间', 'Opening hours published'],
  HOME_DUTY_ROSTER: ['轮值表', 'Duty roster'],
};

const FOUND: Readonly<Record<HomeCriterion, (home: Home) => Words>> = {
  HOME_INDOOR_AREA: ({ indoorAreaSquareMetres: area }) => [`${area} 平方米`, `${area} m²`],
  HOME_VIDEO_CONTACT: ({ hasVideoContact }) => whether(hasVideoContact),
  HOME_READING: ({ hasReadingEquipment }) => whether(hasReadingEquipment),
  HOME_RECREATION: ({ hasRecreationEquipment }) => whether(hasRecreationEquipment),
  HOME_OUTDOOR_SPACE: ({ hasOutdoorSpace }) => whether(hasOutdoorSpace),
  HOME_FUNCTIONS: ({ functions: { length } }) => [`${length} 项`, `${length}`],
  HOME_OPENING_HOURS: ({ openingHours: { length } }) => [`${length} 条`, `${length}`],
  HOME_DUTY_ROSTER: ({ dutyShifts: { length } }) => [`${length} 班`, `${length}`],
};

/** How a children's home compares with the standards of its place (HN2019), criterion by criterion. */
export function homeCriteria(home: Home): readonly Criterion[] {
  const standards = home.division?.civilAffairs?.standards ?? [];
  return (Object.keys(TITLES) as HomeCriterion[]).map((code) => {
    const standard = standards.find((each) => each.code === code);
    return {
      title: TITLES[code],
      asked: standard ? askedBy(standard) : null,
      actual: FOUND[code](home),
      verdict: verdictOn(standard && home.meetsStandard !== null ? !home.unmetCriteria.includes(code) : null),
      document: standard?.document ?? null,
    };
  });
}
