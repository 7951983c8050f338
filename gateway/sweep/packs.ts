import { FILL, POSTPONE, SEAL, TO_FILL } from './packs/documents.ts';
import { type FigureSection, figureSections } from './packs/figure-sections.ts';
import { type Gap, type GatheredPack, gatherPack } from './packs/gather-pack.ts';
import type { PreviousPack } from './packs/pack-changes.ts';
import type { FigurePart } from './packs/pack-content.ts';
import { type AskAsJointMeeting, type SweepStep, wholeData } from './step.ts';
import { measureUndertakings } from './undertaking-values.ts';

/** How often a pack with gaps is tried again before it is closed with them. */
const TRIES = 4;

interface OrderedPack {
  id: string;
  attempts: number;
  previous: PreviousPack | null;
}

/**
 * Gathers the meeting packs that have been ordered (会议材料): seconds after the order, from what the graph answers then. One that
 * cannot be handed over is tried again later, and keeps no other waiting.
 */
export const packs: SweepStep = {
  name: 'packs',
  round: {
    minutes: 0,
    async run(ask) {
      const { meetingPacksToFill: waiting } = wholeData(await ask(TO_FILL, {}, 'STATISTICS'));
      const ordered = (waiting ?? []) as readonly OrderedPack[];
      if (ordered.length === 0) return;
      // Not measured now, it is told as it was measured last; the step of the undertakings says why.
      await measureUndertakings(ask).catch(() => undefined);
      const sections = await figureSections(ask);
      const failures: unknown[] = [];
      for (const pack of ordered) await complete(pack, sections, ask).catch((error) => failures.push(error));
      if (failures.length > 0) throw failures[0];
    },
  },
};

async function complete(pack: OrderedPack, sections: readonly FigureSection[], ask: AskAsJointMeeting): Promise<void> {
  const isLastTry = pack.attempts >= TRIES;
  const postpone = () => tell(ask, POSTPONE, { packId: pack.id });
  try {
    const gathered = await gatherPack(pack, sections, ask);
    if (gathered.gaps.length === 0 || isLastTry) return await handOver(pack.id, gathered, isLastTry, ask);
  } catch (error) {
    await postpone();
    throw error;
  }
  await postpone();
}

/**
 * Cut off in between, everything is handed over anew: the last word on a part holds until the pack is closed. A part that cannot
 * be handed over is, in the last try, one more thing that the pack lacks.
 */
async function handOver(
  packId: string,
  { parts, gaps, summary }: GatheredPack,
  isLastTry: boolean,
  ask: AskAsJointMeeting,
): Promise<void> {
  const lacking: Gap[] = [...gaps];
  for (const [part, content] of Object.entries(parts))
    await tell(ask, FILL, { packId, part, content: JSON.stringify(content) }).catch((error) => {
      if (!isLastTry) throw error;
      lacking.push(gapOf(part, content));
    });
  await tell(ask, SEAL, { packId, gaps: lacking, summary });
}

const CONTENTS: Readonly<Record<string, string>> = {
  places: '区划名称',
  findings: '比对结果',
  tasks: '任务',
  undertakings: '承诺',
  terms: '当日用语',
  changes: '与上一份的变化',
};

function gapOf(part: string, content: unknown): Gap {
  const { department = 'JOINT_MEETING' } = part.startsWith('figures-') ? (content as FigurePart) : {};
  return { department, reason: `${CONTENTS[part] ?? '统计指标'}:没有收入,内容可能过长` };
}

async function tell(ask: AskAsJointMeeting, mutation: string, input: object): Promise<void> {
  wholeData(await ask(mutation, { input }, 'STATISTICS'));
}
