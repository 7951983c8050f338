import type { DemoContext } from './demo-context.ts';
import { divisionName } from './division-name.ts';
import { Division } from './entities/division.ts';
import { Standard } from './entities/standard.ts';
import { DOCUMENTED_STANDARDS, demoStandards } from './standards.ts';

/** Divisions and the standards in force in them. */
export function emitDivisions({ population, emit, recorded, places }: DemoContext): void {
  for (const { code, name, level, parentCode } of population.divisions) {
    const source = code.startsWith('99') ? '演示区划(虚构)' : '统计用区划代码(2023 年)';
    emit(Division, {
      code,
      name: divisionName(name),
      fullName: name,
      level,
      parent: parentCode,
      validFrom: '2023-01-01',
      ...recorded,
      source,
    });
    if (level === 'VILLAGE') {
      const township = code.slice(0, 9);
      places.villages.set(township, [...(places.villages.get(township) ?? []), code]);
    }
  }
  const provinces = new Set(population.divisions.map(({ code }) => code.slice(0, 2)));
  for (const standard of [...DOCUMENTED_STANDARDS, ...[...provinces].flatMap(demoStandards)])
    emit(Standard, { ...standard, ...recorded, source: standard.document });
}
