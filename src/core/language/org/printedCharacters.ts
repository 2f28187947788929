import type { PrintedCharacter } from '../../quotation/quotationSyntax';
import { superscriptAt } from '../../quotation/superscript';
import { characterOfEntity } from '../../text/characterOfEntity';

/** The entities of Org that HTML does not have, or has under another name (Org, `org-entities`). */
const ENTITIES: ReadonlyMap<string, string> = new Map(Object.entries({
	dots: '…', ldots: '…', EUR: '€', EURdig: '€', EURhv: '€', EURcr: '€', EURtm: '€', S: '§', P: '¶', ss: 'ß', AA: 'Å', aa: 'å', quot: '"', acute: '´', vert: '|', vbar: '|', slash: '/',
	plus: '+', under: '_', equal: '=', dollar: '$', checkmark: '✓', star: '*', colon: ':',
}));

/**
 * The target of a link, an entity with the characters that end its name, a hyphen that may divide a word, and a superscript or subscript.
 */
const TOKEN =
	/\\-|(?<link>\[\[[^[\]\n]{1,300}\]\[)|\\(?<name>[a-zA-Z]+(?:12|14|34)?)(?:\{\}|(?![a-zA-Z{[]))|\^(?:\{(?<raised>[^{}\n]{0,40})\}|(?<digits>\d+))|(?<=[\p{L}\p{N}])_(?:\{(?<lowered>[^{}\n]{0,40})\}|(?<low>\d+))/gu;

/** Returns the characters that the entities of Org print, and its superscripts and subscripts. */
export function printedEntities(text: string): readonly PrintedCharacter[] {
	return [...text.matchAll(TOKEN)].flatMap(({ 0: written, index, groups = {} }) => {
		const raised = groups['raised'] ?? groups['digits'];
		const name = groups['name'];
		const printed = raised !== undefined ? superscriptAt(text, index, raised)
			: name !== undefined ? ENTITIES.get(name) ?? characterOfEntity(name) : groups['lowered'] ?? groups['low'] ?? '';
		return printed === undefined ? [] : [{ start: index, end: index + written.length, text: printed }];
	});
}
