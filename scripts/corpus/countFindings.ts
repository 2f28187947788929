import { readFileSync } from 'node:fs';
import type { CheckCode } from '../../src/core/check/checkCode';
import { checkDocument } from '../../src/core/check/checkDocument';
import { DEFAULT_CHECK_SETTINGS } from '../../src/core/check/checkSettings';
import type { CheckFinding } from '../../src/core/check/finding';
import { sharedQuoting } from '../../src/core/check/quotations/sharedQuoting';
import { languageOf } from '../../src/core/citation/style/locale/languages';
import { styleOf } from '../../src/core/citation/style/styles';
import type { Dossier, LanguageTag } from '../../src/core/dossier/model';
import type { DocumentLanguage } from '../../src/core/language/documentLanguage';
import { documentLanguageOf } from '../../src/core/language/languages';
import { buildLexicon } from '../../src/core/lexicon/lexicon';
import { citationKey } from '../../src/core/library/library';
import { mergeDossiers } from '../../src/core/library/merge';
import { readFingerprint } from '../../src/core/quotation/fingerprint/fingerprintFile';
import type { HeldSource } from '../../src/core/quotation/heldSource';
import { buildSymbolIndex } from '../../src/core/symbol/symbolIndex';

/** The number of characters printed before and after a finding. */
const SURROUNDINGS = 100;

/** The number of findings of a code that are printed. */
const MAX_SHOWN = 200;

/**
 * Returns the findings of the checks that are on by default in a text in a natural language; it is read as plain text unless the document
 * language is given.
 */
export function checkerFor(
	dossiers: readonly Dossier[],
): (text: string, language: LanguageTag, syntax?: DocumentLanguage) => readonly CheckFinding[] {
	const library = mergeDossiers(dossiers);
	const settings = DEFAULT_CHECK_SETTINGS;
	const known = { library, lexicon: buildLexicon(library), symbols: buildSymbolIndex(library), settings };
	const held = new Map(
		dossiers.flatMap(({ id, sources }) =>
			[...sources.values()].flatMap(({ key, fingerprint: path }): [string, HeldSource][] => {
				const fingerprint = path === undefined ? undefined : readFingerprint(readFileSync(`dossiers/${path}`, 'utf8'));
				return fingerprint ? [[citationKey(id, key), { kind: 'fingerprint', fingerprint }]] : [];
			}),
		),
	);
	const quotingIn = sharedQuoting({ library, held, settings });
	return (text, language, syntax = documentLanguageOf('plaintext')) =>
		checkDocument(text, {
			...known,
			language,
			syntax,
			quoting: quotingIn(syntax, { style: styleOf('un'), language: languageOf(language) }),
		});
}

/** Counts findings by their codes, and prints those of the codes wanted with their surroundings. */
export class FindingCounts {
	private readonly counts = new Map<CheckCode, number>();
	private readonly wanted: ReadonlySet<string>;

	/** `wanted` are codes, or `all`. */
	constructor(wanted: readonly string[]) {
		this.wanted = new Set(wanted);
	}

	add(text: string, findings: readonly CheckFinding[]): void {
		for (const { code, start, end } of findings) {
			const count = (this.counts.get(code) ?? 0) + 1;
			this.counts.set(code, count);
			if ((this.wanted.has(code) || this.wanted.has('all')) && count <= MAX_SHOWN) {
				const shown = `${text.slice(Math.max(0, start - SURROUNDINGS), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + SURROUNDINGS)}`;
				console.log(`  ${code}: ${shown.replace(/\s+/gu, ' ')}`);
			}
		}
	}

	/** Prints the counts, and how many there are in 10,000 words. */
	print(words: number): void {
		const rows = [...this.counts].sort(([, a], [, b]) => b - a);
		const all = rows.reduce((sum, [, count]) => sum + count, 0);
		console.log(
			`\n${words.toLocaleString('en')} words, ${all.toLocaleString('en')} findings, ${((10_000 * all) / words).toFixed(3)} in 10,000 words\n`,
		);
		console.log('| code | findings |\n|---|--:|');
		rows.forEach(([code, count]) => console.log(`| ${code} | ${count.toLocaleString('en')} |`));
	}
}
