import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance, version } from '../../properties.ts';
import { ServiceCase } from './service-case.ts';
import { SocialWorker } from './social-worker.ts';

const SocialWorkStationSchema = defineEntity({
  name: 'SocialWorkStation',
  comment: '社工站',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    name: p.string(),
    divisionCode: divisionCode(),
    address: p.string().nullable(),
    openedOn: p.date(),
    closedOn: p.date().nullable(),
    workers: () => p.oneToMany(SocialWorker).mappedBy('station').orderBy({ name: 'asc' }),
    cases: () => p.oneToMany(ServiceCase).mappedBy('station').orderBy({ openedOn: 'desc' }),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['divisionCode', 'name'] }],
  checks: [{ name: 'social_work_station_period_in_order', expression: 'closed_on >= opened_on' }],
});

/** 社工站: a social-work station of a township or street. */
export class SocialWorkStation extends SocialWorkStationSchema.class {}
SocialWorkStationSchema.setClass(SocialWorkStation);
