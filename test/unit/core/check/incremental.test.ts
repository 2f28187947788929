import assert from 'node:assert/strict';
import { CHECK_CODES } from '../../../../src/core/check/checkCode';
import type { CheckContext } from '../../../../src/core/check/checkContext';
import { checkDocument } from '../../../../src/core/check/checkDocument';
import { DocumentChecker } from '../../../../src/core/check/documentChecker';
import type { Severities } from '../../../../src/core/check/severity';
import { documentLanguageOf, SERVED_IDS } from '../../../../src/core/language/languages';
import { IncrementalProse } from '../../../../src/core/prose/incrementalProse';
import { runs } from '../../../support/core/budget';
import { bundledCiting } from '../../../support/core/bundled/bundledCiting';
import { bundledKeys } from '../../../support/core/bundled/bundledKeys';
import { corruptionToo } from '../../../support/core/bundled/corruptionToo';
import { bundledContext, checkFixtures, codesWithFixtures } from '../../../support/core/checkFixtures';
import { once } from '../../../support/core/once';
import { withChance, type Chance } from '../../../support/core/random';

/** All checks are on, with all data that they can use. */
const context = once((): CheckContext => {
	const bundled = bundledContext();
	const severities = Object.fromEntries(CHECK_CODES.map(code => [code, 'warning'])) as Severities;
	return { ...bundled, settings: { ...bundled.settings, severities }, ...bundledCiting(bundled.syntax, ''), keys: bundledKeys() };
});

const PARTS = ['[@nobody2001] ', 'UNTOC was adopted on 15 November 2000. ', '5% ', '[^1]', '\n\n', 'UNODC ', '(UNODC) ', 'The United Nations Office on Drugs and Crime ', '<!-- dossier-disable-next-line acronym-late -->\n', '# ', '“', 'Ofice ', 'x', 'SR VIII ', 'Sea Rescue VIII (SR VIII) ', 'United Nations Convention against Transnational Organized Crime ', 'Palermo Convention ', '“The northern channel is narrow and deep” '];

/** Texts that decide the meaning of names: names of conventions, introductions of acronyms and of bodies, and the names themselves. */
const MEANINGS = [
	'The Basel Convention is old. ', 'the CBD ', 'COP10 of the CBD ', 'The Palermo Convention is ours. ', 'UNCAC ', 'the Firearms Protocol ', 'COP10 was held from 12 to 17 October 2019. ', 'The COP met. ', 'CoSP10 ',
	'the Conference of the Parties to the Basel Convention (COP) ', 'The Chinese Communist Party (CCP) is old. ', 'The Container Control Programme (CCP) is new. ', 'The CCP has 30 countries. ', 'the Conference of the Parties ', '\n\n',
];

describe('checking a document again after an edit', () => {
	const texts = codesWithFixtures().flatMap(code =>
		checkFixtures(code)
			.filter(({ name }) => name.endsWith('.md'))
			.map(({ text }) => text),
	);

	const comparedAfterEdits = (chance: Chance, start: string, parts: readonly string[], among: CheckContext) => {
		const checker = new DocumentChecker(among);
		const prose = new IncrementalProse(among.syntax.prose.reader);
		let text = start;
		prose.apply({ start: 0, end: 0, text });
		for (let edit = 0; edit < 10; edit++) {
			const at = chance.below(text.length + 1);
			const end = Math.min(text.length, at + chance.below(20));
			const part = chance.pick(parts);
			prose.apply({ start: at, end, text: part });
			text = text.slice(0, at) + part + text.slice(end);
			assert.deepEqual(checker.check(prose.segments()), checkDocument(text, among), JSON.stringify(text));
		}
	};

	it('finds what checking it from the beginning finds', () => withChance('check after edits', runs(4), chance => {
		comparedAfterEdits(chance, `${chance.pick(texts)}\n\n${chance.pick(texts)}`, PARTS, context());
	}));

	it('does so in every language', () => withChance('check after edits in every language', runs(4), chance => {
		const syntax = documentLanguageOf(chance.pick(SERVED_IDS));
		comparedAfterEdits(chance, `${chance.pick(texts)}\n\n${chance.pick(texts)}`, PARTS, { ...context(), syntax });
	}));

	it('does in steps of one segment what grows with the document', () => {
		const stepsOf = (count: number) => {
			const name = 'United Nations Office on Drugs and Crime';
			const text = `The ${name} (UNODC) met.\n\n${`The ${name} met again.\n\n`.repeat(count)}`;
			const checker = new DocumentChecker({ ...bundledContext(), keys: bundledKeys() });
			return [...checker.checkInSteps(context().syntax.prose.reader.read(text, { isFirst: true }))].length;
		};
		// For each segment: checking it, adding what was found, judging its keys, and finding the names written in full.
		assert.equal(stepsOf(60) - stepsOf(30), 30 * 4);
	});

	it('finds it, too, if edits change what names mean in the whole document', () => withChance('meanings after edits', runs(4), chance => {
		const start = Array.from({ length: 6 }, () => chance.pick(MEANINGS)).join('');
		comparedAfterEdits(chance, start, MEANINGS, { ...context(), ...corruptionToo() });
	}));
});
