import { countWords, cueWords, numbers } from './grammarParts';
import type { FactGrammar } from './factGrammar';
import { Phrases, words } from './phrases';

/** The Dutch words that facts are read from. */
export const dutch: FactGrammar = {
	language: 'nl',
	months: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
	dateWords: { day: 'op', month: 'in', year: 'in', range: ['van', 'tot'] },
	datePrepositions: words('op in sinds van sedert tussen'),
	rangeWords: words('tot en – — - tot en met'),
	weekdays: words('maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'),
	...numbers('twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig', 'dertig veertig vijftig zestig zeventig tachtig negentig'),
	multipliers: new Map([['honderd', 1e2], ['duizend', 1e3], ['miljoen', 1e6], ['mln', 1e6], ['miljard', 1e9], ['mld', 1e9], ['biljoen', 1e12]]),
	hedges: {
		about: new Phrases('ongeveer|circa|ca|ca .|rond|zowat|bijna|om en bij|zo n|omstreeks'),
		atLeast: new Phrases('meer dan|ruim|minstens|ten minste|na|vanaf'),
		atMost: new Phrases('tot|hoogstens|minder dan|onder|voor|hooguit|maximaal'),
	},
	silent: new Phrases(`niet|geen|nooit|noch|zonder dat|behalve|in plaats van
		|zou|zouden|kan|kunnen|kon|moet|moeten|mag|mogen|zal|zullen|wordt|worden|als|indien|of|gepland|voorzien|voorgesteld|uitgesteld|ontwerp
		|ten onrechte|foutief|zogezegd|volgens|vermeend
		|gisteren|vandaag|morgen|vorig jaar|vorige maand|dit jaar|deze maand|volgend jaar|geleden|onlangs|vroeger|later|voormalig|begin|eind|midden
		|opnieuw|gewijzigd|herzien`),
	sessions: words('zitting zittingen vergadering vergaderingen conferentie congres editie top'),
	articles: words('de het een zijn haar dit deze'),
	auxiliaries: words('werd werden is zijn was waren worden heeft die dat , ( ) formeel officieel ook eenparig trad treedt vond'),
	passive: words('werd werden is trad treedt vond'),
	adverbs: words('eenparig bij consensus daar officieel , de het in plaats werking'),
	of: words('van de het ( )'),
	by: words('door'),
	phrases: words('door in op bij onder tijdens te met'),
	inNames: words('van de het voor tegen en der'),
	prepositions: words('van door in op bij met voor tegen onder aan naar uit over tijdens te volgens als'),
	and: words('en of alsook'),
	pronouns: words('hij zij het staten leden regeringen landen'),
	dates: {
		adopted: cueWords('aangenomen|goedgekeurd', 'aanneming|goedkeuring'),
		signed: cueWords('ondertekend', 'ondertekening'),
		openedForSignature: cueWords('opengesteld voor ondertekening', 'openstelling voor ondertekening'),
		inForce: cueWords('in werking|in werking getreden|van kracht', 'inwerkingtreding'),
		established: cueWords('opgericht|ingesteld|gesticht', 'oprichting|instelling'),
		launched: cueWords('gelanceerd|gestart', 'lancering'),
		started: cueWords('begonnen|begon', 'begin'),
		announced: cueWords('aangekondigd', 'aankondiging'),
		published: cueWords('gepubliceerd|bekendgemaakt', 'publicatie'),
		renamed: cueWords('hernoemd|omgedoopt', ''),
		merged: cueWords('samengevoegd|gefuseerd', 'samenvoeging|fusie'),
		held: cueWords('plaats|plaatsgevonden|gehouden|vergaderde|plaatsvond', ''),
		opened: cueWords('geopend|opende', 'opening'),
		closed: cueWords('gesloten|eindigde', 'sluiting|afsluiting'),
	},
	states: new Phrases('van kracht'),
	since: words('sinds sedert vanaf'),
	counts: {
		parties: countWords('partijen|verdragspartijen|staten zijn partij|landen zijn partij', ''),
		signatories: countWords('ondertekenaars|ondertekenende staten', ''),
		delegations: countWords('delegaties', 'woonden bij'),
		delegates: countWords('afgevaardigden|gedelegeerden', 'woonden bij'),
		observers: countWords('waarnemers', 'woonden bij'),
		resolutionsAdopted: countWords('resoluties', 'nam keurde'),
		sideEvents: countWords('nevenevenementen|side-events', 'marge'),
		countries: countWords('landen|staten', 'werkt actief'),
		projects: countWords('projecten', 'financierde steunde'),
		victimsAssisted: countWords('slachtoffers', 'hielp steunde'),
		boardMembers: countWords('bestuursleden', 'bestuur'),
		members: countWords('leden|lidstaten|lidlanden', ''),
	},
	countLinks: words('heeft hebben had telt tellen telde met nu bij de het van in aan op , ( ) zijn waren die momenteel en'),
	past: words('had telde waren was'),
	sums: {
		cues: new Phrases('betaalde|bijdrage|bijdragen|schenking|subsidie|gaf|geeft|schonk|stortte|droeg|ontving|ontvangt|gestort|bijgedragen|geschonken'),
		to: words('aan voor'),
		from: words('van door'),
		receives: words('ontving ontvangt'),
		between: words("een de het van aan voor bij heeft ten belope vrijwillige nieuwe door , 's bedrag"),
	},
	places: { held: new Phrases('plaats|gehouden|vergaderde|plaatsgevonden|geopend'), seat: new Phrases('gevestigd|zetel'), before: words('in te') },
};
