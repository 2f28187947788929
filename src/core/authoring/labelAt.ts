import type { CaseRule, Key, LabelRole, LanguageTag } from '../dossier/model';
import { defaultCaseRule } from '../dossier/normalize';
import { childOf, textOf, type LooseNode } from './loose/looseNode';
import type { Outline } from './outline/outline';
import { scalarAt } from './outline/place';

/** A name of an entry as it is typed in a dossier file, with the rules that decide where it is found. */
export interface TypedLabel {
	readonly entry: Key;
	readonly language: LanguageTag;
	readonly role: LabelRole;
	readonly text: string;
	readonly case: CaseRule;
	readonly recognise: boolean;
	/** The words of which one must be next to it; empty if none must. */
	readonly only: readonly string[];
	/** The words next to which it means something else. */
	readonly not: readonly string[];
}

const ROLES: readonly string[] = ['preferred', 'acronym', 'variant', 'discouraged'] satisfies LabelRole[];
const CASES: readonly string[] = ['exact', 'word', 'permissive', 'fold'] satisfies CaseRule[];

/** Returns the name at an offset of a dossier file; `undefined` if there is none. */
export function labelAt(outline: Outline, offset: number): TypedLabel | undefined {
	const place = scalarAt(outline, offset);
	const [top, entry, part, language, role, ...rest] = place?.path ?? [];
	if (!place || place.isKey || top !== 'entries' || part !== 'labels' || language === undefined || !ROLES.includes(String(role))) {
		return undefined;
	}
	const [first, second] = rest;
	const isText = first === undefined || first === 'text' || typeof first === 'number' && (second === undefined || second === 'text');
	const text = place.scalar.value.trim();
	if (!isText || text === '') {
		return undefined;
	}
	const rules = rest.includes('text') ? place.map : undefined;
	const rule = textOf(childOf(rules, 'case'));
	return {
		entry: String(entry),
		language: String(language),
		role: String(role) as LabelRole,
		text,
		case: rule !== undefined && CASES.includes(rule) ? rule as CaseRule : defaultCaseRule(text, String(role) as LabelRole),
		recognise: textOf(childOf(rules, 'recognise')) !== 'false',
		only: [...words(childOf(rules, 'onlyBefore')), ...words(childOf(rules, 'onlyAfter'))],
		not: [...words(childOf(rules, 'notBefore')), ...words(childOf(rules, 'notAfter'))],
	};
}

function words(list: LooseNode | undefined): readonly string[] {
	return list?.type === 'list' ? list.items.flatMap(({ value }) => textOf(value) ?? []) : [];
}
