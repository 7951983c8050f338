import { defineEntity, p } from '@mikro-orm/postgresql';
import { noOverlap } from '../../no-overlap.ts';
import { divisionCode, period, provenance, version } from '../../properties.ts';

const GridWorkerSchema = defineEntity({
  name: 'GridWorker',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    name: p.string().length(50),
    role: p.enum(['GRID_WORKER', 'VILLAGE_EXECUTIVE', 'VILLAGE_CHAIR'] as const),
    divisionCode: divisionCode(),
    phone: p.string().length(20).nullable(),
    signInId: p.string().nullable(),
    ...period,
    ...provenance,
    version,
  },
  indexes: [{ properties: ['divisionCode'] }, noOverlap('grid_worker', 'sign_in_id')],
  checks: [{ name: 'grid_worker_period_in_order', expression: '"until" > "from"' }],
});

/** 巾帼网格员、村妇联执委: who knows every family of a village and reports those at risk; one sign-in is one of them at a time. */
export class GridWorker extends GridWorkerSchema.class {}
GridWorkerSchema.setClass(GridWorker);
