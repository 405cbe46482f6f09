import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Things of the machine that the core must not know: it gets days, locales and chance as arguments. */
const MACHINE = [
  { name: 'Date', message: 'The core knows calendar days (core/calendar), never the machine’s clock or time zone.' },
  { name: 'Intl', message: 'The core knows no locale of the machine.' },
];

export default tseslint.config(
  { ignores: ['dist/', '.cache/', 'node_modules/', 'out/', '**/*.mjs'] },
  eslint.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        // One program for all: with one for each folder, what they share is read eleven times.
        project: ['tsconfig.lint.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', { max: 6 }],
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Names are exported, so that they are the same everywhere.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...MACHINE],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Chance is an argument.' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ClassDeclaration', message: 'The core is functions over plain data.' },
        { selector: 'ExportDefaultDeclaration', message: 'Names are exported.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
        { selector: "TSAsExpression:not([typeAnnotation.typeName.name='const'])", message: 'No casts in the core.' },
      ],
    },
  },
  {
    // Tables of words and messages are as long as languages are.
    files: ['core/words/**/*.ts', 'core/messages/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['test/**/*.ts', 'tools/**/*.ts', 'bench/**/*.ts'],
    rules: {
      'no-console': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    // Their tools ask for a default export, and they belong to no project.
    files: ['*.config.js', '*.config.ts'],
    ...tseslint.configs.disableTypeChecked,
    rules: { ...tseslint.configs.disableTypeChecked.rules, 'no-restricted-syntax': 'off' },
  },
);
