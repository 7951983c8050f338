import { type EntityMetadata, type EntityProperty, MikroORM } from '@mikro-orm/postgresql';
import { describe, expect, test } from 'vitest';
import { type ErasurePlan, tablesOf } from '../../subgraphs/erasure-plan.ts';
import { ormOptions } from '../../subgraphs/orm.ts';
import { Subjects } from '../../subgraphs/read-subject.ts';
import { ERASING } from './erasing.ts';

/** Tables with child ids of their own that every erasure treats by itself: aliases, and the note that something was erased. */
const APART = ['child_alias', 'erasure'];

async function metadataOf(department: string): Promise<EntityMetadata[]> {
  const orm = await MikroORM.init({ ...(await ormOptions(department, 'postgresql://nobody@127.0.0.1:1/none')) });
  return [...orm.getMetadata().getAll().values()] as EntityMetadata[];
}

const tableName = (meta: EntityMetadata) => meta.tableName;
const isRow = (property: EntityProperty) => property.kind === 'm:1' || (property.kind === '1:1' && property.owner);

describe.each(Object.keys(ERASING))('%s', (department) => {
  const planned = async () => {
    const { erasure } = (await import(`../../subgraphs/${department}/erasure.ts`)) as { erasure: ErasurePlan };
    return erasure;
  };

  test('every table that leads to a child, by relation or by the shape of a child id, is in the plan, and no other', async () => {
    const plan = await planned();
    const all = await metadataOf(department);
    const register = all.find((meta) => meta.className === (plan.register as { name: string }).name) as EntityMetadata;
    const subjects = new Subjects(register, () => 'x');
    const byRelation = all.filter((meta) => subjects.tiesOf(meta).child !== null).map(tableName);
    const byId = all
      .filter((meta) => meta.props.some((each) => each.kind === 'scalar' && each.columnTypes[0] === 'varchar(28)'))
      .map(tableName);
    const hanging = all.filter((meta) =>
      meta.props.some((each) => isRow(each) && byId.includes((each.targetMeta as EntityMetadata).tableName)),
    );
    const expected = new Set([...byRelation, ...byId, ...hanging.map(tableName)]);
    expect(
      tablesOf(plan)
        .map(({ table }) => table)
        .sort(),
    ).toEqual([...expected].filter((table) => !APART.includes(table)).sort());
  });

  test('each table goes before those its rows hang on, by the column that says so', async () => {
    const plan = await planned();
    const all = await metadataOf(department);
    const order = tablesOf(plan).map(({ table }) => table);
    for (const { table, column = 'child_id', of } of tablesOf(plan)) {
      const meta = all.find((each) => each.tableName === table) as EntityMetadata;
      const property = meta.props.find((each) => each.fieldNames[0] === column) as EntityProperty;
      if (of) expect((property.targetMeta as EntityMetadata).tableName).toBe(of);
      else expect(property.columnTypes[0]).toBe('varchar(28)');
      const needed = meta.props.filter((each) => isRow(each) && each.deleteRule !== 'set null');
      for (const { targetMeta } of needed) {
        const place = order.indexOf((targetMeta as EntityMetadata).tableName);
        if (place >= 0) expect(order.indexOf(table)).toBeLessThan(place);
      }
    }
  });
});
