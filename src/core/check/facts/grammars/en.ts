import type { FactGrammar } from './factGrammar';
import { cueWords, countWords, numbers } from './grammarParts';
import { Phrases, words } from './phrases';

/** The English words that facts are read from. */
export const english: FactGrammar = {
	language: 'en',
	months: 'January February March April May June July August September October November December'.split(' '),
	dateWords: { day: 'on', month: 'in', year: 'in', range: ['from', 'to'] },
	datePrepositions: words('on in since from of by until during dated between'),
	rangeWords: words('to and until through – — -'),
	weekdays: words('monday tuesday wednesday thursday friday saturday sunday'),
	...numbers(
		'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
		'thirty forty fifty sixty seventy eighty ninety',
	),
	multipliers: new Map([
		['hundred', 1e2],
		['thousand', 1e3],
		['million', 1e6],
		['billion', 1e9],
		['bn', 1e9],
		['mn', 1e6],
	]),
	hedges: {
		about: new Phrases('about|around|approximately|roughly|some|nearly|almost|circa|ca|ca .|c .|close to|an estimated|estimated'),
		atLeast: new Phrases('more than|over|at least|above|exceeding|no fewer than|no less than|not less than|upwards of|after|well over'),
		atMost: new Phrases('up to|under|below|fewer than|less than|at most|no more than|before|until|as many as'),
	},
	silent: new Phrases(`not|n't|no|never|nor|neither|cannot|can't|don't|doesn't|didn't|wasn't|weren't|isn't|aren't|hasn't|haven't|hardly|rather than|instead of|except|unlike
		|would|may|might|could|should|shall|will|must|can|if|unless|whether|to be|planned|scheduled|proposed|postponed|expected|draft|intended|hoped
		|wrongly|erroneously|mistakenly|incorrectly|allegedly|supposedly|claim|claimed|claims|claiming|rumoured|said|says|saying|according
		|believe|believes|believed|think|thinks|thought|assume|assumes|assumed|suppose|supposes|supposed|suggest|suggests|suggested|suggesting|argue|argues|argued|assert|asserts|asserted|insist|insists|insisted|imagine|imagines|imagined|pretend|pretends|doubt|doubts|doubted|wrong|false|untrue|incorrect|mistaken|myth|mistake|error|rumour
		|yesterday|today|tomorrow|last year|last month|last week|this year|this month|this week|next year|next month|next week|ago|earlier|later|recently|previous|previously|former|formerly|early|late|mid|end of
		|again|amended|revised`),
	sessions: words('session sessions meeting meetings edition editions conference congress summit'),
	articles: words('the a an its this that our their'),
	auxiliaries: words(
		`was were is are been existed having first – — be has have had being which that who formally finally originally also officially unanimously successfully jointly itself then ( ) , 's`,
	),
	passive: words('was were been is are being'),
	adverbs: words('only just unanimously formally there consensus without vote back dated virtually online officially the , year years'),
	of: words("of the to 's ( ) new"),
	by: words('by'),
	phrases: words('by at in under during with through'),
	inNames: words('of the for on against and de'),
	prepositions: words(
		'of by at in on with from to for under for against during through within about after before between via without as like including than',
	),
	and: words('and or & nor'),
	manners: new Phrases(
		'for signature|without a vote|by consensus|by acclamation|without objection|by a recorded vote|by a large majority',
	),
	possessives: words('its their'),
	following: words('since with following after upon from'),
	marks: words('saw sees marked marks witnessed brought is was the day date month year of on in which when'),
	happened: words('is was took takes place occurred happened came dates dated goes back to falls fell'),
	predicates: words(
		'runs leads led pays paid helps helped assists assisted connects connected covers covered enjoys enjoyed brings protects protected combats combated tackles tackled prevents prevented regulates regulated governs governed criminalizes criminalized criminalises criminalised permits permitted allows allowed enables enabled pools pooled unites united administers administered oversees oversaw manages managed operates operated advises advised trains trained teaches taught supports supported strengthens strengthened employs employed consists comprises includes remains remained provides provided requires required applies applied binds bound aims aimed contains serves served brought offers offered promotes promoted became becomes continues continued seeks sought defines defined obliges obliged gives gave plays played entered came took adopted met meets marked established finally now publishes published coordinates coordinated',
	),
	relatives: words('which that'),
	pronouns: words('it they we states members governments parties countries delegates delegations participants experts member'),
	dates: {
		adopted: cueWords('adopted|adopting|approved|passed', 'adoption'),
		signed: cueWords('signed', 'signing|signature'),
		openedForSignature: cueWords('opened for signature|open for signature', 'opening for signature|opening'),
		inForce: cueWords(
			'entered into force|enters into force|came into force|comes into force|takes effect|in force|took effect|came into effect|in effect|became effective|entered into effect|entered in force|applied since|became binding|became legally binding|came into operation',
			'entry into force',
		),
		dated: cueWords('dated|dates from|dates back to|bears the date|traces its origins to|bears the date of|is dated', ''),
		established: cueWords(
			'established|created|founded|formed|set up|came into being|came into existence|born|saw the light of day|existed since|in existence since|traces its origins to|dates from|dates back to',
			'establishment|creation|foundation',
		),
		launched: cueWords('launched', 'launch'),
		started: cueWords('started|began|operational|in operation|operating|active|running|up and running|at work', 'start|beginning'),
		announced: cueWords('announced', 'announcement'),
		published: cueWords('published|issued|released', 'publication'),
		renamed: cueWords(
			'renamed|borne its present name|borne its current name|had its present name|had its current name|took its present name|took its current name|been known by its present name',
			'renaming',
		),
		merged: cueWords('merged', 'merger'),
		held: cueWords(
			'held|took place|takes place|met|meets|convened|convenes|sat|gathered for|assembled for|met for|convened for|came together for|organized|organised|ran|lasted',
			'dates|date',
		),
		opened: cueWords(
			'opened|opens|began|begins|started|starts|commenced|kicked off|got under way|got underway',
			'opening|opening day|first day|start|beginning',
		),
		closed: cueWords(
			'closed|closes|closed its doors|ended|ends|concluded|concludes|finished|came to a close|came to an end|drew to a close|wrapped up',
			'closing|closure|conclusion|closing day|last day|final day|end',
		),
	},
	states: new Phrases('in force|in effect|operational|in operation|operating|active|running|up and running|at work'),
	since: words('since from'),
	counts: {
		parties: countWords(
			'parties|states parties|state parties|contracting parties|states party|states are party|countries are party|states are parties|countries are parties|states were party|states were parties|countries were party|countries were parties|states have ratified|states had ratified|countries have ratified|ratifications',
			'ratified',
		),
		signatories: countWords(
			'signatories|signatory states|states have signed|states signed|countries have signed|countries signed|signatures',
			'signed',
		),
		delegations: countWords('delegations', 'attended gathered drew welcomed attracted'),
		delegates: countWords('delegates', 'attended gathered drew welcomed attracted'),
		observers: countWords('observers|observer organizations', 'attended gathered drew welcomed attracted'),
		resolutionsAdopted: countWords(
			'resolutions|resolutions were adopted',
			'adoption adopted adopts passed passes saw produced resulted ended concluded yielded',
		),
		sideEvents: countWords('side events|side events were held|side events took place', 'margins sidelines saw featured'),
		countries: countWords(
			'countries|participating countries|states',
			'works work working operates operate operating active present covers covered covering helped helps reached supports supported',
		),
		projects: countWords('projects', 'funded funds financed finances supported supports run runs'),
		victimsAssisted: countWords(
			'victims|victims of human trafficking|victims of trafficking',
			'helped helps assisted assists supported supports',
		),
		boardMembers: countWords('board members|trustees|members of its board', 'board trustees members'),
		members: countWords('members|member countries|member states|members states', ''),
	},
	joined: { signed: words('signed'), ratified: words('ratified'), states: words('states countries') },
	totals: {
		of: new Phrases('number of|total number of'),
		stood: words('stood stands was is at reached rose to now amounted came totalled currently still had risen grown'),
	},
	countLinks: words(
		`is bears has have had counts counted with now of to in at for the its , ( ) which that are were was brought brings together by during attended took part participated from total a an currently today still under there 's comprises comprised comprising composed made up consists consisting numbers gathers unites includes included among and boasts boasted body organ alliance consortium forum`,
	),
	past: words('had was were boasted counted comprised stood reached rose amounted came'),
	sums: {
		cues: new Phrases(
			'announced a contribution|announces a contribution|contributed|contributes|contribute|contribution|contributions|grant|grants|donated|donation|gave|gives|given|provided|provides|paid|pays|pledged|granted|received|receives|got|transferred|gift|donor|contributor|supported|supports|financed|funding|donor contribution',
		),
		to: words('to for into'),
		from: words('from by'),
		gifts: words('contribution grant donation gift funding'),
		donors: words('donor contributor'),
		supports: words('supported supports financed'),
		receives: words('received receives got'),
		between: words(
			`a an the of to from by for its 's worth amounting amounted totalled came stood at main largest biggest principal leading is one with into has have had was were new voluntary made with total , amount sum`,
		),
	},
	places: {
		held: new Phrases('held|took place|met|gathered|assembled|convened|opened|hosted|organized|organised'),
		seat: new Phrases(
			'based|headquartered|seated|has its seat|has its headquarters|has headquarters|has its office|seat is|with headquarters|with its headquarters|with its seat|whose headquarters are|whose seat is|headquarters is|headquarters are|headquarters are located|headquarters is located|located|sits',
		),
		seatNouns: words('seat headquarters'),
		lies: words('located situated found at'),
		before: words('in at'),
		hosts: new Phrases(
			'hosted|hosts|was host to|was the venue of|was the venue for|was the setting for|was the host city of|was the host city for|was the scene of',
		),
		homes: new Phrases('is home to|is the seat of|is the headquarters of|has been home to'),
		venueNouns: words('venue location place city'),
	},
};
