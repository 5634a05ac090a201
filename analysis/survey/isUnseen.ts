/** Space, and letters that nobody sees: joiners, marks of direction, fillers, the blank of Braille. */
const unseen = /[\s\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/gu;

/** Whether a text has nothing that anybody could see. */
export function isUnseen(text: string): boolean {
  return text.replace(unseen, '') === '';
}
