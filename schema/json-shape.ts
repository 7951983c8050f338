/** Whether a JSON value has a form. */
export type Is = (value: unknown) => boolean;

export const isText: Is = (value) => typeof value === 'string' && value.length > 0;

/** A whole number from 0 on. */
export const isCount: Is = (value) => Number.isSafeInteger(value) && (value as number) >= 0;

/** A hash as 64 hexadecimal letters. */
export const isHash: Is = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

export function oneOf(allowed: readonly unknown[]): Is {
  return (value) => allowed.includes(value);
}

export function nullOr(is: Is): Is {
  return (value) => value === null || is(value);
}

export function listOf(is: Is): Is {
  return (value) => Array.isArray(value) && value.every(is);
}

/** An object of exactly these members. */
export function objectOf(shape: Readonly<Record<string, Is>>): Is {
  const names = Object.keys(shape);
  return (value) => {
    if (!isObject(value)) return false;
    return Object.keys(value).length === names.length && names.every((name) => shape[name]?.(value[name]) === true);
  };
}

/** An object whose members, whatever their names, all have one form. */
export function mapOf(is: Is): Is {
  return (value) => isObject(value) && Object.values(value).every(is);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
