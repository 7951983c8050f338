import { buildSchema } from 'graphql';
import type { ExportMark } from '../../gateway/exports/export-mark.ts';
import type { AskFrontDoor, FrontDoorAnswer } from '../../gateway/exports/front-door.ts';
import { stewardOf } from '../sessions.ts';

/** A small graph with one list, for tests of what is made of a list. */
export const listSchema = buildSchema(`
  type Query {
    "活动中心列表"
    centres("区划代码" division: ID, filter: CentreFilter, after: String): CentreConnection
    "一所活动中心"
    centre: Centre
  }
  type Mutation { open: Boolean }
  input CentreFilter { "类型" kind: CentreKind }
  "类型" enum CentreKind { "乡镇的:由乡镇管理" TOWNSHIP "村里的" VILLAGE }
  type CentreConnection { nodes: [Centre!]! pageInfo: PageInfo! totalCount: Int }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  scalar DateTime
  type Centre {
    "名称:登记的名称" name: String
    "类型" kind: CentreKind
    "是否开放" isOpen: Boolean
    "面积(平方米)" area: Float
    "更新时刻" updatedAt: DateTime
    "负责人" people: [Person!]
    centres: CentreConnection
    "人数" count("类型" kind: CentreKind): Int
    "所在区划" division: Place
  }
  type Person { "姓名" name: String "电话" phone: String }
  type Place { "代码" code: ID "名称" name: String }
`);

/** Whose copy it is. */
export const listMark: ExportMark = {
  viewer: stewardOf('civil-affairs', { division: '210421' }),
  purpose: 'VERIFICATION',
  caseNumber: null,
  at: new Date('2026-11-23T00:51:00Z'),
  number: 'gw.20261123t000000z.0#7',
};

/** An answer of the front door. */
export const answered = (data: FrontDoorAnswer['data'], more: Partial<FrontDoorAnswer> = {}): FrontDoorAnswer => ({
  status: 200,
  headers: {},
  text: '',
  data,
  errors: [],
  departments: [],
  masked: [],
  partly: [],
  ...more,
});

/** A front door with so many centres, a hundred a page; after `allowed` pages it has had enough. */
export function centresDoor(
  centres: number,
  allowed = Number.POSITIVE_INFINITY,
): { ask: AskFrontDoor; asked: unknown[] } {
  const asked: unknown[] = [];
  const ask: AskFrontDoor = async ({ variables }) => {
    if (asked.length >= allowed) return answered(null, { status: 429, headers: { 'retry-after': '9' } });
    asked.push(variables.after);
    const from = Number(variables.after ?? 0);
    const until = Math.min(from + 100, centres);
    const nodes = Array.from({ length: until - from }, (_, at) => ({ name: `活动中心 ${from + at + 1}`, area: 50 }));
    return answered({ centres: { nodes, pageInfo: { hasNextPage: until < centres, endCursor: String(until) } } });
  };
  return { ask, asked };
}
