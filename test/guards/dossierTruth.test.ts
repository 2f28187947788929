import assert from 'node:assert/strict';
import { identityOfCsl, sameDocument } from '../../src/core/citation/bibliography/items/sameDocument';
import type { Claim, Dossier, Evidence, Label, Source } from '../../src/core/dossier/model';
import { once } from '../support/core/once';
import type { Mutable } from './support/code/mutable';
import { statementsOf } from './support/dossiers/evidenceOf';
import { foreignAcronyms, TAKEN_ON_TRUST } from './support/dossiers/expansion';
import { ALL_DOSSIERS, dossierOf, shippedFile } from './support/dossiers/shippedDossiers';
import { guard } from './support/guard';

/** Sites that republish texts without naming the author, or translate them by machine. */
const MIRRORS = /\b(?:gadgetoreo|moneytrainingclub|paperzz|zxc\.wiki|stringtranslate|knowledgr|wordscope|studentb|sparkthread|kiwix)\b/i;
/** Sites to which anybody uploads documents of others, by the name that their addresses in several countries share. */
const COPY_HOSTS = new RegExp(`(?:${[
	'777doc', '123dok', '1library', 'bitlit', 'cupdf', 'dichtienghoa', 'docbox', 'docplayer', 'docsbay', 'docslib', 'docslide', 'docstoc', 'documents\\.pub', 'doczz', 'dokumen',
	'fdocument', 'girlsrightsplatform', 'huggingface', 'issuu', 'knigi-x', 'minorityforum', 'pdfslide', 'readkong', 'scribd', 'silo\\.tips', 'slideserve', 'slideshare', 'studfile', 'studopedia', 'studydoc',
	'studylib', 'vdocument', 'yumpu',
].join('|')})`, 'i');
/** What the note of a source says if only a copy is known. */
const NO_OFFICIAL_ADDRESS = 'No official address was found; this one leads to a copy.';
/** CSL types that are never authoritative. */
const REPORTS = new Set(['article-newspaper', 'entry-encyclopedia']);
const IN_A_CONTAINER = new Set(['article-newspaper', 'article-magazine', 'article-journal', 'entry-encyclopedia', 'post', 'speech']);

