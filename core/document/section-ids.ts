// The sections of the plan by name, in reading order: what content may point at, and what the report is built from.
export const sectionIds = [
  'cover',
  'summary',
  'contents',
  'model',
  'risk',
  'findings',
  'open-findings',
  'contradictions',
  'roadmap',
  'controls',
  'verification',
  'responsibility',
  'frameworks',
  'release',
  'decisions',
  'manifests',
  'absent',
  'answers',
  'sources',
] as const;
export type SectionId = (typeof sectionIds)[number];
