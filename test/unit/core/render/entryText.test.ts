import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { WORDS } from '../../../../src/cli/words/labels';
import type { Dossier, Entry } from '../../../../src/core/dossier/model';
import type { Library } from '../../../../src/core/library/library';
import { mergeDossiers } from '../../../../src/core/library/merge';
import { entryText } from '../../../../src/core/render/entryText';
import { LABELS } from '../../../support/core/dossiers/labels';
import { smallDossier, smallEntry, smallLibrary } from '../../../support/core/dossiers/smallLibrary';

const textOf = (key: string, library: Library = smallLibrary()) =>
	entryText({ library, entry: smallEntry(library, key), labels: LABELS, words: WORDS });

describe('text of an entry', () => {
	it('contains everything in the dossier, with its evidence', () => assert.equal(textOf('charter').text, `# Charter of Small Things (CST)

*instrument* · founding treaty

## definition

The treaty that founds the conference. — Small Charter, art. 2(a) (official)

## facts

- adopted: 15 November 2000 — Small Charter (official)
- parties: 190, October 2020 — Notice, para. 3 (stated)

## departures

- Notice “Chart of Small Things”, record “Charter of Small Things” A slip. — Notice, para. 2 (stated); Small Charter (official)

## relations

- establishes: Small Fund (SF) — Small Charter, art. 5 (stated)

## names

- en: Charter of Small Things (preferred)
- en: CST (acronym)
- en: Small Charter (variant)
- en: Avoid “Chart of Small Things”. Write “Charter of Small Things”. It is no chart.
- fr: Charte des petites choses (preferred) — Small Charter (official)

## sources

- Notice: Small Office, “Notice of the Small Conference”, 16 October 2020: <https://small.example/notice>
- Small Charter: Charter of Small Things, 15 November 2000
`));

	it('records where it names other entries', () => {
		const { text, links } = textOf('fund');
		assert.deepEqual(links.map(({ start, end, entry }) => [text.slice(start, end), entry]), [
			['World Hat Office (WHO)', 'small/who'],
			['World Hat Office (WHO)', 'small/who'],
			['World Hat Office (WHO)', 'small/who'],
			['Charter of Small Things (CST)', 'small/charter'],
		]);
	});

	it('does not name the entry again in its own facts', () => {
		const dossier = smallDossier();
		const fund = dossier.entries.get('fund') as Entry;
		const facts = fund.facts.map(fact => (fact.property === 'contribution' ? { ...fact, to: 'fund', claimedBy: 'fund' } : fact));
		const { text } = textOf(
			'fund',
			mergeDossiers([{ ...dossier, entries: new Map([...dossier.entries, ['fund', { ...fund, facts }]]) }]),
		);
		assert.match(text, /- contribution: EUR 2,000,000, by World Hat Office \(WHO\), 12 February 2019, claimed by Small Fund \(SF\) — /);
	});

	it('marks unconfirmed statements', () => assert.match(textOf('fund').text, /10\/6, unconfirmed — Notice, para. 3 \(inferred\)/));

	it('contains every address, also that of the source to cite: web addresses as links, others as plain text', () => {
		const addressed = (key: string, url: string) => {
			const dossier = smallDossier();
			const source = dossier.sources.get(key);
			assert.ok(source);
			const sources = new Map(dossier.sources).set(key, { ...source, csl: { ...source.csl, URL: url } });
			return textOf('charter', mergeDossiers([{ ...dossier, sources }])).text;
		};
		assert.match(addressed('notice', 'http://small.example/notice'), /2020: <http:\/\/small\.example\/notice>\n/);
		assert.match(addressed('notice', 'doc 5 <b>'), /2020: doc%205%20%3Cb%3E\n/);
		const onlyCited = smallDossier();
		const charter = onlyCited.entries.get('hat');
		assert.ok(charter);
		const library = mergeDossiers([
			{ ...onlyCited, entries: new Map([...onlyCited.entries, ['hat', { ...charter, cite: 'notice' }]]) },
		]);
		assert.match(textOf('hat', library).text, /<https:\/\/small\.example\/notice>/);
	});

	it('renders as headings, lists and addresses, whatever the data say', () => {
		const hostile =
			'![x](https://evil.example/x.png) [x](command:evil) <img src=x onerror=y> <https://evil.example> `x` &lt; \n# x\n\n[x]: https://evil.example $\\href{x}{y}$ ';
		const tokens = new MarkdownIt({ html: true, linkify: false }).parse(textOf('charter', spoilt(hostile)).text, {});
		const inline = tokens.flatMap(token => token.children ?? []);
		assert.deepEqual(
			[...tokens, ...inline].filter(({ type }) => /image|html|code|fence/.test(type)),
			[],
		);
		assert.deepEqual(
			inline.filter(({ type }) => type === 'link_open').map(token => token.attrGet('href')),
			['https://small.example/notice'],
		);
		assert.equal(tokens.filter(({ type, tag }) => type === 'heading_open' && tag === 'h1').length, 1);
	});
});

/** Returns the small library with a text in every field in which a dossier can have text. */
function spoilt(text: string): Library {
	const dossier = smallDossier();
	const charter = dossier.entries.get('charter');
	assert.ok(charter?.definition);
	const entry: Entry = {
		...charter,
		gloss: { en: text },
		labels: charter.labels.map(label => ({ ...label, text })),
		definition: { ...charter.definition, text: { en: text } },
		facts: charter.facts.map(fact => ({ ...fact, note: { en: text } })),
		departures: charter.departures.map(departure => ({ ...departure, says: text, record: text, note: { en: text } })),
	};
	const entries: Dossier['entries'] = new Map([...dossier.entries, ['charter', entry]]);
	return mergeDossiers([{ ...dossier, entries }]);
}
