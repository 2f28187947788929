import assert from 'node:assert/strict';
import { citationAt } from '../../../../../src/core/citation/document/citationAt';
import { parseCitations, type CitationKnowledge } from '../../../../../src/core/citation/document/parseCitations';
import { SegmentedCitations } from '../../../../../src/core/citation/document/segmentedCitations';
import { complete } from '../../../../../src/core/dossier/steps';
import { documentLanguageOf } from '../../../../../src/core/language/languages';
import { IncrementalProse } from '../../../../../src/core/prose/incrementalProse';
import { runs } from '../../../../support/core/budget';
import { notesOf } from '../../../../support/core/documentCitations';
import { proseFixtures } from '../../../../support/core/proseFixtures';
import { withChance, type Chance } from '../../../../support/core/random';
import { insertedNote, refreshingOf } from '../../../../support/core/refreshed';
import { smallLibrary } from '../../../../support/core/smallLibrary';

/** Citations, notes and what else begins or ends where they can be, in all languages. */
const PIECES = [
	'', 'a', ' ', '\n', '\n\n', '\n \n', '\n\u00A0\n', '\r\n\r\n', '\\', '[', ']', '(', ')', '{', '}', '@one', '[@one, p. 3; see @two]', '@one [p. 3; @two]', '-@one', '@{one}', '{cite:p}`one`', '`', '```\n',
	'[^a]', '[^b]', '\n\n[^a]: ', '\n\n[^b]: a note\n\n    that goes on\n', '^[a note]', '^[', '---\n', '---\ntitle: a\n---\n', '> ', '- ', '$$', '<!--', '-->', ':::', '```{note}\n', '% a\n', '# ',
	'\\cite[3]{one}', '\\footnote{', '\\begin{verbatim}', '[1]_', '[#]_', '\n.. [#] a\n', '\n.. [1] ', '[fn:a]', '\n\n[fn:a] ', '[fn::', '[cite:@one]', 'footnote:[', 'footnote:a[b]', 'cite:[one]',
	'#footnote[', '#cite(<one>)', '<ref name="a">', '</ref>', '<ref name="a" />', '[<cite>', '</cite>]',
];

function pieceOf(random: Chance, notes: readonly string[]): string {
	const note = random.pick(notes);
	return random.pick([random.pick(PIECES), random.pick(PIECES), `[${note}]`, `[^a]\n\n[^a]: ${note}\n\n`, note]);
}

describe('the citations of an edited document', () => {
	for (const { language: id, text: fixture } of proseFixtures()) {
		it(`are those of the whole text, whatever the edits (${id})`, () => {
			const { draft, prose, citation } = documentLanguageOf(id);
			const refreshing = refreshingOf(smallLibrary(), id, 'un');
			const { recognise } = notesOf(smallLibrary(), id, 'un');
			const notes = [...refreshing.writing.library.sources.values()].map(source => insertedNote([{ source, prefix: '', suffix: '' }], refreshing));
			const base = { sourceOf: (key: string) => (key === 'one' ? key : undefined), hasKey: (key: string) => key === 'two', noteForm: citation.footnote.name };
			const known: readonly CitationKnowledge[] = [{ ...base, recognise }, { ...base, recognise }, base];
			withChance(`citations of edited ${id}`, runs(2), random => {
				let text = `${fixture}\n\n${Array.from({ length: 20 }, () => pieceOf(random, notes)).join(' ')}`;
				const live = new IncrementalProse(prose.reader);
				Array.from(live.read(text, 500));
				const segmented = new SegmentedCitations(draft);
				complete(segmented.readInSteps([...live.between(0, Infinity)]));
				for (let round = 0; round < 25; round++) {
					const start = random.below(text.length + 1);
					const edit = { start, end: Math.min(text.length, start + random.pick([0, 0, 1, 5, 60])), text: pieceOf(random, notes) };
					text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
					live.apply(edit);
					const segments = [...live.between(0, Infinity)];
					const knowledge = random.pick(known);
					const whole = parseCitations(text, draft, knowledge);
					const place = `round ${round}, ${JSON.stringify(text)}`;
					assert.deepEqual(segmented.draft(segments), draft.read(text), place);
					assert.deepEqual(segmented.citations(segments, knowledge), whole, place);
					for (const offset of [edit.start, random.below(text.length + 1), random.below(text.length + 1)]) {
						const near = [...live.between(offset - 1, offset + 1)];
						if (!segmented.isWrittenAt(near, offset) && !segmented.isBracketAt(near, offset, knowledge)) {
							assert.equal(citationAt(whole, offset), undefined, `${offset} in ${place}`);
						}
					}
				}
			});
		}).timeout(60_000);
	}
});
