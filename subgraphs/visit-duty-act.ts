import type { EntityManager } from '@mikro-orm/postgresql';
import { parentCode } from '../schema/division-code.ts';
import type { PlainDate } from '../schema/plain-date.ts';
import type { Act } from './act.ts';
import { atLeastOne, knownDivision, problem, refuse, saysSomething } from './check.ts';
import { recorded } from './recorded.ts';
import type { VisitContent, VisitRequirement } from './visit-duty.ts';

/** A duty as a department keeps it. */
export interface VisitDuty extends VisitRequirement {
  id: number;
  divisionCode: string;
  acceptedFrom: readonly string[];
  from: string;
  until?: string | null;
}

/** A department's own table of duties. */
export interface VisitDutyEntity {
  name: string;
  new (...given: never[]): VisitDuty;
}

interface SetVisitDutyInput {
  divisionCode: string;
  contents: readonly VisitContent[];
  mustSeeChild: boolean;
  mustSeeGuardian: boolean;
  acceptedFrom: readonly string[];
  from: string;
  source: string;
}

/** 设定一次走访应有的内容: replaces the division's duty from a day on; the former one stays as history. */
export function setVisitDuty(entity: VisitDutyEntity): Act<SetVisitDutyInput> {
  return async (input, work) => {
    const { em, viewer } = work;
    const { source, ...duty } = input;
    const former = (await em.findOne(entity, { divisionCode: duty.divisionCode, until: null } as never)) as
      | (VisitDuty & { until?: string | null })
      | null;
    refuse(
      await knownDivision('divisionCode', duty.divisionCode, em, ['PROVINCE', 'CITY', 'COUNTY']),
      atLeastOne('contents', duty.contents, '一项走访内容'),
      saysSomething('source', source),
      duty.acceptedFrom.includes(viewer.department)
        ? problem('acceptedFrom', '本部门自己的走访不需要认可,请只填别的部门。')
        : null,
      former && duty.from <= former.from ? problem('from', '必须晚于现行规定的起始日期,请核对。') : null,
    );
    if (former) former.until = duty.from;
    await em.flush();
    const made = em.create(entity, {
      ...duty,
      contents: [...new Set(duty.contents)],
      acceptedFrom: [...new Set(duty.acceptedFrom)],
      ...recorded(work, source),
    } as never) as VisitDuty;
    await em.flush();
    return made.id;
  };
}

/** The duty that holds where a child lives on a day: the nearest division's; null where no authority has set one. */
export async function dutyOn(
  em: EntityManager,
  entity: VisitDutyEntity,
  division: string,
  day: PlainDate,
): Promise<VisitDuty | null> {
  const duties = (await em.find(entity, {
    divisionCode: { $in: withAncestors(division) },
    from: { $lte: day },
    $or: [{ until: null }, { until: { $gt: day } }],
  } as never)) as VisitDuty[];
  return duties.toSorted((one, other) => other.divisionCode.length - one.divisionCode.length)[0] ?? null;
}

function withAncestors(division: string): string[] {
  const above = parentCode(division);
  return above ? [division, ...withAncestors(above)] : [division];
}
