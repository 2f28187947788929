import assert from 'node:assert/strict';
import { makeFingerprint } from '../../../../src/core/quotation/fingerprint/fingerprint';
import type { HeldSource } from '../../../../src/core/quotation/heldSource';
import { readSourceText } from '../../../../src/core/quotation/sourceText';
import { quoteFromSource } from '../../../../src/extension/features/cite/insertion/quoteFromSource';
import type { HeldTexts } from '../../../../src/extension/platform/checks/heldTexts';
import { HARBOUR_REPORT } from '../../../support/core/quotation/quotationTexts';
import type { FakeQuickPick } from '../../../support/fakeVscode/ui/quickPick';
import { citeServices } from '../support/citing';

const TEXT: HeldSource = { kind: 'text', text: readSourceText(HARBOUR_REPORT) };
const OTHER: HeldSource = { kind: 'text', text: readSourceText('Another text.') };
const SENTENCE = 'According to the harbour master';
const QUOTED = 'Witnesses agreed that the northern channel had become too shallow for the larger ferries.';

/** A draft with the cursor at `|`, and the contents of the dossiers. */
function setUp(
	marked: string,
	{
		held = [['small_notice', TEXT]],
		path = '/drafts/draft.md',
	}: { readonly held?: readonly (readonly [string, HeldSource])[]; readonly path?: string } = {},
) {
	const { host, services } = citeServices();
	const document = host.open(path, marked.replace('|', ''));
	const editor = host.show(document, marked.indexOf('|'));
	const pickers: FakeQuickPick[] = [];
	/** Answers the lists one after the other; all further lists are cancelled. */
	const quote = async (...answers: readonly ((picker: FakeQuickPick) => unknown)[]) => {
		const left = [...answers];
		host.atPick = picker => {
			pickers.push(picker);
			(left.shift() ?? (other => other.leave()))(picker);
		};
		await quoteFromSource({ ...services, held: { of: async () => new Map(held) } as unknown as HeldTexts });
		const offset = document.offsetAt(editor.selections[0]?.active ?? document.positionAt(0));
		return `${document.getText().slice(0, offset)}|${document.getText().slice(offset)}`;
	};
	return { host, document, editor, pickers, quote };
}

const search = (words: string) => (picker: FakeQuickPick) => {
	picker.type(words);
	picker.take();
};

