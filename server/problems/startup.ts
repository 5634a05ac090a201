/** What can stop Behov from starting: its settings, its folder, its database. A secret value is never printed. */
import type { Entry } from './problem.js';

const ownDatabase = {
  sv: 'Sätt DATABASE_URL till en PostgreSQL 15 eller senare.',
  en: 'Set DATABASE_URL to a PostgreSQL 15 or later.',
};

export const startupProblems = {
  config_bad_value: {
    status: 400,
    sv: (p) => ({ message: `Inställningen ${p['name']} har ett värde som inte går att läsa.`, mend: `Skriv ${p['format_sv']}.` }),
    en: (p) => ({ message: `The setting ${p['name']} has a value that cannot be read.`, mend: `Write ${p['format_en']}.` }),
  },
  config_unknown: {
    status: 400,
    sv: (p) => ({
      message: `Inställningen ${p['name']} finns inte.`,
      mend: p['nearest'] === '' ? `Ta bort den. De som finns är ${p['known']}.` : `Menade du ${p['nearest']}? Rätta namnet eller ta bort den.`,
    }),
    en: (p) => ({
      message: `There is no setting ${p['name']}.`,
      mend: p['nearest'] === '' ? `Remove it. The settings are ${p['known']}.` : `Did you mean ${p['nearest']}? Correct the name or remove it.`,
    }),
  },
  config_oidc_incomplete: {
    status: 400,
    sv: (p) => ({ message: `Universitetets inloggning är halvt inställd: ${p['name']} saknas.`, mend: 'Sätt OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET och PUBLIC_URL, eller ingen av de tre första.' }),
    en: (p) => ({ message: `The university login is half set up: ${p['name']} is missing.`, mend: 'Set OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and PUBLIC_URL, or none of the first three.' }),
  },
  config_mail_incomplete: {
    status: 400,
    sv: (p) => ({ message: `E-posten är halvt inställd: ${p['name']} saknas.`, mend: 'Sätt SMTP_URL också, eller ta bort MAIL_FROM.' }),
    en: (p) => ({ message: `Mail is half set up: ${p['name']} is missing.`, mend: 'Set SMTP_URL as well, or remove MAIL_FROM.' }),
  },
  config_public_url_unsafe: {
    status: 400,
    sv: () => ({
      message: 'NODE_ENV är production, men PUBLIC_URL saknas eller börjar inte med https://.',
      mend: 'Ange adressen som människor använder, som https://behov.example.org: länkar i brev leder dit och kakor skickas bara krypterat.',
    }),
    en: () => ({
      message: 'NODE_ENV is production, but PUBLIC_URL is missing or does not begin with https://.',
      mend: 'Set the address people use, such as https://behov.example.org: links in mail lead there and cookies are sent encrypted only.',
    }),
  },
  config_secret_weak: {
    status: 400,
    sv: () => ({
      message: 'BEHOV_SECRET är för kort eller ett exempel som andra känner till.',
      mend: 'Skriv minst 32 slumpade tecken, till exempel från ”openssl rand -base64 48”, eller ta bort inställningen: då görs en nyckel i datamappen.',
    }),
    en: () => ({
      message: 'BEHOV_SECRET is too short, or an example that others know.',
      mend: 'Write at least 32 random characters, such as “openssl rand -base64 48” gives, or remove the setting: a key is then made in the data folder.',
    }),
  },
  config_secret_exposed: {
    status: 400,
    sv: (p) => ({ message: `Filen med serverns nyckel, ${p['file']}, kan läsas av andra på datorn.`, mend: `Kör ”chmod 600 ${p['file']}”.` }),
    en: (p) => ({ message: `The file with the server's key, ${p['file']}, can be read by others on the machine.`, mend: `Run “chmod 600 ${p['file']}”.` }),
  },
  config_secret_damaged: {
    status: 400,
    sv: (p) => ({ message: `Filen med serverns nyckel, ${p['file']}, är skadad.`, mend: 'Lägg tillbaka den från en säkerhetskopia. Med en ny nyckel gäller inga kvittokoder som redan lämnats ut.' }),
    en: (p) => ({ message: `The file with the server's key, ${p['file']}, is damaged.`, mend: 'Put it back from a backup. With a new key no receipt code already given out is valid.' }),
  },
  data_folder_unwritable: {
    status: 503,
    sv: (p) => ({ message: `Det går inte att skriva i datamappen ${p['folder']} (${p['reason']}).`, mend: 'Ge användaren som kör Behov skrivrätt dit, eller sätt BEHOV_DATA till en annan mapp.' }),
    en: (p) => ({ message: `The data folder ${p['folder']} cannot be written to (${p['reason']}).`, mend: 'Let the user who runs Behov write there, or set BEHOV_DATA to another folder.' }),
  },
  data_folder_in_use: {
    status: 503,
    sv: (p) => ({ message: `En annan Behov kör redan på datamappen ${p['folder']}.`, mend: 'Stoppa den först, eller sätt BEHOV_DATA till en annan mapp. Kommandon som ”npx behov publish” går att köra bredvid.' }),
    en: (p) => ({ message: `Another Behov is already running on the data folder ${p['folder']}.`, mend: 'Stop it first, or set BEHOV_DATA to another folder. Commands such as “npx behov publish” can be run beside it.' }),
  },
  data_folder_foreign: {
    status: 503,
    sv: (p) => ({ message: `Databasen i ${p['folder']} tillhör en annan användare (${p['owner']}, inte ${p['self']}).`, mend: 'Kör Behov som den användaren, eller sätt BEHOV_DATA till en annan mapp.' }),
    en: (p) => ({ message: `The database in ${p['folder']} belongs to another user (${p['owner']}, not ${p['self']}).`, mend: 'Run Behov as that user, or set BEHOV_DATA to another folder.' }),
  },
  database_no_binary: {
    status: 503,
    sv: (p) => ({ message: `Behov har ingen egen databas som går att köra här (${p['platform']}).`, mend: ownDatabase.sv }),
    en: (p) => ({ message: `Behov brings no database that runs here (${p['platform']}).`, mend: ownDatabase.en }),
  },
  database_damaged: {
    status: 503,
    sv: (p) => ({ message: `Databasens filer i ${p['folder']} är inte hela (${p['reason']}).`, mend: 'Lägg tillbaka mappen från en säkerhetskopia, eller flytta undan den för att börja om från början.' }),
    en: (p) => ({ message: `The files of the database in ${p['folder']} are not whole (${p['reason']}).`, mend: 'Put the folder back from a backup, or move it away to begin anew.' }),
  },
  database_other_version: {
    status: 503,
    sv: (p) => ({ message: `Databasen i ${p['folder']} är från PostgreSQL ${p['version']}; denna Behov har ${p['major']}.`, mend: 'Kör den Behov som gjorde mappen, eller flytta över innehållet till en ny mapp.' }),
    en: (p) => ({ message: `The database in ${p['folder']} is of PostgreSQL ${p['version']}; this Behov has ${p['major']}.`, mend: 'Run the Behov that made the folder, or move its content into a new one.' }),
  },
  database_will_not_start: {
    status: 503,
    sv: (p) => ({ message: `Databasen i ${p['folder']} startar inte: ${p['reason']}`, mend: 'Se database.log i samma mapp. Är mappen skadad: lägg tillbaka den från en säkerhetskopia.' }),
    en: (p) => ({ message: `The database in ${p['folder']} does not start: ${p['reason']}`, mend: 'See database.log in the same folder. If the folder is damaged, put it back from a backup.' }),
  },
  database_unreachable: {
    status: 503,
    sv: (p) => ({ message: `Databasen på ${p['where']} går inte att nå (${p['reason']}).`, mend: 'Kontrollera att den är igång och att DATABASE_URL stämmer.' }),
    en: (p) => ({ message: `The database at ${p['where']} cannot be reached (${p['reason']}).`, mend: 'See that it is running and that DATABASE_URL is right.' }),
  },
  database_login: {
    status: 503,
    sv: (p) => ({ message: `Databasen på ${p['where']} släpper inte in användaren (${p['reason']}).`, mend: 'Kontrollera användare, lösenord och databasnamn i DATABASE_URL.' }),
    en: (p) => ({ message: `The database at ${p['where']} does not let the user in (${p['reason']}).`, mend: 'See that user, password and database name in DATABASE_URL are right.' }),
  },
  database_too_old: {
    status: 503,
    sv: (p) => ({ message: `Databasen är PostgreSQL ${p['version']}, men Behov behöver 15 eller senare.`, mend: ownDatabase.sv }),
    en: (p) => ({ message: `The database is PostgreSQL ${p['version']}, but Behov needs 15 or later.`, mend: ownDatabase.en }),
  },
  database_unsafe: {
    status: 503,
    sv: (p) => ({ message: `Databasen kan tappa svar vid ett strömavbrott: ${p['settings']} är av.`, mend: 'Slå på dem i PostgreSQL. BEHOV_ALLOW_UNSAFE_DATABASE=yes startar ändå, för prov utan riktiga svar.' }),
    en: (p) => ({ message: `The database may lose answers in a power cut: ${p['settings']} is off.`, mend: 'Turn it on in PostgreSQL. BEHOV_ALLOW_UNSAFE_DATABASE=yes starts nevertheless, for trials without real answers.' }),
  },
  migrations_pending: {
    status: 503,
    sv: (p) => ({ message: `Databasen är tom eller äldre än programmet: ${p['count']} ändringar återstår, först ${p['first']}.`, mend: 'Kör ”npm start”, som gör dem, eller starta om servern som redan körs.' }),
    en: (p) => ({ message: `The database is empty or older than the program: ${p['count']} migrations are pending, first ${p['first']}.`, mend: 'Run “npm start”, which applies them, or restart the server that is running.' }),
  },
  database_newer: {
    status: 503,
    sv: (p) => ({ message: `Databasen är nyare än programmet: ${p['first']} är okänd här.`, mend: 'Kör den nyare versionen av Behov, eller lägg tillbaka en säkerhetskopia från före uppgraderingen.' }),
    en: (p) => ({ message: `The database is newer than the program: ${p['first']} is not known here.`, mend: 'Run the newer version of Behov, or put back a backup from before the upgrade.' }),
  },
  database_differs: {
    status: 503,
    sv: (p) => ({ message: `Databasen saknar något som programmet läser (${p['reason']}), fast alla ändringar är antecknade som gjorda.`, mend: 'Den är gjord av en version som aldrig gavs ut, eller så har en tabell tagits bort. Lägg tillbaka en säkerhetskopia, eller ange en tom mapp i BEHOV_DATA eller en tom databas i DATABASE_URL.' }),
    en: (p) => ({ message: `The database lacks something that the program reads (${p['reason']}), though all migrations are noted as applied.`, mend: 'It was made by a version that was never released, or a table has been removed. Put back a backup, or name an empty folder in BEHOV_DATA or an empty database in DATABASE_URL.' }),
  },
  database_roles_missing: {
    status: 503,
    sv: (p) => ({ message: 'Användaren i DATABASE_URL får inte skapa de roller som skiljer svar från personer.', mend: `Be databasens administratör köra: ${p['sql']}` }),
    en: (p) => ({ message: 'The user in DATABASE_URL may not create the roles that keep answers apart from people.', mend: `Ask the administrator of the database to run: ${p['sql']}` }),
  },
} satisfies Record<string, Entry>;
