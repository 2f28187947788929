import assert from 'node:assert/strict';
import { placesToCompleteInSteps } from '../../../../src/core/extract/dossierFile/toComplete';
import { writeDossier } from '../../../../src/core/extract/dossierFile/writeDossier';
import { extract } from '../../../../src/core/extract/extract';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { complete } from '../../../../src/core/steps/steps';

const places = (text: string) => complete(placesToCompleteInSteps(text));
const shown = (text: string) =>
	places(text).map(({ line, character, length, lineText, part, key }) => [
		line,
		lineText.slice(character, character + length),
		[part, key].filter(one => one !== undefined).join('/'),
	]);

describe('places to complete in a dossier file', () => {
	it('are comments and open texts, with the entry or source that they are in', () =>
		assert.deepEqual(
			shown(
				[
					'id: a  # Complete: short',
					'overview: []',
					'sources:',
					'  note:',
					'    # Complete: author',
					'    csl: {}',
					'entries:',
					'  reef:  # line 1',
					'    kind: fund',
					"    gloss: { en: '…' }",
					'  sand:',
					'    gloss: { en: x }  # Complete: what it is',
					'',
				].join('\n'),
			),
			[
				[0, '# Complete: short', 'id'],
				[4, '# Complete: author', 'sources/note'],
				[9, "'…'", 'entries/reef'],
				[11, '# Complete: what it is', 'entries/sand'],
			],
		));

	it('are not what only looks like them', () =>
		assert.deepEqual(
			shown("a: \"x # Complete: y\"\nb: 'it''s # Complete: y'\nc: x# Complete: y\n# Completed\nd: 'a…'\ne: http://a#Complete:\n"),
			[],
		));

	it('have the line of a Windows file, and the beginning of a long one', () => {
		assert.deepEqual(shown('a: 1\r\nb: 2  # Complete: c\r\n'), [[1, '# Complete: c', 'b']]);
		assert.deepEqual(shown(`a: ${'x'.repeat(3000)}  # Complete: c\n`), []);
	});

	it('are all that a new dossier asks for', () => {
		const text = 'The Reef Conference was held in Nairobi on 3 May 2019. The Reef Agency gave 45 %.';
		const extraction = extract(text, documentLanguageOf('plaintext'));
		const yaml = writeDossier(extraction, extraction.proposals, { document: 'a.txt', text });
		assert.equal(places(yaml).length, yaml.split('# Complete:').length - 1);
		assert.deepEqual(new Set(places(yaml).map(({ key }) => key)), new Set([undefined, 'document', 'reef_conference', 'reef_agency']));
	});
});
