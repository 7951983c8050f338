import { FILL, POSTPONE, SEAL, TO_FILL } from './packs/documents.ts';
import { figureSections } from './packs/figure-sections.ts';
import { gatherPack } from './packs/gather-pack.ts';
import type { PreviousPack } from './packs/pack-changes.ts';
import { type AskAsJointMeeting, type SweepStep, wholeData } from './step.ts';
import { measureUndertakings } from './undertaking-values.ts';

/** How often a pack with gaps is tried again before it is closed with them. */
const TRIES = 4;

interface OrderedPack {
  id: string;
  attempts: number;
  previous: PreviousPack | null;
}

/** Gathers the meeting packs that have been ordered (会议材料): seconds after the order, from what the graph answers then. */
export const packs: SweepStep = {
  name: 'packs',
  round: {
    minutes: 0,
    async run(ask) {
      const { meetingPacksToFill: waiting } = wholeData(await ask(TO_FILL, {}, 'STATISTICS'));
      const ordered = (waiting ?? []) as readonly OrderedPack[];
      if (ordered.length === 0) return;
      await measureUndertakings(ask);
      const sections = await figureSections(ask);
      for (const pack of ordered) {
        const gathered = await gatherPack(pack, sections, ask);
        if (gathered.gaps.length > 0 && pack.attempts < TRIES) await tell(ask, POSTPONE, { packId: pack.id });
        else await handOver(pack.id, gathered, ask);
      }
    },
  },
};

/** Cut off in between, everything is handed over anew: the last word on a part holds until the pack is closed. */
async function handOver(
  packId: string,
  { parts, gaps, summary }: Awaited<ReturnType<typeof gatherPack>>,
  ask: AskAsJointMeeting,
): Promise<void> {
  for (const [part, content] of Object.entries(parts))
    await tell(ask, FILL, { packId, part, content: JSON.stringify(content) });
  await tell(ask, SEAL, { packId, gaps, summary });
}

async function tell(ask: AskAsJointMeeting, mutation: string, input: object): Promise<void> {
  wholeData(await ask(mutation, { input }, 'STATISTICS'));
}
