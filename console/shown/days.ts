import { useLanguage } from '../language.ts';

const LOCALES = { zh: 'zh-CN', en: 'en-GB' } as const;
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** An instant in Beijing time, to the minute: 11-23 16:05; of another year with its year. */
export function useMoment(): (instant: string | null | undefined) => string {
  const of = useLanguage();
  return (instant) => {
    const at = new Date(instant ?? Number.NaN);
    if (Number.isNaN(at.getTime())) return '—';
    const isThisYear = DAY.format(at).slice(0, 4) === today().slice(0, 4);
    return at.toLocaleString(LOCALES[of], {
      timeZone: 'Asia/Shanghai',
      ...(isThisYear ? {} : { year: 'numeric' }),
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
    });
  };
}

/** Today in Beijing, `2026-11-23`. */
export function today(): string {
  return DAY.format(new Date());
}

/** A day some days before or after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
