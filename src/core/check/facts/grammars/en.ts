import { cueWords, countWords, numbers } from './grammarParts';
import type { FactGrammar } from './factGrammar';
import { Phrases, words } from './phrases';

/** The English words that facts are read from. */
export const english: FactGrammar = {
	language: 'en',
	months: 'January February March April May June July August September October November December'.split(' '),
	dateWords: { day: 'on', month: 'in', year: 'in', range: ['from', 'to'] },
	datePrepositions: words('on in since from of by until during dated between'),
	rangeWords: words('to and until through – — -'),
	weekdays: words('monday tuesday wednesday thursday friday saturday sunday'),
	...numbers('two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty', 'thirty forty fifty sixty seventy eighty ninety'),
	multipliers: new Map([['hundred', 1e2], ['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['bn', 1e9], ['mn', 1e6]]),
	hedges: {
		about: new Phrases('about|around|approximately|roughly|some|nearly|almost|circa|ca|ca .|c .|close to|an estimated|estimated'),
		atLeast: new Phrases('more than|over|at least|above|exceeding|no fewer than|no less than|not less than|upwards of|after|well over'),
		atMost: new Phrases('up to|under|below|fewer than|less than|at most|no more than|before|until|as many as'),
	},
	silent: new Phrases(`not|n't|no|never|nor|neither|cannot|can't|don't|doesn't|didn't|wasn't|weren't|isn't|aren't|hasn't|haven't|hardly|rather than|instead of|except|unlike
		|would|may|might|could|should|shall|will|must|can|if|unless|whether|to be|planned|scheduled|proposed|postponed|expected|draft|intended|hoped
		|wrongly|erroneously|mistakenly|incorrectly|allegedly|supposedly|claimed|claims|believed|rumoured|said|according
		|yesterday|today|tomorrow|last year|last month|last week|this year|this month|this week|next year|next month|next week|ago|earlier|later|recently|previous|previously|former|formerly|early|late|mid|end of
		|again|amended|revised`),
	sessions: words('session sessions meeting meetings edition editions conference congress summit'),
	articles: words('the a an its this that our their'),
	auxiliaries: words(`was were is are been be has have had being which that who formally finally originally also officially unanimously successfully jointly itself then ( ) , 's`),
	passive: words('was were been is are being'),
	adverbs: words('unanimously formally there consensus without vote back dated virtually online officially the , year years'),
	of: words("of the to 's ( ) new"),
	by: words('by'),
	phrases: words('by at in under during with through'),
	inNames: words('of the for on against and de'),
	prepositions: words('of by at in on with from to for under for against during through within about after before between via without as like including than'),
	and: words('and or & nor'),
	pronouns: words('it they we states members governments parties countries delegates member'),
	dates: {
		adopted: cueWords('adopted|approved|passed', 'adoption'),
		signed: cueWords('signed', 'signing|signature'),
		openedForSignature: cueWords('opened for signature|open for signature', 'opening for signature'),
		inForce: cueWords('entered into force|came into force|in force|took effect|came into effect|in effect|entered into effect|entered in force', 'entry into force'),
		established: cueWords('established|created|founded|set up', 'establishment|creation|foundation'),
		launched: cueWords('launched', 'launch'),
		started: cueWords('started|began|operational|in operation|active|running', 'start|beginning'),
		announced: cueWords('announced', 'announcement'),
		published: cueWords('published|issued|released', 'publication'),
		renamed: cueWords('renamed', 'renaming'),
		merged: cueWords('merged', 'merger'),
		held: cueWords('held|took place|met|convened|organized|organised', ''),
		opened: cueWords('opened', 'opening'),
		closed: cueWords('closed|ended|concluded', 'closing|closure|conclusion'),
	},
	states: new Phrases('in force|in effect|operational|in operation|active|running'),
	since: words('since from'),
	counts: {
		parties: countWords('parties|states parties|state parties|contracting parties|states party|states are party|countries are party|states are parties|countries are parties|states were party|states have ratified|countries have ratified|ratifications', 'ratified'),
		signatories: countWords('signatories|signatory states|states have signed|states signed|countries have signed|countries signed|signatures', 'signed'),
		delegations: countWords('delegations', 'attended gathered'),
		delegates: countWords('delegates', 'attended gathered'),
		observers: countWords('observers|observer organizations', 'attended gathered'),
		resolutionsAdopted: countWords('resolutions', 'adopted passed'),
		sideEvents: countWords('side events', 'margins sidelines'),
		countries: countWords('countries|participating countries|states', 'works work working operates operate operating active present covers covered covering helped helps reached supports supported'),
		projects: countWords('projects', 'funded funds financed finances supported supports run runs'),
		victimsAssisted: countWords('victims|victims of human trafficking|victims of trafficking', 'helped helps assisted assists supported supports'),
		boardMembers: countWords('board members|trustees|members of its board', 'board trustees members'),
		members: countWords('members|member countries|member states|members states', ''),
	},
	countLinks: words(`has have had counts counted with now of to in at for the its , ( ) which that are were was brought brings together by during attended took part participated from total a an currently today still under there 's comprises comprised includes included among and`),
	past: words('had was were counted comprised'),
	sums: {
		cues: new Phrases('contributed|contributes|contribute|contribution|contributions|grant|grants|donated|donation|gave|gives|given|provided|provides|paid|pays|pledged|granted|received|receives|transferred|gift|funding|donor contribution'),
		to: words('to for into'),
		from: words('from by'),
		receives: words('received receives'),
		between: words(`a an the of to from by for its 's worth amounting into has have had was were new voluntary made with total , amount sum`),
	},
	places: { held: new Phrases('held|took place|met|convened|opened|hosted'), seat: new Phrases('based|headquartered|seated|has its seat|has its headquarters|has headquarters|has its office|seat is|headquarters is|headquarters are|located'), before: words('in at') },
};