for (const name of ALL_DOSSIERS) {
	const dossier = once(() => dossierOf(shippedFile(name)));
	// Some mistakes were really made in the first dossier, and are made again there.
	const isFirst = name === 'cop10-belgium.dossier.json';

	describe(`truth of dossier ${name}`, () => {
		guard('every acronym stands for the name of its entry', {
			subject: dossier,
			problems: ({ id, entries }) =>
				[...entries.values()].flatMap(foreignAcronyms).filter(acronym => !TAKEN_ON_TRUST.get(id)?.has(acronym)),
			mutations: Object.fromEntries(
				(isFirst
					? [
							['ngo', 'CSO'],
							['unodc', 'ODCCP'],
							['wlfc', 'WLFC'],
							['falsified_medical_product', 'SSFFC'],
							['unodc', 'UNOV'],
							['wco', 'WHO'],
							['conference', 'MSP'],
							['review_mechanism', 'IRM'],
						]
					: [
							['unodc', 'ODCCP'],
							['unga', 'ECOSOC'],
						]
				).map(([entry = '', acronym = '']) => [
					`${acronym} for ${entry}`,
					(copy: Dossier) => {
						const label = copy.entries.get(entry)?.labels.find(({ role }) => role === 'preferred');
						assert.ok(label);
						(copy.entries.get(entry)?.labels as object[]).push({ ...label, role: 'acronym', text: acronym });
					},
				]),
			),
		});

		it('makes no exception for an acronym that can be derived', () => {
			const { id, entries } = dossier();
			const foreign = new Set([...entries.values()].flatMap(foreignAcronyms));
			assert.deepEqual([...TAKEN_ON_TRUST.get(id)?.keys() ?? []].filter(acronym => !foreign.has(acronym)), []);
		});

		guard('a name in a language other than the dossier\'s has a source', {
			subject: dossier,
			problems: ({ entries, language }) => [...entries.values()].flatMap(({ key, labels }) => labels
				.filter(label => label.language !== language && label.evidence.length === 0).map(({ text }) => `${key}: ${text}`)),
			mutations: {
				'a name of our own': copy => copy.entries.get('unodc')?.labels.forEach(label => {
					if (label.language === 'ru') {
						(label as Mutable<Label>).evidence = [];
					}
				}),
			},
		});

		guard('no office, membership or other state is open-ended: it ends when it is last known', {
			subject: dossier,
			problems: ({ entries }) => [...entries.values()].flatMap(({ key, facts, relations }) => [...facts, ...relations]
				.filter(isOpen).map(({ when }) => `${key}: ${when}`)),
			mutations: {
				'an office without an end': copy =>
					copy.entries.forEach(({ facts }) =>
						facts.forEach(fact => {
							fact.when = '2022-07-15/';
						}),
					),
				'a membership without one': copy =>
					copy.entries.forEach(({ relations }) =>
						relations.forEach(relation => {
							relation.when = '2020-10/..';
						}),
					),
			},
		});

		guard('nothing is official on the authority of a newspaper or an encyclopedia', {
			subject: dossier,
			problems: subject => evidenceOf(subject)
				.filter(({ status }) => status === 'official')
				.filter(({ source }) => REPORTS.has(subject.sources.get(source)?.csl.type ?? ''))
				.map(({ source }) => source),
			mutations: {
				'a newspaper': copy => {
					assert.ok(copy.overview[0]);
					copy.sources.set('daily', { key: 'daily', shortName: 'Daily', csl: { type: 'article-newspaper' } });
					copy.overview[0].evidence = [{ source: 'daily', status: 'official' }];
				},
			},
		});

		guard('no address is that of a mirror', {
			subject: dossier,
			problems: ({ sources }) =>
				[...sources.values()].filter(({ csl }) => MIRRORS.test(String(csl['URL'] ?? ''))).map(({ key }) => key),
			mutations: {
				'a mirror': copy =>
					copy.sources.forEach(source => {
						source.csl = { ...source.csl, URL: 'http://gadgetoreo.example/a' };
					}),
			},
		});

		guard('an address is that of a copy only if there is no official one, which the note says', {
			subject: dossier,
			problems: ({ sources }) => [...sources.values()]
				.filter(({ csl, note }) => COPY_HOSTS.test(hostOf(csl['URL'])) !== (note?.['en']?.includes(NO_OFFICIAL_ADDRESS) ?? false))
				.map(({ key }) => key),
			mutations: {
				'a copy of a document that has a symbol': copy =>
					copy.sources.forEach(source => {
						source.csl = { ...source.csl, URL: 'https://pdfslide.example/documents/a.html' };
						delete source.note;
					}),
				'a note on a copy that is not one': copy =>
					copy.sources.forEach(source => {
						source.csl = { ...source.csl, URL: 'https://undocs.org/A/RES/55/25' };
						source.note = { en: NO_OFFICIAL_ADDRESS };
					}),
			},
		});

		guard('every source that supports something says how much of it was consulted, and when', {
			subject: dossier,
			problems: subject =>
				[...new Set(evidenceOf(subject).map(({ source }) => source))].filter(key => !subject.sources.get(key)?.consulted),
			mutations: {
				'sources that nobody opened': copy =>
					copy.sources.forEach(source => {
						delete source.consulted;
					}),
				'a name from a text that is only there to be cited': copy => {
					const [source] = copy.sources.values();
					assert.ok(source);
					delete source.consulted;
					copy.entries.forEach(({ labels }) => labels.forEach(label => {
						(label as Mutable<Label>).evidence = [{ source: source.key, status: 'stated' }];
					}));
				},
			},
		});

		guard('news, posts and speeches name where they appeared', {
			subject: dossier,
			problems: ({ sources }) =>
				[...sources.values()]
					.filter(({ csl }) => IN_A_CONTAINER.has(csl.type) && !isText(csl['container-title']))
					.map(({ key }) => key),
			mutations: {
				'a speech that appeared nowhere': copy =>
					copy.sources.forEach(source => {
						source.csl = { type: 'speech', title: 'A speech' };
					}),
			},
		});

		guard('a treaty has its date and its place in a series, or a note that says that it was not found', {
			subject: dossier,
			problems: ({ sources }) =>
				[...sources.values()]
					.filter(({ csl }) => csl.type === 'treaty')
					.filter(isIncompleteTreaty)
					.map(({ key }) => key),
			mutations: {
				'no page': copy =>
					copy.sources.forEach(source => {
						source.csl = { ...source.csl, type: 'treaty', page: '' };
						delete source.note;
					}),
				'no date': copy =>
					copy.sources.forEach(source => {
						source.csl = { type: 'treaty', title: 'A treaty' };
					}),
			},
		});

		guard('no two sources can be confused', {
			subject: dossier,
			problems: ({ sources }) => {
				const identities = [...sources.values()].map(({ key, csl }) => ({ key, identity: identityOfCsl(csl) }));
				return identities.flatMap((one, index) => identities.slice(index + 1)
					.filter(other => sameDocument(one.identity, other.identity)).map(other => `${one.key} and ${other.key}`));
			},
			mutations: {
				'a resolution with the name of the treaty that it adopts': ({ sources }) => {
					const [treaty, resolution] = [...sources.values()];
					assert.ok(treaty && resolution);
					treaty.csl = { type: 'treaty', title: 'A treaty of all States', issued: '2000' };
					resolution.csl = { type: 'legislation', title: 'A treaty of all States', issued: '2000' };
				},
			},
		});

		guard('a title that is only a number has a note', {
			subject: dossier,
			problems: ({ sources }) =>
				[...sources.values()]
					.filter(
						({ csl: { title = '' }, note }) =>
							!note && /^(?:(?:general assembly )?resolution )?[A-Z]{0,6}[\d/.A-Z-]*\d[\d/.A-Z-]*$/i.test(title),
					)
					.map(({ key }) => key),
			mutations: {
				'a symbol for a title': copy =>
					copy.sources.forEach(source => {
						source.csl = { type: 'report', title: 'CAC/COSP/2021/3' };
						delete source.note;
					}),
			},
		});
	});
}

function isOpen({ when }: Claim): boolean {
	return when !== undefined && /\/(?:\.\.)?$/.test(when);
}

function evidenceOf(dossier: Dossier): readonly Evidence[] {
	return [
		...statementsOf(dossier).flatMap(({ evidence }) => evidence),
		...[...dossier.entries.values()].flatMap(({ labels }) => labels.flatMap(({ evidence }) => evidence)),
	];
}

/** Returns the host of an address, such as `www.un.org`, or an empty text. */
function hostOf(address: unknown): string {
	return /^https?:\/\/([^/]+)/.exec(String(address ?? ''))?.[1] ?? '';
}

function isIncompleteTreaty({ csl, note }: Source): boolean {
	return csl['issued'] === undefined || (!note && ![csl['container-title'], csl['volume'], csl['page']].every(isText));
}

function isText(value: unknown): boolean {
	return typeof value === 'string' && value !== '';
}
