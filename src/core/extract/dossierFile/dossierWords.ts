import type { EntryKind } from '../../dossier/vocabulary';
import type { TextLanguage } from '../../text/textLanguage';

/** Words that a written dossier has in the language of the document. */
export interface DossierWords {
	/** The description of an entry of each kind, until a person writes a better one. */
	readonly kinds: Readonly<Record<EntryKind, string>>;
	readonly country: string;
	/** The genre of a press release. */
	readonly genre: string;
	/** The text before a value that a person still has to put into words. */
	readonly toComplete: string;
	/** Stands for a quotation of a number of words. */
	readonly quotation: (count: number) => string;
}

const WORDS: Readonly<Record<TextLanguage, DossierWords>> = {
	en: {
		kinds: { resolution: 'resolution', fund: 'fund', event: 'event', instrument: 'document', programme: 'programme', organization: 'organization', person: 'person', term: 'term' },
		country: 'country or region', genre: 'Press release',
		toComplete: 'To be completed', quotation: count => `quotation of ${count} words`,
	},
	fr: {
		kinds: { resolution: 'résolution', fund: 'fonds', event: 'événement', instrument: 'document', programme: 'programme', organization: 'organisation', person: 'personne', term: 'terme' },
		country: 'pays ou région', genre: 'Communiqué de presse',
		toComplete: 'À compléter', quotation: count => `citation de ${count} mots`,
	},
	nl: {
		kinds: { resolution: 'resolutie', fund: 'fonds', event: 'evenement', instrument: 'document', programme: 'programma', organization: 'organisatie', person: 'persoon', term: 'term' },
		country: 'land of regio', genre: 'Persbericht',
		toComplete: 'Aan te vullen', quotation: count => `citaat van ${count} woorden`,
	},
	de: {
		kinds: { resolution: 'Resolution', fund: 'Fonds', event: 'Veranstaltung', instrument: 'Dokument', programme: 'Programm', organization: 'Organisation', person: 'Person', term: 'Begriff' },
		country: 'Land oder Region', genre: 'Pressemitteilung',
		toComplete: 'Zu ergänzen', quotation: count => `Zitat von ${count} Wörtern`,
	},
	es: {
		kinds: { resolution: 'resolución', fund: 'fondo', event: 'evento', instrument: 'documento', programme: 'programa', organization: 'organización', person: 'persona', term: 'término' },
		country: 'país o región', genre: 'Comunicado de prensa',
		toComplete: 'Por completar', quotation: count => `cita de ${count} palabras`,
	},
};

/** Returns the words in a language. */
export function dossierWords(language: TextLanguage): DossierWords {
	return WORDS[language];
}
