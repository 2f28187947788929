import { markdownOf } from '../markdownOf';
import { readCsv } from '../table/readCsv';
import { documentLines, type GlossaryPart, type GlossarySyntax } from './glossaryPart';

/** The sign between a term and its definition. One between two letters or digits belongs to a name or a time. */
const SIGN = /(?: (?:[:=—–]|--?)|:) /;

/**
 * A table pasted from another program, with tabs between its cells, or a list with a term and its definition on each line. A text of which
 * less than half of the lines are like this is neither.
 */
export const PLAIN: GlossarySyntax = {
	parts(text) {
		const lines = documentLines(text).filter(({ flat }) => flat !== '');
		if (2 * lines.filter(one => one.text.trim().includes('\t')).length > lines.length) {
			return [{ type: 'table', rows: readCsv(text, '\t').rows }];
		}
		const parts = lines.flatMap(({ flat, line }): readonly GlossaryPart[] => {
			const own = flat.replace(/^[-*•] /, '');
			const sign = SIGN.exec(own);
			return sign && sign.index > 0
				? [{ type: 'definition', term: own.slice(0, sign.index), text: own.slice(sign.index + sign[0].length), line }]
				: [];
		});
		return 2 * parts.length >= lines.length ? parts : [];
	},
	plain: text => text.replace(/\s+/g, ' ').trim(),
	description: markdownOf,
};
