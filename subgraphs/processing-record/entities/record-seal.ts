import { defineEntity, p } from '@mikro-orm/postgresql';

const RecordSealSchema = defineEntity({
  name: 'RecordSeal',
  tableName: 'seal',
  readonly: true,
  properties: {
    number: p.bigint('number').primary(),
    body: p.text(),
    hash: p.text(),
    keyId: p.text(),
    signature: p.text(),
    at: p.datetime(),
    size: p.bigint('number'),
  },
});

/** 封印: what the hub has signed of the tree over all links up to then. */
export class RecordSeal extends RecordSealSchema.class {}
RecordSealSchema.setClass(RecordSeal);
