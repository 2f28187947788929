import assert from 'node:assert/strict';
import { findIntroductions } from '../../../../src/core/abbreviation/findIntroductions';

/** Names with acronyms of several languages, with slashes or with letters in another order, and what is found. */
const INTRODUCED: readonly (readonly [text: string, ...found: readonly string[]])[] = [
	['the North Atlantic Treaty Organization (NATO/OTAN) met', 'NATO = North Atlantic Treaty Organization [letters]', 'OTAN = ? [likely]'],
	['gas chromatography or a mass spectrometric detector (GC/MSD)', 'GC/MSD = gas chromatography or a mass spectrometric detector [likely]'],
	['Transmission Control Protocol/Internet Protocol (TCP/IP)', 'TCP/IP = Transmission Control Protocol/Internet Protocol [letters]'],
	['l’Organisation du traité de l’Atlantique nord (NATO en anglais)', 'NATO = Organisation du traité de l’Atlantique nord [likely]'],
	['le Fonds européen de développement régional (FEDER ou ERDF en anglais)', 'FEDER = Fonds européen de développement régional [letters]'],
	['UNIDO (Organisation der Vereinten Nationen für industrielle Entwicklung)', 'UNIDO = Organisation der Vereinten Nationen für industrielle Entwicklung [likely]'],
];

describe('acronyms of several languages', () => {
	for (const [text, ...expected] of INTRODUCED) {
		it(`are found in “${text}”`, () => {
			const found = findIntroductions({ text, prose: [{ start: 0, end: text.length, continues: false }] });
			assert.deepEqual(
				found.map(({ acronym, expansion, certainty }) => `${acronym.text} = ${expansion?.text ?? '?'} [${certainty}]`),
				expected,
			);
		});
	}
});
