import { Kind, parse } from 'graphql';
import type { PolicySource } from '../gateway/access/policy-copy.ts';
import type { SignIn } from '../gateway/sign-in/open-sign-in.ts';
import { departmentCode, PURPOSES, type Viewer } from '../schema/access/viewer.ts';
import type { PlainDate } from '../schema/plain-date.ts';
import { departmentSdl } from '../subgraphs/department-sdl.ts';
import { departmentNames } from '../subgraphs/subgraph.ts';

const STEWARD: Viewer = {
  id: 'bench-steward',
  name: '测试数据管理员',
  department: 'JOINT_MEETING',
  role: 'DATA_STEWARD',
  division: '21',
  assurance: 3,
  rights: ['ANALYST'],
};

/** Everybody who asks is a data steward of the joint meeting, so that this hub answers in full, as the peers do. */
export const asSteward: SignIn = {
  sessionOf: async () => ({ viewer: STEWARD, purpose: 'CORRECTION', caseNumber: null }),
  addRoutes: () => undefined,
  stop: () => undefined,
};

/** Every department shares all that is conditional with the joint meeting, in the demo's province and in the generated one: each field is decided, none is refused. */
export const allShared: PolicySource = async () => ({
  agreements: departmentNames().map((name) => ({
    number: `GX-BENCH-${name}`,
    provider: departmentCode(name),
    consumer: 'JOINT_MEETING',
    purposes: PURPOSES,
    fields: typesOf(name),
    divisions: ['21', '99'],
    isMasked: false,
    from: '2020-01-01' as PlainDate,
    until: null,
  })),
  sealedChildren: [],
  smallCellBelow: 10,
});

function typesOf(name: string): string[] {
  return parse(departmentSdl(name)).definitions.flatMap((type) =>
    type.kind === Kind.OBJECT_TYPE_DEFINITION ? [`${type.name.value}.*`] : [],
  );
}
