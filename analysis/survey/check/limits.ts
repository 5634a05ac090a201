/** How large a definition may be. Each limit is named in the fault that meets it. */
export const limits = {
  questions: 1000,
  options: 10_000,
  optionsOfQuestion: 500,
  sections: 200,
  units: 10_000,
  textLength: 10_000,
  conditionLength: 2000,
} as const;
