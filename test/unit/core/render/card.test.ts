import assert from 'node:assert/strict';
import type { Fact } from '../../../../src/core/dossier/model';
import { renderCard } from '../../../../src/core/render/card/card';
import { fitsHover } from '../../../../src/core/render/card/hoverSize';
import { escapeForCard, withoutMarkup } from '../../../../src/core/render/markdownText';
import { LABELS } from '../../../support/core/dossiers/labels';
import { smallEntry, smallLibrary } from '../../../support/core/dossiers/smallLibrary';

const library = smallLibrary();

function card(key: string, labelText?: string): string {
	const entry = smallEntry(library, key);
	const label = entry.entry.labels.find(({ text }) => text === labelText);
	return renderCard({
		library, entry, ...(label && { label }), labels: LABELS, icon: 'law', actions: [{ title: 'Open [it]', uri: 'command:x?%5B%5D' }],
	});
}

describe('a card', () => {
	it('answers first: name, kind, what it is, facts, departures, other names, and what it offers at the end', () => {
		assert.equal(card('charter'), [
			'$(law) **Charter of Small Things** (CST) · *instrument*',
			'The treaty that founds the conference\\. *— Small Charter, art\\. 2\\(a\\)*',
			'- adopted: 15 November 2000 *— Small Charter*\n- parties: 190 \\(October 2020\\) *— Notice, para\\. 3*',
			'$(diff) Notice “Chart of Small Things”, record “Charter of Small Things” *— para\\. 2*',
			'$(globe) *fr* Charte des petites choses',
			'[Open \\[it\\]](command:x?%5B%5D)',
		].join('\n\n'));
	});
	it('does not repeat the kind as a description, as a new dossier has it', () => {
		const { entry, dossier, ...rest } = smallEntry(library, 'fund');
		const { definition, ...others } = entry;
		const text = renderCard({
			library,
			entry: { ...rest, dossier, entry: { ...others, gloss: { en: 'Fund' }, facts: [] } },
			labels: LABELS,
			icon: 'law',
			actions: [],
		});
		assert.equal(definition, undefined);
		assert.equal(text, '$(law) **Small Fund** (SF) · *fund*');
	});
	it('names the dossier of its entry if that is wanted', () => {
		const entry = smallEntry(library, 'charter');
		const text = renderCard({ library, entry, labels: LABELS, icon: 'law', actions: [], withDossier: true });
		assert.equal(text.split('\n', 1)[0], '$(law) **Charter of Small Things** (CST) · *instrument* · The Small Conference');
	});
	it('gives the replacement for a discouraged label, and does not repeat it for a departure with the same words', () => {
		const text = card('charter', 'Chart of Small Things');
		assert.match(
			text,
			/\*instrument\*\n\n\$\(warning\) Avoid “Chart of Small Things”\\\. Write “Charter of Small Things”\\\. It is no chart\\\./,
		);
		assert.doesNotMatch(text, /\$\(diff\)/);
		assert.doesNotMatch(card('charter', 'Small Charter'), /warning/);
	});
	it('has no warning where what one language discourages is the name in that of the document', () => {
		const entry = smallEntry(library, 'charter');
		const labels = entry.entry.labels.map(label => (label.language === 'fr' ? { ...label, text: 'Chart of Small Things' } : label));
		const shown = { ...entry, entry: { ...entry.entry, labels } };
		const label = labels.find(({ role }) => role === 'discouraged');
		assert.ok(label);
		const inLanguage = (content: string) =>
			renderCard({ library, entry: shown, label, labels: { ...LABELS, content }, icon: 'law', actions: [] });
		assert.match(inLanguage('fr-BE'), /^\$\(law\) \*\*Chart of Small Things\*\* \(CST\)/);
		assert.doesNotMatch(inLanguage('fr-BE'), /warning/);
		assert.match(inLanguage('en'), /warning/);
		assert.doesNotMatch(inLanguage('en'), /\*fr\* Chart/);
		assert.match(inLanguage('nl'), /warning/);
	});
	it('gives the name in the language of the document with the others next to it, and interface text in that of the user', () => {
		const text = renderCard({
			library,
			entry: smallEntry(library, 'charter'),
			labels: { ...LABELS, content: 'fr' },
			icon: 'law',
			actions: [],
		});
		assert.match(text, /^\$\(law\) \*\*Charte des petites choses\*\* \(CST\) · \*instrument\*/);
		assert.match(text, /adopted: 15 November 2000/);
		assert.match(text, /\$\(globe\) \*en\* Charter of Small Things/);
	});
	it('links to the entries whose names occur in the label', () => {
		const entry = smallEntry(library, 'hat');
		const text = renderCard({
			library,
			entry,
			labels: LABELS,
			icon: 'law',
			actions: [],
			inside: [{ title: 'C[S]T', uri: 'command:y' }],
		});
		assert.match(text, /\$\(list-tree\) inside \[C\\\[S\\\]T\]\(command:y\)/);
	});
	it('names the press release if the dossier is about one', () => {
		const entry = smallEntry(library, 'charter');
		const [key, notice] = [...library.sources].find(([id]) => id.includes(entry.dossier.release)) ?? [];
		assert.ok(key !== undefined && notice);
		const csl = { ...notice.source.csl, genre: 'Press Release' };
		const sources = new Map(library.sources).set(key, { ...notice, source: { ...notice.source, csl } });
		const text = renderCard({ library: { ...library, sources }, entry, labels: LABELS, icon: 'law', actions: [] });
		assert.match(text, /\$\(diff\) release “Chart of Small Things”, record “Charter of Small Things” \*— para\\\. 2\*/);
	});
	it('leaves out abbreviations, and counts further departures', () => {
		const entry = smallEntry(library, 'charter');
		const [first] = entry.entry.departures;
		assert.ok(first);
		const withDepartures = (...says: readonly string[]) => {
			const departures = says.map(one => ({ ...first, says: one }));
			return renderCard({
				library,
				entry: { ...entry, entry: { ...entry.entry, departures } },
				labels: LABELS,
				icon: 'law',
				actions: [],
			});
		};
		assert.doesNotMatch(withDepartures('Charter of ST', 'Charter of Small Things'), /\$\(diff\)/);
		assert.match(withDepartures('Charter of ST', 'A', 'B'), /“A”.* another/);
		assert.match(withDepartures('A', 'B', 'C'), /“A”.* 2 others/);
	});
	it('marks claims and unconfirmed statements', () => {
		const text = card('fund');
		assert.match(text, /EUR 2,000,000 by WHO \\\(12 February 2019, claimed by WHO\\\) \*— Notice, para\\\. 3\*/);
		assert.match(text, /10\/6 \*\*unconfirmed\*\* \*— Notice, para\\\. 3 \\\(inferred\\\)\*/);
	});
	it('contains only the description if it is compact', () => {
		const text = renderCard({
			library,
			entry: smallEntry(library, 'charter'),
			labels: LABELS,
			icon: 'law',
			compact: true,
			actions: [{ title: 'Open', uri: 'command:x' }],
		});
		assert.equal(text, '$(law) **Charter of Small Things** (CST) · *instrument*\n\nfounding treaty\n\n[Open](command:x)');
	});
	it('has no empty parts', () => {
		assert.equal(card('hat'), '$(law) **hat** · *term*\n\nworn on the head\n\n[Open \\[it\\]](command:x?%5B%5D)');
	});
	it('shortens long text, and leaves out parts that do not fit in a hover', () => {
		const entry = smallEntry(library, 'charter');
		const definition = { text: { en: 'word '.repeat(200) }, evidence: [] };
		const fact: Fact = {
			property: 'scope',
			value: { type: 'text', text: { en: 'long '.repeat(100) } },
			unconfirmed: false,
			evidence: [],
		};
		const full = { ...entry, entry: { ...entry.entry, definition, facts: Array.from({ length: 9 }, () => fact) } };
		const text = renderCard({
			library,
			entry: full,
			labels: LABELS,
			icon: 'law',
			actions: [],
			inside: [{ title: 'Small', uri: 'command:y' }],
		});
		assert.match(text, /\[Small\]/);
		assert.match(text, /word word…/);
		assert.match(text, /long long…/);
		assert.match(text, /\$\(diff\)/);
		assert.ok(fitsHover(text.split('\n\n')));
	});
});

