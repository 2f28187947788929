import type { EntryInFile, LabelInFile, LabelsInFile } from '../../dossier/file';
import type { LabelRole, LanguageTag } from '../../dossier/model';
import { MAX_NAMES } from '../../limits';
import type { Concept, ExchangeProblem, Term } from '../termBase';
import { cleanLanguage, cleanName, listedNames, MAX_NAME_LENGTH } from '../termText';
import { labelTextOf } from './ambiguous';

/** The input besides the concept. */
export interface LabelOptions {
	/** The main language of the dossier. */
	readonly language: LanguageTag;
	/** The reason why a name is wrong, for files that do not give one. */
	readonly reason: string;
	readonly report: (code: ExchangeProblem['code'], detail: string) => void;
}

/** The labels of an entry, and whether a reason or a replacement had to be supplied. */
export interface MadeLabels {
	readonly languages: EntryInFile['labels'];
	readonly needsReason: boolean;
}

const ROLES: readonly LabelRole[] = ['preferred', 'acronym', 'variant', 'discouraged'];

/**
 * Converts the terms of a concept to labels of a dossier: one preferred name per language, further ones as variants, each name once. In the
 * main language, the first other name becomes the preferred one if there is none. `undefined` if no name is left.
 */
export function labelsOf({ terms }: Pick<Concept, 'terms'>, context: LabelOptions): MadeLabels | undefined {
	const clean = terms.flatMap(term => cleanTerm(term, context));
	const languages: Record<LanguageTag, LabelsInFile> = {};
	let needsReason = false;
	for (const language of new Set(clean.map(term => term.language))) {
		const own = withPreferred(clean.filter(term => term.language === language), language === context.language);
		const texts = new Map<string, Term>();
		ROLES.forEach(role => own.filter(term => term.role === role).forEach(term => texts.set(term.text, texts.get(term.text) ?? term)));
		const ofRole = (role: LabelRole) => [...texts.values()].filter(term => term.role === role);
		const [preferred, ...others] = ofRole('preferred');
		const wrong = ofRole('discouraged').map(term => wrongName(term, preferred?.text ?? mainName(clean, context) ?? '', context));
		needsReason ||= wrong.some(({ isSupplied }) => isSupplied);
		languages[language] = {
			...(preferred && { preferred: preferred.text }),
			...listOf('acronym', ofRole('acronym').map(({ text }) => text), context),
			...listOf('variant', [...others, ...ofRole('variant')].map(({ text }) => text), context),
			...listOf('discouraged', wrong.flatMap(({ label }) => label), context),
		};
	}
	return Object.keys(languages).length > 0 ? { languages, needsReason } : undefined;
}

function cleanTerm(term: Term, { report }: LabelOptions): readonly Term[] {
	const text = cleanName(term.text);
	const language = cleanLanguage(term.language);
	if (language === undefined) {
		report('language', term.language);
		return [];
	}
	if (text === '' || text.length > MAX_NAME_LENGTH) {
		if (text !== '') {
			report('name', `${text.slice(0, 60)}…`);
		}
		return [];
	}
	return [{ ...term, text, language }];
}

function withPreferred(terms: readonly Term[], isMain: boolean): readonly Term[] {
	if (!isMain || terms.some(({ role }) => role === 'preferred')) {
		return terms;
	}
	const promoted = terms.find(({ role }) => role === 'variant') ?? terms.find(({ role }) => role === 'acronym');
	return promoted ? terms.map(term => (term === promoted ? { ...term, role: 'preferred' } : term)) : terms;
}

function mainName(terms: readonly Term[], { language }: LabelOptions): string | undefined {
	return (terms.find(term => term.language === language && term.role === 'preferred') ?? terms.find(({ role }) => role === 'preferred'))
		?.text;
}

function wrongName(
	{ text, instead, reason }: Term,
	name: string,
	context: LabelOptions,
): { readonly label: readonly LabelInFile[]; readonly isSupplied: boolean } {
	const other = cleanName(instead ?? '') || name;
	const reasons = Object.entries(reason ?? {}).filter(([, one]) => one.trim() !== '');
	if (other === '' || other.length > MAX_NAME_LENGTH) {
		context.report('name', text);
		return { label: [], isSupplied: false };
	}
	return {
		label: [
			{ text, reason: reasons.length > 0 ? Object.fromEntries(reasons) : { [context.language]: context.reason }, instead: other },
		],
		isSupplied: reasons.length === 0,
	};
}

function listOf<T extends string | LabelInFile>(
	role: 'acronym' | 'variant' | 'discouraged',
	list: readonly T[],
	{ report }: LabelOptions,
): { readonly [role: string]: readonly T[] } {
	if (list.length > MAX_NAMES) {
		report('namesFull', listedNames(list.slice(MAX_NAMES).map(labelTextOf)));
	}
	return list.length === 0 ? {} : { [role]: list.slice(0, MAX_NAMES) };
}
