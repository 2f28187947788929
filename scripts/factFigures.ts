import { mergeDossiers } from '../src/core/library/merge';
import { bundledDossier, shippedDossier } from '../test/support/core/bundled/bundledLibrary';
import { FACT_PATTERNS } from '../test/support/core/facts/factPatterns';
import { ENGLISH_PATTERNS, MORE_ENGLISH_PATTERNS } from '../test/support/core/facts/factPatternsEnglish';
import { FRENCH_PATTERNS, MORE_FRENCH_PATTERNS } from '../test/support/core/facts/factPatternsFrench';
import { factChecker, factSentences, type Variant } from '../test/support/core/facts/factSentences';

// Measures how many changed facts are found. See docs/checks/fact-differs.md.

const VARIANTS: readonly Variant[] = ['true', 'changed', 'not', 'about', 'quoted', 'second'];

const library = mergeDossiers([bundledDossier, shippedDossier('optional/corruption'), shippedDossier('optional/united-nations')]);
const check = factChecker(library);
const patterns = process.argv.includes('--blind')
	? [...ENGLISH_PATTERNS, ...FRENCH_PATTERNS]
	: process.argv.includes('--more')
		? [...MORE_ENGLISH_PATTERNS, ...MORE_FRENCH_PATTERNS]
		: FACT_PATTERNS;
const cases = factSentences(library)(patterns);
const verbose = process.argv.includes('--wrong');
console.log('| language | pattern | facts | changed found | found in the others |\n|---|---|--:|--:|--:|');
const total = new Map<string, { facts: number; found: number; others: number }>();
for (const { text: pattern, language } of patterns) {
	const own = cases.filter(one => one.pattern === pattern && one.language === language);
	const found = (variant: Variant) => own.filter(one => one.variant === variant).filter(({ text }) => {
		const isFound = check(text, language).length > 0;
		if (verbose && isFound !== (variant === 'changed')) {
			console.log(`    ${variant}: ${text}`);
		}
		return isFound;
	}).length;
	const facts = own.filter(({ variant }) => variant === 'true').length;
	const counts = new Map(VARIANTS.map(variant => [variant, found(variant)] as const));
	const others = VARIANTS.filter(variant => variant !== 'changed').reduce((sum, variant) => sum + (counts.get(variant) ?? 0), 0);
	const changed = counts.get('changed') ?? 0;
	console.log(`| ${language} | ${pattern} | ${facts} | ${changed} | ${others} |`);
	const sums = total.get(language) ?? { facts: 0, found: 0, others: 0 };
	total.set(language, { facts: sums.facts + facts, found: sums.found + changed, others: sums.others + others });
}
for (const [language, { facts, found, others }] of total) {
	console.log(`| ${language} | all | ${facts} | ${found}, ${Math.round(100 * found / facts)} % | ${others} |`);
}
