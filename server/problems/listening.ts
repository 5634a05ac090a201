/** What can keep the server from taking the address it was given. */
import type { Entry } from './problem.js';

export const listeningProblems = {
  port_busy: {
    status: 503,
    sv: (p) => ({ message: `Port ${p['port']} på ${p['host']} används redan av ett annat program.`, mend: 'Avsluta det programmet, eller sätt PORT till en annan port (0 tar en ledig).' }),
    en: (p) => ({ message: `Port ${p['port']} on ${p['host']} is already used by another program.`, mend: 'Stop that program, or set PORT to another port (0 takes a free one).' }),
  },
  port_refused: {
    status: 503,
    sv: (p) => ({ message: `Port ${p['port']} får inte användas av den som kör Behov.`, mend: 'Sätt PORT till en port över 1023.' }),
    en: (p) => ({ message: `Port ${p['port']} may not be used by whoever runs Behov.`, mend: 'Set PORT to a port above 1023.' }),
  },
  address_unknown: {
    status: 503,
    sv: (p) => ({ message: `Adressen ${p['host']} finns inte på den här datorn.`, mend: 'Sätt HOST till en av datorns egna adresser, till exempel 127.0.0.1.' }),
    en: (p) => ({ message: `The address ${p['host']} is not one of this machine.`, mend: 'Set HOST to one of the machine’s own addresses, such as 127.0.0.1.' }),
  },
} as const satisfies Readonly<Record<string, Entry>>;
