import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance, version } from '../../properties.ts';
import { RegisteredChild } from './registered-child.ts';

const VagrantFollowUpSchema = defineEntity({
  name: 'VagrantFollowUp',
  comment: '流浪未成年人救助与回访',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(RegisteredChild).updateRule('cascade'),
    divisionCode: divisionCode(),
    rescueStation: p.string(),
    foundOn: p.date(),
    foundPlace: p.string(),
    returnedOn: p.date().nullable(),
    responsiblePerson: p.string().length(100).nullable(),
    followedUpOn: p.date().nullable(),
    finding: p.text().nullable(),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['child', 'foundOn'] }, { properties: ['divisionCode', 'foundOn'] }],
  checks: [
    {
      name: 'vagrant_follow_up_days_in_order',
      expression: 'returned_on >= found_on and followed_up_on >= returned_on',
    },
    { name: 'vagrant_follow_up_after_return', expression: 'followed_up_on is null or returned_on is not null' },
  ],
});

/** 流浪未成年人救助与回访: a vagrant minor found, helped and brought home, and who follows up there (GD151). */
export class VagrantFollowUp extends VagrantFollowUpSchema.class {}
VagrantFollowUpSchema.setClass(VagrantFollowUp);
