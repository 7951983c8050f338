import type { Demo } from '../demo/demo.ts';
import { childWriter } from './demo-children.ts';
import { writePlaces } from './demo-places.ts';

/** 共青团演示数据: places and events first, then what the League knows of each child. */
const demo: Demo = (population, emit) => childWriter(population, emit, writePlaces(population, emit));

export default demo;
