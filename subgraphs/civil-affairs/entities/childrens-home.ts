import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance, version } from '../../properties.ts';
import { HomeDemonstration } from './home-demonstration.ts';
import { HomeDutyShift } from './home-duty-shift.ts';
import { HomeOpeningHours } from './home-opening-hours.ts';
import { HomeSubsidy } from './home-subsidy.ts';
import { ServiceAgreement } from './service-agreement.ts';

const ChildrensHomeSchema = defineEntity({
  name: 'ChildrensHome',
  comment: '村级儿童之家',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    name: p.string(),
    divisionCode: divisionCode(),
    address: p.string().nullable(),
    buildingKind: p.enum(['VILLAGE_SERVICE_STATION', 'SCHOOL', 'KINDERGARTEN', 'PUBLIC_BUILDING', 'OTHER'] as const),
    indoorAreaSquareMetres: p.decimal('number').precision(8).scale(1),
    hasVideoContact: p.boolean(),
    hasReadingEquipment: p.boolean(),
    hasRecreationEquipment: p.boolean(),
    hasOutdoorSpace: p.boolean(),
    hasCounsellingRoom: p.boolean(),
    isInsured: p.boolean(),
    functions: p.array(),
    status: p.enum(['OPERATING', 'SUSPENDED', 'CLOSED'] as const),
    openedOn: p.date(),
    closedOn: p.date().nullable(),
    openingHours: () => p.oneToMany(HomeOpeningHours).mappedBy('home').orderBy({ position: 'asc' }),
    dutyShifts: () => p.oneToMany(HomeDutyShift).mappedBy('home').orderBy({ position: 'asc' }),
    demonstrations: () => p.oneToMany(HomeDemonstration).mappedBy('home').orderBy({ from: 'desc' }),
    subsidies: () => p.oneToMany(HomeSubsidy).mappedBy('home').orderBy({ grantedOn: 'desc' }),
    agreements: () => p.oneToMany(ServiceAgreement).mappedBy('home').orderBy({ from: 'desc' }),
    ...provenance,
    version,
  },
  indexes: [
    { properties: ['divisionCode', 'name'] },
    {
      name: 'childrens_home_name_characters',
      expression:
        'create index "childrens_home_name_characters" on "childrens_home" using gin (string_to_array(lower("name"), null))',
    },
  ],
  uniques: [{ name: 'childrens_home_name_unique', properties: ['divisionCode', 'name'] }],
  checks: [
    { name: 'childrens_home_area_positive', expression: 'indoor_area_square_metres > 0' },
    { name: 'childrens_home_period_in_order', expression: 'closed_on >= opened_on' },
    { name: 'childrens_home_closing_dated', expression: "(status = 'CLOSED') = (closed_on is not null)" },
    {
      name: 'childrens_home_functions_known',
      expression: "functions <@ array['MANAGEMENT', 'EDUCATION', 'CARE', 'PROTECTION']::text[]",
    },
  ],
});

/** 村级儿童之家: a place for the children of a village (HN2019): building, area, equipment, functions. */
export class ChildrensHome extends ChildrensHomeSchema.class {}
ChildrensHomeSchema.setClass(ChildrensHome);
