import type { PromiseWords } from '../promises.js';

export const promises = {
  no_identity: 'Tillsammans med svaren finns varken namn, e-postadress, nätadress, klockslag eller löpnummer.',
  invitation_apart: 'När svaren har blandats leder inget från en inbjudan till ett svar eller tillbaka. Vi vet bara att inbjudan är använd.',
  order_shuffled: 'Svaren flyttas flera åt gången, och varje natt och när enkäten stänger skrivs de om i slumpad ordning.',
  timing_tells_nothing: 'När svaren har blandats om, natten efter och när enkäten stänger, kan inte ens den som vet när du svarade och har en kopia av databasen peka ut dina.',
  list_and_answers_apart: 'Ingen del av systemet kan läsa både listan över inbjudna och svaren.',
  link_apart: 'Vilken inbjudan ett svar kom från sparas skilt från både listan och svaren, och ingen del av systemet läser det tillsammans med svaren.',
  erased_when_asked: 'Ber du om det raderas svaren från din inbjudan, och ingen annans.',
  nothing_logged: 'Inget du har skrivit, ingen kod och ingen e-postadress hamnar i någon logg, vad som än går fel.',
  copies_tell_nothing: 'I en säkerhetskopia står ingen adress bredvid ett svar, och ingen kod som öppnar en inbjudan finns i den.',
  withdrawn_by_receipt: 'Kvittokoden drar tillbaka just dina svar, och ingen kan pröva sig fram till någon annans.',
  erased_in_time: 'När bevarandetiden är slut raderas svaren och listan. Hur många det var och enligt vilken regel skrivs ned.',
} satisfies PromiseWords;
