import assert from 'node:assert/strict';
import { extract } from '../../../../src/core/extract/extract';
import type { Proposal } from '../../../../src/core/extract/proposals/proposal';
import { documentLanguageOf } from '../../../../src/core/language/languages';

const short = (proposal: Proposal) => (proposal.type === 'fact'
	? `${proposal.value.type} ${proposal.text}`
	: `${proposal.kind} ${proposal.labels.map(({ text }) => text).join(' = ')}${proposal.office === undefined ? '' : `, ${proposal.office}`}`);

function proposed(text: string, language = 'plaintext'): readonly string[] {
	return extract(text, documentLanguageOf(language)).proposals.map(short);
}

// Typical passages of texts of regional organizations, governments and law, in our own words.
describe('proposals of texts of other bodies', () => {
	const cases: Readonly<Record<string, readonly [text: string, ...expected: string[]]>> = {
		'French bodies with “to”, and heads such as caisse and école': [
			'La Caisse nationale de retraite, l’École supérieure des récifs et la Cellule d’appui au développement ont signé.',
			'organization Caisse nationale de retraite', 'organization École supérieure des récifs', 'organization Cellule d’appui au développement',
		],
		'gulfs and lakes of countries': [
			'It met in the Gulf of Guinea and at Lake Chad, and the EU framework of laws was read.',
			'organization Gulf of Guinea', 'organization Lake Chad', 'organization EU',
		],
		'gulfs in French, and ordinals with a raised letter': [
			'La 22ᵉ session de la Commission des récifs est dans le golfe de Guinée et en Guyane.',
			'event 22ᵉ session de la Commission des récifs', 'organization Commission des récifs', 'organization golfe de Guinée', 'organization Guyane',
		],
		'bodies with an acronym and two matters': [
			'It asked the WRF Planning and Coordinating Agency and the Reef Commission in Port Coral, Kenya, to act.',
			'organization WRF Planning and Coordinating Agency', 'organization WRF', 'organization Reef Commission', 'place Port Coral', 'organization Kenya',
		],
		'acts of the European Union': [
			'It repeals Regulation (EU) 2019/77, Council Decision 2012/642/CFSP and Regulation (EC) No 12/2003.',
			'instrument Regulation (EU) 2019/77', 'instrument Council Decision 2012/642/CFSP', 'instrument Regulation (EC) No 12/2003',
		],
		'acts of the European Union in French': [
			'Le règlement (CE) n° 12/2003 et la directive 2014/24/UE ont été modifiés.',
			'instrument règlement (CE) n° 12/2003', 'instrument directive 2014/24/UE',
		],
		'symbols with a year or a session in brackets': [
			'See CM/Rec(2012)5, COM(2026) 2, WT/MIN(22)/30 and GC(66)/RES/12.',
			'instrument CM/Rec(2012)5', 'instrument COM(2026) 2', 'instrument WT/MIN(22)/30', 'instrument GC(66)/RES/12',
		],
		'symbols with dots': [
			'See AG/RES. 2908 (XLVII-O/17), MC.DEL/73/20, PC.DEC/1117 and MC(27).JOUR.',
			'instrument AG/RES. 2908 (XLVII-O/17)', 'instrument MC.DEL/73/20', 'instrument PC.DEC/1117', 'instrument MC(27).JOUR',
		],
		'resolutions with their year': [
			'It recalled resolutions 1373 (2001) and 1540 (2004).',
			'resolution resolutions 1373 (2001)', 'resolution 1540 (2004)',
		],
		'no symbol where a number follows a word in brackets': ['The fund (EU) 12 was closed.', 'organization EU'],
		'ranges of months': [
			'It met from November 2011 to January 2012, October to December 2020 and in June/July 2014.',
			'date November 2011 to January 2012', 'date October to December 2020', 'date June/July 2014',
		],
		'days that are ranges and days that are not': [
			'It ran from 30 December 2020 to 5 January 2021. It met on 1 May 2020 and 3 May 2021.',
			'date 30 December 2020 to 5 January 2021', 'date 1 May 2020', 'date 3 May 2021',
		],
		'several years': ['It met in 2023, 2024 and 2025, and between 2027 and 2029.', 'date 2023', 'date 2024', 'date 2025', 'date 2027 and 2029'],
		'days in German': ['Die Sitzung war am 24. und 25. Oktober 2022.', 'date 24. und 25. Oktober 2022'],
		'names with an article in Arabic': ['Nasser Hamdi al-Khalil said that it was late.', 'person Nasser Hamdi al-Khalil'],
		'a genitive of the plural in a name': [
			'We adopted the Reef Leaders’ Vision Statement on Partnership for Fishing.',
			'instrument Reef Leaders’ Vision Statement on Partnership for Fishing',
		],
		'a year that belongs to a name': ['We recalled the Reef Community Vision 2035.', 'programme Reef Community Vision 2035'],
		'groups with a letter and a number': ['The G20 and the M23 did not meet in Q3.', 'term G20', 'term M23'],
		'regions after their noun': [
			'La séance a eu lieu dans les provinces du Haut-Lac et du Bas-Lac.',
			'place Haut-Lac', 'place Bas-Lac',
		],
		'no place before a number': ['It is laid down in Article 8 and in Annex 2.'],
		'the town in which something is done': ['Done at Porto, 4 May 2020.', 'place Porto', 'date 4 May 2020'],
		'quotations without the comma before the verb': [
			'“Fishing is a great concern,” said Mary Onyango.',
			'quotation Fishing is a great concern', 'person Mary Onyango',
		],
		'an office without the acronym of its body': [
			'Mary Onyango, Director of the World Reef Programme (WRP), spoke.',
			'person Mary Onyango, Director of the World Reef Programme', 'programme World Reef Programme = WRP',
		],
		'no name of titles': ['La séance de Son Excellence Monsieur Amadou DIALLO a été levée.', 'person Amadou DIALLO'],
		'no name that ends in a verb': [
			'La décision de l’Assemblée générale de créer un fonds a été saluée.',
			'organization Assemblée générale',
		],
		'no acronyms of words in capitals': ['Item 1: FORMAL OPENING of the day by the OECD.', 'organization OECD'],
		'towns of two words': [
			'The fund met in Port Louis and in Green Bay. It works in Human Rights law.',
			'place Port Louis', 'place Green Bay', 'term Human Rights',
		],
		'the town of a release before a colon': ['Port Louis, Kenya: The fund met.', 'place Port Louis', 'organization Kenya'],
		'people after a title without dots': ['HE Amadou Diallo spoke.', 'person Amadou Diallo'],
		'no name that ends in a relative clause': ['Se reunió la Comisión de Arrecifes en la cual se habló.', 'organization Comisión de Arrecifes'],
		'conventions with their number in brackets': [
			'It ratified the Reef Fishing Convention, 1974 (No. 139).',
			'instrument Reef Fishing Convention', 'instrument No. 139',
		],
		'people after a long office without a comma': [
			'Il a vu le ministre des Affaires étrangères Jean Sol et la présidente du Conseil national Anne Mer, dans les locaux de la région.',
			'person Jean Sol, ministre des Affaires étrangères', 'organization Conseil national', 'person Anne Mer, présidente du Conseil national',
		],
		'people whose last name is short and in capitals': [
			'Les autres sont Monsieur Jean Sol KONE, Gouverneur de la BCR, et M. LI Xuelan de la région.',
			'person Jean Sol KONE, Gouverneur de la BCR', 'organization BCR', 'person LI Xuelan',
		],
		'years that a sum is for': [
			'Les fonds sont pour 2025 et 2026, et pour 2000 personnes de la région.',
			'date 2025', 'date 2026',
		],
		'a name with “en favor de”, and a town of two words': [
			'La Cumbre Mundial en Favor de los Arrecifes es en la ciudad de Nueva York.',
			'event Cumbre Mundial en Favor de los Arrecifes', 'place Nueva York',
		],
		'no name of a heading in capitals, nor with the town after it': [
			'FORUM COMMUNIQUÉ\n\nFIFTH CORAL REEF FORUM Porto\n\nThe reefs were there.',
			'event FIFTH CORAL REEF FORUM',
		],
		'what is counted with the word before it': [
			'The text has 17 member states and three important Conventions.',
			'count 17 member states', 'count three important Conventions',
		],
		'an office with “General” and another one': [
			'It is late, said Hua Sol, BCR Deputy Director General and Head of the Department of Reefs.',
			'person Hua Sol, BCR Deputy Director General and Head of the Department of Reefs', 'organization BCR', 'organization Department of Reefs',
		],
		'two towns after “in”': ['The reef fund met in Porto and Faro in May.', 'place Porto', 'place Faro'],
		'what is counted with several words before it': [
			'It has sixty-nine new national projects.', 'count sixty-nine new national projects',
		],
		'no participle in a name': [
			'Il renforce le Bureau des récifs en signant un accord dans la région.', 'organization Bureau des récifs',
		],
		'a body with the formal name of its State': [
			'It was held by the Reef Committee of the Republic of Kenya on behalf of the members.',
			'organization Reef Committee of the Republic of Kenya', 'organization Kenya',
		],
		'States whose formal name is an adjective': ['It was held in the Kyrgyz Republic and Georgia.', 'organization Kyrgyz Republic', 'organization Georgia'],
		'a dateline with an agency': [
			'Mombasa, Kenya (Reef News) - The fund met.', 'place Mombasa', 'organization Kenya', 'term Reef News',
		],
		'a town at the beginning, before a dash': ['Porto — Le Plan d’action est adopté par le Conseil des ministres.', 'place Porto', "programme Plan d’action", 'organization Conseil des ministres'],
		'no period after a body in French': [
			'C’est le rapport du Conseil exécutif pour la période 2020/22 de la région.', 'organization Conseil exécutif', 'date 2020/22',
		],
		'no participle after a name in French': [
			'La Conférence des récifs siégeant comme organe, et le Bureau des récifs portant le nom de son pays, sont réunis.',
			'event Conférence des récifs', 'organization Bureau des récifs',
		],
		'no determiner, title or town in a name in French': [
			'Cette Conférence est dans la région. Le siège de l’Agence à Paris est celui de S.A.S. le Prince, qui sont très proches.', 'place Paris',
		],
		'the town and year of a conference in brackets': [
			'It was seen at the United Nations Conference on Reefs (Stockholm, 1972) by the members.',
			'event United Nations Conference on Reefs', 'place Stockholm', 'date 1972',
		],
		'a town before its country in brackets': [
			'Se celebra en San José (Costa Rica) para los miembros del grupo.', 'place San José', 'organization Costa Rica',
		],
		'a meeting of a body with its acronym': [
			'It was held at the 34th Ordinary Summit of the Southern Reef Community (SRC) on the coast.',
			'event 34th Ordinary Summit of the Southern Reef Community', 'organization Southern Reef Community = SRC',
		],
		'an acronym that is written like a name': [
			'Es la reunión del Ministerio de Relaciones Exteriores (Mirex) en la capital (Porto).',
			'organization Ministerio de Relaciones Exteriores = Mirex',
		],
		'a body after heads of State and Government': [
			'Es la reunión de Jefes de Estado y de Gobierno del Sistema de Integración Centroamericana (SICA) en la capital.',
			'term Sistema de Integración Centroamericana = SICA',
		],
		'a date with the word for “year”': ['Se reunió los días 9 y 10 de junio del año 2000 en la región.', 'date 9 y 10 de junio del año 2000'],
		'heads of State and Government': [
			'The Assembly of Heads of State and Government met.',
			'organization Assembly of Heads of State and Government',
		],
		'French bodies with adjectives in -ier, participles and an adjective before the noun': [
			'Le Groupe d’action financière, la Brigade de lutte contre la criminalité organisée et l’Office de la grande pêche sont dans la région.',
			'organization Groupe d’action financière', 'organization Brigade de lutte contre la criminalité organisée', 'organization Office de la grande pêche',
		],
		'States parties, and adjectives with “anti”, in French': [
			'L’Agence française antipêche est à la 7ème Conférence des Etats parties à la Convention des récifs et au Comité des États membres.',
			'organization Agence française antipêche', 'event 7ème Conférence des Etats parties à la Convention des récifs', 'instrument Convention des récifs', 'organization Comité des États membres',
		],
		'no determiner at the beginning of a sentence': ['All Agencies met. Several Councils did as well. Each Council is good.'],
		'a ministry or university in lower case, and the United Nations in French': [
			'C’est au ministère des Affaires étrangères, à l’université de Lyon et au palais des Congrès que les Nations unies sont réunies.',
			'organization ministère des Affaires étrangères', 'organization université de Lyon', 'organization palais des Congrès', 'organization Nations unies',
		],
		'names in quotation marks after the noun of what they name': [
			'The programme “Reefs without Crime” and the campaign entitled "One Sea" were seen. The report said “we are very glad of it”.',
			'programme Reefs without Crime', 'programme One Sea', 'quotation we are very glad of it',
		],
		'French names in quotation marks': [
			'Le projet « Des récifs pour tous », dit « Mer bleue », est dans la région avec les autres.', 'programme Des récifs pour tous',
		],
		'towns before their country after a preposition': [
			'He returned from Gulu, Uganda, and met the group at Koli, Finland.',
			'place Gulu', 'organization Uganda', 'place Koli', 'organization Finland',
		],
		'no town before a genitive': ['It was a step in Reefjust’s work, and it was good.'],
		'a mission to a country whose name has “and”': [
			'The OSCE Mission to Bosnia and Herzegovina met.', 'organization OSCE Mission to Bosnia and Herzegovina', 'organization OSCE',
		],
		'a name with two matters after “on”': [
			'The Committee of Experts on the Evaluation of Reefs and the Financing of Fishing met the Reef Council and the Bank of Kenya.',
			'organization Committee of Experts on the Evaluation of Reefs and the Financing of Fishing', 'organization Reef Council', 'organization Bank of Kenya',
		],
		'no participle at the beginning of a sentence before an acronym': ['Obtaining UNICEF support is good. Using it is as well.', 'organization UNICEF'],
		'one resolution by its number, its body and its symbol': [
			'In its resolution 10/5 (CTOC/COP/RES/10/5), it recalled Security Council resolution 2482 (2019). Resolution 2482 (2019) is good.',
			'resolution resolution 10/5 = CTOC/COP/RES/10/5', 'resolution Security Council resolution 2482 (2019) = Resolution 2482 (2019)',
		],
		'a French resolution with its body and without': [
			'La résolution 55/25 de l’Assemblée générale est dans la région, et la résolution 55/25 est bonne.',
			'resolution résolution 55/25 de l’Assemblée générale = résolution 55/25',
		],
		'resolutions of two bodies that have the same number': [
			'See General Assembly resolution 60/1 and Human Rights Council resolution 60/1.',
			'resolution General Assembly resolution 60/1', 'resolution Human Rights Council resolution 60/1',
		],
		'an army with a genitive and its acronym': [
			'She met survivors of the Lord’s Resistance Army (LRA) in the north.', 'organization Lord’s Resistance Army = LRA',
		],
		'a dateline without a comma before the date': [
			'Port Louis, Kenya 31 January 2014 - The fund met.',
			'place Port Louis', 'organization Kenya', 'date 31 January 2014',
		],
	};
	for (const [title, [text, ...expected]] of Object.entries(cases)) {
		it(`have ${title}`, () => assert.deepEqual(proposed(text), expected));
	}

	it('have the country of which an acronym is introduced as a country', () => {
		const { proposals } = extract('Elle est en République démocratique du Congo (RDC).', documentLanguageOf('plaintext'));
		assert.deepEqual(proposals.map(one => [short(one), one.type === 'entry' && one.by]), [
			['organization République démocratique du Congo = RDC', 'place'],
		]);
	});

	it('have the person who signs after an office', () => {
		assert.deepEqual(proposed('It was done.\n\nThe President\n\nR. FARROW\n\nA. INTRODUCTION\n\nThis is the text.'), [
			'person R. FARROW, President',
		]);
	});

	it('take a line for a paragraph in a page that was pasted, and join lines that are wrapped', () => {
		const long = 'The members of the fund spoke of the reefs and of all the fish that live in them'.repeat(2);
		const paragraphs = (text: string) => extract(text, documentLanguageOf('plaintext')).paragraphs;
		assert.equal(paragraphs(`A page about reefs\n${long}.\nThe next one ${long}.\n`), 2);
		assert.equal(paragraphs('A title\n\nThe fund met in Porto to speak of\nReefs and all the fish that live\nin them, and closed.\n'), 1);
		assert.deepEqual(proposed('World Reef Fund\nWorld Fish Council of the Northern Seas\n3 May 2020\n\nIt met.'), [
			'fund World Reef Fund', 'organization World Fish Council of the Northern Seas', 'date 3 May 2020',
		]);
	});
});
