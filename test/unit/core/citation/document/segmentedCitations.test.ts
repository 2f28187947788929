import assert from 'node:assert/strict';
import { citationAt } from '../../../../../src/core/citation/document/citationAt';
import { parseCitations, type CitationKnowledge } from '../../../../../src/core/citation/document/parseCitations';
import type { ReferenceRecognizer } from '../../../../../src/core/citation/document/references/recognizeReferences';
import { SegmentedCitations } from '../../../../../src/core/citation/document/segments/segmentedCitations';
import { documentLanguageOf } from '../../../../../src/core/language/languages';
import { IncrementalProse } from '../../../../../src/core/prose/incrementalProse';
import { complete } from '../../../../../src/core/steps/steps';
import type { OffsetRange } from '../../../../../src/core/text/offsetRange';
import { runs } from '../../../../support/core/budget';
import { notesOf, plainCitation, plainCitations, plainParsed } from '../../../../support/core/citation/documentCitations';
import { insertedNote, refreshingOf } from '../../../../support/core/citation/refreshed';
import { reportLibrary, reportText } from '../../../../support/core/citation/report';
import { smallLibrary } from '../../../../support/core/dossiers/smallLibrary';
import { proseFixtures } from '../../../../support/core/prose/proseFixtures';
import { withChance, type Chance } from '../../../../support/core/random';

/** Citations, notes and other markup that begins or ends places where they can be, in all languages. */
const PIECES = [
	'', 'a', ' ', '\n', '\n\n', '\n \n', '\n\u00A0\n', '\r\n\r\n', '\\', '[', ']', '(', ')', '{', '}', '@one', '[@one, p. 3; see @two]', '@one [p. 3; @two]', '-@one', '@{one}', '{cite:p}`one`', '`', '```\n',
	'[^a]', '[^b]', '\n\n[^a]: ', '\n\n[^b]: a note\n\n    that goes on\n', '^[a note]', '^[', '---\n', '---\ntitle: a\n---\n', '> ', '- ', '$$', '<!--', '-->', ':::', '```{note}\n', '% a\n', '# ',
	'\\cite[3]{one}', '\\footnote{', '\\begin{verbatim}', '[1]_', '[#]_', '\n.. [#] a\n', '\n.. [1] ', '[fn:a]', '\n\n[fn:a] ', '[fn::', '[cite:@one]', 'footnote:[', 'footnote:a[b]', 'cite:[one]',
	'#footnote[', '#cite(<one>)', '<ref name="a">', '</ref>', '<ref name="a" />', '[<cite>', '</cite>]',
];

const EDITED_REPORTS = [{ id: 'markdown', file: 'report.md' }, { id: 'myst', file: 'report.md' }, { id: 'quarto', file: 'report.md' }];

function pieceOf(random: Chance, notes: readonly string[]): string {
	const note = random.pick(notes);
	return random.pick([random.pick(PIECES), random.pick(PIECES), `[${note}]`, `[^a]\n\n[^a]: ${note}\n\n`, note]);
}

/** The knowledge about the sources of a document: with references recognized, with another recognizer, or with none. */
function knowledgeFor(id: string, recognize: ReferenceRecognizer): readonly CitationKnowledge[] {
	const base = {
		sourceOf: (key: string) => (key === 'one' ? key : undefined),
		hasKey: (key: string) => key === 'two',
		noteForm: documentLanguageOf(id).citation.footnote.name,
	};
	return [{ ...base, recognize }, { ...base, recognize: (text, part) => recognize(text, part) }, base];
}

