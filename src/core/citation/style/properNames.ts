import { memoized } from '../../steps/memoized';

/** Proper names in English, in lower case. */
export interface ProperNames {
	/** Single words: `france`, `french`, `tokyo`, `freud’s` without its ending. */
	readonly words: ReadonlySet<string>;
	/** Names of several words by their first: those of `new` include `new zealand`. */
	readonly phrases: ReadonlyMap<string, readonly string[]>;
	/** Usual given names, after which a family name follows. */
	readonly given: ReadonlySet<string>;
}

/**
 * Returns the names of countries, regions, languages and large cities that the JavaScript engine knows, with the peoples of the countries,
 * and names that often occur in titles. They are computed once, when a title needs them.
 */
export function properNames(): ProperNames {
	return namesIn(ENGLISH);
}

const ENGLISH = { locale: 'en' } as const;

const namesIn = memoized(({ locale }: { readonly locale: string }): ProperNames => {
	const words = new Set(OTHERS.split(' '));
	const given = new Set(GIVEN.split(' '));
	const phrases = new Map<string, string[]>();
	const regions = codes(26, letter => String.fromCharCode(65 + letter)).concat(REGIONS);
	const languages = codes(26, letter => String.fromCharCode(97 + letter));
	const countries = named(regions, new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }));
	const cities = Intl.supportedValuesOf('timeZone').map(zone => (zone.split('/').at(-1) ?? '').replaceAll('_', ' '));
	for (const name of [...countries, ...named(languages, new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' })), ...cities, ...PHRASES]) {
		const lower = name.toLowerCase();
		const [first = '', ...rest] = lower.split(' ');
		if (rest.length === 0) {
			words.add(lower);
		} else {
			phrases.set(first, [...(phrases.get(first) ?? []), lower]);
		}
	}
	return { words, phrases, given };
});

