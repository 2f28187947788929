import type { PrintedCharacter } from '../../quotation/quotationSyntax';
import { superscriptAt } from '../../quotation/superscript';
import { characterOfEntity } from '../../text/characterOfEntity';
import { ENTITY } from './entity';

const REFERENCE = new RegExp(`<!--[^]*?(?:-->|$)|${ENTITY.source}`, 'g');

/** Returns the characters that the references of HTML stand for, except in comments. */
export function characterReferences(text: string): readonly PrintedCharacter[] {
	return [...text.matchAll(REFERENCE)].flatMap(({ 0: written, index, groups }) => {
		const character = characterOfEntity(groups?.['entity'] ?? '');
		return character === undefined ? [] : [{ start: index, end: index + written.length, text: character }];
	});
}

/** A superscript, also with a link to a note in it. */
const SUPERSCRIPT = /<sup(?:\s[^<>]{0,200})?>(?<content>(?:[^<>]|<\/?(?:a|span|em|i|b|strong)(?:\s[^<>]{0,300})?>){0,500})<\/sup>/gi;
/** Tags, and the targets of links in Markdown. */
const MARKUP = /<[^<>]*>|\]\([^()\s]*\)|\[(?=[^[\]]*\]\()/g;

/** Returns the superscripts that are marks of notes, which print nothing that is quoted. */
export function superscripts(text: string): readonly PrintedCharacter[] {
	return [...text.matchAll(SUPERSCRIPT)].flatMap(({ 0: written, index, groups }) => {
		const content = (groups?.['content'] ?? '').replace(MARKUP, '');
		return content.trim() !== '' && superscriptAt(text, index, content) === ''
			? [{ start: index, end: index + written.length, text: '' }]
			: [];
	});
}
