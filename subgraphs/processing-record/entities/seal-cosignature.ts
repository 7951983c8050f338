import { defineEntity, p } from '@mikro-orm/postgresql';

const SealCosignatureSchema = defineEntity({
  name: 'SealCosignature',
  tableName: 'seal_cosignature',
  readonly: true,
  properties: {
    number: p.bigint('number').primary(),
    department: p.text().collation('C').primary(),
    keyId: p.text(),
    signature: p.text(),
    at: p.datetime().defaultRaw('now()'),
  },
});

/** 见证签名: a department's signature under a seal that it has seen follow the one before. */
export class SealCosignature extends SealCosignatureSchema.class {}
SealCosignatureSchema.setClass(SealCosignature);
