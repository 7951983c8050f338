import { NO_POLICY } from './policy.ts';
import type { Session } from './viewer.ts';

/** Nobody has signed in, and nothing is agreed (未登录). */
export const NOBODY: Session = { viewer: null, purpose: null, ground: null, policy: NO_POLICY };
