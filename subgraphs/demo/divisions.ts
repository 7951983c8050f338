import { readFileSync } from 'node:fs';
import type { DemoDivision } from './population.ts';

/** Fushun County (210421), its 8 townships and 97 villages, with the province and city above it: public standard data. */
export function fushunDivisions(): DemoDivision[] {
  const [, ...lines] = readFileSync(new URL('./divisions-210421.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [code, name, level, parent] = line.trim().split(',') as [string, string, DemoDivision['level'], string];
    return { code, name, level, parentCode: parent || null };
  });
}

const TOWNSHIPS_A_COUNTY = 10;
const COUNTIES_A_CITY = 8;
const VILLAGES_A_TOWNSHIP = 12;
const COLOURS = ['青', '白', '红', '金', '银', '翠', '紫', '玉', '碧', '丹'];
const WATERS = ['山', '河', '溪', '泉', '湖', '岭', '谷', '湾', '川', '原', '塘', '桥'];

/** A synthetic province under code 99, which GB/T 2260 never assigned, with so many townships. */
export function syntheticDivisions(townshipCount: number): DemoDivision[] {
  const divisions: DemoDivision[] = [{ code: '99', name: '示例省', level: 'PROVINCE', parentCode: null }];
  for (let township = 0; township < townshipCount; township++) {
    const county = Math.floor(township / TOWNSHIPS_A_COUNTY);
    const city = Math.floor(county / COUNTIES_A_CITY);
    const cityCode = `99${pad(city + 1, 2)}`;
    const countyCode = `${cityCode}${pad((county % COUNTIES_A_CITY) + 21, 2)}`;
    const townshipCode = `${countyCode}${pad(100 + (township % TOWNSHIPS_A_COUNTY), 3)}`;
    if (county % COUNTIES_A_CITY === 0 && township % TOWNSHIPS_A_COUNTY === 0) {
      divisions.push({ code: cityCode, name: `${placeName(city)}市`, level: 'CITY', parentCode: '99' });
    }
    if (township % TOWNSHIPS_A_COUNTY === 0) {
      divisions.push({ code: countyCode, name: `${placeName(county + 3)}县`, level: 'COUNTY', parentCode: cityCode });
    }
    divisions.push({
      code: townshipCode,
      name: `${placeName(township + 7)}镇`,
      level: 'TOWNSHIP',
      parentCode: countyCode,
    });
    divisions.push(...villagesOf(townshipCode, township));
  }
  return divisions;
}

function villagesOf(townshipCode: string, township: number): DemoDivision[] {
  return Array.from({ length: VILLAGES_A_TOWNSHIP }, (_, village) => ({
    code: `${townshipCode}${pad(201 + village, 3)}`,
    name: `${placeName(township * 5 + village)}村民委员会`,
    level: 'VILLAGE' as const,
    parentCode: townshipCode,
  }));
}

function placeName(position: number): string {
  return `${COLOURS[position % COLOURS.length]}${WATERS[Math.floor(position / COLOURS.length) % WATERS.length]}`;
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
