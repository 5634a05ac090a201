import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { readDefinition } from '../../analysis/exchange/readDefinition.js';
import { linkOrigin, readConfig } from '../../server/config.js';
import { wordingOf } from '../../server/problems/catalogue.js';
import { ProblemError } from '../../server/problems/problem.js';
import type { Problem } from '../../server/problems/problem.js';
import { projectRoot } from '../support/projectRoot.js';

function problemsOf(environment: Record<string, string>): readonly Problem[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
}

describe('reading the settings', () => {
  it('needs none to try Behov, and gives the defaults that contracts.md promises', () => {
    const config = readConfig({ PATH: '/bin', LANG: 'sv_SE.UTF-8' });
    expect(config).to.deep.equal({
      port: 3000, host: '127.0.0.1', dataFolder: './.behov', webConcurrency: 1, allowUnsafeDatabase: false,
    });
    expect(Object.isFrozen(config)).to.equal(true);
  });

  it('takes every setting, and an empty one as not set', () => {
    const secret = 'Zq3vN8rT1xKfB6mW9yHcD2sLgJ4pA7uE';
    expect(readConfig({
      PORT: '0', HOST: '::1', BEHOV_DATA: '/srv/behov', DATABASE_URL: 'postgres://u:p@db/behov', DATABASE_READ_URL: '',
      PUBLIC_URL: 'https://behov.example.org/', SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'behov@example.org', WEB_CONCURRENCY: '4', BEHOV_SECRET: secret,
    })).to.deep.equal({
      port: 0, host: '::1', dataFolder: '/srv/behov', databaseUrl: 'postgres://u:p@db/behov',
      publicUrl: 'https://behov.example.org', smtpUrl: 'smtp://mail.example.org', mailFrom: 'behov@example.org', webConcurrency: 4, secret, allowUnsafeDatabase: false,
    });
  });

  const bad: readonly [name: string, value: string][] = [
    ['PORT', '70000'], ['PORT', '3000.5'], ['PORT', '0x10'], ['PORT', '-1'], ['HOST', 'two words'],
    ['DATABASE_URL', 'mysql://root:hunter2hunter2@db/x'], ['DATABASE_READ_URL', 'hunter2hunter2'],
    ['PUBLIC_URL', 'https://hunter2hunter2.example.org/path'], ['PUBLIC_URL', 'behov.example.org'],
    ['SMTP_URL', 'http://user:hunter2hunter2@mail'], ['WEB_CONCURRENCY', '0'], ['BEHOV_ALLOW_UNSAFE_DATABASE', 'hunter2hunter2'],
    ['OIDC_ISSUER', 'http://hunter2hunter2.example.org'], ['OIDC_ISSUER', 'https://x.example.org/?hunter2hunter2'], ['OIDC_CLIENT_ID', 'hunter2 hunter2'], ['OIDC_CLIENT_SECRET', 'hunter2'],
  ];
  for (const [name, value] of bad) {
    it(`K119: ${name}=${value.replace(/hunter2/g, '…')} is refused by name and format, and its value is not repeated`, () => {
      const problems = problemsOf({ [name]: value }).filter(({ code }) => !code.endsWith('_incomplete'));
      expect(problems.map(({ code, params }) => [code, params['name']])).to.deep.equal([['config_bad_value', name]]);
      for (const language of ['sv', 'en'] as const) {
        const words = problems.map((problem) => Object.values(wordingOf(problem, language)).join(' ')).join();
        expect(words).to.contain(name).and.not.contain('hunter2');
      }
    });
  }

  it('K114: in production the address that people use must be known and encrypted; with a path it is none', () => {
    const codes = (publicUrl: string) => problemsOf({ NODE_ENV: 'production', PUBLIC_URL: publicUrl }).map(({ code }) => code);
    expect([codes(''), codes('http://behov.example.org'), codes('https://behov.example.org')]).to.deep.equal([['config_public_url_unsafe'], ['config_public_url_unsafe'], []]);
    expect(codes('https://behov.example.org/path')).to.deep.equal(['config_bad_value']);
    expect(problemsOf({ PUBLIC_URL: 'http://behov.example.org' })).to.deep.equal([]);
  });

  it('K124: no setting lowers how many answers a group needs: what would is stopped as unknown', () => {
    for (const name of ['BEHOV_K', 'BEHOV_MIN_GROUP', 'BEHOV_THRESHOLD']) {
      expect(problemsOf({ [name]: '2' }).map(({ code }) => code)).to.deep.equal(['config_unknown']);
    }
    const text = readFileSync(join(projectRoot, 'data', 'needs-inventory', 'survey.yaml'), 'utf8');
    const siblings = (name: string): string => readFileSync(join(projectRoot, 'data', 'needs-inventory', name), 'utf8');
    const { faults } = readDefinition(`${text}\ndisclosure: { k: 2 }\n`, 'survey.yaml', siblings);
    expect(faults?.map(({ code }) => code)).to.deep.equal(['UNKNOWN_KEY']);
  });

  for (const [missing, given] of [
    ['OIDC_ISSUER', { OIDC_CLIENT_ID: 'behov', OIDC_CLIENT_SECRET: 'hunter2hunter2', PUBLIC_URL: 'https://behov.example.org' }],
    ['OIDC_CLIENT_ID', { OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_SECRET: 'hunter2hunter2', PUBLIC_URL: 'https://behov.example.org' }],
    ['OIDC_CLIENT_SECRET', { OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'behov', PUBLIC_URL: 'https://behov.example.org' }],
    ['PUBLIC_URL', { OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'behov', OIDC_CLIENT_SECRET: 'hunter2hunter2' }],
  ] as const) {
    it(`K119: a university login without ${missing} is refused, and names it`, () => {
      const problems = problemsOf(given);
      expect(problems.map(({ code, params }) => [code, params['name']])).to.deep.equal([['config_oidc_incomplete', missing]]);
      for (const language of ['sv', 'en'] as const) expect(problems.map((problem) => Object.values(wordingOf(problem, language)).join(' ')).join()).to.contain(missing).and.not.to.contain('hunter2');
    });
  }

  it('K119: a sender without a mail server is refused, and names what is missing', () => {
    const problems = problemsOf({ MAIL_FROM: 'behov@example.org' });
    expect(problems.map(({ code, params }) => [code, params['name']])).to.deep.equal([['config_mail_incomplete', 'SMTP_URL']]);
    for (const language of ['sv', 'en'] as const) expect(problems.map((problem) => Object.values(wordingOf(problem, language)).join(' ')).join()).to.contain('SMTP_URL');
  });

  it('sends as set, else as behov at the site people know', () => {
    const from = (environment: Record<string, string>) => readConfig({ SMTP_URL: 'smtp://mail.example.org', ...environment }).mailFrom;
    expect(from({ MAIL_FROM: 'enkat@example.org' })).to.equal('enkat@example.org');
    expect(from({ PUBLIC_URL: 'https://behov.example.org' })).to.equal('behov@behov.example.org');
    expect([from({}), from({ PUBLIC_URL: 'http://127.0.0.1:3000' })]).to.deep.equal(['behov@localhost', 'behov@localhost']);
  });

  it('T24: links in mail lead to the address people use, else to where the server listens, and nowhere while that is not known', () => {
    const origin = (environment: Record<string, string>) => linkOrigin(readConfig(environment));
    expect(origin({ PUBLIC_URL: 'https://behov.example.org', PORT: '0' })).to.equal('https://behov.example.org');
    expect(origin({})).to.equal('http://127.0.0.1:3000');
    expect(origin({ HOST: '::1', PORT: '8080' })).to.equal('http://[::1]:8080');
    expect([origin({ PORT: '0' }), origin({ HOST: '0.0.0.0' })]).to.deep.equal([undefined, undefined]);
  });

  it('takes a university login that is whole, on https or on this very machine', () => {
    for (const issuer of ['https://login.example.org/realm', 'http://127.0.0.1:8080', 'http://localhost:8080']) {
      const config = readConfig({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'behov', OIDC_CLIENT_SECRET: 'hunter2hunter2', PUBLIC_URL: 'https://behov.example.org' });
      expect([config.oidcIssuer, config.oidcClientId, config.oidcClientSecret]).to.deep.equal([issuer, 'behov', 'hunter2hunter2']);
    }
  });

  it('K117: an unknown BEHOV_ setting stops the start, with the one that was probably meant', () => {
    const problems = problemsOf({ BEHOV_DATAA: '/srv', BEHOV_COLOUR: 'red' });
    expect(problems.map(({ code, params }) => [code, params['name'], params['nearest']])).to.deep.equal([
      ['config_unknown', 'BEHOV_DATAA', 'BEHOV_DATA'], ['config_unknown', 'BEHOV_COLOUR', ''],
    ]);
  });

  for (const secret of ['short', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'change-me-to-a-random-string-of-32-characters']) {
    it(`K115: a secret such as “${secret.slice(0, 9)}…” is refused and not repeated`, () => {
      const problems = problemsOf({ BEHOV_SECRET: secret });
      expect(problems.map(({ code }) => code)).to.deep.equal(['config_secret_weak']);
      expect(JSON.stringify(problems)).not.to.contain(secret);
    });
  }

  it('tells every fault at once', () => {
    expect(problemsOf({ PORT: 'x', HOST: ' ', BEHOV_X: '1', BEHOV_SECRET: 'x' })).to.have.length(4);
  });
});
