/** What can be wrong with a Word template that somebody chose. */
import type { Entry, Params } from './problem.js';

const inside = (p: Params, before: string, after: string): string => (p['detail'] === '' ? '' : `${before}${String(p['detail'])}${after}`);

export const templateProblems = {
  template_missing: {
    status: 422,
    sv: () => ({ message: 'Ingen mall är vald', mend: 'Välj din Word-mall, en fil som slutar på .docx eller .dotx.' }),
    en: () => ({ message: 'No template is chosen', mend: 'Choose your Word template, a file that ends in .docx or .dotx.' }),
  },
  template_too_large: {
    status: 413,
    sv: (p) => ({ message: `Mallen ”${p['file']}” är större än ${p['limit']} MB`, mend: 'Komprimera bilderna i mallen (Bildformat, Komprimera bilder i Word), spara och försök igen.' }),
    en: (p) => ({ message: `The template “${p['file']}” is larger than ${p['limit']} MB`, mend: 'Compress the pictures in the template (Picture Format, Compress Pictures in Word), save it and try again.' }),
  },
  template_not_word: {
    status: 422,
    sv: (p) => ({ message: `”${p['file']}” är inte en Word-fil${inside(p, ', utan en fil för ', '')}`, mend: 'Välj en mall som är sparad i Word som .docx eller .dotx. Det räcker inte att byta namn på en annan sorts fil.' }),
    en: (p) => ({ message: `“${p['file']}” is not a Word file${inside(p, ' but a file for ', '')}`, mend: 'Choose a template that Word saved as .docx or .dotx. Renaming another kind of file is not enough.' }),
  },
  template_old_word: {
    status: 422,
    sv: (p) => ({ message: `”${p['file']}” är i Words äldre format (.doc, .dot) eller skyddad med lösenord`, mend: 'Öppna den i Word, ta bort lösenordet om det finns ett, och spara som .docx eller .dotx.' }),
    en: (p) => ({ message: `“${p['file']}” is in the older format of Word (.doc, .dot) or protected by a password`, mend: 'Open it in Word, remove the password if there is one, and save it as .docx or .dotx.' }),
  },
  template_macros: {
    status: 422,
    sv: (p) => ({ message: `Mallen ”${p['file']}” innehåller makron`, mend: 'Makron tas inte emot. Spara mallen i Word som .docx eller .dotx utan makron.' }),
    en: (p) => ({ message: `The template “${p['file']}” contains macros`, mend: 'Macros are not accepted. Save the template in Word as .docx or .dotx without macros.' }),
  },
  template_expands: {
    status: 422,
    sv: (p) => ({ message: `Mallen ”${p['file']}” blir orimligt stor när den packas upp`, mend: 'Spara mallen på nytt i Word. Blir det samma svar, ta bort stora bilder och text ur den.' }),
    en: (p) => ({ message: `The template “${p['file']}” grows beyond reason when it is unpacked`, mend: 'Save the template again in Word. If the answer is the same, remove large pictures and text from it.' }),
  },
  template_strict: {
    status: 422,
    sv: (p) => ({ message: `Mallen ”${p['file']}” är sparad som Strict Open XML`, mend: 'Spara den i Word som vanligt Word-dokument (.docx) eller vanlig Word-mall (.dotx).' }),
    en: (p) => ({ message: `The template “${p['file']}” is saved as Strict Open XML`, mend: 'Save it in Word as an ordinary Word Document (.docx) or Word Template (.dotx).' }),
  },
  template_damaged: {
    status: 422,
    sv: (p) => ({ message: `Mallen ”${p['file']}” är skadad${inside(p, ': delen ', ' går inte att läsa')}`, mend: 'Öppna mallen i Word, låt Word reparera den om det frågas, spara den på nytt och försök igen.' }),
    en: (p) => ({ message: `The template “${p['file']}” is damaged${inside(p, ': the part ', ' cannot be read')}`, mend: 'Open the template in Word, let Word repair it if it asks, save it again and try once more.' }),
  },
  template_linked: {
    status: 422,
    sv: (p) => ({ message: `Mallen ”${p['file']}” hämtar något utanför sig själv${inside(p, ': ', '')}`, mend: 'Infoga bilden i mallen i stället för att länka till den (Arkiv, Redigera länkar till filer, Bryt länk i Word), och gör fält som hämtar något till text (Ctrl+Skift+F9).' }),
    en: (p) => ({ message: `The template “${p['file']}” fetches something from outside itself${inside(p, ': ', '')}`, mend: 'Insert the picture in the template instead of linking to it (File, Edit Links to Files, Break Link in Word), and turn fields that fetch something into text (Ctrl+Shift+F9).' }),
  },
  template_embedded: {
    status: 422,
    sv: (p) => ({ message: `Sidhuvudet, sidfoten eller temat i mallen ”${p['file']}” innehåller ett inbäddat objekt${inside(p, ' (', ')')}`, mend: 'Bara text och bilder tas emot där. Klistra in objektet som bild, spara mallen och försök igen.' }),
    en: (p) => ({ message: `The header, footer or theme of the template “${p['file']}” contains an embedded object${inside(p, ' (', ')')}`, mend: 'Only text and pictures are accepted there. Paste the object as a picture, save the template and try again.' }),
  },
} satisfies Record<string, Entry>;
