import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { escapeForCard } from '../../src/core/render/markdownText';
import { inTurn, runs } from '../support/core/budget';
import { hostileTexts, SEED, seen, SIGN_BY_SIGN } from './support/hostileText';
import { PLACES, READERS, type Reader } from './support/printers';
import { itWith } from './support/program';

/**
 * Returns the texts that are read differently, each with its position, what was written and what was read. Everything is parsed in one
 * run of the program.
 */
async function differences(
	all: readonly string[],
	{ language, read, instead = text => text, misreads = () => false }: Reader,
): Promise<readonly unknown[]> {
	const texts = all.filter(text => !misreads(text));
	const written = PLACES.flatMap(place => texts.map(text => ({ place, text, written: place.write(text, language) })));
	const found = await read(written.map(one => one.written));
	const wrong = written.filter(({ place, text }, index) => seen(found[index] ?? '') !== seen(place.read(instead(text))));
	const described = wrong.map(one => ({
		place: one.place.name,
		text: one.text,
		written: one.written,
		read: found[written.indexOf(one)],
	}));
	return found.length === written.length ? described : [`${found.length} paragraphs of ${written.length}`, ...described];
}

/** Returns the text of a card rendered with every feature that VS Code might enable; elements would be named. */
function inCard(text: string): string {
	return new MarkdownIt({ html: true, linkify: true }).render(`Word ${escapeForCard(text)} word`).replace(/^<p>|<\/p>\n$/g, '')
		.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
}

function withoutSpaces(text: string): string {
	return seen(text).replaceAll(' ', '');
}

describe('text is read back unchanged', () => {
	for (const reader of inTurn(READERS, 2)) {
		itWith(reader.program, `from ${reader.language}, by ${reader.name}`, async () => {
			const texts = [...SIGN_BY_SIGN, ...fc.sample(hostileTexts, { seed: SEED, numRuns: runs(3) }).flat()];
			assert.deepEqual((await differences(texts, reader)).slice(0, 3), []);
		});
	}

	it('from Markdown of cards, by markdown-it', () => {
		const check = (texts: readonly string[]) =>
			assert.deepEqual(
				texts.map(text => withoutSpaces(inCard(text))),
				texts.map(text => withoutSpaces(`Word ${text} word`)),
			);
		check(SIGN_BY_SIGN);
		fc.assert(fc.property(hostileTexts, check), { seed: SEED, numRuns: runs(5), endOnFailure: true });
	});
});
