import type { EntityManager } from '@mikro-orm/postgresql';
import { childIdOf, isProvisional } from '../schema/child-id.ts';
import { type NationalId, parseNationalId } from '../schema/national-id.ts';
import type { Act } from './act.ts';
import { childIdShape, found, refuse, validNationalId } from './check.ts';
import { ChildAlias } from './child-alias.ts';
import type { ReadingKeys } from './reading.ts';
import { beforeSealing } from './sealing-turn.ts';

/** 确认身份: the number of a child known by a provisional id has become known. */
interface IdentifyInput {
  provisionalId: string;
  nationalId: string;
}

/** What a department keeps of a number beside the child id, for the row with that id; most keep nothing. */
type KeptOfNumber = (number: NationalId | null, id: string, keys: ReadingKeys) => object;

/** Makes room where the proper id is in use already, if that is no record of its own; else leaves everything as it is. */
type MakeRoom = (provisionalId: string, properId: string, em: EntityManager) => Promise<void>;

type KeyedByChild = { name: string; new (...given: never[]): { id: string } };

/**
 * The act that gives a child its proper id in one department: an alias row joins the provisional id to the one computed from the
 * number, and the department's own record moves to it. A record is never merged into another: where the proper id is already
 * in use the act is refused, and a data steward compares the two.
 */
export function identify(entity: KeyedByChild, kept?: KeptOfNumber, makeRoom?: MakeRoom): Act<IdentifyInput> {
  return async ({ provisionalId, nationalId }, { em, today, now, keys, recordedBy }) => {
    refuse(
      childIdShape('provisionalId', provisionalId),
      validNationalId('nationalId', nationalId, today),
      provisional(provisionalId),
    );
    await found('provisionalId', provisionalId, (id) => em.findOne(entity, { id } as never));
    const number = parseNationalId(nationalId);
    const childId = childIdOf(keys.linkageKey, number);
    const isInUse = async () => (await em.count(entity, { id: childId } as never)) > 0;
    if (makeRoom && (await isInUse())) await makeRoom(provisionalId, childId, em);
    if (await isInUse()) refuse(ALREADY_REGISTERED);
    if (kept) await beforeSealing(em);
    await move(em, entity, provisionalId, childId, kept?.(number, childId, keys) ?? {});
    em.create(ChildAlias, { aliasId: provisionalId, childId, from: now, recordedBy });
    return childId;
  };
}

/** 撤销确认: ends the alias and moves the department's record back to the provisional id; nothing is lost. */
export function undoIdentify(entity: KeyedByChild, kept?: KeptOfNumber): Act<{ provisionalId: string }> {
  return async ({ provisionalId }, { em, now, keys }) => {
    refuse(childIdShape('provisionalId', provisionalId), provisional(provisionalId));
    const alias = await found('provisionalId', provisionalId, () =>
      em.findOne(ChildAlias, { aliasId: provisionalId, until: null }),
    );
    await found('provisionalId', alias.childId, (id) => em.findOne(entity, { id } as never));
    alias.until = now;
    await em.flush();
    await move(em, entity, alias.childId, provisionalId, kept?.(null, provisionalId, keys) ?? {});
    return provisionalId;
  };
}

const ALREADY_REGISTERED = {
  field: 'input.nationalId',
  message: '这个身份证号已有一份登记,不能直接合并。请由数据管理员比对两份登记后处理。',
};

function provisional(id: string) {
  return isProvisional(id) ? null : { field: 'input.provisionalId', message: '这不是临时编号(T- 开头),无需确认身份。' };
}

/** Moves a record that the act has found within its scope: an update by key cannot carry the scope's condition itself. */
async function move(em: EntityManager, entity: KeyedByChild, from: string, to: string, more: object): Promise<void> {
  await em.nativeUpdate(entity, { id: from } as never, { id: to, ...more } as never, { filters: false });
  em.clear();
}
