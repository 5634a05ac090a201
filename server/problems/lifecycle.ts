/** What stops a change of a survey at the desk. */
import type { Entry } from './problem.js';

export const lifecycleProblems = {
  survey_changed: {
    status: 409,
    sv: () => ({ message: 'Någon annan har ändrat enkäten sedan du öppnade sidan. Inget är sparat.', mend: 'Jämför det du skrev med det som gäller nu och spara igen.' }),
    en: () => ({ message: 'Somebody else has changed the survey since you opened the page. Nothing was saved.', mend: 'Compare what you wrote with what holds now and save again.' }),
  },
  survey_in_trash: {
    status: 409,
    sv: () => ({ message: 'Enkäten ligger i papperskorgen', mend: 'Ta tillbaka den under Inställningar innan du ändrar något.' }),
    en: () => ({ message: 'The survey is in the trash', mend: 'Take it back under Settings before changing anything.' }),
  },
  survey_erased: {
    status: 409,
    sv: (p) => ({ message: `Enkätens svar och inbjudna raderades ${p['date_sv']}`, mend: 'De går inte att få tillbaka. Publicerade rapporter finns kvar.' }),
    en: (p) => ({ message: `The answers and the list of the survey were erased on ${p['date_en']}`, mend: 'They cannot be brought back. Published reports remain.' }),
  },
  survey_name_taken: {
    status: 422,
    sv: (p) => ({ message: `Det finns redan en enkät som heter ${p['survey']}`, mend: 'Byt namnet på raden survey.' }),
    en: (p) => ({ message: `There is already a survey called ${p['survey']}`, mend: 'Change the name on the line survey.' }),
  },
  inventory_of_others: {
    status: 422,
    sv: (p) => ({ message: `Inventeringen ${p['inventory']} leds av någon annan`, mend: 'Be den som leder den om rollen projektledare, eller skriv ett annat namn på raden inventory.' }),
    en: (p) => ({ message: `The inventory ${p['inventory']} is led by somebody else`, mend: 'Ask its lead for the role of project lead, or write another name on the line inventory.' }),
  },
  other_survey: {
    status: 422,
    sv: (p) => ({ message: `Filen gäller ${p['found']} i ${p['found_inventory']}, men sidan gäller ${p['survey']} i ${p['inventory']}`, mend: `Skriv survey: ${p['survey']} och inventory: ${p['inventory']}, eller lägg upp filen som en ny enkät.` }),
    en: (p) => ({ message: `The file is of ${p['found']} in ${p['found_inventory']}, but the page is about ${p['survey']} in ${p['inventory']}`, mend: `Write survey: ${p['survey']} and inventory: ${p['inventory']}, or add the file as a new survey.` }),
  },
  promise_given: {
    status: 422,
    sv: (p) => ({ message: `${p['what']} kan inte ändras från ${p['before']} till ${p['after']}: de som har svarat har fått löfte om det`, mend: `Skriv tillbaka ${p['before']}. Behövs något annat får det bli en ny enkät.` }),
    en: (p) => ({ message: `${p['what']} cannot change from ${p['before']} to ${p['after']}: those who have answered were promised it`, mend: `Write ${p['before']} again. If something else is needed, make a new survey.` }),
  },
  correction_identifies: {
    status: 422,
    sv: (p) => ({ message: `Frågan ${p['question']} skulle fråga vem någon är, i en anonym enkät`, mend: 'En rättning kan inte göra det. Gör en ny version och ange varför.' }),
    en: (p) => ({ message: `The question ${p['question']} would ask who somebody is, in an anonymous survey`, mend: 'A correction cannot do that. Make a new version and say why.' }),
  },
  step_undecided: {
    status: 422,
    sv: (p) => ({ message: `Ange vad som händer med svaren på ${p['about'] === 'question' ? '' : `${p['question']}: `}${p['code']}`, mend: 'Välj något i listan.' }),
    en: (p) => ({ message: `Say what becomes of the answers to ${p['about'] === 'question' ? '' : `${p['question']}: `}${p['code']}`, mend: 'Choose something from the list.' }),
  },
  reason_missing: {
    status: 422,
    sv: (p) => ({ message: `Frågan ${p['question']} frågar vem någon är. Ange varför den behövs i en anonym enkät`, mend: 'Skälet sparas i händelseloggen. Ta annars bort frågan.' }),
    en: (p) => ({ message: `The question ${p['question']} asks who somebody is. Say why an anonymous survey needs it`, mend: 'The reason is kept in the log. Otherwise remove the question.' }),
  },
  not_ready: {
    status: 422,
    sv: () => ({ message: 'Något i kontrollistan måste rättas innan enkäten kan öppnas', mend: 'Se under Måste rättas.' }),
    en: () => ({ message: 'Something on the check list must be mended before the survey can be opened', mend: 'See under Must fix.' }),
  },
  survey_not_begun: {
    status: 409,
    sv: () => ({ message: 'Enkäten är ett utkast och har inte öppnats', mend: 'Öppna den först.' }),
    en: () => ({ message: 'The survey is a draft and has not been opened', mend: 'Open it first.' }),
  },
  survey_is_closed: {
    status: 409,
    sv: () => ({ message: 'Enkäten är stängd', mend: 'Öppna den igen om den ska pausas.' }),
    en: () => ({ message: 'The survey is closed', mend: 'Open it again if it is to be paused.' }),
  },
  earlier_unknown: {
    status: 422,
    sv: (p) => ({ message: `Det finns ingen annan enkät i inventeringen som heter ${p['earlier']}`, mend: 'Välj en i listan, eller ingen.' }),
    en: (p) => ({ message: `The inventory has no other survey called ${p['earlier']}`, mend: 'Choose one from the list, or none.' }),
  },
  target_bad: {
    status: 422,
    sv: () => ({ message: 'Målet ska vara ett heltal från 1 till 100', mend: 'Skriv till exempel 60, eller lämna fältet tomt.' }),
    en: () => ({ message: 'The target is a whole number from 1 to 100', mend: 'Write 60, for instance, or leave the field empty.' }),
  },
  name_not_typed: {
    status: 422,
    sv: (p) => ({ message: `Skriv ${p['survey']} för att lägga just den enkäten i papperskorgen`, mend: 'Inget har ändrats.' }),
    en: (p) => ({ message: `Type ${p['survey']} to put just that survey in the trash`, mend: 'Nothing has changed.' }),
  },
  no_definition: {
    status: 422,
    sv: () => ({ message: 'Välj en fil eller klistra in texten', mend: 'Filen slutar på .yaml, .yml eller .json.' }),
    en: () => ({ message: 'Choose a file or paste the text', mend: 'The file ends in .yaml, .yml or .json.' }),
  },
  two_definitions: {
    status: 422,
    sv: (p) => ({ message: `Du valde två enkäter: ${p['first']} och ${p['second']}`, mend: 'Välj en av dem. Listor som den nämner är CSV-filer.' }),
    en: (p) => ({ message: `You chose two surveys: ${p['first']} and ${p['second']}`, mend: 'Choose one of them. The lists it names are CSV files.' }),
  },
  upload_not_text: {
    status: 422,
    sv: (p) => ({ message: `${p['file']} är inte en textfil i UTF-8`, mend: 'Spara den som ren text i UTF-8 (CSV UTF-8 i Excel) och välj den igen.' }),
    en: (p) => ({ message: `${p['file']} is not a text file in UTF-8`, mend: 'Save it as plain text in UTF-8 (CSV UTF-8 in Excel) and choose it again.' }),
  },
} satisfies Record<string, Entry>;
