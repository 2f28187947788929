import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CheckCode } from '../../../../src/core/check/checkCode';
import type { CheckContext } from '../../../../src/core/check/checkContext';
import { checkDocument } from '../../../../src/core/check/checkDocument';
import { DEFAULT_CHECK_SETTINGS } from '../../../../src/core/check/checkSettings';
import { fixTitlePartsOf, messagePartsOf } from '../../../../src/core/check/messageParts';
import { quotingFor } from '../../../../src/core/check/quotations/quotingFor';
import { buildReferenceRecognizerInSteps } from '../../../../src/core/citation/document/references/recognizeReferences';
import { LANGUAGES } from '../../../../src/core/citation/style/locale/languages';
import { styleOf } from '../../../../src/core/citation/style/styles';
import { documentLanguageOfFile } from '../../../../src/core/language/languages';
import { buildLexicon } from '../../../../src/core/lexicon/lexicon';
import { mergeDossiers } from '../../../../src/core/library/merge';
import { readSourceText } from '../../../../src/core/quotation/sourceText';
import { buildSymbolIndex } from '../../../../src/core/symbol/symbolIndex';
import { withEdits } from '../../../../src/core/text/textEdit';
import { bundledLibrary } from '../../../support/core/bundled/bundledLibrary';
import { placesOf } from '../../../support/core/checkFixtures';
import { validDossier } from '../../../support/core/dossiers/validDossier';
import { once } from '../../../support/core/once';
import { readMarked } from '../../../support/core/prose/marked';

const FOLDER = 'test/fixtures/twenty';

/** The mistakes planted in each of the notes, in order; `test/ui/support/twentyMistakes.ts` has the message of each. */
const PLANTED: readonly CheckCode[] = [
	'name-misspelt', 'symbol-malformed', 'fact-differs', 'name-discouraged', 'fact-differs', 'fact-differs', 'acronym-undefined',
	'symbol-title-differs', 'name-discouraged', 'acronym-unused', 'acronym-undefined',
	'expansion-wrong', 'fact-differs', 'name-misspelt', 'acronym-redefined',
	'quotation-differs', 'quotation-elsewhere', 'quotation-not-found',
	'acronym-late', 'name-inconsistent',
];

const library = once(() =>
	mergeDossiers([...bundledLibrary.dossiers, validDossier(readFileSync(`${FOLDER}/mission.dossier.yaml`, 'utf8'))]));

const held = once(
	() => new Map([['mission_report', { kind: 'text' as const, text: readSourceText(readFileSync(`${FOLDER}/report.txt`, 'utf8')) }]]),
);
const known = once(() => ({ library: library(), lexicon: buildLexicon(library()), symbols: buildSymbolIndex(library()) }));

function contextOf(file: string): CheckContext {
	const syntax = documentLanguageOfFile(file);
	return {
		...known(),
		settings: DEFAULT_CHECK_SETTINGS,
		syntax,
		language: 'en',
		quoting: quotingFor({
			library: library(),
			held: held(),
			recognizer: () =>
				buildReferenceRecognizerInSteps(library(), {
					formatting: { style: styleOf('un'), language: LANGUAGES[0] },
					output: syntax.output,
				}),
			syntax,
			settings: DEFAULT_CHECK_SETTINGS,
		}),
	};
}

describe('a note with twenty mistakes', () => {
	for (const file of ['note.md', 'note.tex', 'note.adoc']) {
		const context = contextOf(file);
		const { text, marked } = readMarked(readFileSync(`${FOLDER}/${file}`, 'utf8'));
		const found = checkDocument(text, context);

		it(`has all of them found in ${file}, and nothing else`, () => {
			assert.deepEqual(placesOf(text, found), marked);
			assert.deepEqual(found.map(({ code }) => code), PLANTED);
		});

		it(`has the place of a quotation in ${file} described as people read it`, () => {
			const elsewhere = found.find(({ code }) => code === 'quotation-elsewhere');
			assert.ok(elsewhere?.fixes[0]);
			const shown = [...messagePartsOf(elsewhere).values.slice(1), ...fixTitlePartsOf(elsewhere.fixes[0]).values];
			assert.deepEqual(shown, file === 'note.adoc' ? ['3', '1', '3'] : ['para. 3', 'para. 1', 'para. 3']);
		});

		it(`has one fewer after each fix in ${file}, until none is left`, () => {
			let [draft, findings] = [text, found];
			for (let left = PLANTED.length; left > 0; left--) {
				const [first] = findings;
				assert.ok(first);
				// Only a person can say what an invented quotation should have been.
				const edits = first.fixes[0]?.edits ?? [
					{ start: first.start, end: first.end, text: 'A draft that is shown in September does not' },
				];
				const before = draft.slice(first.start, first.end);
				draft = withEdits(draft, edits);
				findings = checkDocument(draft, context);
				assert.equal(
					findings.length,
					left - 1,
					`after ${first.code} at “${before}”: ${JSON.stringify(findings.map(({ code, start, end }) => [code, draft.slice(start, end)]))}`,
				);
			}
		});
	}
});
