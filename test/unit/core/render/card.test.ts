import assert from 'node:assert/strict';
import type { Fact } from '../../../../src/core/dossier/model';
import { renderCard } from '../../../../src/core/render/card';
import { escapeMarkdown, plainText } from '../../../../src/core/render/markdownText';
import { LABELS } from '../../../support/core/labels';
import { smallEntry, smallLibrary } from '../../../support/core/smallLibrary';

const library = smallLibrary();

function card(key: string, labelText?: string): string {
	const entry = smallEntry(library, key);
	const label = entry.entry.labels.find(({ text }) => text === labelText);
	return renderCard({
		library, entry, ...(label && { label }), labels: LABELS, icon: 'law', actions: [{ title: 'Open [it]', uri: 'command:x?%5B%5D' }],
	});
}

describe('a card', () => {
	it('tells name, kind, what it is, facts, other names, departures, evidence and actions', () => {
		assert.equal(card('charter'), [
			'$(law) **Charter of Small Things** (CST) · *instrument*',
			'[Open \\[it\\]](command:x?%5B%5D)',
			'The treaty that founds the conference\\. *— Small Charter, art\\. 2\\(a\\)*',
			'- adopted: 15 November 2000 *— Small Charter*\n- parties: 190, October 2020 *— Notice, para\\. 3*',
			'$(globe) *fr* Charte des petites choses',
			'$(diff) has “Chart of Small Things”, record “Charter of Small Things” *— Notice, para\\. 2 \\+1*',
		].join('\n\n'));
	});
	it('says what to write instead of a discouraged label', () => {
		assert.match(card('charter', 'Chart of Small Things'), /\$\(warning\) Avoid “Chart of Small Things”\\\. Write “Charter of Small Things”\\\. It is no chart\\\./);
		assert.doesNotMatch(card('charter', 'Small Charter'), /warning/);
	});
	it('leads to the entries whose names stand in the label', () => {
		const entry = smallEntry(library, 'hat');
		const text = renderCard({ library, entry, labels: LABELS, icon: 'law', actions: [], inside: [{ title: 'C[S]T', uri: 'command:y' }] });
		assert.match(text, /\$\(list-tree\) inside \[C\\\[S\\\]T\]\(command:y\)/);
	});
	it('marks claims and what is not confirmed', () => {
		const text = card('fund');
		assert.match(text, /EUR 2,000,000, by World Hat Office, 12 February 2019, claimed by World Hat Office \*— Notice, para\\\. 3 \\\+1\*/);
		assert.match(text, /10\/6 \*\*unconfirmed\*\* \*— Notice, para\\\. 3 \\\(inferred\\\)\*/);
	});
	it('writes who and when into the sentence of a fact, not after its full stop', () => {
		const entry = smallEntry(library, 'fund');
		const fact: Fact = { property: 'role', value: { type: 'text', text: { en: 'It took part.' } }, when: '2019', unconfirmed: false, evidence: [] };
		const withFacts = (...facts: readonly Fact[]) =>
			renderCard({ library, entry: { ...entry, entry: { ...entry.entry, facts } }, labels: LABELS, icon: 'law', actions: [] });
		assert.match(withFacts(fact), /It took part, 2019/);
		const { when, ...undated } = fact;
		assert.match(withFacts(undated), /It took part\\\./, when);
	});
	it('has no empty parts', () => {
		assert.equal(card('hat'), '$(law) **hat** · *term*\n\n[Open \\[it\\]](command:x?%5B%5D)\n\nworn on the head');
	});
	it('cuts long text at a word', () => {
		const entry = smallEntry(library, 'charter');
		const definition = { text: { en: 'word '.repeat(200) }, evidence: [] };
		const text = renderCard({ library, entry: { ...entry, entry: { ...entry.entry, definition } }, labels: LABELS, icon: 'law', actions: [] });
		assert.match(text, /word word…/);
		assert.ok(text.length < 900);
	});
});

describe('text in Markdown', () => {
	it('is only text', () => {
		const hostile = '<b>x</b> &lt; [a](command:b) ![c](https://d.example) $(zap) `e` *f* _g_ # h\n1. i | j ~k~ https://l.example m@n.example';
		const escaped = escapeMarkdown(hostile);
		assert.doesNotMatch(escaped.replace(/&#\d+;/g, ''), /(?<!\\)[`*_[\]()#!|~]|<|>|\$|:|@/);
		assert.doesNotMatch(escaped, /\n/);
	});
	it('has no controls that turn or hide text', () => {
		assert.equal(escapeMarkdown('a\u202Eb\u2066c\u200Bd\u0000e\uFEFF\u200F\u{E0041}'), 'abcde');
	});
	it('has no halves of characters', () => assert.equal(escapeMarkdown('a\uD800b\uDC00c\u{1F600}'), 'abc\u{1F600}'));
	it('keeps words with a space between them', () => assert.equal(escapeMarkdown('one  two\nthree'), 'one two three'));
	it('is cut down to words from our own Markdown', () => {
		assert.equal(plainText('The *treaty* **that** `is` [a link](https://a.example) and 2\\*3.'), 'The treaty that is a link and 2*3.');
		assert.equal(plainText('__The__ ***treaty*** [a](https://a.example/b_(c)) 2 * 3 * 4, a **b'), 'The treaty a 2 * 3 * 4, a **b');
		assert.equal(plainText('[a [b](c) [d'), '[a b [d');
	});
});
