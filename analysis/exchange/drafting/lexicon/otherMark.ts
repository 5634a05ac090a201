/** What LimeSurvey writes in the column of a list for its option "other". */
export const otherMark = '-oth-';
