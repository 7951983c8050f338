import { defineEntity, p } from '@mikro-orm/postgresql';

const ChildAliasSchema = defineEntity({
  name: 'ChildAlias',
  comment: '儿童编号的别名:临时编号与正式编号的对应,可撤销',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    aliasId: p.string().length(28).collation('C'),
    childId: p.string().length(28).collation('C'),
    from: p.datetime(),
    until: p.datetime().nullable(),
    recordedBy: p.string(),
  },
  indexes: [{ properties: ['childId'] }],
  uniques: [
    {
      name: 'child_alias_current_unique',
      expression:
        'create unique index "child_alias_current_unique" on "child_alias" ("alias_id") where "until" is null',
    },
  ],
});

/** An edge from a provisional child id to the id of the same child once the number is known; ended, never deleted. */
export class ChildAlias extends ChildAliasSchema.class {}
ChildAliasSchema.setClass(ChildAlias);
