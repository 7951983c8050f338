import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance, version } from '../../properties.ts';
import { openNameUnique } from '../open-name-unique.ts';

const WomenAndChildrensHomeSchema = defineEntity({
  name: 'WomenAndChildrensHome',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    name: p.string().length(100),
    divisionCode: divisionCode(),
    address: p.string().nullable(),
    areaSquareMetres: p.decimal('number').precision(8).scale(1).nullable(),
    keeperName: p.string().length(50).nullable(),
    phone: p.string().length(20).nullable(),
    openedOn: p.date(),
    closedOn: p.date().nullable(),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['divisionCode'] }],
  uniques: [openNameUnique('women_and_childrens_home')],
  checks: [
    { name: 'women_and_childrens_home_period_in_order', expression: '"closed_on" > "opened_on"' },
    { name: 'women_and_childrens_home_area_positive', expression: '"area_square_metres" > 0' },
  ],
});

/** 妇儿之家: a place for women and children in a village, community or township (苏民案复〔2021〕37号). */
export class WomenAndChildrensHome extends WomenAndChildrensHomeSchema.class {}
WomenAndChildrensHomeSchema.setClass(WomenAndChildrensHome);
