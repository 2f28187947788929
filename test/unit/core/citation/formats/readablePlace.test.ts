import assert from 'node:assert/strict';
import type { Placement } from '../../../../../src/core/citation/formats/form';
import { readablePlace } from '../../../../../src/core/citation/formats/readablePlace';
import { documentLanguageOf } from '../../../../../src/core/language/languages';

/** Returns a text with `^` at the place of a citation requested at `|`. */
function placed(source: string, placement: Placement, languageId = 'markdown'): string {
	const text = source.replace('|', '');
	const { lineEnd } = documentLanguageOf(languageId).citation;
	const offset = readablePlace(text, source.indexOf('|'), { placement, lineEnd });
	return `${text.slice(0, offset)}^${text.slice(offset)}`;
}

describe('the place of a citation', () => {
	for (const [source, note, word] of [
		['A h|at.', 'A hat^.'],
		['A well-kn|own hat', 'A well-known^ hat'],
		['I do|n’t', 'I don’t^'],
		['Smith|’s hat', 'Smith^’s hat'],
		['In dra|ft.md', 'In draft^.md'],
		['一个帽|子', '一个帽^子'],
		['기후|는', '기후^는'],
		['شيء صغي|ر هنا', 'شيء صغير^ هنا'],
		['A hat. |Next', 'A hat.^ Next', 'A hat. ^Next'],
		['A hat, \t|a coat', 'A hat,^ \ta coat', 'A hat, \t^a coat'],
		['A “hat.” |Next', 'A “hat.”^ Next', 'A “hat.” ^Next'],
		['Ce fut un |mot', 'Ce fut un^ mot', 'Ce fut un ^mot'],
		['- |item', '- ^item'],
		['1. |item', '1. ^item'],
		['NOTE: |text', 'NOTE: ^text'],
		['a. |item', 'a. ^item'],
		['- a. |item', '- a. ^item'],
		['a |hat', 'a ^hat'],
		['A.\nhat |x', 'A.\nhat ^x'],
		['\\item |text', '\\item ^text'],
		['the `code` |x', 'the `code` ^x'],
		['| a | |b |'.replace('|b', '\u0000').replaceAll('|', '¦').replace('\u0000', '|b'), '¦ a ¦ ^b ¦'],
		['The *hat* |x', 'The *hat*^ x', 'The *hat* ^x'],
		['A hat.\n|\n- item', 'A hat.^\n\n- item', 'A hat.\n^\n- item'],
		['A hat.\r\n|', 'A hat.^\r\n', 'A hat.\r\n^'],
		['A hat.\n\n|', 'A hat.\n\n^'],
		['* A hat\n|\nText', '* A hat^\n\nText', '* A hat\n^\nText'],
		['# A hat\n|\nText', '# A hat\n^\nText'],
		['A hat.\n|Next', 'A hat.\n^Next'],
		['|A', '^A'],
		['\n|', '\n^'],
		['A hat\\|.', 'A hat^\\.'],
		['A hat\\\\|.', 'A hat\\\\^.'],
	] as const) {
		it(`is ${JSON.stringify(note)} for ${JSON.stringify(source)}`, () => {
			assert.deepEqual([placed(source, 'note'), placed(source, 'word')], [note, word ?? note]);
			assert.equal(placed(source, 'free'), source.replace('|', '^'));
		});
	}

	for (const [language, source, at] of [
		['markdown', 'A hat  |\nB', 'A hat^  \nB'],
		['markdown', 'A hat\\|\r\nB', 'A hat^\\\r\nB'],
		['markdown', 'A hat\\\\|\nB', 'A hat\\\\^\nB'],
		['myst', 'A hat \\|\nB', 'A hat^ \\\nB'],
		['typst', 'A hat \\|\nB', 'A hat^ \\\nB'],
		['asciidoc', 'A hat +|\nB', 'A hat^ +\nB'],
		['asciidoc', '+|\nB', '+^\nB'],
		['org', 'A hat \\\\|\nB', 'A hat^ \\\\\nB'],
		['latex', 'A hat \\\\|\nB', 'A hat^ \\\\\nB'],
		['latex', 'A hat \\\\[2pt]|', 'A hat^ \\\\[2pt]'],
		['latex', '\\section{Of hats}|\nB', '\\section{Of hats^}\nB'],
		['latex', '\\label{hats}|\nB', '\\label{hats}^\nB'],
	] as const) {
		it(`is before the line break of ${language} in ${JSON.stringify(source)}`, () => {
			assert.equal(placed(source, 'note', language), at);
		});
	}
});
