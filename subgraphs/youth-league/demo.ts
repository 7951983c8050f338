import { writeContactOffices } from '../demo/contact-offices.ts';
import type { Demo } from '../demo/demo.ts';
import { childWriter } from './demo-children.ts';
import { writePlaces } from './demo-places.ts';

/** 共青团演示数据: places and events first, then what the League knows of each child. */
const demo: Demo = (population, emit) => {
  writeContactOffices(population, emit, '团委少年部', 4);
  return childWriter(population, emit, writePlaces(population, emit));
};

export default demo;
