import { readFileSync } from 'node:fs';
import { ALL_DOSSIERS, dossierOf, shippedFile } from './support/dossiers/shippedDossiers';
import { guard } from './support/guard';

/** The languages of the United Nations, in the order of the table in docs/dossiers.md. */
const LANGUAGES = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const;

/** What is counted in a dossier. */
interface Counts {
	readonly id: string;
	/** The entries, those with a name in each language, and those with names in all of them. */
	numbers: number[];
}

describe('documents say how many entries have names in which language', () => {
	guard('the table is true', {
		subject: () => ({ counted: ALL_DOSSIERS.map(countsOf), table: readFileSync('docs/dossiers.md', 'utf8') }),
		problems: ({ counted, table }) => counted.map(rowOf).filter(row => !table.includes(`\n${row}\n`)),
		mutations: {
			'a name more': ({ counted }) => counted.forEach(counts => { counts.numbers = counts.numbers.map(number => number + 1); }),
			'a row less': copy => { copy.table = ''; },
		},
	});

	guard('README and CHANGELOG are true', {
		subject: () => ({
			counted: ALL_DOSSIERS.map(countsOf).filter(({ id }) => id === 'unorg'),
			texts: ['README.md', 'CHANGELOG.md'].map(path => ({ path, text: readFileSync(path, 'utf8') })),
		}),
		problems: ({ counted, texts }) => {
			const [entries, all] = [counted[0]?.numbers.at(0), counted[0]?.numbers.at(-1)];
			const said = new RegExp(`Of the\\s${String(entries)} entries [^.]*, ${String(all)} have names in`);
			return texts.filter(({ text }) => !said.test(text)).map(({ path }) => path);
		},
		mutations: {
			'an entry more': ({ counted }) => counted.forEach(counts => { counts.numbers = counts.numbers.map(number => number + 1); }),
			'no dossier': ({ counted }) => counted.splice(0),
		},
	});
});

function countsOf(name: string): Counts {
	const { id, entries } = dossierOf(shippedFile(name));
	const languages = [...entries.values()].map(({ labels }) => new Set(labels.map(({ language }) => language)));
	return {
		id,
		numbers: [
			languages.length,
			...LANGUAGES.map(language => languages.filter(named => named.has(language)).length),
			languages.filter(named => LANGUAGES.every(language => named.has(language))).length,
		],
	};
}

function rowOf({ id, numbers }: Counts): string {
	return `| \`${id}\` | ${numbers.join(' | ')} |`;
}
