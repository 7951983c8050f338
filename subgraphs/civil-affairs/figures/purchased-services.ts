import type { Counter, Figure } from '../../figure.ts';
import { days } from './days.ts';
import { HN2019, JS37 } from './documents.ts';
import { purchasedService } from './service-subjects.ts';

const inForce: Counter = { code: 'PURCHASED_SERVICES', subject: purchasedService, held: days('b') };
const yuan: Counter = { ...inForce, code: 'PURCHASED_SERVICES_YUAN', amount: 'b.amount_yuan' };

/** 政府购买服务 (HN2019, JS37). */
export const purchasedServices: Figure = {
  code: 'PURCHASED_SERVICES',
  title: '政府购买儿童服务项目',
  definition: '当日在实施期内的政府购买儿童服务项目,按承接组织登记地统计。',
  basis: `${HN2019};${JS37}`,
  unit: '项',
  counts: inForce,
};

/** 政府购买服务金额. */
export const purchasedServicesYuan: Figure = {
  code: 'PURCHASED_SERVICES_YUAN',
  title: '政府购买儿童服务金额',
  definition: '当日在实施期内的政府购买儿童服务项目的合同金额合计,按承接组织登记地统计。',
  basis: `${HN2019};${JS37}`,
  unit: '元',
  counts: yuan,
};
