import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance, version } from '../../properties.ts';

const LeagueBaseSchema = defineEntity({
  name: 'LeagueBase',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    kind: p.enum([
      'HOPE_CLUB',
      'YOUTH_HOME',
      'HOPE_HOMELAND',
      'COLOURFUL_CABIN',
      'HAPPY_KITCHEN',
      'RED_SCARF_READING_ROOM',
    ] as const),
    name: p.string(),
    divisionCode: divisionCode(),
    address: p.string().nullable(),
    openedOn: p.date(),
    closedOn: p.date().nullable(),
    ...provenance,
    version,
  },
  uniques: [{ name: 'league_base_name_unique', properties: ['divisionCode', 'name'] }],
  checks: [{ name: 'league_base_closed_after_opened', expression: '"closed_on" > "opened_on"' }],
});

/** 共青团阵地: a base of the League, such as 希望来吧 or 青年之家 (JS37, GD661). */
export class LeagueBase extends LeagueBaseSchema.class {}
LeagueBaseSchema.setClass(LeagueBase);
