import tseslint from 'typescript-eslint';

// The rules that need types, which take three times as long as all others: see CONTRIBUTING.md.
export default tseslint.config({
	files: ['src/**/*.ts'],
	languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
	plugins: { '@typescript-eslint': tseslint.plugin },
	rules: {
		'@typescript-eslint/no-floating-promises': 'error',
		'@typescript-eslint/no-misused-promises': 'error',
		'@typescript-eslint/await-thenable': 'error',
	},
});
