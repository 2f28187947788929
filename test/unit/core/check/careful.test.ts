import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { checkDocument } from '../../../../src/core/check/checkDocument';
import type { KnownKeys } from '../../../../src/core/citation/keys/unknownKeys';
import type { DocumentLanguage } from '../../../../src/core/language/documentLanguage';
import { documentLanguageOf, documentLanguageOfFile } from '../../../../src/core/language/languages';
import { bundledKeys } from '../../../support/core/bundled/bundledKeys';
import { bundledQuoting } from '../../../support/core/bundled/bundledQuoting';
import { bundledContext } from '../../../support/core/checkFixtures';
import { PLANTED } from '../../../support/core/plantedMistakes';

const FOLDER = 'test/fixtures/careful';

function findingsIn(text: string, syntax: DocumentLanguage, language: string, keys?: KnownKeys) {
	return checkDocument(text, { ...bundledContext(), syntax, language, quoting: bundledQuoting(syntax), ...(keys && { keys }) });
}

describe('all checks that are on by default', () => {
	for (const name of readdirSync(FOLDER)) {
		it(`find nothing in a document that is as a careful author writes it: ${name}`, () => {
			const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
			const language = /\.fr\.[a-z]+$/.test(name) ? 'fr' : 'en';
			assert.ok(text.split(/\s+/).length > 600);
			assert.deepEqual(
				findingsIn(text, documentLanguageOfFile(name), language).map(
					({ code, start, end }) => `${code}: ${text.slice(start, end)}`,
				),
				[],
			);
		});
	}

	for (const [code, wrong, text, language = 'en', id = 'markdown'] of PLANTED) {
		it(`${code} finds “${wrong}” in ${text.slice(0, 60).replace(/\n/g, '↵')}…`, () => {
			const found = findingsIn(text, documentLanguageOf(id), language, bundledKeys())
				.filter(finding => finding.code === code)
				.map(({ start, end }) => text.slice(start, end));
			assert.ok(
				found.some(words => words.includes(wrong) || wrong.includes(words)),
				found.join('; '),
			);
		});
	}
});
