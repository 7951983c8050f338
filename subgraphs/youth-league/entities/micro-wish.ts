import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance, version } from '../../properties.ts';
import { LeagueChild } from './league-child.ts';

const MicroWishSchema = defineEntity({
  name: 'MicroWish',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(LeagueChild).updateRule('cascade'),
    wish: p.string(),
    wishedOn: p.date(),
    claimedBy: p.string().nullable(),
    claimedOn: p.date().nullable(),
    fulfilledOn: p.date().nullable(),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['child', 'wishedOn'] }],
  checks: [
    { name: 'micro_wish_claimed_by_somebody', expression: '("claimed_by" is null) = ("claimed_on" is null)' },
    { name: 'micro_wish_claimed_after_wished', expression: '"claimed_on" >= "wished_on"' },
    {
      name: 'micro_wish_fulfilled_after_claimed',
      expression: '"fulfilled_on" is null or ("claimed_on" is not null and "fulfilled_on" >= "claimed_on")',
    },
  ],
});

/** 微心愿: a small wish of a child, claimed by somebody and fulfilled (实现微心愿, JS37). */
export class MicroWish extends MicroWishSchema.class {}
MicroWishSchema.setClass(MicroWish);
