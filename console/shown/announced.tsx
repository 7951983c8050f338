import { type ReactNode, useEffect, useRef } from 'react';

/** What has come of an act (办理结果): read out, and the keyboard goes on from it, for the form it came from is gone. */
export function Announced({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} role="status" style={{ outline: 'none' }}>
      {children}
    </div>
  );
}
