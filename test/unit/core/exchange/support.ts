import fc from 'fast-check';
import type { Dossier, LabelRole } from '../../../../src/core/dossier/model';
import { ENTRY_KINDS } from '../../../../src/core/dossier/vocabulary';
import type { CompletionWords, MadeDossier } from '../../../../src/core/exchange/dossier/dossierMaker';
import { dossierYaml } from '../../../../src/core/exchange/dossier/dossierYaml';
import { termBaseOf } from '../../../../src/core/exchange/dossier/fromDossier';
import { dossierOfTerms } from '../../../../src/core/exchange/dossier/toDossier';
import type { TermFormat } from '../../../../src/core/exchange/formats';
import type { Concept, TermBase, ReadTerms } from '../../../../src/core/exchange/termBase';
import { validDossier } from '../../../support/core/dossiers/validDossier';

/** Words that can be recognized in the result. */
export const WORDS: CompletionWords = {
	gloss: kind => `some ${kind}`,
	reason: 'some reason',
	comments: { file: 'FILE', title: 'TITLE', licence: 'LICENCE', release: 'RELEASE', gloss: 'GLOSS', evidence: 'EVIDENCE', reason: 'REASON', ambiguous: 'AMBIGUOUS', relation: 'RELATION' },
};

/** Makes a dossier from terms, and reads the written text. Throws if it is not valid. */
export function made(
	base: TermBase,
	language?: string,
): { readonly dossier: Dossier; readonly yaml: string; readonly problems: MadeDossier['problems'] } {
	const { file, comments, problems } = dossierOfTerms(base, {
		fileName: 'terms.csv',
		words: WORDS,
		...(language !== undefined && { language }),
	});
	const yaml = dossierYaml(file, comments);
	return { dossier: validDossier(yaml), yaml, problems };
}

/** A term base as a dossier has it, in a fixed order of languages. */
export function canonical(base: TermBase, language?: string): TermBase {
	const { title = {}, language: main = '', version = '', licence = '', concepts } = termBaseOf(made(base, language).dossier);
	return {
		title, language: main, version, licence,
		concepts: concepts.map(concept => ({
			...concept,
			terms: concept.terms.toSorted((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : 0)),
			links: concept.links.toSorted((a, b) => (a.to < b.to ? -1 : 1)),
		})),
	};
}

/** Reads a file as its format does. */
export function readAs({ read, readBytes }: TermFormat, content: string | Uint8Array, language = 'en'): ReadTerms {
	if (typeof content === 'string') {
		return read?.(content, { language }) ?? { base: { concepts: [] }, problems: [] };
	}
	return readBytes?.(content, { language }) ?? { base: { concepts: [] }, problems: [] };
}

const PIECES = ['a', 'Word', 'UN', 'COP10', 'é', 'اسم', '日本', '😀', '=1+1', '+', '-', '@x', '|', '\\', '\\n', "'", ';', ',', '\t', '<b>', '&amp;', '&', '"', '@en', '#', '%', '{', '}', '$', '_', '^', '~', '*a*', '`', '[x](y)', '--', '_x000D_', ']]>', '10/5', '\\emph{a}'];
const NEWLINES = ['\n', '\r\n', '\n\n'];

/** Text made of pieces that formats might read as their own syntax. */
function texts(isLong: boolean, without: RegExp): fc.Arbitrary<string> {
	const pieces = [...PIECES, ...isLong ? NEWLINES : []].filter(piece => !without.test(piece));
	return fc.array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', ' ')), { minLength: 1, maxLength: 5 })
		.map(parts => parts.flat().join('').trim()).filter(text => text !== '');
}

/** Term bases in three languages. `without` matches the pieces that are not used. */
export function termBases(without = /^$/): fc.Arbitrary<TermBase> {
	const name = texts(false, without);
	const language = fc.constantFrom('en', 'fr', 'zh-Hans');
	const localized = fc.dictionary(language, texts(true, without), { maxKeys: 3, noNullPrototype: true });
	const term = fc
		.record({
			text: name,
			language,
			role: fc.constantFrom<LabelRole>('preferred', 'acronym', 'variant', 'discouraged'),
			instead: name,
			reason: fc.dictionary(language, name, { minKeys: 1, maxKeys: 2, noNullPrototype: true }),
		})
		.map(({ instead, reason, ...rest }) => (rest.role === 'discouraged' ? { ...rest, instead, reason } : rest));
	const concept = fc.record({
		preferred: name,
		terms: fc.array(term, { maxLength: 5 }),
		kind: fc.constantFrom(...ENTRY_KINDS),
		gloss: localized,
		definition: localized,
		links: fc.array(fc.nat(5), { maxLength: 3 }),
	});
	return fc.array(concept, { minLength: 1, maxLength: 4 }).map(concepts => ({
		id: 'base', title: { en: 'Some Terms' }, language: 'en', version: '1.2.3', licence: 'CC0-1.0',
		concepts: concepts.map(({ preferred, terms, kind, gloss, definition, links }, index): Concept => ({
			id: `k${index}`, kind, terms: [{ text: preferred, language: 'en', role: 'preferred' }, ...terms], gloss, definition,
			// SKOS does not allow a concept to be related to any concept above it.
			links: [...new Set(links)]
				.filter(to => to < concepts.length && to > index)
				.map(to => ({ type: to % 2 === 0 ? 'partOf' : 'related', to: `k${to}` })),
		})),
	}));
}