function named(all: readonly string[], names: Intl.DisplayNames): readonly string[] {
	return all.map(code => names.of(code) ?? '').filter(name => name !== '' && !/[&(]/.test(name));
}

/** Returns all codes of two letters. */
function codes(count: number, letter: (index: number) => string): readonly string[] {
	const letters = Array.from({ length: count }, (_, index) => letter(index));
	return letters.flatMap(first => letters.map(second => first + second));
}

/** The codes of continents and their parts (UN M49). */
const REGIONS = '002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154 155 202 419'.split(' ');

/** Names of several words that titles often contain: of bodies, places, wars and the best known characters. */
const PHRASES = [
	'united nations', 'european union', 'general assembly', 'security council', 'supreme court', 'world war', 'cold war', 'world bank',
	'world health organization', 'world trade organization', 'african union', 'latin america', 'latin american', 'middle east',
	'middle eastern', 'global south', 'new england', 'san francisco', 'the hague', 'king james', 'harry potter', 'sherlock holmes',
	'belmont report', 'apple watch', 'clever hans', 'little albert',
	'anna karenina', 'moby dick', 'jane eyre', 'robinson crusoe', 'oliver twist', 'huckleberry finn', 'don quixote', 'great gatsby',
	'australia day', 'great britain', 'civil war', 'new york', 'new jersey', 'new hampshire', 'new mexico', 'north carolina', 'south carolina', 'north dakota',
	'south dakota', 'rhode island', 'puerto rico', 'british columbia', 'nova scotia', 'new brunswick', 'new south wales', 'south australia', 'western australia',
	'northern territory', 'northern ireland', 'hong kong', 'sierra nevada', 'silicon valley', 'wall street', 'white house', 'great lakes', 'gulf war', 'bretton woods',
	'world wide web', 'middle ages', 'great depression', 'great recession', 'new deal', 'old testament', 'new testament', 'red cross', 'pearl harbor', 'martin luther king',
	'convention against torture', 'convention on the rights of the child', 'convention on the law of the sea', 'convention on human rights', 'genocide convention', 'refugee convention',
	'framework convention', 'chemical weapons convention', 'biological weapons convention', 'arms trade treaty', 'non-proliferation treaty', 'universal declaration of human rights',
	'treaty of', 'human rights council', 'human rights committee', 'human rights watch', 'international criminal court', 'international court of justice', 'court of human rights',
	'international law commission', 'council of europe', 'european commission', 'european parliament', 'european council', 'house of commons', 'house of lords',
	'first amendment', 'second amendment', 'fourth amendment', 'fifth amendment', 'sixth amendment', 'eighth amendment', 'fourteenth amendment', 'native american', 'native americans', 'first nations', 'monte carlo',
	'new orleans', 'democratic party', 'republican party', 'supreme courts', 'department of justice', 'department of education', 'federal reserve', 'oval office', 'capitol hill',
	'sustainable development goals', 'millennium development goals', 'arab spring', 'communist party', 'black lives matter', 'black death',
];

/** Names of religions, peoples, holidays, months and places, and words made of the names of people, that titles often contain. */
const OTHERS =
	'oz january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday christmas '
	+ 'british swiss dutch america american arab arabs soviet nazi roman byzantine ottoman asian scotland scottish wales england celtic viking maya inca aztec '
	+ 'christian christians christianity islam islamic muslim muslims jew jews jewish judaism hindu hinduism buddhist buddhism catholic catholics protestant bible qur’an quran torah god christ jesus '
	+ 'bayes bayesian gaussian markov marx marxist marxism freud freudian darwin darwinian newton einstein kant kantian hegel plato aristotle shakespeare alzheimer parkinson turing nobel '
	+ 'alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois iowa kansas louisiana maine maryland massachusetts michigan minnesota mississippi '
	+ 'missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming boston philadelphia oxford cambridge harvard stanford '
	+ 'queensland tasmania ontario quebec manitoba saskatchewan alberta newfoundland yukon nunavut bavaria catalonia catalan basque crimea kashmir punjab tibet tibetan gaza palestine palestinian '
	+ 'balkan balkans caucasus sahel saharan sahara amazon amazonian andes andean himalaya himalayas himalayan caribbean baltic nordic scandinavia scandinavian siberia siberian mesopotamia '
	+ 'manhattan brooklyn chicago houston dallas seattle baltimore atlanta miami cleveland pittsburgh birmingham manchester liverpool glasgow edinburgh yorkshire cornwall normandy kyoto osaka '
	+ 'nuremberg mekong danube rhine nile hiroshima nagasaki chernobyl fukushima auschwitz holocaust versailles westphalia westphalian weimar renaissance victorian elizabethan edwardian napoleon napoleonic habsburg '
	+ 'mozart beethoven picasso dante tolstoy dostoevsky kafka dickens galileo copernicus nietzsche wittgenstein heidegger descartes cartesian spinoza rousseau hobbes rawls habermas '
	+ 'foucault keynes keynesian weberian durkheim piaget vygotsky gandhi mandela churchill hitler stalin lenin lincoln roosevelt reagan thatcher obama putin confucius confucian '
	+ 'semitic semitism maori māori inuit aboriginal olympic olympics medicare medicaid '
	+ 'beijing kennedy nixon clinton trump biden dirichlet poisson bernoulli fourier laplace hilbert boltzmann pareto likert asperger chomsky bourdieu derrida deleuze arendt mumbai delhi geneva munich barcelona milan venice florence mediterranean atlantic pacific arctic facebook google wikipedia englishes '
	+ 'twitter youtube instagram tiktok reddit snapchat whatsapp linkedin microsoft spotify netflix disney pixar minecraft fortnite nintendo playstation xbox tesla uber airbnb walmart starbucks ikea lego '
	+ 'hollywood bollywood bitcoin ethereum linux android enron boeing toyota volkswagen pfizer monsanto brexit ebola zika katrina congress democrat democrats republican republicans latino latinos latina latinas latinx hispanic hispanics '
	+ 'wuhan shenzhen bangalore hyderabad kolkata chennai rotterdam hamburg frankfurt cologne leipzig dresden marseille lyon bordeaux seville valencia turin naples bologna krakow leeds sheffield bristol belfast cardiff nottingham '
	+ 'milwaukee minneapolis nashville oakland harlem appalachia appalachian midwest midwestern kurdish kurdistan roma rohingya uyghur uyghurs zulu yoruba igbo hausa cherokee navajo lakota sioux hopi métis hawaiian pashtun '
	+ 'wechsler stroop pavlovian maslow montessori socratic euclidean newtonian boolean hamiltonian lagrangian rorschach hippocratic machiavelli locke montesquieu tocqueville '
	+ 'jupiter saturn neptune';

/** Given names that are no other words in English. */
const GIVEN =
	'abraham adam adolf agatha albert alexander alexandre alfred alice andrea andrew anna anne anthony antonio arthur barack benjamin benito bertrand brian carl carlos cecilia charles claude daniel david '
	+ 'denis diego donald dorothy edgar edith eduard edward eleanor elena elizabeth ella emil emily emma ernest erving eugene fernando fidel franklin franz frederick friedrich fyodor gabriel george gerald gertrude '
	+ 'gilles giorgio giovanni gustave hannah harold harriet harry heinrich helen henri henry herbert herman hugo ibn igor immanuel isaac isabel jacques james jane jeremy joan johann john jonathan jorge josé joseph juan '
	+ 'judith jules julia julius jürgen karl katherine kenneth kurt laura leo leon leonardo louis louise ludwig luis luther mahatma marcel margaret maria marie martha martin mary michael michel miguel mikhail mohammed muhammad '
	+ 'niccolò nicholas nikolai nora oliver otto pablo patrick paul paulo peter philip pierre rachel ralph rebecca richard robert ronald rudolf ruth samuel sarah sigmund simone søren stephen steven susan sylvia '
	+ 'barbara christine christopher claire clara deborah diane douglas edwin ellen evelyn felix gregory irene jacob jason jeffrey jennifer jessica joanna joel josephine karen kathleen kevin leonard linda lisa matthew maurice melissa michelle '
	+ 'milton nancy nathan nelson olivia oscar pamela raymond roger rosa samantha sara simon sophia stanley timothy victor vincent theodor theodore thomas toni umberto ursula vladimir walter werner wilhelm william winston wolfgang zora';

/** Endings of the names of peoples and their languages: `Brazilian`, `Iraqi`, `Senegalese`. */
const OF_PEOPLE = /^(.{3,}?)(?:ians?|eans?|ans?|ese|is?)$/;

/** Whether a word in lower case, without a possessive ending, is a name or the people of a country. */
export function isProperName(word: string, { words }: ProperNames): boolean {
	const [, stem = ''] = OF_PEOPLE.exec(word) ?? [];
	return words.has(word) || (word.length > 5 && word.endsWith('s') && words.has(word.slice(0, -1))) || (stem !== '' && ['', 'a', 'o', 'e', 'ia', 'y', 'as'].some(ending => words.has(stem + ending)));
}
