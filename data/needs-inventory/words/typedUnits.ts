/** Names of workplaces as people write them, on no list: a person codes them later. */
type Language = 'sv' | 'en';

const typed: Readonly<Record<'department' | 'provider', Readonly<Record<Language, readonly string[]>>>> = {
  department: {
    sv: ['Kardiologen', 'Gamla anatomen', 'Ortopedforskningen', 'Forskarskolan', 'vet ej, byter vid årsskiftet'],
    en: ['Imaging core', 'the new building', 'Trauma research'],
  },
  provider: {
    sv: ['Kvinnokliniken', 'Ambulansen', 'Hälsocentralen i Ekhamra', 'Barnakuten'],
    en: ['ICU', 'Emergency department'],
  },
};

/** Each as likely as another. */
export function typedUnit(list: 'department' | 'provider', language: Language): ReadonlyMap<string, number> {
  return new Map(typed[list][language].map((name) => [name, 1]));
}
