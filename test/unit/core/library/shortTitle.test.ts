import assert from 'node:assert/strict';
import type { Entry, Source } from '../../../../src/core/dossier/model';
import {
	glossAndName,
	hasUnconfirmedNumber,
	MAX_SHORT_TITLE_LENGTH,
	shortTitleOfEntry,
	shortTitleOfSource,
} from '../../../../src/core/library/shortTitle';
import { truncateTitle } from '../../../../src/core/library/truncateTitle';
import { libraryOfLabels, type LabelInput } from '../../../support/core/dossiers/libraryOfLabels';
import { smallEntry, smallLibrary } from '../../../support/core/dossiers/smallLibrary';

/** An entry of these labels, the first its name. */
function entryOf(kind: Entry['kind'], ...labels: readonly LabelInput[]): Entry {
	const [found] = libraryOfLabels(labels.map(label => ({ entry: 'e', kind, ...label }))).entries.values();
	assert.ok(found);
	return found.entry;
}

const number = smallEntry(smallLibrary(), 'fund').entry.facts.filter(({ property }) => property === 'number');
const LONG = 'Preventing and combating the manufacturing of and trafficking in falsified hats';

describe('the short title of an entry', () => {
	const given: Entry = {
		...entryOf('instrument', { text: LONG }, { text: 'Convention sur les chapeaux', language: 'fr' }),
		short: { en: 'Falsified hats', nl: 'Hoeden' },
	};

	it('is the one that the dossier gives in the language', () => {
		assert.equal(shortTitleOfEntry(given, 'en-GB', 'en'), 'Falsified hats');
		assert.equal(shortTitleOfEntry(given, 'nl', 'en'), 'Hoeden');
	});
	it('is derived where only the name is known in the language', () =>
		assert.equal(shortTitleOfEntry(given, 'fr', 'en'), 'Convention sur les chapeaux'));
	it('is the one in the language of the dossier if there is nothing in the requested language', () =>
		assert.equal(shortTitleOfEntry(given, 'de', 'en'), 'Falsified hats'));
	it('is the acronym, except for people and terms', () => {
		const labels: readonly LabelInput[] = [{ text: 'World Hat Office' }, { text: 'WHO', role: 'acronym' }];
		assert.deepEqual(
			(['organization', 'term', 'person'] as const).map(kind => shortTitleOfEntry(entryOf(kind, ...labels), 'en', 'en')),
			['WHO', 'World Hat Office', 'World Hat Office'],
		);
	});
	it('is derived from the name with the number of a resolution, without a question mark', () => {
		const resolution: Entry = { ...entryOf('resolution', { text: 'Falsified hats' }), facts: number };
		assert.equal(shortTitleOfEntry(resolution, 'en', 'en'), '10/6 Falsified hats');
		assert.ok(hasUnconfirmedNumber(resolution));
		assert.ok(!hasUnconfirmedNumber({ ...resolution, facts: number.map(fact => ({ ...fact, unconfirmed: false })) }));
		assert.ok(!hasUnconfirmedNumber({ ...resolution, kind: 'fund' }));
	});
	it('is the shortest unambiguous variant if the name is long', () => {
		const entry = entryOf('term', { text: LONG }, { text: 'hats, false', role: 'variant' }, { text: 'hats', role: 'variant' },
			{ text: 'no hats', role: 'variant', ambiguous: true }, { text: 'the hat', role: 'variant', recognise: false });
		assert.equal(shortTitleOfEntry(entry, 'en', 'en'), 'hats, false');
	});
	it('is the truncated name if there is nothing else', () =>
		assert.equal(shortTitleOfEntry(entryOf('term', { text: LONG }), 'en', 'en'), 'Preventing and combating…'));
});

describe('the description below a short title', () => {
	it('is the gloss, with the name if the short title differs', () => {
		const gloss = { en: 'worn on the head' };
		assert.equal(glossAndName({ ...entryOf('term', { text: 'hat' }), gloss }, 'en', 'en', 'term'), 'worn on the head');
		assert.equal(
			glossAndName({ ...entryOf('term', { text: LONG }), gloss, short: { en: 'hats' } }, 'en', 'en', 'term'),
			`worn on the head · ${LONG}`,
		);
		assert.equal(
			glossAndName({ ...entryOf('term', { text: LONG }), gloss: { en: 'Term' }, short: { en: 'hats' } }, 'en', 'en', 'term'),
			LONG,
		);
	});
});

describe('the short title of a source', () => {
	const source: Source = { key: 's', shortName: 'Notice of the Small Conference, a copy in Dutch', csl: { type: 'webpage' } };

	it('is the one given, else the short name, cut', () => {
		assert.equal(shortTitleOfSource({ ...source, short: { en: 'Notice (Dutch)' } }, 'fr', 'en'), 'Notice (Dutch)');
		assert.equal(shortTitleOfSource(source, 'en', 'en'), 'Notice of the Small Conference, a copy…');
	});
});

describe('truncating a title', () => {
	it('leaves a title that fits', () => assert.equal(truncateTitle('  Small\tCharter ', 13), 'Small Charter'));
	it('cuts between words, and leaves no short word or punctuation at the end', () => {
		assert.equal(truncateTitle('rule of the small things that matter', 12), 'rule…');
		assert.equal(truncateTitle('hats, gloves and scarves', 18), 'hats, gloves…');
		assert.equal(truncateTitle('hats, gloves, scarves', 14), 'hats, gloves…');
	});
	it('never cuts inside a name', () => {
		assert.equal(truncateTitle('speech at the World Hat Conference', 24), 'speech…');
		assert.equal(truncateTitle('speech at the World Hat, Vienna', 28), 'speech at the World Hat…');
	});
	it('cuts a name that is all there is', () => assert.equal(truncateTitle('World Hat Conference Secretariat', 20), 'World Hat…'));
	it('cuts a title without spaces between characters', () => {
		assert.equal(truncateTitle('联合国打击跨国有组织犯罪公约', 8), '联合国打击跨国…');
		assert.equal(truncateTitle('𝒜'.repeat(9), 4), '𝒜𝒜𝒜…');
	});
	it('is never longer than asked, whatever the text', () => {
		for (const text of [LONG, LONG.replaceAll(' ', ''), LONG.toUpperCase(), `${'a '.repeat(90)}`, `A ${'b'.repeat(90)}`]) {
			assert.ok([...truncateTitle(text, MAX_SHORT_TITLE_LENGTH)].length <= MAX_SHORT_TITLE_LENGTH, text);
		}
	});
});
