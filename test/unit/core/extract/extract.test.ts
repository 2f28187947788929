import assert from 'node:assert/strict';
import { extract } from '../../../../src/core/extract/extract';
import type { Proposal } from '../../../../src/core/extract/proposals/proposal';
import { documentLanguageOf } from '../../../../src/core/language/languages';
import { buildLexicon } from '../../../../src/core/lexicon/lexicon';
import { smallLibrary } from '../../../support/core/dossiers/smallLibrary';

const short = (proposal: Proposal) => (proposal.type === 'fact'
	? `${proposal.value.type} ${proposal.text}`
	: `${proposal.kind} ${proposal.labels.map(({ text }) => text).join(' = ')}${proposal.office === undefined ? '' : `, ${proposal.office}`}`);

function proposed(text: string, language = 'plaintext'): readonly string[] {
	return extract(text, documentLanguageOf(language)).proposals.map(short);
}

describe('proposals of a document', () => {
	const cases: Readonly<Record<string, readonly [text: string, ...proposed: string[]]>> = {
		English: [
			'On 3 May 2019 the African Union met in Nairobi. Kenya’s Minister for Fisheries, John Kamau, thanked the World Bank Group. Ms. Mary Onyango, Executive Director of the International Reef Fund, gave US$ 12.5 million. Ms. Onyango recalled General Assembly resolution 72/73 (A/RES/72/73).',
			'date 3 May 2019', 'organization African Union', 'place Nairobi', 'organization Kenya', 'person John Kamau, Minister for Fisheries', 'organization World Bank Group',
			'person Mary Onyango, Executive Director of the International Reef Fund', 'fund International Reef Fund', 'sum US$ 12.5 million', 'resolution General Assembly resolution 72/73 = A/RES/72/73',
		],
		French: [
			'Le Fonds international pour les récifs (FIPR) et la Banque africaine de développement se sont réunis du 4 au 8 juin 2020 à Dakar. M. Amadou Diallo, ministre de la Pêche et de l’Économie du Sénégal, a salué l’Organisation des Nations Unies pour l’alimentation et l’agriculture (FAO), qui a reçu 12,5 millions d’euros, soit 45 %.',
			'fund Fonds international pour les récifs = FIPR', 'organization Banque africaine de développement', 'date 4 au 8 juin 2020', 'place Dakar', 'person Amadou Diallo, ministre de la Pêche et de l’Économie du Sénégal', 'organization Sénégal',
			'organization Organisation des Nations Unies pour l’alimentation et l’agriculture = FAO', 'sum 12,5 millions d’euros', 'percentage 45 %',
		],
		Dutch: [
			'De Wereldraad en de Afrikaanse Unie hebben op 3 mei 2019 een akkoord gesloten. De Wereldbank en het Wereldvoedselprogramma (WFP) steunen het Verdrag inzake Riffen, zegt mevrouw Els Maas van België.',
			'organization Wereldraad', 'organization Afrikaanse Unie', 'date 3 mei 2019', 'organization Wereldbank', 'programme Wereldvoedselprogramma = WFP', 'instrument Verdrag inzake Riffen', 'person Els Maas', 'organization België',
		],
		German: [
			'Das Welternährungsprogramm (WFP) und die Afrikanische Union haben am 3. Mai 2019 das Übereinkommen zum Schutz der Riffe mit 12,5 Millionen Euro begrüßt. Außenministerin Anna Berg aus Österreich hat dies nicht getan.',
			'programme Welternährungsprogramm = WFP',
			'organization Afrikanische Union',
			'date 3. Mai 2019',
			'instrument Übereinkommen zum Schutz der Riffe',
			'sum 12,5 Millionen Euro',
			'person Anna Berg, Außenministerin',
			'organization Österreich',
		],
		Spanish: [
			'El 3 de mayo de 2019 la Organización Mundial de la Salud (OMS) y la Unión Africana se reunieron en Nairobi. La ministra de Asuntos Exteriores, María López, habló por España del Fondo Internacional para los Arrecifes.',
			'date 3 de mayo de 2019',
			'organization Organización Mundial de la Salud = OMS',
			'organization Unión Africana',
			'place Nairobi',
			'person María López, ministra de Asuntos Exteriores',
			'organization España',
			'fund Fondo Internacional para los Arrecifes',
		],
	};
	for (const [language, [text, ...expected]] of Object.entries(cases)) {
		it(`in ${language}`, () => assert.deepEqual(proposed(text), expected));
	}

	it('take the town of a dateline, formal names of States, symbols of other bodies, years of names, and sums with a currency in words', () => {
		assert.deepEqual(
			proposed('NAIROBI, 3 May 2019 – The Peace and Reef Council adopted RRC/PR/COMM.12 (2019) and Ext/Union/RR/Dec.1(XIV) on Agenda 2063 with the Islamic Republic of Mauritania for 51.6 billion Japanese yen by the year 2030.'),
			['place NAIROBI', 'date 3 May 2019', 'organization Peace and Reef Council', 'instrument RRC/PR/COMM.12 (2019)', 'instrument Ext/Union/RR/Dec.1(XIV)', 'programme Agenda 2063', 'organization Mauritania', 'sum 51.6 billion Japanese yen', 'date 2030'],
		);
		assert.deepEqual(
			proposed(
				'ROMA, Italia — El XV Foro de Análisis de los Arrecifes, organizado por el Banco de España en Madrid, vio crecer los arrecifes a partir de 2014 en más de 2000 puertos.',
			),
			[
				'place ROMA',
				'organization Italia',
				'event XV Foro de Análisis de los Arrecifes',
				'organization Banco de España',
				'place Madrid',
				'date 2014',
			],
		);
		assert.deepEqual(proposed('the Organization for Reefs and Cooperation in Europe met'), [
			'organization Organization for Reefs and Cooperation in Europe',
		]);
	});

	it('end a name before another name, a country and a mark', () =>
		assert.deepEqual(
			proposed(
				'the European Commission and the African Union, with Libya and Honduras, after the Conference of the Parties to the Reef Convention in October.',
			),
			[
				'organization European Commission',
				'organization African Union',
				'organization Libya',
				'organization Honduras',
				'event Conference of the Parties to the Reef Convention',
				'instrument Reef Convention',
			],
		));

	it('have the kind of the last noun before a preposition, also with an acronym', () =>
		assert.deepEqual(
			proposed(
				'The Reef Islands Forum Secretariat (RIFS), the Reef Law Enforcement Agency (RLEA) and the Conference on Reef Agency Reform (CRAR) met.',
			),
			[
				'organization Reef Islands Forum Secretariat = RIFS',
				'organization Reef Law Enforcement Agency = RLEA',
				'event Conference on Reef Agency Reform = CRAR',
			],
		));

	it('do not take the first word of a sentence, a month, or a heading in capitals for a name', () => assert.deepEqual(
		proposed('NEWS OF THE MINISTRY OF REEFS AND PORTS\n\nPorts opened. In May, ports closed. Reports say so.'), [],
	));

	it('give dates, sums and numbers their values', () => {
		const values = (text: string) =>
			extract(text, documentLanguageOf('plaintext')).proposals.flatMap(proposal =>
				proposal.type === 'fact' ? [proposal.value] : [],
			);
		assert.deepEqual(
			values(
				'From 30 September to 2 October 2020, and on October 12–16, 2020, for EUR 1,250.50, 3 billion dollars and 7.5 per cent of 1,200 boats since 1999.',
			),
			[
				{ type: 'date', date: '2020-09-30/2020-10-02' },
				{ type: 'date', date: '2020-10-12/2020-10-16' },
				{ type: 'sum', amount: 1250.5, currency: 'EUR' },
				{ type: 'sum', amount: 3e9 },
				{ type: 'percentage', percent: 7.5 },
				{ type: 'count', count: 1200 },
				{ type: 'date', date: '1999' },
			],
		);
		assert.deepEqual(values('Le total est de 1 250,5 millions de francs suisses et de 350 000 personnes depuis le 1er mai.'), [
			{ type: 'sum', amount: 1250500000, currency: 'CHF' }, { type: 'count', count: 350000 }, { type: 'date' },
		]);
		assert.deepEqual(values('On 30 February 2020.'), [{ type: 'date' }]);
	});

	it('attach dates, places and sums to the subject of the sentence, not to the last country', () => {
		const holders = (text: string) => {
			const { proposals } = extract(text, documentLanguageOf('plaintext'));
			const names = new Map(proposals.flatMap(one => (one.type === 'entry' ? [[one.id, one.labels[0].text] as const] : [])));
			return proposals.flatMap(one => (one.type === 'fact' ? [`${one.text}: ${names.get(one.near ?? '') ?? 'none'}`] : []));
		};
		const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
			[
				'The Reef Conference, at which Kenya and Ghana spoke, was held in Nairobi on 3 May 2019.',
				'Nairobi: Reef Conference',
				'3 May 2019: Reef Conference',
			],
			['On 3 May 2019 in Nairobi, Kenya opened the Reef Conference.', '3 May 2019: Reef Conference', 'Nairobi: Reef Conference'],
			['On 3 May 2019 Kenya signed the Reef Convention in Nairobi.', '3 May 2019: Reef Convention', 'Nairobi: Reef Convention'],
			['The African Union and Kenya met in Nairobi on 3 May 2019.', 'Nairobi: African Union', '3 May 2019: African Union'],
			[
				'The Reef Conference was opened by Mary Sea. Ghana spoke on 3 May 2019 in Nairobi.',
				'3 May 2019: Reef Conference',
				'Nairobi: Reef Conference',
			],
			[
				'The Reef Conference met. The Sand Summit, with Kenya, took place in Nairobi on 3 May 2019.',
				'Nairobi: Sand Summit',
				'3 May 2019: Sand Summit',
			],
			[
				'The Reef Fund got EUR 2 million from Kenya at the Reef Conference, and EUR 3 million from Ghana.',
				'EUR 2 million: Reef Fund',
				'EUR 3 million: Reef Fund',
			],
			[
				'La Conférence sur les récifs, à laquelle le Kenya a participé, s’est tenue à Nairobi le 3 mai 2019.',
				'Nairobi: Conférence sur les récifs',
				'3 mai 2019: Conférence sur les récifs',
			],
			['This was for the people of Kenya. They met in 2019 in Nairobi.', '2019: Kenya', 'Nairobi: Kenya'],
			['It met in Nairobi on 3 May 2019.', 'Nairobi: none', '3 May 2019: none'],
		];
		for (const [text, ...expected] of cases) {
			assert.deepEqual(holders(text), expected, text);
		}
	});

	it('say where they stand: the title, or a paragraph, and the range in the document', () => {
		const text = '# The Reef Fund meets\n\nIt met.\n\nThe *Reef Fund* met in Vienna.\n';
		const { title, paragraphs, proposals } = extract(text, documentLanguageOf('markdown'));
		assert.deepEqual([title, paragraphs], ['The Reef Fund meets', 2]);
		const [fund] = proposals;
		assert.deepEqual(
			fund?.places.map(({ paragraph, start, end }) => [paragraph, text.slice(start, end)]),
			[
				[0, 'Reef Fund'],
				[2, 'Reef Fund'],
			],
		);
	});

	it('leave code, addresses and comments alone', () =>
		assert.deepEqual(
			proposed('Text `the Reef Fund` and <https://example.org/Reef-Fund> <!-- the Reef Fund --> here.', 'markdown'),
			[],
		));

	it('are accepted unless they are unlikely', () => {
		const { proposals } = extract('Die Konferenz in Nairobi und der Rat der Stadt ist nicht von mir.', documentLanguageOf('plaintext'));
		assert.deepEqual(proposals.map(proposal => [short(proposal), proposal.accepted]), [['place Nairobi', false]]);
	});

	it('leave out what a library knows, and link it', () => {
		const library = smallLibrary();
		const { proposals, known } = extract('The Small Fund and the Reef Fund met.', documentLanguageOf('plaintext'), {
			library,
			lexicon: buildLexicon(library),
		});
		assert.deepEqual([proposals.map(short), known.map(({ entry }) => entry)], [['fund Reef Fund'], ['small/fund']]);
	});
});
