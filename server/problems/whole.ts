/** Problems of a whole answer that a program sends in one request. */
import type { Entry } from './problem.js';

export const wholeProblems = {
  whole_key: {
    status: 422,
    sv: () => ({ message: 'Nyckeln i fältet key saknas eller är fel', mend: 'Skicka 16 till 64 slumpade bokstäver, siffror eller bindestreck, och samma igen när samma svar skickas på nytt.' }),
    en: () => ({ message: 'The key in the field key is missing or wrong', mend: 'Send 16 to 64 random letters, digits or hyphens, and the same again when the same answers are sent again.' }),
  },
  whole_shape: {
    status: 422,
    sv: ({ field }) => ({ message: `Fältet ”${field}” har fel form`, mend: 'Skicka en text, ett tal eller en lista med texter, som docs/one-post.md visar.' }),
    en: ({ field }) => ({ message: `The field “${field}” has the wrong shape`, mend: 'Send a text, a number or a list of texts, as docs/one-post.md shows.' }),
  },
  whole_field: {
    status: 422,
    sv: ({ field }) => ({ message: `Enkäten har inget fält ”${field}”`, mend: 'Ta bort fältet, eller skriv det som i enkätens definition: frågans kod, eller koden följd av punkt och rad, plats eller other.' }),
    en: ({ field }) => ({ message: `The survey has no field “${field}”`, mend: 'Leave the field out, or write it as in the definition of the survey: the code of a question, or that code followed by a point and a row, a place or other.' }),
  },
  whole_closed: {
    status: 403,
    sv: () => ({ message: 'Enkäten tar inte emot svar nu', mend: 'Inget har sparats. Enkätens startsida säger när den är öppen.' }),
    en: () => ({ message: 'The survey takes no answers now', mend: 'Nothing was saved. The start page of the survey says when it is open.' }),
  },
  whole_version: {
    status: 422,
    sv: ({ version, newest }) => ({ message: `Version ${version} av enkäten finns inte`, mend: `Skicka en version från 1 till ${newest}, eller ingen alls för den senaste.` }),
    en: ({ version, newest }) => ({ message: `There is no version ${version} of the survey`, mend: `Send a version from 1 to ${newest}, or none for the newest.` }),
  },
  whole_empty: {
    status: 422,
    sv: () => ({ message: 'Svaret är tomt', mend: 'Svara på minst en fråga. Inget har sparats.' }),
    en: () => ({ message: 'The answer is empty', mend: 'Answer at least one question. Nothing was saved.' }),
  },
  whole_conflict: {
    status: 409,
    sv: () => ({ message: 'Andra svar har redan skickats med den nyckeln', mend: 'De svaren gäller. Ett nytt svar behöver en ny nyckel.' }),
    en: () => ({ message: 'Other answers have been sent with that key', mend: 'Those stand. A new answer needs a new key.' }),
  },
  whole_invitation_missing: {
    status: 403,
    sv: () => ({ message: 'Enkäten är för den som är inbjuden', mend: 'Skicka inbjudans kod i fältet invitation: det som står efter /i/ i länken.' }),
    en: () => ({ message: 'The survey is for those invited', mend: 'Send the code of the invitation in the field invitation: what stands after /i/ in its link.' }),
  },
  whole_invitation_used: {
    status: 403,
    sv: () => ({ message: 'Inbjudan går inte att använda', mend: 'Den är redan använd, eller så är koden fel. Inget nytt har sparats.' }),
    en: () => ({ message: 'The invitation cannot be used', mend: 'It is used already, or its code is wrong. Nothing new was saved.' }),
  },
} satisfies Readonly<Record<string, Entry>>;
