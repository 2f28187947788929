import assert from 'node:assert/strict';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { buildLexicon } from '../../../../src/core/lexicon/lexicon';
import { findMentions } from '../../../../src/core/lexicon/matching/find';
import { nearMissAt, reasonForMiss } from '../../../../src/core/lexicon/matching/nearMiss';
import { blockAt } from '../../../../src/core/prose/prose';
import { libraryOfLabels } from '../../../support/core/dossiers/libraryOfLabels';

const library = libraryOfLabels([
	{ text: 'WHO', role: 'acronym', case: 'exact' },
	{ text: 'Small Fund' },
	{ text: 'Small Fund for Hats' },
	{ text: 'hat', case: 'word' },
	{ text: 'parties', recognise: false },
	{ text: '世界卫生组织', language: 'zh' },
	{ text: 'tenth session' },
	{
		text: 'SEA',
		role: 'acronym',
		case: 'exact',
		context: { notBefore: ['#', 'of the lake'], notAfter: ['South East'], onlyBefore: [], onlyAfter: [] },
	},
	{
		text: 'TIP',
		role: 'acronym',
		case: 'exact',
		context: { notBefore: [], notAfter: [], onlyBefore: ['Protocol'], onlyAfter: ['anti'] },
	},
]);

/** Returns the result for the position of a bar in a Markdown text. */
function why(marked: string): string {
	const offset = marked.indexOf('|');
	const text = marked.replace('|', '');
	const prose = documentLanguageOf('markdown').prose.find(text);
	assert.deepEqual(
		findMentions(buildLexicon(library), text, prose).filter(({ start, end }) => start <= offset && offset <= end),
		[],
		'is a mention',
	);
	const near = nearMissAt(library.entries.values(), text, offset);
	if (!near) {
		return 'none';
	}
	const miss = reasonForMiss(near, text, blockAt(prose, offset));
	const reason =
		miss.reason !== 'context'
			? miss.reason
			: miss.conflict.kind === 'without'
				? 'without its words'
				: `${miss.conflict.kind} “${text.slice(miss.conflict.start, miss.conflict.end)}”`;
	return `${near.label.text}: ${reason} ${text.slice(near.start, near.end)}`;
}

describe('why a label is not a mention', () => {
	const cases: readonly (readonly [string, string])[] = [
		['Ask w|ho knows.', 'WHO: caseRule who'],
		['See `Small |Fund` there.', 'Small Fund: notProse Small Fund'],
		['<!-- WHO| -->', 'WHO: notProse WHO'],
		['The par|ties met.', 'parties: notRecognized parties'],
		['In WHO|_DATA it is.', 'WHO: partOfLonger WHO'],
		['The Small, Fu|nd.', 'Small Fund: interrupted Small, Fund'],
		['Small\n\nFu|nd.', 'Small Fund: interrupted Small\n\nFund'],
		['Two `Small| Fund for Hats`.', 'Small Fund for Hats: notProse Small Fund for Hats'],
		['`Smal|l\u00A0fund`', 'Small Fund: notProse Small\u00A0fund'],
		['`在世界|卫生组织`', '世界卫生组织: notProse 世界卫生组织'],
		['`the 10th se|ssion`', 'tenth session: notProse 10th session'],
		['A HaT| there.', 'hat: caseRule HaT'],
		['At SE|A 15 it was.', 'SEA: before “15” SEA'],
		['The **SE|A** of\nthe *lake*.', 'SEA: before “of\nthe *lake” SEA'],
		['In South East SE|A.', 'SEA: after “South East” SEA'],
		['A TI|P for you', 'TIP: without its words TIP'],
		['Nothing of the| kind.', 'none'],
		['XW|HO', 'none'],
		['|', 'none'],
	];
	for (const [marked, expected] of cases) {
		it(marked, () => assert.equal(why(marked), expected));
	}
});
