import { defineEntity, p } from '@mikro-orm/postgresql';

const ChangeNumberSchema = defineEntity({
  name: 'ChangeNumber',
  properties: {
    place: p.integer().primary().autoincrement(false),
    moves: p.bigint('number'),
  },
});

/** 变更号: how often findings and tasks have changed, spread over places so that writers do not wait for each other. */
export class ChangeNumber extends ChangeNumberSchema.class {}
ChangeNumberSchema.setClass(ChangeNumber);
