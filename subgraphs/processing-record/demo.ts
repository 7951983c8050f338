import type { Demo } from '../demo/demo.ts';

/** 处理记录没有演示数据: the record begins empty and is filled by use. */
const demo: Demo = () => () => undefined;

export default demo;
