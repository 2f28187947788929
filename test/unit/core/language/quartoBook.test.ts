import assert from 'node:assert/strict';
import { quartoBook } from '../../../../src/core/language/quarto/book';

describe('the chapters of a Quarto book', () => {
	for (const [text, chapters] of [
		['book:\n  title: "A: B"\n  chapters:\n    - index.qmd\n    - "two words.qmd" # last\n    - sub/three.md\nformat:\n  html:\n    css: other.qmd\n', ['index.qmd', 'two words.qmd', 'sub/three.md']],
		['book:\r\n  chapters: [index.qmd, \'two.Rmd\']\r\n  appendices:\r\n  - a.qmd\r\n', ['index.qmd', 'two.Rmd', 'a.qmd']],
		['book:\n  chapters:\n    - part: parts/one.qmd\n      chapters:\n        - text: Two\n          file: two.qmd\n    # - gone.qmd\n    - part: "Only a title"\n', ['parts/one.qmd', 'two.qmd']],
		['website:\n  sidebar:\n    - index.qmd\n', []],
		['', []],
	] as const) {
		it(`are ${JSON.stringify(chapters)}`, () => assert.deepEqual(quartoBook.chapters(text), chapters));
	}
});
