import { exitCode } from './exitCode.js';
import { usageOfAll, usageOfVerb } from './usage.js';
import { commonOptions, type Verb } from './verb.js';

/** `behov help [VERB]`. The verb is optional, so it is not among the required words. */
export function helpVerb(verbs: readonly Verb[]): Verb {
  return {
    verb: 'help',
    words: [],
    optionalWords: ['VERB'],
    options: { lang: commonOptions.lang },
    run: ({ args, terminal, language }) => {
      const asked = verbs.find((verb) => verb.verb === args.words[0]);
      terminal.out(asked === undefined ? usageOfAll(verbs, language) : usageOfVerb(asked, language));
      return Promise.resolve(exitCode.ok);
    },
  };
}
