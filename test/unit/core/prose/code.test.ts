import assert from 'node:assert/strict';
import { addedProseFinderOf } from '../../../../src/core/language/added/prose';
import { coreGrowth } from '../../../support/core/growth/coreGrowth';

/** The prose of a text, its ranges separated by a bar and its blocks by a double bar. */
function prose(language: string, text: string): string {
	return addedProseFinderOf(language)(text)
		.map((range, index) => `${index === 0 ? '' : range.continues ? '|' : '‖'}${text.slice(range.start, range.end)}`).join('');
}

describe('prose of a language that a user has added', () => {
	const cases: readonly (readonly [language: string, text: string, expected: string])[] = [
		['typescript', 'const a = "b c"; // d e\nf(`g ${h} i`, \'j\');', 'b c‖ d e‖g ‖ i‖j'],
		['typescript', '// one\n\t// two\n// \n// three\n\n// four', ' one|two‖three‖ four'],
		['typescript', '/**\n * One `code` two\n * three https://x.example/a {@link b}\n */ x', '*|One ‖ two|three ‖ {‖ b}'],
		['typescript', '"a \\" b" + c + "\\u00e9 d"', 'a ‖ b‖ d'],
		['typescript', '"never closed\nx "y"', 'never closed‖y'],
		['typescript', '/* never closed', ' never closed'],
		['python', 'x = """a\nb""" # c\n# d\ny = \'e\'', 'a|b‖ c|d‖e'],
		['rust', "fn f<'a>(x: &'a str) { \"b\" } // c", 'b‖ c'],
		['sql', "-- a\nSELECT 'b' /* c */", ' a‖b‖ c '],
		['clojure', "(quote 'a) ; b \"c\"", ' b "c"'],
		['lua', '--[[ a\nb ]] c "d"', ' a|b ‖d'],
		['xml', '<a b="c">d <i>e</i></a>', 'd |e'],
		['mywiki', 'a b https://x.example c', 'a b ‖ c'],
		['constructor', 'a', 'a'],
	];
	for (const [language, text, expected] of cases) {
		it(`${language}: ${JSON.stringify(text)}`, () => assert.equal(prose(language, text).trimEnd(), expected.trimEnd()));
	}

	it('keeps the line ends of Windows out', () =>
		assert.equal(prose('typescript', '// a\r\n// b\r\nc'), ' a|b'));

	it('is found in one pass', () => {
		const parts = ['//', '// \n', '\n   ', '\n * ', '*', '"', "'", '`', '\\', '${', '<a', '--', ' ', '/*\n    '];
		const { readers: { addedProseFinderOf: counted }, overgrowth } = coreGrowth();
		for (const language of ['typescript', 'python', 'sql']) {
			const inComment = (text: string) => counted(language)(`/*\n${text}`);
			assert.deepEqual(
				parts.flatMap(part => [counted(language), inComment].flatMap(read => overgrowth(read, part) ?? [])),
				[],
				language,
			);
		}
	});

	it('gives ranges in order, inside the text and never empty, whatever the text', () => {
		for (const text of ['"', '\\', '"\\', '/*', '`${', "'''", '""""', '//', '// \\', '/* * \n *\n']) {
			for (const language of ['typescript', 'python', 'sql', 'lisp', 'ruby', 'vb', 'bat']) {
				let end = 0;
				for (const range of addedProseFinderOf(language)(text)) {
					assert.ok(range.start >= end && range.end > range.start && range.end <= text.length, `${language}: ${text}`);
					end = range.end;
				}
			}
		}
	});
});