describe('a fact in a card', () => {
	const entry = smallEntry(library, 'fund');
	const withFacts = (...facts: readonly Fact[]) =>
		renderCard({ library, entry: { ...entry, entry: { ...entry.entry, facts } }, labels: LABELS, icon: 'law', actions: [] });
	const base = { unconfirmed: false, evidence: [] } as const;
	const role = (en: string): Fact => ({ ...base, property: 'role', value: { type: 'text', text: { en } } });

	it('gives agent and date in brackets after the sentence, without a full stop', () => {
		assert.match(withFacts({ ...role('It took part.'), when: '2019' }), /- role: It took part \\\(2019\\\)$/);
		assert.match(withFacts(role('It took part.')), /- role: It took part$/);
		assert.match(withFacts(role('It took part. It left.')), /It left\\\.$/);
	});
	it('does not repeat the name of the entry or the text of the sentence', () => {
		assert.match(
			withFacts({ ...base, property: 'contribution', value: { type: 'amount', amount: 5, currency: 'EUR' }, by: 'who', to: 'fund' }),
			/EUR 5 by WHO$/,
		);
		assert.match(withFacts({ ...role('In 2019 WHO took part.'), by: 'who', when: '2019' }), /In 2019 WHO took part$/);
		assert.doesNotMatch(withFacts({ ...base, property: 'symbol', value: { type: 'identifier', identifier: 'SF' } }), /symbol/);
		assert.match(withFacts({ ...base, property: 'symbol', value: { type: 'identifier', identifier: 'S' } }), /symbol: S$/);
	});
	it('has the name of its property once, and one of each property that readers look for comes first', () => {
		const purpose: Fact = { ...base, property: 'purpose', value: { type: 'text', text: { en: 'Pays.' } } };
		const founded: Fact = { ...base, property: 'established', value: { type: 'date', date: '2010' } };
		assert.match(
			withFacts(purpose, { ...purpose, value: { type: 'text', text: { en: 'Helps.' } } }, role('Other.')),
			/- purpose: Pays\n- Helps\n- role: Other$/,
		);
		assert.match(withFacts(purpose, purpose, purpose, founded), /- established: 2010\n- purpose: Pays\n- Pays$/);
	});
	it('tells one other source in other words than many, and counts a source once', () => {
		const from = (...sources: readonly string[]) => withFacts({
			...role('It took part.'), evidence: sources.map(source => ({ source, status: 'stated' as const })),
		});
		assert.match(from('notice', 'notice'), /\*— Notice\*/);
		assert.match(from('charter', 'notice'), /\*— Notice; \\\+one\*/);
		assert.match(from('a', 'notice', 'b'), /\*— Notice; \\\+2\*/);
	});
});

