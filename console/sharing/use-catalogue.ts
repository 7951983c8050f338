import { useEffect, useMemo, useState } from 'react';
import type { Catalogue } from '../../schema/access/classification.ts';
import { useLanguage } from '../language.ts';
import { type CatalogueLine, catalogueOf, linesOf } from './catalogue.ts';

/** The catalogue once it is loaded. */
export interface KnownCatalogue {
  readonly lines: readonly CatalogueLine[];
  readonly byCoordinate: Catalogue;
  /** What a field is called: 学籍 · 年级; its coordinate in English. */
  nameOf(coordinate: string): string;
  typeName(type: string): string;
}

let loading: Promise<readonly CatalogueLine[]> | undefined;

/** The lines of the catalogue, loaded when they are first needed. */
export function loadCatalogue(): Promise<readonly CatalogueLine[]> {
  loading ??= Promise.all([import('../catalogue.generated.ts'), import('../field-terms.generated.ts')]).then(
    ([{ CATALOGUE }, { FIELD_TERMS }]) => linesOf(CATALOGUE, FIELD_TERMS),
  );
  return loading;
}

/** The catalogue (共享目录); undefined while it is on its way. */
export function useCatalogue(): KnownCatalogue | undefined {
  const isChinese = useLanguage() === 'zh';
  const [lines, setLines] = useState<readonly CatalogueLine[]>();
  useEffect(() => void loadCatalogue().then(setLines), []);
  return useMemo(() => (lines ? known(lines, isChinese) : undefined), [lines, isChinese]);
}

function known(lines: readonly CatalogueLine[], isChinese: boolean): KnownCatalogue {
  const of = new Map(lines.map((line) => [line.coordinate, line]));
  const types = new Map(lines.map(({ type, typeTerm }) => [type, typeTerm]));
  return {
    lines,
    byCoordinate: catalogueOf(lines),
    typeName: (type) => (isChinese ? (types.get(type) ?? type) : type),
    nameOf: (coordinate) => {
      const line = of.get(coordinate);
      return isChinese && line ? `${line.typeTerm} · ${line.fieldTerm}` : coordinate;
    },
  };
}
