import { defineEntity, p } from '@mikro-orm/postgresql';

const ActReceiptSchema = defineEntity({
  name: 'ActReceipt',
  comment: '操作回执:同一个幂等键只生效一次',
  properties: {
    idempotencyKey: p.string().length(100).primary(),
    act: p.string().length(100),
    inputHash: p.string().length(64),
    resultKey: p.string().length(64),
    at: p.datetime(),
  },
});

/** What an act with an idempotency key did, so that sending it again answers the same and changes nothing. */
export class ActReceipt extends ActReceiptSchema.class {}
ActReceiptSchema.setClass(ActReceipt);

/** What a receipt has for a result that concerns a child erased since: the act is not done again, and there is nothing to answer. */
export const ERASED_RESULT = '';
