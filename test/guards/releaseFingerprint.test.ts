import { existsSync, readFileSync } from 'node:fs';
import { makeFingerprint } from '../../src/core/quotation/fingerprint/fingerprint';
import { readFingerprint, writeFingerprint } from '../../src/core/quotation/fingerprint/fingerprintFile';
import { needsRelease, paragraphsOf, readRelease, skipWithoutRelease } from './support/dossiers/release';
import { guard } from './support/guard';

const FILE = 'dossiers/cop10-belgium.release.fingerprint.json';

describe(needsRelease('release: its fingerprint'), () => {
	before(skipWithoutRelease);

	guard('is what `dossier fingerprint` makes of its title and paragraphs', {
		subject: () => ({ release: readRelease(), shipped: existsSync(FILE) ? readFileSync(FILE, 'utf8') : '' }),
		problems: ({ release, shipped }) => {
			const salt = readFingerprint(shipped)?.salt;
			// The salt is random; everything else follows from it and the text.
			return salt === undefined
				? [`${FILE} is no fingerprint`]
				: writeFingerprint(makeFingerprint(withPlaces(release), salt)) === shipped
					? []
					: [`${FILE} is not that of the release`];
		},
		mutations: {
			'another word in the release': copy => { copy.release = copy.release.replace('Vienna', 'Geneva'); },
			'a paragraph that is missing': copy => { copy.release = copy.release.slice(0, copy.release.trimEnd().lastIndexOf('\n \n')); },
			'a hash that is missing': copy => { copy.shipped = copy.shipped.replace(/"runs":\[\d+,/u, '"runs":['); },
			'another salt': copy => { copy.shipped = copy.shipped.replace(/"salt":"[\w-]{4}/u, '"salt":"AAAA'); },
			'a file that is missing': copy => { copy.shipped = ''; },
		},
	});
});

/** Returns the release with the places of its paragraphs, since blank lines do not separate all of them. */
function withPlaces(release: string): string {
	return paragraphsOf(release).map((paragraph, index) => `[${index === 0 ? 'title' : index}] ${paragraph}`).join('\n\n');
}
