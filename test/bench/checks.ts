import { DocumentChecker } from '../../src/core/check/documentChecker';
import { scanMentions } from '../../src/core/lexicon/find';
import { IncrementalProse } from '../../src/core/prose/incrementalProse';
import { bundledContext } from '../support/core/checkFixtures';
import { measure, type Timing } from './measure';

const MEGABYTE = 1_000_000;

/** What people type at is somewhere else each time. */
const STRIDE = 77_773;

const PARAGRAPH = `${'The parties discussed the report of the committee at length, and several of them asked for more time to study it. '.repeat(4)
}UNODC and the United Nations Office on Drugs and Crime answered the Conference of the Parties on 12 October 2020.\n\n`;

/** Compares checking a draft of one million characters, at first and after a keystroke, with finding its mentions. */
export function benchChecks(): readonly Timing[] {
	const text = PARAGRAPH.repeat(MEGABYTE / PARAGRAPH.length);
	const context = bundledContext();
	const typed = new IncrementalProse(context.syntax.prose.reader);
	typed.apply({ start: 0, end: 0, text });
	const segments = [...typed.between(0, Infinity)];
	const checker = new DocumentChecker(context);
	checker.check(typed.segments());
	let place = 0;
	let typedAt: number | undefined;
	return measure([
		{ name: 'baseline: find all mentions', run: () => segments.reduce((sum, { segment }) => sum + Array.from(scanMentions(context.lexicon, segment.text, segment.prose)).length, 0) },
		{ name: 'the first check', run: () => new DocumentChecker(context).check(typed.segments()).length },
		{ name: 'a check after a keystroke', run: () => {
			// A letter is typed or, every other time, deleted again.
			const start = typedAt ?? text.indexOf('committee', place = (place + STRIDE) % (MEGABYTE / 2)) + 'committee'.length;
			typed.apply(typedAt === undefined ? { start, end: start, text: 'x' } : { start, end: start + 1, text: '' });
			typedAt = typedAt === undefined ? start : undefined;
			return checker.check(typed.segments()).length;
		} },
	], 5, 2);
}
