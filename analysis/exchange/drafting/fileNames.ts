const general = /^(?:responses?|answers?|results?|data|dataset|export|survey|surveyexport|svar|enk[aä]t|resultat|antworten|umfrage|daten|form ?responses?|sheet ?\d*|download|untitled)[ _-]*\d*$/i;

/** The file's own name, or its folder's where the file's says nothing. */
export function tellingName(file: string, folder: string): string {
  const stem = file.replace(/\.[^.]{1,5}$/, '');
  return general.test(stem) && /\p{L}{2}/u.test(folder) ? folder : stem;
}

/** The name of a file as a survey is named: letters, digits and hyphens. */
export function slugOf(name: string): string {
  const stem = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = stem.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 64).replace(/-+$/, '');
  return slug === '' ? 'survey' : slug;
}

/** The name of a file as a title. */
export function titleOf(name: string): string {
  const words = name.replace(/[\p{Cc}\p{Cs}]/gu, ' ').replace(/[_\s]+/g, ' ').trim();
  return words === '' ? 'Survey' : words.charAt(0).toUpperCase() + words.slice(1, 300);
}
