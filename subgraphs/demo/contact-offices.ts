import { ContactOffice } from '../contact-office.ts';
import type { Emit } from './demo.ts';
import type { Population } from './population.ts';

/** The numbers 024-5550xxxx are invented: a block of its own for each department. */
const BLOCK = 2_000;

/** The office of a department in every county of the demo (联系单位): `office` is what it is called after the county's name. */
export function writeContactOffices(population: Population, emit: Emit, office: string, block: 1 | 2 | 3 | 4): void {
  for (const [at, { code, name }] of population.counties.entries()) {
    emit(ContactOffice, {
      divisionCode: code,
      name: `${name}${office}`,
      phone: `024-5550${(block * BLOCK + (at % BLOCK)).toString().padStart(4, '0')}`,
      source: '部门通讯录(演示)',
      recordedBy: '演示数据',
      recordedOn: population.today,
    });
  }
}
