import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';
import { inRegister } from './in-register.ts';

/** 服务协议已到期: served by a home whose agreement with the guardian has run out. */
export const servedWithoutAgreement: FindingRule = {
  code: 'SERVED_WITHOUT_AGREEMENT',
  title: '服务协议已到期',
  rule: '儿童在册,签过委托服务协议书(是儿童之家的服务对象),现在没有一份有效,而所在村的儿童之家仍在开放。续签、儿童之家关闭或销册即关闭。从未签过的看台账缺项,不在此列。',
  basis: '湖南省五部门《关于进一步加强村级儿童之家建设和管理工作的通知》(与每名服务儿童的监护人签订委托服务协议书)',
  needs: ['CIVIL_AFFAIRS'],
  responsible: 'CIVIL_AFFAIRS',
  severity: 'ORDINARY',
  severityReason: '服务仍在进行而责任没有约定',
  dueWorkingDays: 10,
  judge(facts) {
    const register = inRegister(facts);
    const endedOn = register?.serviceAgreementEndedOn;
    if (!endedOn || (register.childrensHomes ?? []).length === 0) return NOTHING;
    const statement = '最近一份委托服务协议书已到期,没有续签';
    return foundOnce([fact('CIVIL_AFFAIRS', 'CivilAffairsChild.serviceAgreementEndedOn', statement, endedOn)], {
      since: endedOn,
    });
  },
};
