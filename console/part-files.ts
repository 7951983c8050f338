import type { ComponentType } from 'react';
import type { ConsolePart } from '../schema/console-pages.ts';

type PartFile = () => Promise<{ default: ComponentType }>;

/** Where the parts of this page are, each loaded when it is first opened. */
export const PART_FILES: Readonly<Partial<Record<ConsolePart, PartFile>>> = {
  '': () => import('./home/home-page.tsx'),
  children: () => import('./children/children-part.tsx'),
  dashboard: () => import('./dashboard/dashboard-part.tsx'),
  findings: () => import('./findings/findings-part.tsx'),
  tasks: () => import('./tasks/tasks-part.tsx'),
  places: () => import('./service-places/places-part.tsx'),
  acts: () => import('./acts/acts-part.tsx'),
  sharing: () => import('./sharing/sharing-part.tsx'),
};
