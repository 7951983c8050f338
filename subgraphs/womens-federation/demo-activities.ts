import { addDays, type PlainDate } from '../../schema/plain-date.ts';
import type { Emit } from '../demo/demo.ts';
import type { DemoDivision, Population } from '../demo/population.ts';
import type { Random } from '../demo/random.ts';
import { recordedAt } from './demo-divisions.ts';
import type { DemoStaff } from './demo-people.ts';
import type { TownshipSites } from './demo-places.ts';
import { FamilyEducationActivity } from './entities/family-education-activity.ts';
import { FamilyEducationCampaign } from './entities/family-education-campaign.ts';

/** An activity that children of its township may have attended; `placesLeft` keeps them within the participants. */
export interface DemoActivity {
  id: number;
  heldOn: PlainDate;
  placesLeft: number;
}

interface Campaign {
  id: number;
  season: string;
  from: string;
  until: string | null;
}

const TITLES: Readonly<Record<string, string>> = {
  SCREEN_ADDICTION: '放下手机,陪伴孩子',
  HOME_SAFETY: '假期居家安全一堂课',
  DROWNING: '珍爱生命,预防溺水',
  TRAFFIC: '平安路上,家长同行',
  ABDUCTION: '教会孩子防拐骗',
  BULLYING: '看见欺凌的信号',
  READING_TOGETHER: '亲子共读,书香飘万家',
  PARENT_CHILD_COMMUNICATION: '隔着电话也能好好沟通',
  STUDY_HABITS: '习惯养成在家庭',
  PSYCHOLOGICAL_WELLBEING: '读懂孩子的情绪',
  ADOLESCENCE: '陪孩子走过青春期',
  GUARDIANSHIP_DUTIES: '家庭教育促进法与监护职责',
};

const ORDINARY_TOPICS = Object.keys(TITLES).slice(7).concat('BULLYING');

/** What is held in a month: winter and summer holidays, reading in April, other topics in the rest of the year. */
function programmeOf(month: number): { season: string | null; topics: readonly string[]; forms: readonly string[] } {
  if (month <= 2) {
    const season = month === 1 ? 'WINTER_HOLIDAY' : 'SPRING_FESTIVAL';
    const topics = ['SCREEN_ADDICTION', 'HOME_SAFETY', 'TRAFFIC'];
    return { season, topics, forms: ['LECTURE', 'LECTURE', 'HOLIDAY_CARE'] };
  }
  if (month === 7 || month === 8) {
    const topics = ['DROWNING', 'ABDUCTION', 'SCREEN_ADDICTION'];
    return { season: 'SUMMER_HOLIDAY', topics, forms: ['LECTURE', 'SAFETY_EDUCATION', 'HOLIDAY_CARE'] };
  }
  if (month === 4) return { season: 'YEAR_ROUND', topics: ['READING_TOGETHER'], forms: ['READING_TOGETHER'] };
  return { season: null, topics: ORDINARY_TOPICS, forms: ['LECTURE', 'LECTURE', 'LECTURE', 'CONSULTATION'] };
}

/** Campaigns, and every township's lectures and activities of the last twelve months. */
export function writeActivities(
  population: Population,
  emit: Emit,
  sites: TownshipSites,
  staff: DemoStaff,
): ReadonlyMap<string, DemoActivity[]> {
  const campaigns = writeCampaigns(population, emit);
  const perYear = population.size >= 50_000 ? 4 : 7;
  const held = population.townships.map((township, at) => {
    const random = population.random(`activities ${township.code}`);
    const step = Math.floor(364 / perYear);
    const activities = Array.from({ length: perYear }, (_, turn) => {
      const first = addDays(population.today, -365 + turn * step + (at % 8) * 4);
      const heldOn = random.day(first, addDays(first, 12));
      const expert = random.pick(staff.experts.get(township.code.slice(0, 6)) as readonly number[]);
      return oneActivity(emit, random, township, heldOn, { site: sites.get(township.code) ?? null, expert }, campaigns);
    });
    return [township.code, activities] as const;
  });
  return new Map(held);
}

function oneActivity(
  emit: Emit,
  random: Random,
  township: DemoDivision,
  heldOn: PlainDate,
  by: { site: number | null; expert: number },
  campaigns: readonly Campaign[],
): DemoActivity {
  const { season, topics, forms } = programmeOf(Number(heldOn.slice(5, 7)));
  const topic = random.pick(topics);
  const campaign = campaigns.find(
    (each) => each.season === season && each.from <= heldOn && (!each.until || heldOn < each.until),
  );
  const participantCount = random.int(28, 96);
  const id = emit(FamilyEducationActivity, {
    title: TITLES[topic],
    form: random.pick(forms),
    topic,
    campaign: campaign?.id ?? null,
    heldOn,
    divisionCode: township.code,
    place: by.site ? `${township.name}家庭教育指导服务站` : `${township.name}九年一贯制学校礼堂`,
    site: by.site,
    expert: by.expert,
    participantCount,
    ...recordedAt(`${township.name}妇联`, heldOn),
  });
  return { id, heldOn, placesLeft: Math.floor(participantCount / 2) };
}

function writeCampaigns(population: Population, emit: Emit): Campaign[] {
  const year = Number(population.today.slice(0, 4));
  const seasonal = [year - 1, year].flatMap((each) => [
    ['把爱带回家(寒假)', 'WINTER_HOLIDAY', `${each}-01-01`, `${each}-02-01`] as const,
    ['欢欢喜喜过大年', 'SPRING_FESTIVAL', `${each}-02-01`, `${each}-03-01`] as const,
    ['把爱带回家(暑假)', 'SUMMER_HOLIDAY', `${each}-07-01`, `${each}-09-01`] as const,
  ]);
  const yearRound = [['书香飘万家', 'YEAR_ROUND', '2021-04-01', null] as const];
  return [...yearRound, ...seasonal]
    .filter(([, , from]) => from <= population.today)
    .map(([name, season, from, until]) => {
      const id = emit(FamilyEducationCampaign, { name, season, from, until, ...recordedAt('省妇联', from) });
      return { id, season, from, until };
    });
}
