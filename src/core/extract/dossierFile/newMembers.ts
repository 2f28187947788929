import type { Key, LanguageTag } from '../../dossier/model';
import type { EntryKind } from '../../dossier/vocabulary';
import { knownLanguage } from '../../text/textLanguage';
import { evidenceItemYaml } from '../proposals/evidence';
import type { NewEvidence, NewMember } from './dossierEdits';
import { keyFor } from './dossierKey';
import { dossierWords } from './dossierWords';
import { MAX_SHORT_NAME } from './shortName';
import { quoted } from './yamlText';

/** An entry that a person adds to a dossier. */
export interface AddedEntry {
	readonly kind: EntryKind;
	readonly name: string;
	/** The language of the name, and that of the dossier, in which every entry has a name. */
	readonly language: LanguageTag;
	readonly dossierLanguage: LanguageTag;
	readonly evidence: NewEvidence;
}

/** Writes an entry with its name, and comments with “Complete” where something is missing. Its key is not one of those in use. */
export function entryToAdd(
	{ kind, name, language, dossierLanguage, evidence: { source, paragraph } }: AddedEntry,
	taken: ReadonlySet<Key>,
): NewMember {
	const label = `preferred: { text: ${quoted(name)}, evidence: [${evidenceItemYaml(source, paragraph)}] }`;
	const isOwn = language === dossierLanguage;
	return {
		key: freeKey(name, taken),
		lines: [
			`kind: ${kind}`,
			'labels:',
			`  ${dossierLanguage}:`,
			`    ${label}${isOwn ? '' : `  # Complete: the name in “${dossierLanguage}”, the language of the dossier`}`,
			...(isOwn ? [] : [`  ${language}:`, `    ${label}`]),
			`gloss: { ${dossierLanguage}: ${quoted(dossierWords(knownLanguage(dossierLanguage) ?? 'en').kinds[kind])} }  # Complete: what it is, in a few words`,
		],
	};
}

/** Writes a document as a source, with a comment that says what is missing. Its key is not one of those in use. */
export function sourceToAdd(
	{ title, language }: { readonly title: string; readonly language: LanguageTag },
	taken: ReadonlySet<Key>,
): NewMember {
	return {
		key: freeKey(title, taken),
		lines: [
			`shortName: ${quoted(Array.from(title).slice(0, MAX_SHORT_NAME).join(''))}`,
			'csl:',
			'  type: document',
			`  title: ${quoted(title)}`,
			`  language: ${language}`,
			'  # Complete: type, author: [{ literal: … }], issued: { date-parts: [[YYYY, M, D]] }, URL',
		],
	};
}

function freeKey(name: string, taken: ReadonlySet<Key>): Key {
	const base = keyFor(name);
	let key = base;
	for (let number = 2; taken.has(key); number++) {
		key = `${base}_${number}`;
	}
	return key;
}
