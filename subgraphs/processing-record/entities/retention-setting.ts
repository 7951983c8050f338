import { defineEntity, p } from '@mikro-orm/postgresql';
import { period } from '../../properties.ts';

const RetentionSettingSchema = defineEntity({
  name: 'RetentionSetting',
  comment: '处理记录的保存期限(年),自何日起,依据',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    years: p.integer(),
    document: p.string(),
    ...period,
    setAt: p.datetime(),
    recordedBy: p.string(),
  },
  uniques: [
    {
      name: 'retention_setting_no_overlap',
      expression:
        'alter table "retention_setting" add constraint "retention_setting_no_overlap" exclude using gist (daterange("from", "until") with &&)',
    },
  ],
  checks: [
    { name: 'retention_setting_ends_after_start', expression: '"until" > "from"' },
    { name: 'retention_setting_is_lasting', expression: '"years" between 3 and 30' },
  ],
});

/** 保存期限: for how many years processing records are kept, since when and on what basis. */
export class RetentionSetting extends RetentionSettingSchema.class {}
RetentionSettingSchema.setClass(RetentionSetting);
