import assert from 'node:assert/strict';
import { coreGrowth } from '../../../support/core/growth/coreGrowth';

/** Markup that begins and is never closed, in languages whose readers are wholly or partly our own. */
const OPENINGS: Readonly<Record<string, readonly string[]>> = {
	markdown: ['```{note}\n', '```{note} a\n:b:', '~~~{tip}\n---\n', ':::{note}\n', ':::{code}\n', '> ```{note}\n', '- ```{note}\n', '{a}`', '{a}``', '{a}``b`', '{term}`a <', '(a)=\n', '(', '{', '`'],
	myst: ['% a\n', '%', '+++ {', '+++\n', '```{note}\n% a\n'],
	wikitext: [
		'{{', '{{{', '{{a|', '}}', '{{a}}', '{{{a}}', '{|', '{|\n', '{|\n|', '|-\n', '!!', '||', '[[', '[[a|', '[[File:a|', '[[File:a|b', '[[fr:', '[[Category:', '[https://', '[//', ']]', '<!--', '<pre>', '<nowiki>',
		'<ref>', '<ref name="', '<a ', '</ref', "''", "'", '==', '= a', ' ', '\n ', '*', '#', '__A', '__A_', '_', '~~~', '&nbsp', '&', 'https://', '#REDIRECT [[', ':', '----',
	],
};

describe('the prose of a text', () => {
	for (const [language, own] of Object.entries(OPENINGS)) {
		it(`is found in one pass in ${language}`, () => {
			const { readers, overgrowth } = coreGrowth();
			const uses = [
				(text: string) => readers.documentLanguageOf(language).prose.find(text),
				(text: string) => readers.documentLanguageOf(language).prose.find(`{|\n${text}`),
				(text: string) => readers.documentLanguageOf(language).list.body(text),
				(text: string) => readers.documentLanguageOf(language).list.endsInside(text),
			];
			const parts = own.flatMap(part => [part, `${part}\n`, `${part}\n\n`]);
			assert.deepEqual(parts.flatMap(part => uses.flatMap(read => overgrowth(read, part) ?? [])), []);
		}).timeout(60_000);
	}
});
