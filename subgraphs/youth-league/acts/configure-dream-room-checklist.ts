import type { Act } from '../../act.ts';
import { knownDivision, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { DreamRoomChecklist } from '../entities/dream-room-checklist.ts';
import { DreamRoomChecklistGroup } from '../entities/dream-room-checklist-group.ts';
import { DreamRoomChecklistItem } from '../entities/dream-room-checklist-item.ts';
import type { ConfigureDreamRoomChecklistInput, DreamRoomChecklistGroupInput } from '../schema.generated.ts';

const KINDS = ['THREE_SURFACES', 'SIX_ITEMS', 'FOUR_MUSTS', 'FOUR_GUARANTEES'] as const;

type Groups = readonly DreamRoomChecklistGroupInput[];

/** 主管部门配置检查清单: replaces the division's checklist from a day on; the former one stays as history. */
export const configureDreamRoomChecklist: Act<ConfigureDreamRoomChecklistInput> = async (input, work) => {
  const { em } = work;
  const { divisionCode, from, groups, source } = input;
  const former = await em.findOne(DreamRoomChecklist, { divisionCode, until: null });
  refuse(
    await knownDivision('divisionCode', divisionCode, em, ['PROVINCE', 'CITY', 'COUNTY']),
    saysSomething('source', source),
    former && from <= former.from ? problem('from', '必须晚于现行清单的起始日期,请核对。') : null,
    ...groups.flatMap((group, at) => groupProblems(group, at, groups)),
  );
  if (former) former.until = from;
  await em.flush();
  const checklist = em.create(DreamRoomChecklist, { divisionCode, from, ...recorded(work, source) });
  for (const kind of KINDS) {
    const group = em.create(DreamRoomChecklistGroup, { checklist, kind });
    const items = groups.find((each) => each.kind === kind)?.items ?? [];
    for (const [at, text] of items.entries()) em.create(DreamRoomChecklistItem, { group, position: at + 1, text });
    await em.flush();
  }
  return checklist.id;
};

function groupProblems(group: DreamRoomChecklistGroupInput, at: number, groups: Groups) {
  const isSecond = groups.slice(0, at).some((each) => each.kind === group.kind);
  return [
    isSecond ? problem(`groups.${at}.kind`, '同一名目只能出现一次,请合并条目。') : null,
    ...group.items.map((text, index) => saysSomething(`groups.${at}.items.${index}`, text)),
  ];
}
