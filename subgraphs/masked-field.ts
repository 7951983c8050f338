import { getNamedType, isObjectType, isScalarType } from 'graphql';
import { sql } from 'kysely';
import type { Mask } from '../schema/access/classification.ts';
import { masked } from './mask.ts';
import type { Asked, ReadCompiler } from './read-compile.ts';
import { isDivision, rowOf } from './read-row.ts';
import type { FieldReading, Sql } from './reading.ts';
import { sealedJson } from './sealed-answer.ts';
import { withoutSmallCell, withoutSmallCells, withoutSmallCellsInJson } from './small-cells.ts';

/** A field in its masked form; what has none (rows of another table) is withheld. */
export function maskedField(compiler: ReadCompiler, asked: Asked, how: FieldReading): Sql {
  const { args, field, source } = asked;
  const mask = maskOf(compiler, asked, how);
  if (!mask) return sql`null`;
  if (mask === 'SMALL_CELL') return how.kind === 'DERIVED' ? withoutSmall(compiler, asked, how) : sql`null`;
  if (how.kind === 'SEALED') return sealedJson(rowOf(source), how.property, sql`true`);
  if (how.kind === 'DERIVED') return masked(mask, how.sql(rowOf(source), args));
  const target = getNamedType(field.type);
  if (how.kind !== 'KEY' || !isObjectType(target)) return sql`null`;
  return compiler.reference(asked, target, masked(mask, how.key(rowOf(source), args)));
}

/** The mask that a field is shown in when it is not shown in plain; null when it has no masked form there. */
export function maskOf(compiler: ReadCompiler, { scope, type, field, source }: Asked, how: FieldReading): Mask | null {
  const mask = scope.access.classification(`${type.name}.${field.name}`)?.mask ?? null;
  if (how.kind === 'DERIVED') return compiler.readings.isAbsent(type, source) ? null : mask;
  if (mask === 'SMALL_CELL') return null;
  return how.kind === 'SEALED' || (how.kind === 'KEY' && isObjectType(getNamedType(field.type))) ? mask : null;
}

function withoutSmall(
  compiler: ReadCompiler,
  { field, args, source }: Asked,
  how: FieldReading & { kind: 'DERIVED' },
): Sql {
  if (how.withoutSmallCells) return how.withoutSmallCells(rowOf(source), args);
  if (!isScalarType(getNamedType(field.type))) return withoutSmallCellsInJson(how.sql(rowOf(source), args));
  const meta = compiler.readings.metaByName('Division') ?? compiler.readings.metaByName('KnownDivision');
  if (!isDivision(source) || !meta) return withoutSmallCell(how.sql(rowOf(source), args));
  return withoutSmallCells(
    (division) => how.sql(division, args),
    rowOf(source)('code'),
    sql`${sql.table(meta.tableName)}`,
  );
}
