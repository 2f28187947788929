import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readBib } from '../../src/core/citation/bibliography/bib/readBib';
import { exportItems } from '../../src/core/citation/bibliography/exportItems';
import { inTurn } from '../support/core/budget';
import { bundledItems, hostileItems, SAMPLES } from './support/items';
import { itWith, run, withFile } from './support/program';

/**
 * biblatex defines the types for treaties and legislation without fields, although its styles print them. It defines no number for web
 * pages and rare kinds of documents, no type for web pages, and a journal only for articles. Undefined fields are kept. Missing fields
 * are missing in the source.
 */
const EXPECTED = new RegExp(
	[
		"Invalid field '\\w+' for entrytype '(?:legislation|legal)'",
		"Invalid field '(?:number|type)' for entrytype 'online'",
		"Invalid field '(?:number|volume|pages|venue)' for entrytype 'misc'",
		"Invalid field 'journaltitle' for entrytype '(?:misc|online|report)'",
		'Missing mandatory field',
	].join('|'),
);

/** Pages of random words are not ranges; biber keeps them unchanged. */
const NO_RANGE = /Range field 'pages' in entry '\w+' is malformed, falling back to literal/;

const CASES = [
	// Together, because biber takes longer to start than to read them.
	['the bundled sources and samples', [...bundledItems(), ...SAMPLES]],
	['hostile items', hostileItems(200)],
] as const;

describe('biber', () => {
	for (const [index, [name, items]] of CASES.entries()) {
		for (const dialect of inTurn(['biblatex', 'bibtex'] as const, 2, index)) {
			const isExpected = (line: string) => EXPECTED.test(line) || (name === 'hostile items' && NO_RANGE.test(line));
			itWith('biber', `reads ${name} in ${dialect} without an error`, () =>
				withFile('a.bib', exportItems(items, dialect).text, file => {
					const checks = name === 'hostile items' ? [] : ['--validate-datamodel'];
					const { status, output } = run('biber', ['--tool', ...checks, '--output-file', `${file}.out`, file]);
					assert.equal(status, 0, output);
					assert.deepEqual(
						output
							.split('\n')
							.filter(line => /^(?:WARN|ERROR)/.test(line) && !isExpected(line) && !line.startsWith('WARN - WARNINGS')),
						[],
					);
					assert.deepEqual(
						readBib(readFileSync(`${file}.out`, 'utf8'))
							.entries.map(({ key }) => key)
							.sort(),
						items.map(({ key }) => key).sort(),
					);
				}),
			);
		}
	}
});
