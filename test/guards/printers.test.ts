import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { guard } from './support/guard';

/** The cells of each row of the table of formats in SECURITY.md; the first names the format. */
function rows(): readonly (readonly string[])[] {
	const [, table = ''] = /\n\| format \|.*\n\|[-| ]+\|\n((?:\|.*\n)+)/.exec(readFileSync('SECURITY.md', 'utf8')) ?? [];
	return table.trim().split('\n').map(row => row.slice(1, -1).split('|').map(cell => cell.trim()));
}

/** The functions that a cell names, each with its file. */
function functionsIn(cell = ''): readonly (readonly [name: string, file: string])[] {
	return [...cell.matchAll(/`(\w+)` in `([^`]+)`/g)].map(([, name = '', file = '']) => [name, file]);
}

function isDefined(name: string, file: string): boolean {
	return existsSync(file) && new RegExp(`^(?:export )?function\\*? ${name}\\b`, 'm').test(readFileSync(file, 'utf8'));
}

/** The folders of languages with their own function for formatted text. */
function languagesWithOutput(): readonly string[] {
	return readdirSync('src/core/language').filter(language => existsSync(`src/core/language/${language}/output.ts`));
}

/** Languages whose function is elsewhere, or that parse nothing as markup. */
const WITHOUT_OWN: ReadonlySet<string> = new Set(['markdown', 'plainText']);

describe('the table of formats in SECURITY.md', () => {
	guard('names functions that are there, and tests', {
		subject: () => ({ rows: rows() }),
		problems: table =>
			table.rows.length === 0
				? ['There is no table.']
				: table.rows.flatMap(([format = '', functions, , tests = '']) => [
						...(functionsIn(functions).length > 0 ? [] : [`${format} names no function.`]),
						...functionsIn(functions)
							.filter(([name, file]) => !isDefined(name, file))
							.map(([name, file]) => `${file} has no function ${name}.`),
						...[...tests.matchAll(/`([^`]+)`/g)]
							.map(([, file = '']) => file)
							.filter(file => !existsSync(file))
							.map(file => `${format}: there is no ${file}.`),
						...(tests.includes('`') ? [] : [`${format} names no test.`]),
					]),
		mutations: {
			'a function that is gone': copy => {
				copy.rows = [...copy.rows, ['x', '`nothing` in `src/core/text/shownText.ts`', 'pandoc', '`test/guards/printers.test.ts`']];
			},
			'a test that is gone': copy => {
				copy.rows = [...copy.rows, ['x', '`shownText` in `src/core/text/shownText.ts`', 'pandoc', '`test/interop/nothing.test.ts`']];
			},
			'no test': copy => {
				copy.rows = [...copy.rows, ['x', '`shownText` in `src/core/text/shownText.ts`', 'pandoc', '']];
			},
		},
	});

	guard('has each language of documents that writes formatted text', {
		subject: () => ({
			languages: languagesWithOutput().filter(language => !WITHOUT_OWN.has(language)),
			files: rows().flatMap(([, functions]) => functionsIn(functions).map(([, file]) => file)),
		}),
		problems: ({ languages, files }) =>
			languages
				.filter(language => !files.some(file => file.startsWith(`src/core/language/${language}/`)))
				.map(language => `${language} has no row.`),
		mutations: {
			'a new language': copy => {
				copy.languages = [...copy.languages, 'nothing'];
			},
		},
	});
});
