import { parseArgs } from 'node:util';
import {
	extractionList,
	GROUPS,
	LISTS,
	measureExtraction,
	textOfList,
	type ExtractionFigures,
	type Group,
} from '../test/support/core/extractionList';

// Measures the proposals for texts whose facts are listed. See docs/extraction.md.

const usage = `node --import tsx scripts/extractionFigures.ts [NAME…]: measures the recall and precision of proposals for a dossier, for all lists in test/fixtures/extract or those named.

  --texts FOLDER  a folder with the texts
  --missed        prints the listed facts that are not proposed, and the proposals that are not listed
  --help          prints this text`;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { texts: { type: 'string' }, missed: { type: 'boolean' }, help: { type: 'boolean' } },
});

if (values.help) {
	console.log(usage);
} else {
	console.log(
		'| text | acronyms, symbols, dates, sums | names, people, places | offices, counts, quotations | proposals right |\n|---|--:|--:|--:|--:|',
	);
	const unseen: ExtractionFigures[] = [];
	for (const name of LISTS.filter(one => positionals.length === 0 || positionals.includes(one))) {
		const list = extractionList(name);
		const text = textOfList(list, [values.texts ?? '.', '../shared']);
		if (text === undefined) {
			console.log(`| ${name} | the text is not there | | | |`);
			continue;
		}
		const figures = measureExtraction(list, text);
		print(name, [figures]);
		if (name !== 'release') {
			unseen.push(figures);
		}
		if (values.missed) {
			figures.missed.forEach(fact => console.log(`    missed: ${fact}`));
			figures.wrong.forEach(proposal => console.log(`    wrong: ${proposal}`));
		}
	}
	if (unseen.length > 1) {
		print('all but the release', unseen);
	}
}

function print(name: string, figures: readonly ExtractionFigures[]): void {
	const sum = (of: (one: ExtractionFigures) => number) => figures.reduce((total, one) => total + of(one), 0);
	const ratio = (part: number, whole: number) => `${part} of ${whole}${whole === 0 ? '' : `, ${((100 * part) / whole).toFixed(0)} %`}`;
	const cells = (Object.keys(GROUPS) as Group[]).map(group =>
		ratio(
			sum(({ groups }) => groups[group].found),
			sum(({ groups }) => groups[group].listed),
		),
	);
	console.log(
		`| ${[
			name,
			...cells,
			ratio(
				sum(({ right }) => right),
				sum(({ proposals }) => proposals),
			),
		].join(' | ')} |`,
	);
}
