import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runs } from '../support/core/budget';
import { hostileTexts, SEED, seen, SIGN_BY_SIGN } from './support/hostileText';
import { PLACES, READERS, type Place, type Reader } from './support/printers';

/** The texts that are not read as they are, with what was written and what was read. */
async function differences(all: readonly string[], { language, read, instead = text => text, misreads = () => false }: Reader, place: Place): Promise<readonly unknown[]> {
	const texts = all.filter(text => !misreads(text));
	const written = texts.map(text => place.write(text, language));
	const found = await read(written);
	const wrong = texts.flatMap((text, index) => (seen(found[index] ?? '') === seen(place.read(instead(text))) ? [] : [[text, written[index], found[index]]]));
	return found.length === texts.length ? wrong : [[`${found.length} paragraphs of ${texts.length}`], ...wrong];
}

describe('what is written in a language is read back as text', () => {
	for (const reader of READERS) {
		for (const place of PLACES) {
			it(`${reader.language} ${place.name}, by ${reader.name}`, async () => {
				assert.deepEqual((await differences(SIGN_BY_SIGN, reader, place)).slice(0, 3), []);
				await fc.assert(fc.asyncProperty(hostileTexts, async texts => {
					assert.deepEqual((await differences(texts, reader, place)).slice(0, 3), []);
				}), { seed: SEED, numRuns: runs(3), endOnFailure: true });
			}).timeout(60_000);
		}
	}
});
