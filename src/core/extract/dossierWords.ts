import type { EntryKind } from '../dossier/vocabulary';
import type { TextLanguage } from './textLanguage';

/** Words that a written dossier has in the language of the document. */
export interface DossierWords {
	/** What a thing of each kind is called, until a person says what it is. */
	readonly kinds: Readonly<Record<EntryKind, string>>;
	readonly country: string;
	/** The genre of a press release. */
	readonly genre: string;
}

const WORDS: Readonly<Record<TextLanguage, DossierWords>> = {
	en: {
		kinds: { resolution: 'resolution', fund: 'fund', event: 'event', instrument: 'document', programme: 'programme', organization: 'organization', person: 'person', term: 'term' },
		country: 'country or region', genre: 'Press release',
	},
	fr: {
		kinds: { resolution: 'résolution', fund: 'fonds', event: 'événement', instrument: 'document', programme: 'programme', organization: 'organisation', person: 'personne', term: 'terme' },
		country: 'pays ou région', genre: 'Communiqué de presse',
	},
	nl: {
		kinds: { resolution: 'resolutie', fund: 'fonds', event: 'evenement', instrument: 'document', programme: 'programma', organization: 'organisatie', person: 'persoon', term: 'term' },
		country: 'land of regio', genre: 'Persbericht',
	},
	de: {
		kinds: { resolution: 'Resolution', fund: 'Fonds', event: 'Veranstaltung', instrument: 'Dokument', programme: 'Programm', organization: 'Organisation', person: 'Person', term: 'Begriff' },
		country: 'Land oder Region', genre: 'Pressemitteilung',
	},
	es: {
		kinds: { resolution: 'resolución', fund: 'fondo', event: 'evento', instrument: 'documento', programme: 'programa', organization: 'organización', person: 'persona', term: 'término' },
		country: 'país o región', genre: 'Comunicado de prensa',
	},
};

/** Returns the words in a language. */
export function dossierWords(language: TextLanguage): DossierWords {
	return WORDS[language];
}
