import tseslint from 'typescript-eslint';

const bannedInAnalysis = [
  ['Date', 'Time is an argument.'],
  ['process', 'analysis/ knows nothing but values.'],
  ['fetch', 'analysis/ knows nothing but values.'],
  ['setTimeout', 'analysis/ knows nothing but values.'],
].map(([name, message]) => ({ name, message }));

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.behov/', '.cache/'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'CallExpression[callee.property.name="raw"] > TemplateLiteral[expressions.length>0]', message: 'SQL takes bindings, never spliced text.' },
        { selector: 'TSNonNullExpression', message: 'Say what happens when it is absent.' },
        { selector: 'ExportDefaultDeclaration', message: 'One name everywhere: use a named export.' },
      ],
      // marked so that it stands out: a provider on this very machine is the one it is for, and the settings take no other
      '@typescript-eslint/no-deprecated': ['error', { allow: [{ from: 'package', package: 'openid-client', name: 'allowInsecureRequests' }] }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['analysis/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...bannedInAnalysis],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Chance is an argument.' }],
    },
  },
  {
    // chai's `expect(x).to.be.true` is a property read
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
  {
    // The programs whose output is text on a terminal.
    files: ['test/bench/**/*.ts', 'data/**/generate.ts'],
    rules: { 'no-console': 'off' },
  },
);
