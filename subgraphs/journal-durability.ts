import type { Durability } from './chain-connection.ts';

/**
 * How durable journals have to be (日志可靠性): `HUB_DURABILITY=any` lets a trial run on a PostgreSQL that forces nothing to the
 * disk; refused in production.
 */
export function durabilityFrom({ HUB_DURABILITY, NODE_ENV }: NodeJS.ProcessEnv): Durability {
  if (HUB_DURABILITY !== 'any') return 'required';
  if (NODE_ENV === 'production') throw new Error('正式运行不能设置 HUB_DURABILITY=any:处理记录必须可靠保存。');
  return 'any';
}
