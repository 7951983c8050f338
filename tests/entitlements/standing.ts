import type { Entitlement } from '../../subgraphs/joint-meeting/entitlement.ts';
import { STANDARDS } from '../../subgraphs/joint-meeting/findings/standards.ts';
import { child, type Otherwise, TODAY } from '../findings/agreeing-child.ts';

/** How a child stands to an entitlement: it has it, lacks it, or is not to have it. */
export function standing(
  { isEntitled, isReceived }: Entitlement,
  otherwise: Otherwise = {},
  today = TODAY,
): 'HAS' | 'LACKS' | 'NOT_ENTITLED' {
  const facts = child(otherwise);
  const context = { today, standards: STANDARDS };
  if (!isEntitled(facts, context)) return 'NOT_ENTITLED';
  return isReceived(facts, context) ? 'HAS' : 'LACKS';
}
