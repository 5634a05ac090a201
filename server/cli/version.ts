import { softwareVersion } from '../acts/softwareVersion.js';
import { exitCode } from './exitCode.js';
import { commonOptions, type Verb } from './verb.js';

export const versionVerb: Verb = {
  verb: 'version',
  words: [],
  options: commonOptions,
  run: ({ terminal, json }) => {
    const version = softwareVersion();
    terminal.out(json ? `${JSON.stringify({ version })}\n` : `${version}\n`);
    return Promise.resolve(exitCode.ok);
  },
};
