import { hash } from 'node:crypto';
import type { Act } from '../../act.ts';
import type { MeetingPack } from '../entities/meeting-pack.ts';
import { MeetingPackPart } from '../entities/meeting-pack-part.ts';
import { orderedPack } from '../ordered-pack.ts';
import type { MeetingPackGap, SealMeetingPackInput } from '../schema.generated.ts';
import { sealedJson } from '../sealed-json.ts';

/** 封存会议材料: its parts become one text, the text has a hash, and neither changes any more. */
export const sealMeetingPack: Act<SealMeetingPackInput> = async ({ packId, gaps, summary }, work) => {
  const { em, now } = work;
  const pack = await orderedPack(packId, work);
  const parts = await em.find(MeetingPackPart, { pack });
  await em.populate(pack, ['meeting']);
  pack.gaps = gaps.map(({ department, reason }): MeetingPackGap => ({ department: department ?? null, reason }));
  pack.isComplete = gaps.length === 0;
  pack.summary = { ...summary };
  pack.sealedAt = now;
  const filled = Object.fromEntries(parts.map(({ part, content }) => [part, JSON.parse(content) as unknown]));
  pack.content = sealedJson({ ...filled, cover: coverOf(pack) });
  pack.hash = hash('sm3', pack.content, 'hex');
  pack.state = 'READY';
  for (const part of parts) em.remove(part);
  await em.flush();
  return pack.id;
};

/** What the cover says (封面): everything that a page shows comes from the sealed text. */
function coverOf({ number, title, divisionCode, meeting, orderedAt, sealedAt, gaps, summary }: MeetingPack): object {
  const held = meeting;
  return {
    number,
    title,
    divisionCode,
    orderedAt: orderedAt.toISOString(),
    sealedAt: sealedAt?.toISOString() ?? null,
    meeting: held
      ? { number: held.number, title: held.title, meetsOn: held.meetsOn, place: held.place, agenda: held.agenda }
      : null,
    gaps,
    summary,
  };
}
