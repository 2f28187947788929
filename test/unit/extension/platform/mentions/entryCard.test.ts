import assert from 'node:assert/strict';
import { departuresOf } from '../../../../../src/core/dossier/abbreviates';
import type { Label } from '../../../../../src/core/dossier/model';
import type { LibraryEntry } from '../../../../../src/core/library/library';
import { nameOf } from '../../../../../src/core/library/names';
import { fitsHover, heightInHover } from '../../../../../src/core/render/card/hoverSize';
import { entryCard } from '../../../../../src/extension/platform/mentions/entryCard';
import { bundledLibrary } from '../../../../support/core/bundled/bundledLibrary';
import { currentHost, freshHost } from '../../../../support/fakeVscode/current';

const library = bundledLibrary;
const entries = [...library.entries.values()];
/** Each entry with one right label, and with each wrong one. */
const labelled = entries.flatMap(entry => [entry.entry.labels[0], ...entry.entry.labels.filter(({ role }) => role === 'discouraged')]
	.flatMap(label => (label ? [{ entry, label }] : [])));

function draftIn(language: string) {
	return freshHost().open('/drafts/draft.md', `---\nlang: ${language}\n---\n`);
}

/** A draft in one of two columns. */
function draftBeside(language: string) {
	const document = draftIn(language);
	currentHost().columns = 2;
	return document;
}

function cardOf(entry: LibraryEntry, label: Label, document = draftIn('en')): string {
	return entryCard({ library, entry, label, withActions: true, document, end: 9 }).value;
}

const entryOf = (key: string) => {
	const entry = library.entries.get(`cop10be/${key}`);
	assert.ok(entry, key);
	return entry;
};

const cardOfName = (key: string, text: string, language = 'en') => {
	const entry = entryOf(key);
	const label = entry.entry.labels.find(one => one.text === text);
	assert.ok(label, text);
	return cardOf(entry, label, draftIn(language));
};

describe('the cards of the bundled dossier', () => {
	for (const language of ['en', 'fr', 'nl']) {
		it(`fit without scrolling in a draft in ${language}`, () => {
			const document = draftIn(language);
			const cards = labelled.map(({ entry, label }) => ({
				id: `${entry.id} ${label.text}`,
				blocks: cardOf(entry, label, document).split('\n\n'),
			}));
			assert.ok(cards.length > 100);
			assert.deepEqual(
				cards.filter(({ blocks }) => !fitsHover(blocks)).map(({ id, blocks }) => `${id}: ${heightInHover(blocks)}`),
				[],
			);
		});
	}
	for (const language of ['en', 'fr', 'nl']) {
		it(`fit without scrolling in a draft in ${language} in one of two columns, with what the entry is and the links`, () => {
			const document = draftBeside(language);
			const cards = labelled.map(({ entry, label }) => ({
				id: `${entry.id} ${label.text}`,
				blocks: cardOf(entry, label, document).split('\n\n'),
			}));
			const tall = cards
				.filter(({ blocks }) => !fitsHover(blocks, 'column'))
				.map(({ id, blocks }) => `${id}: ${heightInHover(blocks, 'column')}`);
			// One more line, for a French wrong name as long as a sentence.
			assert.deepEqual(
				tall.filter(card => !/^cop10be\/tip_protocol protocol to prevent, combat and punish .*children: 254\.3/.test(card)),
				[],
			);
			assert.deepEqual(
				cards.filter(({ blocks }) => blocks.length < 3).map(({ id }) => id),
				[],
			);
		});
	}
	it('nearly all fit without scrolling if shorter names are inside the name', () => {
		const document = draftIn('en');
		const tall = labelled.filter(({ entry, label }) => {
			const card = entryCard({
				library,
				entry,
				label,
				inside: [entryOf('unodc'), entryOf('conference')],
				withActions: true,
				document,
				end: 9,
			}).value;
			assert.match(card, /\$\(list-tree\)/);
			return !fitsHover(card.split('\n\n'));
		});
		assert.deepEqual(tall.filter(({ label }) => label.role !== 'discouraged').map(({ entry }) => entry.id), []);
		assert.ok(tall.length <= labelled.length / 30, `${tall.length} of ${labelled.length}`);
	});
	it('have three links, all in the last line', () => {
		for (const { entry, label } of labelled) {
			const blocks = cardOf(entry, label).split('\n\n');
			assert.deepEqual(
				blocks.map(block => block.match(/\]\(command:/g)?.length ?? 0),
				[...blocks.slice(1).map(() => 0), 3],
				entry.id,
			);
		}
	});
	it('have at most three facts, none of which names the entry', () => {
		const repeating = labelled.flatMap(({ entry, label }) => {
			const facts = cardOf(entry, label).split('\n').filter(line => line.startsWith('- '));
			assert.ok(facts.length <= 3, entry.id);
			const name = nameOf(entry.entry, 'en', 'en');
			return facts.filter(fact => fact.replaceAll('\\', '').split(' *—')[0]?.includes(name)).map(fact => `${entry.id} ${fact}`);
		});
		assert.deepEqual(repeating, []);
	});
	it('show no departure that only abbreviates: the dossier has none', () => {
		assert.deepEqual(entries.filter(({ entry }) => departuresOf(entry).length < entry.departures.length).map(({ id }) => id), []);
		assert.doesNotMatch(cardOfName('eu', 'European Union'), /\$\(diff\)/);
	});
	it('name both sides of a departure', () => {
		assert.match(
			cardOfName('untoc', 'UNTOC'),
			/\$\(diff\) The press release says “United Nations Conference .*”; the official record says “United Nations Convention .*”\\\. \*— para\\\. 3\* \\\(1 more on the page\\\)/,
		);
	});
	it('do not name the fund as the recipient of its own donor', () => {
		assert.match(
			cardOfName('unvtf', 'UNVTF'),
			/- Contribution: EUR.2,000,000 by Belgium \\\(2019\\\) \*— Release, para\\\. 5; 2 more sources\*/,
		);
	});
});

