import { defineEntity, p } from '@mikro-orm/postgresql';

const PolicySettingSchema = defineEntity({
  name: 'PolicySetting',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    smallCellBelow: p.integer(),
    reason: p.text(),
    setAt: p.datetime(),
    recordedBy: p.string(),
  },
  checks: [{ name: 'policy_setting_hides_small_cells', expression: '"small_cell_below" >= 3' }],
});

/** 访问策略参数: below how many children a count is a small cell; the newest row holds. */
export class PolicySetting extends PolicySettingSchema.class {}
PolicySettingSchema.setClass(PolicySetting);
