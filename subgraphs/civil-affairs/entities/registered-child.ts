import { defineEntity, p } from '@mikro-orm/postgresql';
import { birthDateOf, type NationalId, sexOf } from '../../../schema/national-id.ts';
import { childId, divisionCode, provenance, version } from '../../properties.ts';
import { keptNumber, type NumberKeys } from '../national-id-column.ts';
import { ChildCategoryRecord } from './child-category-record.ts';
import { ChildInsurance } from './child-insurance.ts';
import { ChildSubsidy } from './child-subsidy.ts';
import { Guardianship } from './guardianship.ts';
import { HomeVisit } from './home-visit.ts';
import { MandatoryReport } from './mandatory-report.ts';
import { NeedsAssessment } from './needs-assessment.ts';
import { Parent } from './parent.ts';
import { Referral } from './referral.ts';
import { ResidenceRecord } from './residence-record.ts';
import { ServiceAgreement } from './service-agreement.ts';
import { ServiceCase } from './service-case.ts';
import { VagrantFollowUp } from './vagrant-follow-up.ts';

const RegisteredChildSchema = defineEntity({
  name: 'RegisteredChild',
  comment: '登记儿童',
  properties: {
    id: childId().primary(),
    name: p.string().length(100),
    nationalIdSealed: p.string().nullable(),
    nationalIdIndex: p.string().length(64).collation('C').nullable().unique(),
    sex: p.enum(['UNKNOWN', 'MALE', 'FEMALE', 'NOT_STATED'] as const),
    birthDate: p.date(),
    divisionCode: divisionCode(),
    residentSince: p.date(),
    householdDivisionCode: divisionCode().nullable(),
    address: p.string().nullable(),
    phone: p.string().length(30).nullable(),
    hobbies: p.text().nullable(),
    familySituation: p.text().nullable(),
    schoolResults: p.text().nullable(),
    registeredOn: p.date(),
    removedOn: p.date().nullable(),
    removalReason: p.string().nullable(),
    categoryRecords: () => p.oneToMany(ChildCategoryRecord).mappedBy('child').orderBy({ from: 'desc' }),
    parents: () => p.oneToMany(Parent).mappedBy('child').orderBy({ relation: 'asc' }),
    guardianships: () => p.oneToMany(Guardianship).mappedBy('child').orderBy({ from: 'desc' }),
    formerResidences: () => p.oneToMany(ResidenceRecord).mappedBy('child').orderBy({ from: 'desc' }),
    needsAssessments: () => p.oneToMany(NeedsAssessment).mappedBy('child').orderBy({ from: 'desc' }),
    serviceAgreements: () => p.oneToMany(ServiceAgreement).mappedBy('child').orderBy({ from: 'desc' }),
    insurances: () => p.oneToMany(ChildInsurance).mappedBy('child').orderBy({ from: 'desc' }),
    subsidies: () => p.oneToMany(ChildSubsidy).mappedBy('child').orderBy({ from: 'desc' }),
    cases: () => p.oneToMany(ServiceCase).mappedBy('child').orderBy({ openedOn: 'desc' }),
    visits: () => p.oneToMany(HomeVisit).mappedBy('child').orderBy({ visitedOn: 'desc' }),
    referrals: () => p.oneToMany(Referral).mappedBy('child').orderBy({ referredOn: 'desc' }),
    mandatoryReports: () => p.oneToMany(MandatoryReport).mappedBy('child').orderBy({ reportedOn: 'desc' }),
    vagrantFollowUps: () => p.oneToMany(VagrantFollowUp).mappedBy('child').orderBy({ foundOn: 'desc' }),
    ...provenance,
    version,
  },
  indexes: [
    { properties: ['divisionCode', 'name'] },
    { properties: ['birthDate'] },
    {
      name: 'registered_child_name_characters',
      expression:
        'create index "registered_child_name_characters" on "registered_child" using gin (string_to_array(lower("name"), null))',
    },
    {
      name: 'registered_child_name_initials',
      expression:
        'create index "registered_child_name_initials" on "registered_child" using gin (initial_pieces("name"))',
    },
  ],
  checks: [
    {
      name: 'registered_child_provisional_without_number',
      expression: "(national_id_sealed is null) = starts_with(id, 'T-')",
    },
    {
      name: 'registered_child_number_sealed_and_indexed',
      expression: '(national_id_sealed is null) = (national_id_index is null)',
    },
    { name: 'registered_child_born_before_registration', expression: 'birth_date <= registered_on' },
    { name: 'registered_child_removal_in_order', expression: 'removed_on >= registered_on' },
    { name: 'registered_child_removal_explained', expression: '(removed_on is null) = (removal_reason is null)' },
  ],
});

/** 登记儿童: a child in civil affairs' register; its id is the hub's child id. */
export class RegisteredChild extends RegisteredChildSchema.class {
  /** The number states birth day and sex (GB 11643): what the register says may not differ from it. */
  agreesWith(number: NationalId): boolean {
    return birthDateOf(number) === this.birthDate && sexOf(number) === this.sex;
  }

  /** Keeps the number, sealed for this row; one that states another birth day or sex is a mistake of the act. */
  keepNumber(number: NationalId, keys: NumberKeys): void {
    if (!this.agreesWith(number)) throw new Error('the number does not agree with the record');
    Object.assign(this, keptNumber(number, this.id, keys));
  }
}
RegisteredChildSchema.setClass(RegisteredChild);
