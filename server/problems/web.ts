/** Problems that stop a request before any page has looked at it, and those of a visit. */
import type { Entry } from './problem.js';

export const webProblems = {
  not_allowed: {
    status: 403,
    sv: () => ({ message: 'Din roll räcker inte för det här', mend: 'Be den som leder inventeringen om den roll du behöver.' }),
    en: () => ({ message: 'Your role does not allow this', mend: 'Ask whoever leads the inventory for the role you need.' }),
  },
  web_busy: {
    status: 503,
    sv: () => ({ message: 'Servern är upptagen just nu', mend: 'Vänta några sekunder och ladda om sidan. Inkomna svar går före.' }),
    en: () => ({ message: 'The server is busy right now', mend: 'Wait a few seconds and reload the page. Answers come first.' }),
  },
  web_not_found: {
    status: 404,
    sv: () => ({ message: 'Sidan finns inte', mend: 'Kontrollera adressen, eller börja från startsidan.' }),
    en: () => ({ message: 'This page does not exist', mend: 'Check the address, or begin at the start page.' }),
  },
  web_method: {
    status: 405,
    sv: () => ({ message: 'Sidan kan inte användas på det här sättet', mend: 'Öppna sidan i webbläsaren, eller använd en metod som står i svarets Allow.' }),
    en: () => ({ message: 'This page cannot be used in that way', mend: 'Open the page in a browser, or use a method listed in the Allow header of this answer.' }),
  },
  web_no_host: {
    status: 400,
    sv: () => ({ message: 'Anropet säger inte vilken webbplats det gäller', mend: 'Skicka med raden Host.' }),
    en: () => ({ message: 'The request does not say which site it is for', mend: 'Send a Host header.' }),
  },
  web_other_host: {
    status: 421,
    sv: () => ({ message: 'Den här servern svarar inte på det namnet', mend: 'Använd adressen i inbjudan. Den som driver tjänsten anger adressen i PUBLIC_URL.' }),
    en: () => ({ message: 'This server does not answer to that name', mend: 'Use the address in your invitation. Whoever runs the service sets the address in PUBLIC_URL.' }),
  },
  web_other_site: {
    status: 403,
    sv: () => ({ message: 'Formuläret skickades från en annan webbplats', mend: 'Öppna sidan här och skicka formuläret igen. Inget har sparats.' }),
    en: () => ({ message: 'The form was sent from another site', mend: 'Open the page here and send the form again. Nothing was saved.' }),
  },
  web_body_too_large: {
    status: 413,
    sv: ({ limit }) => ({ message: `Det du skickade är större än ${limit} kB`, mend: 'Gå tillbaka i webbläsaren, korta de långa texterna och skicka igen.' }),
    en: ({ limit }) => ({ message: `What you sent is larger than ${limit} kB`, mend: 'Go back in your browser, shorten the long texts and send again.' }),
  },
  web_sign_in_first: {
    status: 413,
    sv: () => ({ message: 'Du är inte inloggad, och en så stor fil tas bara emot från den som är det', mend: 'Logga in i en ny flik, gå tillbaka hit i webbläsaren, välj filen igen och skicka. Inget har sparats.' }),
    en: () => ({ message: 'You are not signed in, and so large a file is only taken from somebody who is', mend: 'Sign in on a new tab, go back in your browser, choose the file again and send. Nothing was saved.' }),
  },
  web_too_many_fields: {
    status: 413,
    sv: ({ limit }) => ({ message: `Formuläret har fler än ${limit} fält`, mend: 'Öppna sidan igen och skicka formuläret därifrån.' }),
    en: ({ limit }) => ({ message: `The form has more than ${limit} fields`, mend: 'Open the page again and send the form from there.' }),
  },
  web_content_type: {
    status: 415,
    sv: () => ({ message: 'Svaren kom i ett format som sidan inte läser', mend: 'Skicka dem som ett vanligt formulär (application/x-www-form-urlencoded).' }),
    en: () => ({ message: 'The answers came in a format this page does not read', mend: 'Send them as an ordinary form (application/x-www-form-urlencoded).' }),
  },
  web_charset: {
    status: 415,
    sv: () => ({ message: 'Svaren är skrivna med en annan teckenkodning än UTF-8', mend: 'Skicka dem i UTF-8.' }),
    en: () => ({ message: 'The answers are written in another character encoding than UTF-8', mend: 'Send them in UTF-8.' }),
  },
  web_content_encoding: {
    status: 415,
    sv: () => ({ message: 'Svaren kom packade', mend: 'Skicka dem opackade.' }),
    en: () => ({ message: 'The answers came compressed', mend: 'Send them uncompressed.' }),
  },
  web_bad_encoding: {
    status: 400,
    sv: () => ({ message: 'Något tecken i svaren gick inte att läsa', mend: 'Skicka dem som procentkodad UTF-8. Inget har sparats.' }),
    en: () => ({ message: 'A character in the answers could not be read', mend: 'Send them as percent-encoded UTF-8. Nothing was saved.' }),
  },
  web_bad_json: {
    status: 400,
    sv: () => ({ message: 'Svaren är inte giltig JSON', mend: 'Kontrollera citattecken, kommatecken och klamrar, och skicka igen. Inget har sparats.' }),
    en: () => ({ message: 'The answers are not valid JSON', mend: 'Check quotes, commas and brackets, and send again. Nothing was saved.' }),
  },
  web_json_too_deep: {
    status: 400,
    sv: ({ limit }) => ({ message: `Svaren är nästlade djupare än ${limit} nivåer`, mend: 'Skicka dem som de beskrivs i docs/one-post.md. Inget har sparats.' }),
    en: ({ limit }) => ({ message: `The answers are nested deeper than ${limit} levels`, mend: 'Send them as docs/one-post.md describes. Nothing was saved.' }),
  },
  web_json_key_twice: {
    status: 400,
    sv: ({ key }) => ({ message: `”${key}” står två gånger i samma objekt`, mend: 'Låt den stå en gång. Inget har sparats.' }),
    en: ({ key }) => ({ message: `“${key}” stands twice in the same object`, mend: 'Let it stand once. Nothing was saved.' }),
  },
  web_cut_off: {
    status: 400,
    sv: () => ({ message: 'Förbindelsen bröts innan allt hade kommit fram', mend: 'Skicka igen.' }),
    en: () => ({ message: 'The connection broke before everything had arrived', mend: 'Send again.' }),
  },
  web_bad_request: {
    status: 400,
    sv: () => ({ message: 'Anropet gick inte att läsa', mend: 'Öppna sidan igen från startsidan.' }),
    en: () => ({ message: 'The request could not be read', mend: 'Open the page again from the start page.' }),
  },
  web_bug: {
    status: 500,
    sv: () => ({ message: 'Något gick fel hos oss', mend: 'Försök igen om en stund. Det du har sparat på tidigare sidor finns kvar.' }),
    en: () => ({ message: 'Something went wrong on our side', mend: 'Try again in a while. What you saved on earlier pages is kept.' }),
  },
  survey_not_found: {
    status: 404,
    sv: () => ({ message: 'Enkäten finns inte', mend: 'Kontrollera adressen i inbjudan, eller se vilka enkäter som är öppna på startsidan.' }),
    en: () => ({ message: 'This survey does not exist', mend: 'Check the address in your invitation, or see which surveys are open on the start page.' }),
  },
  resume_code_unknown: {
    status: 404,
    sv: () => ({ message: 'Vi hittar inga sparade svar med den koden', mend: 'Kontrollera koden tecken för tecken. Den har 16 tecken, aldrig 0, 1, I eller O. Svar som är inskickade, eller som inte har sparats på länge, går inte att öppna.' }),
    en: () => ({ message: 'We find no saved answers with that code', mend: 'Check the code character by character. It has 16 characters, never 0, 1, I or O. Answers that have been sent, or were saved long ago, cannot be opened.' }),
  },
  resume_too_many: {
    status: 429,
    sv: ({ seconds }) => ({ message: 'Koder har provats för många gånger', mend: `Vänta ${seconds} sekunder och försök igen.` }),
    en: ({ seconds }) => ({ message: 'Codes have been tried too many times', mend: `Wait ${seconds} seconds and try again.` }),
  },
  consent_missing: {
    status: 422,
    sv: () => ({ message: 'Kryssa i att du har läst informationen och vill delta', mend: 'Rutan finns ovanför knappen Börja.' }),
    en: () => ({ message: 'Tick that you have read the information and want to take part', mend: 'The box is above the Start button.' }),
  },
} satisfies Readonly<Record<string, Entry>>;
