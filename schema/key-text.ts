import { readFileSync } from 'node:fs';

/**
 * The text of a key that the environment states: the content of the file that `<NAME>_FILE` names, else `<NAME>`; undefined when
 * it states neither. A file that cannot be read is an error that says which variable to look at.
 */
export function keyText(environment: NodeJS.ProcessEnv, name: string): string | undefined {
  const file = environment[`${name}_FILE`];
  if (!file) return environment[name] || undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as { code?: string };
    const half = name.includes('PRIVATE') ? '私钥' : '公钥';
    throw new Error(`无法读取${half}文件 ${name}_FILE(${code}),请检查路径与权限。`);
  }
}
