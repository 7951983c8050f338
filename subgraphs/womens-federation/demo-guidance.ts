import { addDays } from '../../schema/plain-date.ts';
import type { DemoChild } from '../demo/population.ts';
import type { Random } from '../demo/random.ts';
import type { ChildDemo } from './demo-children.ts';
import { recordedAt } from './demo-divisions.ts';
import { FamilyGuidance } from './entities/family-guidance.ts';
import { FamilyGuidanceSession } from './entities/family-guidance-session.ts';
import { JointHomeVisit } from './entities/joint-home-visit.ts';

const GOALS = [
  '改善亲子沟通,每周固定视频联系',
  '控制手机使用时间',
  '帮助祖辈掌握辅导和安全照护方法',
  '稳定情绪,恢复规律作息',
];
const SUMMARIES = [
  '了解家庭近况,商定本月目标',
  '示范沟通方法,家长已能照做',
  '与在外父母视频,约定每周联系',
  '检查居家安全,提醒防溺水和用电安全',
];
const FINDINGS = [
  '祖辈照护为主,学习辅导困难',
  '家庭收入不稳,孩子情绪平稳',
  '孩子课后无人看护,手机使用较多',
  '监护人身体欠佳,需要帮扶',
];
const NEXT_STEPS = ['妇联安排志愿者每周辅导一次', '学校落实结对教师,妇联跟进家庭', '协助申请困难救助', '一个月后复访'];
const TOPICS = [
  'PARENT_CHILD_COMMUNICATION',
  'SCREEN_ADDICTION',
  'STUDY_HABITS',
  'PSYCHOLOGICAL_WELLBEING',
  'HOME_SAFETY',
];

/** One-to-one guidance by an expert; in a small county some families had a volunteer before. */
export function writeGuidances(child: DemoChild, demo: ChildDemo, random: Random): void {
  const { population, staff, isSmall } = demo;
  const expert = random.pick(staff.experts.get(child.countyCode) as readonly number[]);
  const volunteer = random.pick(staff.volunteers.get(child.townshipCode) as readonly number[]);
  if (isSmall && random.chance(0.25)) {
    const openedOn = random.day(addDays(population.today, -360), addDays(population.today, -310));
    writeGuidance(child, demo, random, { volunteer, openedOn, closedOn: addDays(openedOn, 75), sessions: 2 });
  }
  const openedOn = random.day(addDays(population.today, -220), addDays(population.today, -40));
  const closedOn = random.chance(0.25) ? addDays(openedOn, 38) : null;
  writeGuidance(child, demo, random, { expert, openedOn, closedOn, sessions: isSmall ? random.int(1, 4) : 1 });
}

interface GuidanceStory {
  expert?: number;
  volunteer?: number;
  openedOn: ReturnType<typeof addDays>;
  closedOn: string | null;
  sessions: number;
}

function writeGuidance(child: DemoChild, demo: ChildDemo, random: Random, story: GuidanceStory): void {
  const federation = demo.federation(child.townshipCode);
  const topic = random.pick(TOPICS);
  const guidance = demo.emit(FamilyGuidance, {
    child: child.id,
    expert: story.expert ?? null,
    volunteer: story.volunteer ?? null,
    topics: topic === 'HOME_SAFETY' ? [topic] : [topic, 'HOME_SAFETY'],
    goal: random.pick(GOALS),
    openedOn: story.openedOn,
    closedOn: story.closedOn,
    outcome: story.closedOn ? random.pick(['GOAL_REACHED', 'IMPROVED', 'REFERRED']) : null,
    ...recordedAt(federation, story.openedOn),
  });
  for (let turn = 0; turn < story.sessions; turn++) {
    const heldOn = addDays(story.openedOn, 3 + turn * 9 + random.int(0, 4));
    const form = turn === 0 ? 'AT_HOME' : random.pick(['AT_SITE', 'PHONE', 'VIDEO', 'AT_HOME']);
    const summary = SUMMARIES[turn % SUMMARIES.length];
    demo.emit(FamilyGuidanceSession, { guidance, heldOn, form, summary, ...recordedAt(federation, heldOn) });
  }
}

/** Joint home visits with the school, every ninety days as agreed each time; some families are overdue. */
export function writeJointHomeVisits(child: DemoChild, demo: ChildDemo, random: Random): void {
  const { population, emit, isSmall } = demo;
  const visits = isSmall ? random.int(1, 3) : 1;
  const last = random.int(5, 130);
  const gridWorker = demo.staff.gridWorkers.get(child.villageCode);
  for (let turn = visits - 1; turn >= 0; turn--) {
    const visitedOn = addDays(population.today, -last - turn * 90);
    emit(JointHomeVisit, {
      child: child.id,
      divisionCode: child.villageCode,
      visitedOn,
      federationVisitors: [gridWorker?.name ?? '乡镇妇联工作人员'],
      educationVisitors: [population.person(random, [1970, 1998]).name],
      findings: random.pick(FINDINGS),
      nextStep: random.pick(NEXT_STEPS),
      nextDueOn: addDays(visitedOn, 90),
      ...recordedAt(demo.federation(child.townshipCode), visitedOn),
    });
  }
}
