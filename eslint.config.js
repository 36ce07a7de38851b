import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const PASS_ON = { allowThrowingAny: true, allowThrowingUnknown: true };

export default tseslint.config(
  { ignores: ['**/dist/', 'storybook-static/', 'coverage/', '**/.cache/'] },
  // A rule that does not fit is changed here, for everyone, and not switched off in a file.
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'tsconfig.worklet.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // The compiler's noUncheckedIndexedAccess makes `!` the way to say that an index was checked.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // An interface may be asynchronous where one implementation is not.
      '@typescript-eslint/require-await': 'off',
      // `signal.reason` is whatever its owner gave, and is passed on as it is.
      '@typescript-eslint/prefer-promise-reject-errors': ['error', PASS_ON],
      // A Refusal is caught where it is thrown for, and spares the stack that an Error would gather.
      '@typescript-eslint/only-throw-error': [
        'error',
        { ...PASS_ON, allow: [{ from: 'file', name: 'Refusal' }] },
      ],
      // `return stop();` and `() => void stop()` are plain ways to say that nothing comes back.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // Stores and the platform's prototypes are read without their owner on purpose.
      '@typescript-eslint/unbound-method': 'off',
      // Spreading a string into its code points is what alignment wants.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    // A terminal, and the console of who pastes two lines of HTML and has no code in which a problem could arrive.
    ignores: ['src/agent/cli.ts', 'src/embed/element/warnPage.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['src/agent/**', 'src/core/**', 'tests/e2e/**'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ['**/*.tsx'],
    extends: [jsxA11y.flatConfigs.recommended],
  },
  {
    files: ['src/**/*.stories.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Property[key.name="play"]:not(:has(CallExpression[callee.name="expect"]))',
          message: 'A play function that expects nothing tests nothing: let it say what the story shows.',
        },
        {
          selector:
            'VariableDeclarator[id.typeAnnotation.typeAnnotation.typeName.name="Story"] > ObjectExpression:not(:has(> Property[key.name="play"]))',
          message: 'A story is a test: give it a play function that says what it shows.',
        },
      ],
    },
  },
  {
    // What a test reads back from JSON or from a page is checked by what it expects of it.
    files: ['tests/**/*.{ts,tsx}', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Users throw what they like, and tests do what users do.
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
);
