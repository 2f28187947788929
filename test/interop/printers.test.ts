import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { escapeMarkdown } from '../../src/core/render/markdownText';
import { runs } from '../support/core/budget';
import { hostileTexts, SEED, seen, SIGN_BY_SIGN } from './support/hostileText';
import { itWith } from './support/program';
import { PLACES, READERS, type Place, type Reader } from './support/printers';

/** The texts that are not read as they are, with what was written and what was read. */
async function differences(all: readonly string[], { language, read, instead = text => text, misreads = () => false }: Reader, place: Place): Promise<readonly unknown[]> {
	const texts = all.filter(text => !misreads(text));
	const written = texts.map(text => place.write(text, language));
	const found = await read(written);
	const wrong = texts.flatMap((text, index) => (seen(found[index] ?? '') === seen(place.read(instead(text))) ? [] : [[text, written[index], found[index]]]));
	return found.length === texts.length ? wrong : [[`${found.length} paragraphs of ${texts.length}`], ...wrong];
}

/** What is left of a text in a card when it is rendered with everything on that VS Code could have on; elements would be named. */
function inCard(text: string): string {
	return new MarkdownIt({ html: true, linkify: true }).render(`Word ${escapeMarkdown(text)} word`).replace(/^<p>|<\/p>\n$/g, '')
		.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
}

function withoutSpaces(text: string): string {
	return seen(text).replaceAll(' ', '');
}

describe('what is written in a language is read back as text', () => {
	for (const reader of READERS) {
		for (const place of PLACES) {
			itWith(reader.program, `${reader.language} ${place.name}, by ${reader.name}`, async () => {
				assert.deepEqual((await differences(SIGN_BY_SIGN, reader, place)).slice(0, 3), []);
				await fc.assert(fc.asyncProperty(hostileTexts, async texts => {
					assert.deepEqual((await differences(texts, reader, place)).slice(0, 3), []);
				}), { seed: SEED, numRuns: runs(3), endOnFailure: true });
			});
		}
	}

	it('Markdown of cards, by markdown-it', () => {
		const check = (texts: readonly string[]) => assert.deepEqual(texts.map(text => withoutSpaces(inCard(text))), texts.map(text => withoutSpaces(`Word ${text} word`)));
		check(SIGN_BY_SIGN);
		fc.assert(fc.property(hostileTexts, check), { seed: SEED, numRuns: runs(5), endOnFailure: true });
	});
});
