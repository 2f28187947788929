import { countWords, cueWords, numbers } from './grammarParts';
import type { FactGrammar } from './factGrammar';
import { Phrases, words } from './phrases';

/** The German words that facts are read from. */
export const german: FactGrammar = {
	language: 'de',
	months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
	dateWords: { day: 'am', month: 'im', year: '', range: ['vom', 'bis'] },
	datePrepositions: words('am im in seit vom von jahr jahre zum zwischen'),
	rangeWords: words('bis und – — -'),
	weekdays: words('montag dienstag mittwoch donnerstag freitag samstag sonntag'),
	...numbers('zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig', 'dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'),
	multipliers: new Map([['hundert', 1e2], ['tausend', 1e3], ['million', 1e6], ['millionen', 1e6], ['mio', 1e6], ['milliarde', 1e9], ['milliarden', 1e9], ['mrd', 1e9], ['billion', 1e12], ['billionen', 1e12]]),
	hedges: {
		about: new Phrases('rund|etwa|ungefahr|circa|ca|ca .|gut|knapp|fast|nahezu|gegen|zirka|um'),
		atLeast: new Phrases('mehr als|uber|mindestens|wenigstens|nach|ab'),
		atMost: new Phrases('bis zu|hochstens|weniger als|unter|vor|bis|maximal'),
	},
	silent: new Phrases(`nicht|kein|keine|keinen|keiner|keinem|nie|niemals|weder|ohne|anstatt|anstelle|ausser
		|wurde nicht|konnte|konnten|durfte|sollte|sollten|wird|werden|soll|sollen|muss|mussen|kann|konnen|falls|wenn|ob|geplant|vorgesehen|vorgeschlagen|verschoben|entwurf
		|falschlich|irrtumlich|angeblich|laut|vermeintlich
		|gestern|heute|morgen|letztes jahr|letzten jahr|vergangenen jahr|vergangenes jahr|dieses jahr|diesem jahr|nachstes jahr|vor kurzem|kurzlich|fruher|spater|ehemalig|anfang|ende|mitte
		|erneut|geandert|uberarbeitet`),
	sessions: words('tagung tagungen sitzung sitzungen konferenz kongress ausgabe gipfel'),
	articles: words('der die das den dem des ein eine einen einem einer eines seine seinen ihre ihren diese dieses dieser'),
	auxiliaries: words('wurde wurden ist sind war waren worden hat haben die der das , ( ) formlich offiziell auch schliesslich einstimmig trat tritt sich'),
	passive: words('wurde wurden worden ist trat tritt fand'),
	adverbs: words('einstimmig im konsens dort offiziell , die der das in kraft statt durch den jahr jahre'),
	of: words('der des von vom die das den ( )'),
	by: words('von durch'),
	phrases: words('von durch in bei auf unter wahrend im'),
	inNames: words('der des die das fur gegen und von zur'),
	prepositions: words('von der durch in bei auf mit fur gegen unter zu zur zum nach vor aus uber wahrend im am laut wie'),
	and: words('und oder sowie'),
	pronouns: words('er sie es staaten mitglieder regierungen lander'),
	dates: {
		adopted: cueWords('angenommen|verabschiedet|angenommene|verabschiedete', 'annahme|verabschiedung'),
		signed: cueWords('unterzeichnet|unterzeichnete|unterschrieben', 'unterzeichnung'),
		openedForSignature: cueWords('zur unterzeichnung aufgelegt|zur unterzeichnung offen', 'auflegung zur unterzeichnung'),
		inForce: cueWords('in kraft|in kraft getreten', 'inkrafttreten'),
		established: cueWords('gegrundet|eingerichtet|geschaffen|errichtet|gegrundete|eingerichtete', 'grundung|einrichtung|errichtung'),
		launched: cueWords('gestartet|lanciert|ins leben gerufen', 'start'),
		started: cueWords('begonnen|begann', 'beginn'),
		announced: cueWords('angekundigt|bekanntgegeben', 'ankundigung'),
		published: cueWords('veroffentlicht', 'veroffentlichung'),
		renamed: cueWords('umbenannt', 'umbenennung'),
		merged: cueWords('zusammengelegt|verschmolzen|fusioniert', 'zusammenlegung'),
		held: cueWords('statt|fand|tagte|abgehalten|stattgefunden', ''),
		opened: cueWords('eroffnet', 'eroffnung'),
		closed: cueWords('geschlossen|endete', 'abschluss'),
	},
	states: new Phrases(''),
	since: words('seit ab'),
	counts: {
		parties: countWords('vertragsparteien|vertragsstaaten|parteien', ''),
		signatories: countWords('unterzeichner|unterzeichnerstaaten|signatarstaaten', ''),
		delegations: countWords('delegationen', 'nahmen teil'),
		delegates: countWords('delegierte|delegierten', 'nahmen teil'),
		observers: countWords('beobachter|beobachtern', 'nahmen teil'),
		resolutionsAdopted: countWords('resolutionen', 'verabschiedete nahm'),
		sideEvents: countWords('nebenveranstaltungen|begleitveranstaltungen', 'rande'),
		countries: countWords('landern|lander|staaten', 'arbeitet tatig aktiv'),
		projects: countWords('projekte|projekten', 'forderte finanzierte unterstutzte'),
		victimsAssisted: countWords('opfern|opfer', 'half unterstutzte'),
		boardMembers: countWords('kuratoriumsmitglieder|vorstandsmitglieder', ''),
		members: countWords('mitglieder|mitgliedstaaten|mitgliedsstaaten|mitgliedslander', ''),
	},
	countLinks: words('hat haben hatte zahlt zahlte mit derzeit heute an der die das des dem den in im bei , ( ) sind waren von und zur zum'),
	past: words('hatte zahlte waren war'),
	sums: {
		cues: new Phrases('zahlte|beitrag|beitrage|spende|zuschuss|stellte|gespendet|gezahlt|beigetragen|erhielt|erhalt|uberwies|zuwendung|forderung'),
		to: words('an fur zum zur dem den der'),
		from: words('von'),
		receives: words('erhielt erhalt'),
		between: words("ein eine einen einem in hohe von an den die das dem der fur zum zur hat zu uber freiwilligen freiwilliger , 's"),
	},
	places: { held: new Phrases('statt|fand|tagte|abgehalten|eroffnet'), seat: new Phrases('sitz|ansassig'), before: words('in') },
};