describe('a card in a draft', () => {
	it('shows the content of the dossier in the language of the draft, and its own words in that of VS Code', () => {
		const card = cardOfName('untoc', 'UNTOC', 'fr');
		assert.match(
			card,
			/^\$\(law\) \*\*Convention des Nations Unies contre la criminalité transnationale organisée\*\* \(CNUCTO\) · \*instrument\*/,
		);
		assert.match(card, /\*en\* United Nations Convention/);
		assert.match(card, /Adopted: 15 November 2000/);
	});
	it('has the definition in the language of the draft if the dossier has one', () => {
		assert.match(cardOfName('serious_crime', 'infraction grave', 'fr'), /Au sens de la Convention, toute infraction/);
	});
	it('gives a term no acronym of another language, but keeps that of a proper name', () => {
		assert.match(
			cardOfName('trafficking_in_persons', 'trafficking in persons'),
			/^\$\(symbol-key\) \*\*trafficking in persons\*\* \(TIP\) · /,
		);
		assert.match(
			cardOfName('trafficking_in_persons', 'traite des personnes', 'fr'),
			/^\$\(symbol-key\) \*\*traite des personnes\*\* · /,
		);
		assert.match(cardOfName('unvtf', 'UNVTF', 'fr'), /^.*\(UNVTF\) · /);
	});
	it('does not warn about a name that is wrong only in another language', () => {
		assert.match(cardOfName('ccp', 'Container Control Program'), /\$\(warning\)[^]*\[Replace with “Container Control Programme”\]/);
		const dutch = cardOfName('ccp', 'Container Control Program', 'nl');
		assert.match(dutch, /^\$\(rocket\) \*\*Container Control Program\*\*/);
		assert.doesNotMatch(dutch, /\$\(warning\)|Replace with/);
	});
	it('links to the page, to inserting a citation after the name, and to silencing the name', () => {
		const document = draftIn('en');
		const label = entryOf('untoc').entry.labels[1];
		assert.ok(label);
		const links = [...cardOf(entryOf('untoc'), label, document).matchAll(/\[([^\]]+)\]\(command:([\w.]+)\?([^)]*)\)/g)]
			.map(([, title, command, args = '']) => [title, command, JSON.parse(decodeURIComponent(args))] as unknown);
		assert.deepEqual(links, [
			['Open Page', 'dossier.openPreview', ['cop10be/untoc']],
			[
				'Insert Citation',
				'dossier.insertCitation',
				['cop10be/untoc', { document: document.uri.toString(), version: document.version, offset: 9 }],
			],
			['Silence…', 'dossier.silenceLabel', [label.text, document.uri.toString()]],
		]);
	});
	it('links to the replacement of a discouraged name first', () => {
		assert.match(
			cardOfName('ccp', 'Container Control Program'),
			/\n\n\[Replace with “Container Control Programme”\]\(\S+\) · \[Open Page\]\(\S+\) · \[Insert Citation\]\(\S+\)$/,
		);
	});
	it('has links that survive brackets in a name', () => {
		const entry = entryOf('untoc');
		const label: Label = {
			text: 'a) b',
			language: 'en',
			role: 'variant',
			case: 'fold',
			recognise: true,
			ambiguous: false,
			evidence: [],
		};
		assert.match(cardOf(entry, label), /\[Silence…\]\(command:dossier\.silenceLabel\?%5B%22a%29%20b[^()\s]*\)$/);
	});
});
