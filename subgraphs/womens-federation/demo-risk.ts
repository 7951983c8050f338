import { addDays } from '../../schema/plain-date.ts';
import type { DemoChild } from '../demo/population.ts';
import type { Random } from '../demo/random.ts';
import type { ChildDemo } from './demo-children.ts';
import { recordedAt } from './demo-divisions.ts';
import { AtRiskReport } from './entities/at-risk-report.ts';

/** What a grid worker reported of a child, to whom it went, and whether an answer came. */
export interface RiskReport {
  kind: string;
  description: string;
  handedOverTo: string | null;
  isAnswered: boolean;
}

/** Tells of each child what was reported: the first child with a cause always, others now and then. */
export function riskReports(isSmall: boolean): (child: DemoChild) => RiskReport[] {
  const seen = new Set<string>();
  const isTold = (cause: string, child: DemoChild, share: number) => {
    if (seen.has(cause)) return child.random(`report ${cause}`).chance(isSmall ? share : share / 3);
    seen.add(cause);
    return true;
  };
  return (child) => {
    const { story, categories } = child;
    const reports: RiskReport[] = [];
    if (categories.includes('DE_FACTO_UNATTENDED') && isTold('unattended', child, 0.3)) reports.push(UNATTENDED);
    if (story.dropout && story.dropout !== 'RETURNED' && isTold(story.dropout, child, 1))
      reports.push({ ...DROPPING_OUT, isAnswered: story.dropout === 'VISITED' });
    if (story.screening === 'SEVERE' && isTold('severe', child, 0.5)) reports.push(DISTRESS);
    if (story.guardianDiffers && isTold('guardian', child, 0.5)) reports.push(GUARDIANSHIP);
    if (categories[0] === 'IN_DIFFICULTY' && isTold('violence', child, 0.03)) reports.push(VIOLENCE);
    return reports;
  };
}

const UNATTENDED: RiskReport = {
  kind: 'NEW_DE_FACTO_UNATTENDED',
  description: '父母长期失联,孩子由亲属临时照看,建议核实事实无人抚养情形。',
  handedOverTo: 'CIVIL_AFFAIRS',
  isAnswered: true,
};
const DROPPING_OUT: RiskReport = {
  kind: 'DROPPING_OUT',
  description: '近期多日未到校,家中无人督促,建议学校尽快劝返。',
  handedOverTo: 'EDUCATION',
  isAnswered: false,
};
const DISTRESS: RiskReport = {
  kind: 'PSYCHOLOGICAL_DISTRESS',
  description: '情绪低落、不愿与人交流,建议专业心理咨询。',
  handedOverTo: 'EDUCATION',
  isAnswered: true,
};
const GUARDIANSHIP: RiskReport = {
  kind: 'GUARDIANSHIP_FAILURE',
  description: '实际照看人与登记的监护人不一致,请核对监护情况。',
  handedOverTo: 'CIVIL_AFFAIRS',
  isAnswered: false,
};
const VIOLENCE: RiskReport = {
  kind: 'DOMESTIC_VIOLENCE',
  description: '邻居反映家中时有打骂,已上门劝阻,需持续关注。',
  handedOverTo: null,
  isAnswered: false,
};

/** Writes a report by the village's grid worker. */
export function writeRiskReport(child: DemoChild, report: RiskReport, demo: ChildDemo, random: Random): void {
  const reportedOn = random.day(addDays(demo.population.today, -150), addDays(demo.population.today, -30));
  const { kind, description, handedOverTo, isAnswered } = report;
  demo.emit(AtRiskReport, {
    child: child.id,
    divisionCode: child.villageCode,
    gridWorker: demo.staff.gridWorkers.get(child.villageCode)?.id,
    kind,
    description,
    reportedOn,
    handedOverTo,
    handedOverOn: handedOverTo ? addDays(reportedOn, 1) : null,
    answeredOn: isAnswered ? addDays(reportedOn, random.int(5, 20)) : null,
    answer: isAnswered ? '已核实并列入跟进名单,负责人员每月走访。' : null,
    ...recordedAt(demo.federation(child.townshipCode), reportedOn),
  });
}