describe('Quote from Source', () => {
	it('inserts a passage and a footnote with its paragraph, with the cursor after it, as one edit', async () => {
		const { document, host, quote } = setUp('They say:|\n\nEnd.\n');
		assert.match(
			await quote(search('witnesses agreed ferries')),
			new RegExp(`^They say: “${QUOTED}”\\[\\^1\\]\\|\\n\\nEnd\\.\\n\\n\\[\\^1\\]: .+ para\\. 2\\..*\\n$`),
		);
		assert.deepEqual([document.version, host.messages], [2, []]);
	});

	it('puts a footnote after the punctuation that is there, and leaves out the full stop', async () => {
		const { quote } = setUp('They say that |.\n');
		assert.match(
			await quote(search('witnesses agreed ferries')),
			new RegExp(`^They say that “${QUOTED.slice(0, -1)}”\\.\\[\\^1\\]\\|\\n\\n\\[\\^1\\]: `),
		);
	});

	it('cites by key where the draft does, apart from the citation before it', async () => {
		const { quote } = setUp('---\nbibliography: refs.bib\n---\n\nSo [@other]|\n');
		assert.match(
			await quote(search('witnesses agreed ferries')),
			new RegExp(`So \\[@other\\] “${QUOTED.slice(0, -1)}” \\[@small_notice, para\\. 2\\]\\.\\|\\n$`),
		);
	});

	it('numbers notes in the order of the text', async () => {
		const { quote } = setUp('First,| then[^1].\n\n[^1]: A.\n');
		assert.match(
			await quote(search('witnesses agreed ferries')),
			/^First, “.+”\[\^2\]\| then\[\^1\]\.\n\n\[\^1\]: A\.\n\[\^2\]: .+ para\. 2\..*\n$/,
		);
	});

	it('sets a long passage apart in an empty line, with its citation inside', async () => {
		assert.match(
			await setUp('Before.\n\n|\n\nAfter.\n').quote(picker => (picker.type('oyster'), picker.take(picker.items.at(-1)?.label))),
			/^Before\.\n\n> The commission noted [^\n]+ in summer\.\[\^1\]\|\n\nAfter\.\n\n\[\^1\]: .+ para\. 5\..*\n$/,
		);
		assert.match(
			await setUp('Before.\n\n|\n\nAfter.\n', { path: '/drafts/draft.typ' }).quote(
				picker => (picker.type('oyster'), picker.take(picker.items.at(-1)?.label)),
			),
			/^Before\.\n\n#quote\(block: true\)\[The commission noted [^\n]+ in summer\.#footnote\[.+ para\. 5\..*\]\]\|\n\nAfter\.\n$/,
		);
	});

	it('writes what the languages of documents have', async () => {
		const quoted = async (path: string, marked = 'It says |\n') =>
			await setUp(marked, { path }).quote(search('witnesses agreed ferries'));
		assert.match(
			await quoted(
				'/drafts/draft.tex',
				'\\documentclass{article}\n\\usepackage{csquotes}\n\\begin{document}\nIt says |\n\\end{document}\n',
			),
			/It says \\enquote\{Witnesses [^{}]+\.\}\\footnote\{.+ para\. 2\..*\}\|\n/,
		);
		assert.match(await quoted('/drafts/draft.adoc'), /^It says “Witnesses .+\.”footnote:\[.+\]\|\n$/);
		assert.match(await quoted('/drafts/draft.txt'), /^It says “Witnesses .+ferries” \[.+ para\. 2\b.*\]\.\|\n$/);
		assert.match(await quoted('/drafts/draft.rst'), /^It says “Witnesses .+\.”[^\n]+\|\n/);
	});

	it('shows the paragraphs of the passages, and finds them by number', async () => {
		const { pickers, quote } = setUp('|\n');
		await quote(picker => {
			assert.deepEqual(
				picker.items.slice(2, 5).map(({ kind, label, description }) => [kind, label.slice(0, 31), description]),
				[
					[-1, 'para. 1', undefined],
					[undefined, 'The harbour commission met in t', 'para. 1, whole paragraph'],
					[undefined, 'The harbour commission met in t', 'para. 1'],
				],
			);
			picker.type('2 harbour master');
			assert.deepEqual(
				picker.items.map(({ label }) => label.slice(0, SENTENCE.length)),
				['para. 2', SENTENCE, QUOTED.slice(0, SENTENCE.length)],
			);
			picker.leave();
		});
		assert.equal(pickers[0]?.title.startsWith('Quote from Source: '), true);
	});

	it('quotes just the words that are typed, if the source has them', async () => {
		assert.match(await setUp('The | was closed.\n').quote(search('the Fish market')), /^The “the fish market”\[\^1\]\| was closed\./);
	});

	it('asks which source if there are several, and goes back to that list', async () => {
		const { pickers, quote } = setUp('|\n', { held: [['small_notice', TEXT], ['small_charter', OTHER]] });
		assert.match(await quote(picker => picker.take(), picker => picker.back(), picker => {
			const [, second] = picker.items;
			picker.take(second?.label);
		}, picker => picker.take()), /^“Another text\.”\[\^1\]/);
		assert.equal(pickers.length, 4);
	});

	it('cites the place that a passage has, if it has no paragraph', async () => {
		const { quote } = setUp('|\n', {
			held: [['small_notice', { kind: 'text', text: readSourceText('[title] A title\n\n[annex I] An annex.') }]],
		});
		assert.match(await quote(picker => picker.take('A title')), /^“A title”\[\^1\]\|\n\n\[\^1\]: .+, title\./);
	});

	it('inserts nothing if no passage is chosen, or the draft is closed meanwhile', async () => {
		assert.equal(await setUp('A |\n').quote(), 'A |\n');
		const { host, document, quote } = setUp('A |\n');
		await quote(picker => {
			host.close(document);
			picker.take();
		});
		assert.match(host.messages.join('\n'), /document was closed/);
	});

	it('keeps what is typed meanwhile', async () => {
		const { host, document, quote } = setUp('A |\n');
		const text = await quote(picker => {
			host.edit(document, { start: 0, end: 0, text: 'So: ' });
			search('witnesses agreed ferries')(picker);
		});
		assert.match(text, /^So: A “Witnesses .+”\[\^1\]\|\n/);
	});

	for (const [where, marked, reason] of [
		['in code', 'A `b| c` d\n', /in code/],
		['in a quotation', 'It says “so | it is”.\n', /in another quotation/],
		['in a note', 'A[^1].\n\n[^1]: B|.\n', /in a note/],
		['in a citation', 'A [@ke|y].\n', /in a citation/],
	] as const) {
		it(`says why it inserts nothing ${where}, before anything is asked`, async () => {
			const { host, pickers, quote } = setUp(marked);
			assert.equal(await quote(search('witnesses')), marked);
			assert.match(host.messages.join('\n'), reason);
			assert.equal(pickers.length, 0);
		});
	}

	it('says that there is no text to quote from, and what would be one', async () => {
		const { host, quote } = setUp('A |\n', { held: [] });
		await quote();
		assert.match(host.messages.join('\n'), /no dossier has the text of a source\. A source can name a file/);
		const onlyFingerprint = setUp('A |\n', {
			held: [['small_notice', { kind: 'fingerprint', fingerprint: makeFingerprint(HARBOUR_REPORT, 'saltsalt') }]],
		});
		await onlyFingerprint.quote();
		assert.match(onlyFingerprint.host.messages.join('\n'), /fingerprints of sources, but not their texts/);
	});
});
