import type { FactGrammar } from '../grammars/factGrammar';
import type { NumberStyle } from './writtenValue';

/** Words for a multiplier after one and after more, where they differ. */
const PLURALS: readonly (readonly [one: string, more: string])[] = [
	['million', 'millions'],
	['milliard', 'milliards'],
	['Million', 'Millionen'],
	['Milliarde', 'Milliarden'],
	['Billion', 'Billionen'],
	['millón', 'millones'],
	['billón', 'billones'],
];

/** Writes a number in the way in which another one is written: in words, with a multiplier, or in figures with their groups. */
export function writeNumber(value: number, style: NumberStyle, grammar: FactGrammar): string {
	const name = style.inWords && !style.multiplier ? grammar.numberNames.get(value) : undefined;
	return name ?? withMultiplier(value, style, grammar) ?? inFigures(value, style, grammar);
}

function withMultiplier(value: number, { multiplier, point }: NumberStyle, { language }: FactGrammar): string | undefined {
	if (!multiplier || value < multiplier.factor || value > 1000 * multiplier.factor) {
		return undefined;
	}
	const share = value / multiplier.factor;
	const digits = String(share);
	if (digits.length > 6) {
		return undefined;
	}
	const words = language === 'en' ? undefined : PLURALS.find(pair => pair.includes(multiplier.text));
	// French counts less than two in the singular, German and Spanish only one.
	const word = words ? words[(language === 'fr' ? share < 2 : share === 1) ? 0 : 1] : multiplier.text;
	return `${digits.replace('.', point === '' ? (language === 'en' ? '.' : ',') : point)} ${word}`;
}

/** What separates groups of three digits, where it is not a full stop. */
const SEPARATORS: Readonly<Record<string, string>> = { en: ',', fr: '\u00A0' };

function inFigures(value: number, { group }: NumberStyle, { language }: FactGrammar): string {
	const usual = value < 10_000 ? '' : SEPARATORS[language] ?? '.';
	const separator = group === '' ? usual : group;
	return String(value).replace(/\B(?=(?:\d{3})+$)/gu, separator);
}
