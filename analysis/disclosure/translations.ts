/** Language -> words as they are known -> as they are said in it. Names of functions and pilots, sources, and who answers for something. */
export type Translations = ReadonlyMap<string, ReadonlyMap<string, string>>;
