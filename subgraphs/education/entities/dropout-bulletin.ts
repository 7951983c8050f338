import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance } from '../../properties.ts';

const DropoutBulletinSchema = defineEntity({
  name: 'DropoutBulletin',
  comment: '控辍保学月度通报',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    divisionCode: divisionCode(),
    month: p.date(),
    publishedOn: p.date(),
    newCount: p.integer(),
    visitedCount: p.integer(),
    returnedCount: p.integer(),
    openCount: p.integer(),
    ...provenance,
  },
  checks: [
    { name: 'dropout_bulletin_first_day', expression: 'extract(day from "month") = 1' },
    { name: 'dropout_bulletin_after_month', expression: '"published_on" > "month"' },
    {
      name: 'dropout_bulletin_counts',
      expression: 'least("new_count", "visited_count", "returned_count", "open_count") >= 0',
    },
  ],
  uniques: [{ name: 'dropout_bulletin_unique', properties: ['divisionCode', 'month'] }],
});

/** 控辍保学月度通报: the counts of a county at the end of a month, as published (JS37). */
export class DropoutBulletin extends DropoutBulletinSchema.class {}
DropoutBulletinSchema.setClass(DropoutBulletin);
