import { LockMode } from '@mikro-orm/postgresql';
import { badInput } from '../../schema/errors.ts';
import type { Work } from '../act.ts';
import { found, problem } from '../check.ts';
import { MeetingPack } from './entities/meeting-pack.ts';

const SEALED = '这份材料已经封存,不能再改。';

/** The pack that is being gathered, for one writer at a time; a sealed one is not touched any more. */
export async function orderedPack(packId: string, { em }: Work): Promise<MeetingPack> {
  const pack = await found('packId', packId, (id) =>
    em.findOne(MeetingPack, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }),
  );
  if (pack.state !== 'ORDERED') throw badInput(problem('packId', SEALED));
  return pack;
}
