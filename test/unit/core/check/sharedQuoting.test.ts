import assert from 'node:assert/strict';
import { DEFAULT_CHECK_SETTINGS } from '../../../../src/core/check/checkSettings';
import { DocumentChecker } from '../../../../src/core/check/documentChecker';
import { sharedQuoting } from '../../../../src/core/check/quotations/sharedQuoting';
import { styleOf } from '../../../../src/core/citation/style/styles';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import type { Library } from '../../../../src/core/library/library';
import { bundledLibrary } from '../../../support/core/bundled/bundledLibrary';
import { bundledQuoting } from '../../../support/core/bundled/bundledQuoting';
import { bundledContext } from '../../../support/core/checkFixtures';

const QUOTATION = 'It says “the new lighthouse guides more ships than any other on that long coast”.\n';

/** A context with the sources of a library, and the number of times that all of them were read. */
function setUp() {
	let walks = 0;
	const sources = new Map(bundledLibrary.sources);
	const values = sources.values.bind(sources);
	sources.values = () => {
		walks++;
		return values();
	};
	const library: Library = { ...bundledLibrary, sources };
	const syntax = documentLanguageOf('markdown');
	const quotingIn = sharedQuoting({ library, held: bundledQuoting(syntax).held, settings: DEFAULT_CHECK_SETTINGS });
	const checker = (language: 'en' | 'fr' = 'en') =>
		new DocumentChecker({ ...bundledContext(), syntax, quoting: quotingIn(syntax, { style: styleOf('un'), language }) });
	const steps = (text: string, language?: 'en' | 'fr') =>
		[...checker(language).checkInSteps(syntax.prose.reader.read(text, { isFirst: true }))].length;
	return { steps, walks: () => walks, count: sources.size };
}

describe('the data with which quotations in several documents are compared', () => {
	it('is not built for documents without quotations', () => {
		const { steps, walks } = setUp();
		steps('Nothing is quoted here.\n');
		assert.equal(walks(), 0);
	});

	it('is built once for all documents that cite alike', () => {
		const { steps, walks } = setUp();
		steps(QUOTATION);
		steps(`Another one.\n\n${QUOTATION}`);
		assert.equal(walks(), 1);
		steps(QUOTATION, 'fr');
		assert.equal(walks(), 2);
	});

	it('is built in at least a step for each source, so that a check never blocks for long', () => {
		const { steps, count } = setUp();
		const first = steps(QUOTATION);
		const more = first - steps(QUOTATION);
		assert.ok(more >= count, `${more} steps for ${count} sources`);
	});
});
