import { exitCode } from './exitCode.js';
import { usageOfAll, usageOfVerb } from './usage.js';
import { commonOptions, type Verb } from './verb.js';
import { verbNamed } from './verbNamed.js';

/** `behov help [VERB]`. The verb is optional, so it is not among the required words. */
export function helpVerb(verbs: readonly Verb[]): Verb {
  const help: Verb = {
    verb: 'help',
    words: [],
    optionalWords: ['VERB'],
    options: { lang: commonOptions.lang },
    run: ({ args, terminal, language }) => {
      const asked = verbNamed(args.words[0] ?? help.verb, [...verbs, help]);
      terminal.out(asked === help ? usageOfAll(verbs, language) : usageOfVerb(asked, language));
      return Promise.resolve(exitCode.ok);
    },
  };
  return help;
}
