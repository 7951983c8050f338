import { type Counter, period } from '../../figure.ts';
import { child } from './subjects.ts';

/** SQL of the days on which a child is on the register (在册). */
export const onRegister = period('c.registered_on', 'c.removed_on');

/** Children on the register, where they live. */
export const registered: Counter = { code: 'REGISTERED', subject: child, held: onRegister };
