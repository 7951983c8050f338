import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance, version } from '../../properties.ts';
import { ChildrensHome } from './childrens-home.ts';

const HomeSubsidySchema = defineEntity({
  name: 'HomeSubsidy',
  comment: '儿童之家补助',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    home: () => p.manyToOne(ChildrensHome),
    purpose: p.enum(['NEW_HOME', 'RUNNING', 'DEMONSTRATION'] as const),
    totalYuan: p.integer(),
    provinceYuan: p.integer(),
    cityAndCountyYuan: p.integer(),
    fund: p.string(),
    grantedOn: p.date(),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['home', 'grantedOn'] }],
  checks: [
    { name: 'home_subsidy_shares_make_total', expression: 'total_yuan = province_yuan + city_and_county_yuan' },
    { name: 'home_subsidy_amounts', expression: 'total_yuan > 0 and province_yuan >= 0 and city_and_county_yuan >= 0' },
  ],
});

/** 儿童之家补助: money for a home: the shares of province and of city and county make the total (HN2019: 30,000 = 10,000 + 20,000). */
export class HomeSubsidy extends HomeSubsidySchema.class {}
HomeSubsidySchema.setClass(HomeSubsidy);