describe('text in Markdown', () => {
	it('is only text', () => {
		const hostile =
			'<b>x</b> &lt; [a](command:b) ![c](https://d.example) $(zap) `e` *f* _g_ # h\n1. i | j ~k~ https://l.example m@n.example';
		const escaped = escapeForCard(hostile);
		assert.doesNotMatch(escaped.replace(/&#\d+;/g, ''), /(?<!\\)[`*_[\]()#!|~]|<|>|\$|:|@/);
		assert.doesNotMatch(escaped, /\n/);
	});
	it('has no controls that turn or hide text', () => {
		assert.equal(escapeForCard('a\u202Eb\u2066c\u200Bd\u0000e\uFEFF\u200F\u{E0041}'), 'abcde');
	});
	it('has no halves of characters', () => assert.equal(escapeForCard('a\uD800b\uDC00c\u{1F600}'), 'abc\u{1F600}'));
	it('keeps words with a space between them', () => assert.equal(escapeForCard('one  two\nthree'), 'one two three'));
	it('is cut down to words from our own Markdown', () => {
		assert.equal(withoutMarkup('The *treaty* **that** `is` [a link](https://a.example) and 2\\*3.'), 'The treaty that is a link and 2*3.');
		assert.equal(withoutMarkup('__The__ ***treaty*** [a](https://a.example/b_(c)) 2 * 3 * 4, a **b'), 'The treaty a 2 * 3 * 4, a **b');
		assert.equal(withoutMarkup('[a [b](c) [d'), '[a b [d');
	});
});
