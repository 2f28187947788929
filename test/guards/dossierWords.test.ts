import { MAX_SHORT_TITLE_LENGTH, shortTitleOfEntry, shortTitleOfSource } from '../../src/core/library/shortTitle';
import { once } from '../support/core/once';
import { proseFields } from './support/dossiers/proseFields';
import { ALL_DOSSIERS, dossierOf, shippedFile } from './support/dossiers/shippedDossiers';
import { guard } from './support/guard';

const MAX_GLOSS_LENGTH = 90;

for (const name of ALL_DOSSIERS) {
	const dossier = once(() => dossierOf(shippedFile(name)));

	describe(`words of dossier ${name}`, () => {
		guard('every entry has a gloss, a definition and a source to cite', {
			subject: dossier,
			problems: ({ language, entries, sources }) => [...entries.values()].flatMap(({ key, gloss, definition, cite }) => [
				...(gloss[language] ? [] : [`${key} has no gloss`]),
				...(definition?.text[language] ? [] : [`${key} has no definition`]),
				...(cite !== undefined && sources.has(cite) ? [] : [`${key} has nothing to cite`]),
			]),
			mutations: {
				'no gloss': copy => copy.entries.forEach(entry => { entry.gloss = { xx: 'x' }; }),
				'no definition': copy => copy.entries.forEach(entry => { delete entry.definition; }),
				'no source': copy => copy.entries.forEach(entry => { delete entry.cite; }),
			},
		});

		guard(`every gloss is a few words: ${MAX_GLOSS_LENGTH} characters at most, and no sentence`, {
			subject: dossier,
			problems: ({ entries }) => [...entries.values()].flatMap(({ key, gloss }) => Object.values(gloss)
				.filter(text => text.length > MAX_GLOSS_LENGTH || text.endsWith('.') || /[.!?] /.test(text) || text.includes('\n'))
				.map(text => `${key} (${text.length}): ${text}`)),
			mutations: {
				'a long one': copy => copy.entries.forEach(entry => { entry.gloss['en'] = 'word '.repeat(20).trim(); }),
				'a full stop': copy => copy.entries.forEach(entry => { entry.gloss['en'] += '.'; }),
				'two sentences': copy => copy.entries.forEach(entry => { entry.gloss['en'] = 'It is. It was'; }),
			},
		});

		guard('every short title is whole, short and nobody else\'s', {
			subject: dossier,
			problems: copy => {
				const titles = [
					...[...copy.entries.values()].map(
						entry => [`entry ${entry.key}`, shortTitleOfEntry(entry, copy.language, copy.language)] as const,
					),
					...[...copy.sources.values()].map(
						source => [`source ${source.key}`, shortTitleOfSource(source, copy.language, copy.language)] as const,
					),
				];
				const isTwice = ([key, title]: (typeof titles)[number]) =>
					titles.some(([other, same]) => other !== key && same === title && other.split(' ')[0] === key.split(' ')[0]);
				return titles
					.filter(
						title =>
							title[1].endsWith('…') || title[1].length > MAX_SHORT_TITLE_LENGTH || title[1].includes('?') || isTwice(title),
					)
					.map(([key, title]) => `${key}: ${title}`);
			},
			mutations: {
				'one that is cut': copy =>
					copy.sources.forEach(source => {
						delete source.short;
						source.shortName = 'word '.repeat(20);
					}),
				'one that two have': copy =>
					copy.entries.forEach(entry => {
						entry.short = { [copy.language]: 'Same' };
					}),
				'a question mark': copy =>
					copy.entries.forEach(entry => {
						entry.short = { [copy.language]: `${entry.key.slice(0, 30)}?` };
					}),
			},
		});

		guard('no prose has HTML, an address or a link', {
			subject: () => proseFields(dossier()),
			problems: fields =>
				fields
					.filter(({ text }) => /[<>]|&#?\w+;|https?:|www\.|command:|\]\(|\]\[/i.test(text))
					.map(({ path, text }) => `${path}: ${text}`),
			mutations: Object.fromEntries(
				['a <b>b</b>', 'a < b', 'see https://un.example', 'see www.un.example', '[go](command:x)', '[go][1]', '&lt;'].map(text => [
					text,
					(fields: { path: string; text: string }[]) => fields.push({ path: 'spoilt', text }),
				]),
			),
		});

		guard('no prose has stray white space', {
			subject: () => proseFields(dossier()),
			problems: fields => fields.filter(({ text }) => text !== text.trim() || /[^\S\n]{2}|\t|\n/.test(text)).map(({ path }) => path),
			mutations: Object.fromEntries([' a', 'a ', 'a  b', 'a\nb'].map(text => [
				JSON.stringify(text), (fields: { path: string; text: string }[]) => fields.push({ path: 'spoilt', text }),
			])),
		});
	});
}