/** Edits a document at random, and compares its citations with those of the whole text after each edit. */
function compareEdited(
	id: string,
	random: Chance,
	{
		text: unedited,
		notes,
		known,
	}: { readonly text: string; readonly notes: readonly string[]; readonly known: readonly CitationKnowledge[] },
): void {
	const { citationParser, prose } = documentLanguageOf(id);
	let text = unedited;
	const live = new IncrementalProse(prose.reader);
	Array.from(live.read(text, 500));
	const segmented = new SegmentedCitations(citationParser);
	complete(segmented.readInSteps(live.segments()));
	for (let round = 0; round < ROUNDS; round++) {
		for (let edits = random.pick([1, 1, 2]); edits > 0; edits--) {
			const start = random.below(text.length + 1);
			const edit = { start, end: Math.min(text.length, start + random.pick([0, 0, 1, 5, 60])), text: pieceOf(random, notes) };
			text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
			live.apply(edit);
		}
		const segments = live.segments();
		const knowledge = random.pick(known);
		const whole = parseCitations(text, citationParser, knowledge);
		const read = segmented.citations(segments, knowledge);
		const place = `round ${round}, ${JSON.stringify(text)}`;
		const around = Array.from({ length: 6 }, () => random.below(text.length + 1));
		const listed: readonly (readonly OffsetRange[])[] = [whole.citations, whole.parsed.notes];
		const offsets = [
			...around,
			...listed.flatMap(parts => (parts.length > 0 ? [random.pick(parts).start, random.pick(parts).end] : [])),
		];
		assert.deepEqual(plainParsed(segmented.parsed(segments)), citationParser.read(text), place);
		assert.deepEqual(plainCitations(read), plainCitations(whole), place);
		for (const offset of offsets) {
			assert.deepEqual(plain(citationAt(read, offset)), plain(citationAt(whole, offset)), `${offset} in ${place}`);
			const near = [...live.between(offset - 1, offset + 1)];
			const { sourceOf, hasKey, noteForm } = knowledge;
			// Without a recognizer, brackets that can be a citation are all that is known.
			if (
				!segmented.isWrittenAt(near, offset)
				&& [knowledge, { sourceOf, hasKey, noteForm }].some(each => !segmented.isBracketAt(near, offset, each))
			) {
				assert.equal(citationAt(whole, offset), undefined, `${offset} in ${place}`);
			}
		}
	}
}

const ROUNDS = runs(4, 25);

function plain(found: ReturnType<typeof citationAt>): ReturnType<typeof citationAt> {
	return typeof found === 'object' ? plainCitation(found) : found;
}

describe('brackets that may be a citation', () => {
	it('are only those that contain the offset', () => {
		const { citationParser, prose } = documentLanguageOf('markdown');
		const text = 'A text [with [nested] brackets] and\nmore text.\n';
		const live = new IncrementalProse(prose.reader);
		Array.from(live.read(text, 500));
		const segmented = new SegmentedCitations(citationParser);
		const at = (offset: number) =>
			segmented.isBracketAt([...live.between(offset - 1, offset + 1)], offset, {
				sourceOf: () => undefined,
				hasKey: () => false,
				noteForm: '',
			});
		assert.deepEqual(
			['text', '[with', 'nested', 'brackets', ' and', 'more'].map(word => at(text.indexOf(word))),
			[false, true, true, true, true, false],
		);
	});
});

describe('the citations of a language that is read as a whole', () => {
	it('are read once for each text', () => {
		const { citationParser, prose } = documentLanguageOf('asciidoc');
		let count = 0;
		const segmented = new SegmentedCitations({
			...citationParser,
			read: text => {
				count++;
				return citationParser.read(text);
			},
		});
		const live = new IncrementalProse(prose.reader);
		Array.from(live.read('One.\n\nTwo cite:[two].\n\nThree.\n', Infinity));
		const keys = () => segmented.parsed([...live.segments()]).citations.length;
		assert.deepEqual([live.segments().length, keys(), keys(), count], [3, 1, 1, 1]);
		live.apply({ start: 4, end: 4, text: ' cite:[one]' });
		assert.deepEqual([keys(), keys(), count], [2, 2, 2]);
	});
});

describe('the citations of an edited document', () => {
	for (const { language: id, text: fixture } of proseFixtures()) {
		it(`are those of the whole text, whatever the edits (${id})`, () => {
			const refreshing = refreshingOf(smallLibrary(), id, 'un');
			const { recognize } = notesOf(smallLibrary(), id, 'un');
			const notes = [...refreshing.writing.library.sources.values()].map(source =>
				insertedNote([{ source, prefix: '', suffix: '' }], refreshing),
			);
			const known = knowledgeFor(id, recognize);
			withChance(`citations of edited ${id}`, runs(2), random => {
				compareEdited(id, random, {
					text: `${fixture}\n\n${Array.from({ length: 20 }, () => pieceOf(random, notes)).join(' ')}`,
					notes,
					known,
				});
			});
		}).timeout(60_000);
	}

	for (const { id, file } of EDITED_REPORTS) {
		it(`are those of the whole text in a long report with notes (${file} as ${id})`, () => {
			const { recognize } = notesOf(reportLibrary(), id, 'un');
			const notes = ['a note', '[@one, p. 3]'];
			withChance(`citations of the edited ${file} as ${id}`, runs(1), random => {
				compareEdited(id, random, { text: reportText(file), notes, known: knowledgeFor(id, recognize) });
			});
		}).timeout(60_000);
	}
});
