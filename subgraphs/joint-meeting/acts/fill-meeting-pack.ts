import type { Act } from '../../act.ts';
import { problem, refuse } from '../../check.ts';
import { orderedPack } from '../ordered-pack.ts';
import type { FillMeetingPackInput } from '../schema.generated.ts';
import { findJson, sealedJson } from '../sealed-json.ts';

const PART = /^[a-z][a-z-]{0,59}$/;

const UPSERT = `insert into meeting_pack_part (pack_id, part, content) values (?, ?, ?)
  on conflict on constraint meeting_pack_part_once do update set content = excluded.content`;

/** 汇集一部分: told twice, the last one holds; a request may carry 256 KB, hence parts. */
export const fillMeetingPack: Act<FillMeetingPackInput> = async ({ packId, part, content }, work) => {
  const json = findJson(content);
  refuse(
    PART.test(part) && part !== 'cover' ? null : problem('part', '部分的名称只能由小写字母和短横线组成。'),
    json === undefined ? problem('content', '内容不是 JSON 文本。') : null,
  );
  const pack = await orderedPack(packId, work);
  await work.em.execute(UPSERT, [pack.id, part, sealedJson(json)]);
  return pack.id;
};
