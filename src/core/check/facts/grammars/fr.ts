import type { FactGrammar } from './factGrammar';
import { countWords, cueWords, numbers } from './grammarParts';
import { Phrases, words } from './phrases';

/** The French words that facts are read from. */
export const french: FactGrammar = {
	language: 'fr',
	months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
	dateWords: { day: 'le', month: 'en', year: 'en', range: ['du', 'au'] },
	datePrepositions: words("le en depuis du de d' des au date des entre pendant"),
	rangeWords: words('au a et – — -'),
	weekdays: words('lundi mardi mercredi jeudi vendredi samedi dimanche'),
	...numbers(
		'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
		'trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix',
	),
	multipliers: new Map([
		['cents', 1e2],
		['cent', 1e2],
		['mille', 1e3],
		['million', 1e6],
		['millions', 1e6],
		['milliard', 1e9],
		['milliards', 1e9],
		['billion', 1e12],
		['billions', 1e12],
	]),
	hedges: {
		about: new Phrases('environ|quelque|pres de|presque|autour de|vers|a peu pres|approximativement'),
		atLeast: new Phrases("plus de|plus d'|au moins|au-dela de|pas moins de|superieur a|apres"),
		atMost: new Phrases("jusqu' a|jusqu'a|moins de|au plus|tout au plus|avant|jusqu' en|jusqu' au"),
	},
	silent: new Phrases(`ne|n'|pas|jamais|aucun|aucune|ni|sans que|non|sauf|excepte|plutot que|au lieu de
		|pourrait|pourraient|devrait|devraient|serait|seraient|aurait|auraient|doit|doivent|peut|peuvent|sera|seront|si|prevu|prevue|prevus|propose|proposee|reporte|reportee|projet
		|a tort|par erreur|pretendument|selon|d'apres|pretend|pretendent|affirme|affirment|croit|croient|pense|pensent|suppose|supposent|semble|faux|fausse|inexact|mythe|rumeur
		|hier|aujourd'hui|demain|l' an dernier|l' annee derniere|le mois dernier|cette annee|ce mois|l' annee prochaine|il y a|recemment|precedent|precedente|debut|fin|mi
		|de nouveau|modifie|modifiee|revise|revisee`),
	sessions: words('session sessions reunion reunions edition editions conference congres sommet'),
	articles: words("le la les l' un une son sa ses ce cette notre nos leur leurs"),
	auxiliaries: words(
		"a ont avait etait etaient – — ete est sont fut furent s' se qui formellement officiellement finalement enfin egalement aussi , ( ) y",
	),
	passive: words("ete etait etaient est sont fut furent s'"),
	adverbs: words("par consensus a l'unanimite unanimite officiellement formellement l' la , sans vote remonte virtuellement en ligne"),
	of: words("de du des d' l' la le les ( )"),
	by: words('par'),
	phrases: words('par a au aux en lors sous pendant durant'),
	inNames: words("de du des d' la le les l' et pour contre sur"),
	prepositions: words("de du des d' par a au aux en sur avec pour contre sous dans lors chez entre apres avant selon via comme dont"),
	and: words('et ou ni'),
	manners: new Phrases('a la signature|sans vote|par consensus|par acclamation|sans opposition'),
	possessives: words('son sa leur ses'),
	following: words('depuis des apres avec lors de suite a'),
	marks: words("marque marquait marqua vit voit a vu fut est etait jour date mois annee la le l' de d' ou"),
	happened: words("est etait fut a eu lieu intervenue intervient remonte s' est faite date a au de"),
	predicates: new Set(),
	relatives: words("que qu'"),
	pronouns: words("c' il elle ils elles on etats membres gouvernements parties pays delegues delegations participants experts"),
	dates: {
		adopted: cueWords('adopte|adoptee|adoptes|adoptees|adoptant|approuve|approuvee', 'adoption'),
		signed: cueWords('signe|signee|signes|signees', 'signature'),
		openedForSignature: cueWords("ouvert a la signature|ouverte a la signature", 'ouverture a la signature|ouverture'),
		inForce: cueWords('entre en vigueur|entree en vigueur|entrait en vigueur|en vigueur', 'entree en vigueur'),
		dated: cueWords('datee du|datee de|date de|date du|porte la date du|remonte a|remonte au', ''),
		established: cueWords(
			'cree|creee|crees|creees|fonde|fondee|institue|instituee|etabli|etablie|mis en place|mise en place|mis sur pied|mise sur pied|vu le jour|nee|nes|nees|existe depuis|date de|date du|remonte a|remonte au',
			'creation|fondation|etablissement',
		),
		launched: cueWords('lance|lancee|lances|lancees', 'lancement'),
		started: cueWords('commence|debute|operationnel|operationnelle|actif|active', 'debut'),
		announced: cueWords('annonce|annoncee|annonces|annoncees', 'annonce'),
		published: cueWords('publie|publiee|publies|publiees', 'publication'),
		renamed: cueWords('renomme|renommee|rebaptise|rebaptisee|porte son nom actuel|pris son nom actuel', ''),
		merged: cueWords('fusionne|fusionnee', 'fusion'),
		held: cueWords('tenu|tenue|tenus|tenues|eu lieu|reuni|reunie|reunis|reunies|deroule|deroulee|organise|organisee|dure|duree', 'tenue'),
		opened: cueWords('ouvert|ouverte|ouvrait|debute|commence|debutait|commencait', "ouverture|jour d' ouverture|premier jour|debut"),
		closed: cueWords('clos|close|acheve|achevee|termine|terminee|pris fin|achevait|terminait', 'cloture|dernier jour|fin'),
	},
	states: new Phrases('en vigueur|operationnel|operationnelle|actif|active'),
	since: words('depuis des'),
	counts: {
		parties: countWords(
			'parties|etats parties|parties contractantes|etats sont parties|pays sont parties|etats y sont parties|etats etaient parties|pays etaient parties|etats avaient ratifie|etats ont ratifie|pays ont ratifie|ratifications',
			'',
		),
		signatories: countWords('signataires|etats signataires|etats ont signe|pays ont signe|etats avaient signe|signatures', ''),
		delegations: countWords('delegations', 'reuni reunissait'),
		delegates: countWords('delegues|deleguees', 'reuni reunissait'),
		observers: countWords('observateurs', 'reuni reunissait'),
		resolutionsAdopted: countWords('resolutions|resolutions ont ete adoptees|resolutions y ont ete adoptees', 'adopte adoptait adoption vu voit'),
		sideEvents: countWords('manifestations paralleles|evenements paralleles', 'marge'),
		countries: countWords('pays|etats', 'actif active actifs actives present presente couvre opere travaille intervient aide'),
		projects: countWords('projets', 'finance soutenu appuye finances'),
		victimsAssisted: countWords('victimes', 'aide assiste soutenu'),
		boardMembers: countWords(
			'membres de son conseil|administrateurs|membres du conseil|membres au conseil',
			"conseil administration d'",
		),
		members: countWords('membres|pays membres|etats membres', ''),
	},
	joined: { signed: words('signe signee'), ratified: words('ratifie ratifiee'), states: words('etats pays') },
	totals: {
		of: new Phrases("nombre de|nombre d'|nombre des|nombre total de|nombre total d'"),
		stood: words("est etait s' elevait eleve etablissait de a d' atteignait atteint se fut"),
	},
	countLinks: words(
		"est se lors a ont avait comptait compte comptent rassemble rassemblait reunit regroupe compose composee forme formee constitue constituee avec desormais de du des d' la le les l' en au aux a dans pour ses , ( ) qui sont etaient participe participaient actuellement encore y s' par fort forte reunissait reunissent regroupait organe alliance",
	),
	past: words('avait avaient comptait reunissait regroupait etaient etait fut'),
	sums: {
		cues: new Phrases(
			'beneficie|soutenu|soutient|verse|versee|contribue|contribution|contributions|don|dons|fait don|fait don de|donateur|contributeur|subvention|donne|octroye|octroyee|accorde|accordee|fourni|recu|recoit|paye|finance|financement|verse|versait',
		),
		to: words('a au aux pour en faveur'),
		from: words('par de du des'),
		gifts: words('contribution don subvention'),
		donors: words('donateur contributeur donatrice contributrice'),
		supports: words('soutenu soutient'),
		receives: words('recu recoit beneficie'),
		between: words(
			"une un la le l' d' de du des montant a au aux par pour sa son ete en faveur , somme total volontaire nouvelle hauteur s' elevait eleve elevee",
		),
	},
	places: {
		held: new Phrases('tenu|tenue|eu lieu|organise|organisee|reuni|reunie|reunis|reunies|ouvert|ouverte|deroule|deroulee|accueilli|accueillie'),
		seat: new Phrases("base|basee|etabli|etablie|installe|installee|siege|a son siege|dont le siege est|dont le siege se trouve|dont le siege est etabli|dont le siege est situe"),
		seatNouns: words('siege'),
		lies: words('se trouve situe etabli fixe'),
		before: words('a au en'),
		hosts: new Phrases('accueilli|accueillie|accueillait|accueille|accueillit|ete le theatre de|ete le cadre de'),
		homes: new Phrases('abrite le siege de|est le siege de|accueille le siege de'),
		venueNouns: words('lieu ville'),
	},
};
