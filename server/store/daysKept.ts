/** Days a draft is kept since it was last saved, and the browser's cookie with it. */
export const daysKept = 30;
