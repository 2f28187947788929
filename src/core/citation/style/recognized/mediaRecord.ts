import type { CslItem } from '../../../dossier/model';
import { firstField, textField } from '../fields';
import { namesField } from '../names';
import { bareField, withoutFields } from './record';

/** The types of works that records of a type for all works describe by a genre (APA 9.22). */
const TYPE_BY_GENRE: readonly (readonly [genre: RegExp, type: string])[] = [
	[/^data ?sets?$/i, 'dataset'],
	[/^(?:computer )?(?:software|program)$/i, 'software'],
	[/^(?:online |YouTube )?video$/i, 'motion_picture'],
	[/^(?:audio )?podcast(?: episode)?$/i, 'song'],
];

/** Returns a document with such a genre as the type of work that the genre is; `undefined` for other records. */
export function asOfGenre(csl: CslItem): CslItem | undefined {
	if (textField(csl, 'type') !== 'document') {
		return undefined;
	}
	const [, type] = TYPE_BY_GENRE.find(([genre]) => genre.test(textField(csl, 'genre'))) ?? [];
	if (type === undefined) {
		return undefined;
	}
	return type === 'dataset' || type === 'software' ? withoutFields({ ...csl, type }, 'genre') : { ...csl, type };
}

/** Returns an episode of a podcast, which Zotero exports as a song in a series, with that series as its container; `undefined` for other records. */
export function asEpisode(csl: CslItem): CslItem | undefined {
	if (textField(csl, 'type') !== 'song') {
		return undefined;
	}
	const [genre, series] = [textField(csl, 'genre'), textField(csl, 'collection-title')];
	const isPodcast = /podcast/i.test(firstField(csl, 'medium', 'genre'));
	if (textField(csl, 'container-title') !== '') {
		return isPodcast && genre === '' ? { ...csl, genre: 'Audio podcast episode' } : undefined;
	}
	return series !== '' && (isPodcast || namesField(csl, 'host').length > 0)
		? { ...csl, 'container-title': series, genre: /podcast/i.test(genre) ? genre : 'Audio podcast episode' }
		: undefined;
}

/** The notes with which BibTeX records say that a work is a language model, for which there is no type. */
const LANGUAGE_MODEL = /^(?:large language|generative AI|AI) model$/i;

/** Returns a record with such a note as one of software; `undefined` for other records. */
export function asLanguageModel(csl: CslItem): CslItem | undefined {
	const note = bareField(csl, 'note');
	return textField(csl, 'type') === 'document' && LANGUAGE_MODEL.test(note) ? { ...csl, type: 'software', genre: note } : undefined;
}

/** The titles of people whose name is one field: `Lord Bingham`. */
const WITH_TITLE = /^(?:Lord|Lady|Baroness|Sir|Dame|Justice|Judge) /;

/** The names of events at which papers are given, as opposed to occasions for speeches. */
const CONFERENCE = /\b(?:Conference|Symposium|Congress|Workshop|Annual Meeting|Colloquium)\b/;

/**
 * Returns what a person said at an event as a speech, or a manuscript for a conference as a paper; `undefined` for other records. BibTeX has
 * no type for these.
 */
export function asSpeech(csl: CslItem): CslItem | undefined {
	const event = firstField(csl, 'event-title', 'event');
	const isSaid =
		/^(?:document|manuscript)$/.test(textField(csl, 'type'))
		&& event !== ''
		&& firstField(csl, 'number', 'archive') === ''
		&& namesField(csl, 'author').some(({ given, family }) => given !== '' || WITH_TITLE.test(family));
	if (!isSaid) {
		return undefined;
	}
	const isPaper = textField(csl, 'type') === 'manuscript' && textField(csl, 'genre') === '' && CONFERENCE.test(event);
	return { ...csl, type: isPaper ? 'paper-conference' : 'speech' };
}
