import type { Demo } from '../demo/demo.ts';
import { childPaperWriter } from './demo-children.ts';
import { writePapers } from './demo-papers.ts';
import { demoNumbers } from './demo-record.ts';

/** 联席会议演示数据: agreements in force between the departments, requests, corrections and one reviewed emergency. */
const demo: Demo = (population, emit) => {
  const numbers = demoNumbers();
  writePapers(population, emit, numbers);
  return childPaperWriter(population, emit, numbers);
};

export default demo;
