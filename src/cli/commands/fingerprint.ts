import { MAX_SOURCE_TEXT_LENGTH } from '../../core/documentLimits';
import type { Locator } from '../../core/dossier/model';
import { makeFingerprint } from '../../core/quotation/fingerprint/fingerprint';
import { writeFingerprint } from '../../core/quotation/fingerprint/fingerprintFile';
import { oneLine } from '../../core/text/shownText';
import { UsageError, type Command } from '../command';
import { forbidOverwriting } from '../files/forbidOverwriting';
import { readReported } from '../files/readText';
import { writeReported } from '../files/writeReported';
import { onlyFile } from '../operands';
import { counted } from '../words/counted';

const HELP = `Usage: dossier fingerprint FILE --out FILE

Makes the fingerprint of a source's text, with which quotations can be checked without the text. Name the file in the
dossier, as the \`fingerprint\` of the source. The text itself need not be shared.

The text is plain text whose paragraphs are separated by blank lines. A paragraph may begin with its place in the
source, in square brackets: [title], [preamble], [12], [article 5(1)]. Without any, the numbers printed before
paragraphs are used, such as “12.”; if there are none either, paragraphs are counted from 1.

A fingerprint reveals how many paragraphs there are, how many different runs of five words each has, and whether a
paragraph may contain a run that somebody guesses. It has no words, but a guess can be confirmed, and anyone who can
guess how a text continues can read passages of it. Do not make a fingerprint of a secret text.

Options:
  --out FILE  the file to write; an earlier one is replaced

The exit code is 0 if the fingerprint was written, and 2 if not.

Example:
  dossier fingerprint release.txt --out release.fingerprint.json`;

/** Random bytes of a salt. */
const SALT_BYTES = 16;

/** Makes the fingerprint of a text. */
export const fingerprint: Command = {
	name: 'fingerprint',
	summary: 'makes the fingerprint of a source, with which quotations are checked without its text',
	help: HELP,
	options: { out: { type: 'string' } },
	async run(operands, { out }, machine) {
		const path = onlyFile(operands);
		if (typeof out !== 'string' || out === '') {
			throw new UsageError('--out is missing.');
		}
		await forbidOverwriting(out, path, machine);
		const text = await readReported(machine, path);
		if (text === undefined) {
			return 2;
		}
		if (text.length > MAX_SOURCE_TEXT_LENGTH) {
			machine.report(`${oneLine(path)}: it is longer than ${MAX_SOURCE_TEXT_LENGTH.toLocaleString('en')} characters.`);
			return 2;
		}
		const made = makeFingerprint(text, Buffer.from(crypto.getRandomValues(new Uint8Array(SALT_BYTES))).toString('base64url'));
		const runs = made.paragraphs.reduce((sum, paragraph) => sum + paragraph.runs.length, 0);
		if (runs === 0) {
			machine.report(`${oneLine(path)}: no paragraph has five words. Nothing was written.`);
			return 2;
		}
		if (!await writeReported(machine, out, machine.write(out, writeFingerprint(made)))) {
			return 2;
		}
		machine.print(
			`${oneLine(out)}: ${counted(runs, 'run')} of five words in ${counted(made.paragraphs.length, 'paragraph')}: ${made.paragraphs.map(({ place }) => placeName(place)).join(', ')}`,
		);
		return 0;
	},
};

function placeName(place: Locator | undefined): string {
	if (place === undefined) {
		return '(no place)';
	}
	if (place.value === '') {
		return place.label;
	}
	return place.label === 'paragraph' ? place.value : `${place.label} ${place.value}`;
}
