import { Kind, parse } from 'graphql';
import type { PolicySource } from '../gateway/access/policy-copy.ts';
import type { RequestIdentity } from '../gateway/sign-in/request-identity.ts';
import type { Agreement, Policy } from '../schema/access/policy.ts';
import { departmentCode, departmentFolder, PURPOSES, type Session, type Viewer } from '../schema/access/viewer.ts';
import type { PlainDate } from '../schema/plain-date.ts';
import { departmentSdl } from '../subgraphs/department-sdl.ts';
import { departmentNames } from '../subgraphs/subgraph.ts';

/** A policy for tests: nothing sealed, no agreements but the given ones. */
export function policyOf(agreements: readonly Agreement[] = [], more: Partial<Policy> = {}): Policy {
  const version = `test ${JSON.stringify([agreements, more])}`;
  return { version, agreements, sealedChildren: [], smallCellBelow: 10, isCurrent: true, ...more };
}

/** An agreement that shares everything conditional of one department with another, everywhere and for every purpose. */
export function fullAgreement(provider: string, consumer: string, more: Partial<Agreement> = {}): Agreement {
  return {
    number: `GX-TEST-${provider}-${consumer}`,
    provider,
    consumer,
    purposes: PURPOSES,
    fields: typesOf(provider),
    divisions: [''],
    isMasked: false,
    from: '2020-01-01' as PlainDate,
    until: null,
    ...more,
  };
}

/** All types of a department (`CIVIL_AFFAIRS`), as an agreement names them. */
function typesOf(provider: string): string[] {
  const folder = departmentFolder(provider);
  return parse(departmentSdl(folder)).definitions.flatMap((type) =>
    type.kind === Kind.OBJECT_TYPE_DEFINITION ? [`${type.name.value}.*`] : [],
  );
}

/** A data steward of a department (folder name) for the whole country: sees all that is the department's own, unmasked. */
export function stewardOf(folder: string, more: Partial<Viewer> = {}): Viewer {
  return {
    id: `steward of ${folder}`,
    name: '测试数据管理员',
    department: departmentCode(folder),
    role: 'DATA_STEWARD',
    division: '',
    assurance: 3,
    rights: ['ANALYST'],
    ...more,
  };
}

/** The session of a department's steward, as most department tests use it. */
export function stewardSession(folder: string, more: Partial<Session> = {}): Session {
  return { viewer: stewardOf(folder), purpose: 'CORRECTION', ground: null, policy: policyOf(), ...more };
}

/** Who asks in tests of the whole hub when nobody is named: a steward of the joint meeting, or of the owner of an act. */
export function usualIdentity(document: string): Partial<RequestIdentity> {
  const act = /^\s*mutation\b[^{]*\{\s*(?:\w+\s*:\s*)?(\w+)/.exec(document)?.[1];
  const owner = act && departmentNames().find((name) => new RegExp(`^  ${act}\\b`, 'm').test(departmentSdl(name)));
  return { viewer: stewardOf(owner ?? 'joint-meeting', { division: '21' }), purpose: 'CORRECTION' };
}

/** The policy of tests of the whole hub: every department shares all that is conditional with the joint meeting. */
export function openPolicy(departments: readonly string[]): PolicySource {
  const providers = departments.map(departmentCode).filter((code) => code !== 'JOINT_MEETING');
  const agreements = providers.map((provider) => fullAgreement(provider, 'JOINT_MEETING'));
  return async () => ({ agreements, sealedChildren: [], smallCellBelow: 10 });
}
