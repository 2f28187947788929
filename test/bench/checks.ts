import { DocumentChecker } from '../../src/core/check/documentChecker';
import { factIndexes } from '../../src/core/check/facts/factIndex';
import { misspellingIndexes } from '../../src/core/check/names/misspellingIndex';
import { documentLanguageOf } from '../../src/core/language/languages';
import { scanMentions } from '../../src/core/lexicon/matching/find';
import { IncrementalProse } from '../../src/core/prose/incrementalProse';
import { bundledKeys } from '../support/core/bundled/bundledKeys';
import { bundledQuoting } from '../support/core/bundled/bundledQuoting';
import { bundledContext } from '../support/core/checkFixtures';
import { Chance } from '../support/core/random';
import { inSlices } from './inSlices';
import { measure, processorTime, type Timing } from './measure';
import { subjectText } from './subjectFiles';

const MEGABYTE = 1_000_000;

/** Each keystroke is at a different place. */
const STRIDE = 77_773;

/**
 * This many keystrokes are timed together: one alone takes less time than the clock of the processor resolves, and its code would not be
 * compiled as that of the other rows is.
 */
const KEYSTROKES = 200;

/** Languages in which the draft about the subject is checked, too, as it is. */
const OTHER_LANGUAGES = ['latex', 'asciidoc', 'typst', 'org', 'restructuredtext', 'wikitext'];

/** The size of the text in which the longest slice is measured. */
const LONG = 10 * MEGABYTE;
const LONG_KEYSTROKES = 10;

const PARAGRAPH = `${'The parties discussed the report of the committee at length, and several of them asked for more time to study it. '.repeat(
	4,
)}UNODC and the United Nations Office on Drugs and Crime answered the Conference of the Parties on 12 October 2020.\n\n`;

/**
 * Compares checking drafts of one million characters, at first and after a keystroke, with finding their mentions: one in which every paragraph names three entries and
 * a date, and one about the subject in which a third of the sentences name entries, with facts, numbers of resolutions and findings.
 */
export function benchChecks(): readonly Timing[] {
	const subject = subjectText(new Chance(1), MEGABYTE);
	return [
		...benchDraft('every paragraph', PARAGRAPH.repeat(MEGABYTE / PARAGRAPH.length), 'committee'),
		...benchDraft('about the subject', subject, 'money'),
		...OTHER_LANGUAGES.flatMap(id => benchDraft(`about the subject, as ${id}`, subject, 'money', documentLanguageOf(id))),
	];
}

/**
 * Returns the processor time of the longest slice in milliseconds: of the first check of a draft of ten million characters about the
 * subject, and of checks after keystrokes in it, run in slices as in the extension host. As there, what is known about the words of the
 * library is prepared first.
 */
export async function longestCheckSlices(): Promise<Readonly<Record<'first' | 'keystroke', number>>> {
	const bundled = bundledContext();
	const context = { ...bundled, quoting: bundledQuoting(bundled.syntax), keys: bundledKeys() };
	misspellingIndexes.of(context.library);
	factIndexes.of(context.library);
	const text = subjectText(new Chance(1), LONG);
	const typed = new IncrementalProse(context.syntax.prose.reader);
	typed.apply({ start: 0, end: 0, text });
	const checker = new DocumentChecker(context);
	const first = await inSlices(checker.checkInSteps(typed.segments()));
	let keystroke = 0;
	for (let count = 1; count <= LONG_KEYSTROKES; count++) {
		const start = text.indexOf('money', (count * LONG) / (LONG_KEYSTROKES + 1));
		typed.apply({ start, end: start, text: 'x' });
		keystroke = Math.max(keystroke, (await inSlices(checker.checkInSteps(typed.segments()))).time);
	}
	return { first: first.time, keystroke };
}

/** Letters are typed behind a word. */
function benchDraft(draft: string, text: string, word: string, syntax = bundledContext().syntax): readonly Timing[] {
	const context = { ...bundledContext(), syntax, quoting: bundledQuoting(syntax), keys: bundledKeys() };
	const typed = new IncrementalProse(context.syntax.prose.reader);
	typed.apply({ start: 0, end: 0, text });
	const segments = [...typed.between(0, Infinity)];
	const checker = new DocumentChecker(context);
	checker.check(typed.segments());
	let place = 0;
	let typedAt: number | undefined;
	const keystroke = () => {
		// A letter is typed or, every other time, deleted again.
		const start = typedAt ?? text.indexOf(word, (place = (place + STRIDE) % (MEGABYTE / 2))) + word.length;
		typed.apply(typedAt === undefined ? { start, end: start, text: 'x' } : { start, end: start + 1, text: '' });
		typedAt = typedAt === undefined ? start : undefined;
		return checker.check(typed.segments()).length;
	};
	return measure(
		[
			{
				name: `${draft}: find all mentions (baseline)`,
				run: () =>
					segments.reduce(
						(sum, { segment }) => sum + Array.from(scanMentions(context.lexicon, segment.text, segment.prose)).length,
						0,
					),
			},
			{ name: `${draft}: the first check`, run: () => new DocumentChecker(context).check(typed.segments()).length },
			{
				name: `${draft}: a check after a keystroke`,
				operations: KEYSTROKES,
				run: () => Array.from({ length: KEYSTROKES }, keystroke).reduce((sum, found) => sum + found, 0),
			},
		],
		15,
		3,
		processorTime,
	);
}
