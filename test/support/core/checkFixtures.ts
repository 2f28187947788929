import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { CheckCode } from '../../../src/core/check/checkCode';
import type { CheckContext } from '../../../src/core/check/checkContext';
import { checkDocument } from '../../../src/core/check/checkDocument';
import { DEFAULT_CHECK_SETTINGS, type CheckSettings } from '../../../src/core/check/checkSettings';
import type { CheckFinding } from '../../../src/core/check/finding';
import { documentLanguageOf, documentLanguageOfFile } from '../../../src/core/language/languages';
import { buildLexicon } from '../../../src/core/lexicon/lexicon';
import { buildSymbolIndex } from '../../../src/core/symbol/symbolIndex';
import { bundledCiting } from './bundled/bundledCiting';
import { bundledKeys } from './bundled/bundledKeys';
import { bundledLibrary } from './bundled/bundledLibrary';
import { bundledQuoting } from './bundled/bundledQuoting';
import { once } from './once';
import { readMarked } from './prose/marked';

/** The bundled dossier as checks use it, with the default settings, for Markdown in English. */
export const bundledContext = once((): CheckContext => ({
	library: bundledLibrary, lexicon: buildLexicon(bundledLibrary), symbols: buildSymbolIndex(bundledLibrary),
	settings: DEFAULT_CHECK_SETTINGS, syntax: documentLanguageOf('markdown'), language: 'en',
}));

/** Returns what a check finds in a text with the bundled dossier. */
export function findingsOf(code: CheckCode, text: string, context: Partial<CheckContext> = {}): readonly CheckFinding[] {
	return checkDocument(text, { ...bundledContext(), ...context }).filter(finding => finding.code === code);
}

/** Returns the places of findings in a text. */
export function placesOf(text: string, findings: readonly CheckFinding[]): readonly string[] {
	return findings.map(({ start, end }) => text.slice(start, end));
}

const FOLDER = 'test/fixtures/checks';

/** A document that must trigger a check at the places marked with `⟦…⟧`, or, if it has no marks, must not. */
export interface CheckFixture {
	readonly name: string;
	readonly code: CheckCode;
	/** The text without the marks. */
	readonly text: string;
	/** The texts between the marks, in order. */
	readonly marked: readonly string[];
	readonly context: Partial<CheckContext>;
	/** The text after the first fix of every finding; absent if that is not tested. */
	readonly fixed?: string;
}

/**
 * Reads the fixtures of a check: all files of its folder, in the languages of their extensions; the fixed text is in a file with `.fixed`
 * after its name.
 */
export function checkFixtures(code: CheckCode): readonly CheckFixture[] {
	const names = readdirSync(join(FOLDER, code)).sort();
	return names
		.filter(name => !name.endsWith('.fixed') && name !== PASSAGES)
		.map(name => {
			const fixed = names.includes(`${name}.fixed`) ? readFileSync(join(FOLDER, code, `${name}.fixed`), 'utf8') : undefined;
			return { ...fixtureOf(code, name, readFileSync(join(FOLDER, code, name), 'utf8')), ...(fixed !== undefined && { fixed }) };
		});
}

/** The file with the short documents of a check. */
const PASSAGES = 'passages.yaml';

/** Short documents, each in a language by its extension. */
type Passages = readonly Readonly<Record<string, string>>[];

/** Reads the short documents of a check: those in which it must find something, and those in which it must not; none if it has no such file. */
export function checkPassages(code: CheckCode): readonly CheckFixture[] {
	if (!existsSync(join(FOLDER, code, PASSAGES))) {
		return [];
	}
	const { finds, silent } = load(readFileSync(join(FOLDER, code, PASSAGES), 'utf8')) as Readonly<Record<'finds' | 'silent', Passages>>;
	return [...finds, ...silent].flatMap(passage =>
		Object.entries(passage).map(([ending, source]) => fixtureOf(code, `passage.${ending}`, source)));
}

function fixtureOf(code: CheckCode, name: string, source: string): CheckFixture {
	const { text, marked } = readMarked(source);
	const syntax = documentLanguageOfFile(name);
	// Two letters before the extension give the natural language of documents that cannot declare one.
	const language = syntax.writtenIn?.(text) ?? /\.([a-z]{2})\.[a-z]+$/.exec(name)?.[1] ?? 'en';
	return {
		name: `${code}/${name}`,
		code,
		text,
		marked,
		context: {
			syntax,
			language,
			settings: withCheck(code),
			...(code.startsWith('quotation-') && { quoting: bundledQuoting(syntax) }),
			...(code === 'citation-missing' && bundledCiting(syntax, text)),
			...(code === 'citation-unknown' && { keys: bundledKeys() }),
		},
	};
}

/** The default settings, with a check that is off by default. */
function withCheck(code: CheckCode): CheckSettings {
	const { severities } = DEFAULT_CHECK_SETTINGS;
	return severities[code] === 'off'
		? { ...DEFAULT_CHECK_SETTINGS, severities: { ...severities, [code]: 'warning' } }
		: DEFAULT_CHECK_SETTINGS;
}

/** The checks that have fixtures. */
export function codesWithFixtures(): readonly CheckCode[] {
	return readdirSync(FOLDER, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(({ name }) => name as CheckCode);
}
