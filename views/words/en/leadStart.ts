import type { LeadStartWords } from '../leadStart.js';

export const leadStart = {
  heading: 'My inventories',
  none: 'The inventories you have a role in are shown here. You have none yet: ask whoever leads the inventory to add you.',
  survey: 'Survey',
  state: 'State',
  role: 'Your role',
  roles: { lead: 'Project lead', analyst: 'Analyst', contact: 'Department contact', reviewer: 'Reviewer', reader: 'Reader', owner: 'System owner' },
  add: 'New survey',
} satisfies LeadStartWords;
