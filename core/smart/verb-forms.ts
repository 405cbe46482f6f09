/** What a form of a verb is used for; `base` is the dictionary form and what commands look like. */
export type VerbForm = 'base' | 'finite' | 'participle' | 'gerund';

type Forms = readonly (readonly [form: string, use: VerbForm])[];

const VOWEL = /[aeiou]/;
/** Short verbs that double their last letter: cut → cutting, plan → planned. */
const DOUBLES = /^[^aeiou]*[aeiou][bdgklmnprt]$/;

/** 'reduce' → reduces, reduced, reducing; 'apply' → applies, applied; 'cut' → cutting. */
function english(verb: string): Forms {
  const last = verb.charAt(verb.length - 1);
  const stem = last === 'e' ? verb.slice(0, -1) : DOUBLES.test(verb) ? verb + last : verb;
  const isConsonantY = last === 'y' && !VOWEL.test(verb.charAt(verb.length - 2));
  const finite = isConsonantY ? `${verb.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
  const past = isConsonantY ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  return [
    [verb, 'base'],
    [finite, 'finite'],
    [past, 'participle'],
    [`${stem}ing`, 'gerund'],
  ];
}

const GERMAN_PREFIX = /^(?:be|er|ver|zer|ent|ge|miss|uber|unter|wider|durch)/;

/**
 * 'steigern' → steigert, gesteigert, steigere; 'ein|fuhren' → einzufuhren, eingefuhrt. Verbs of other origin ('-ieren')
 * and those with a fixed prefix take no ge-.
 */
function german(verb: string): Forms {
  const bar = verb.indexOf('|');
  const prefix = verb.slice(0, Math.max(0, bar));
  const main = verb.slice(bar + 1);
  const stem = main.replace(/e?n$/, '');
  const t = /[dt]$/.test(stem) ? 'et' : 't';
  const ge = GERMAN_PREFIX.test(main) || main.endsWith('ieren') ? '' : 'ge';
  if (prefix !== '') {
    return [
      [`${prefix}${main}`, 'base'],
      [`${prefix}zu${main}`, 'base'],
      [`${prefix}${ge}${stem}${t}`, 'participle'],
    ];
  }
  return [
    [verb, 'base'],
    [`${stem}e`, 'base'],
    [`${stem}${t}`, 'finite'],
    [`${ge}${stem}${t}`, 'participle'],
  ];
}

/** 'augmenter' → augmentons, augmentera, augmente; 'reduire' keeps its listed participle. */
function french(verb: string): Forms {
  const stem = verb.replace(/(?:er|ir|re|oir)$/, '');
  const future = verb.endsWith('re') ? verb.slice(0, -1) : verb;
  const we = verb.endsWith('ger') ? `${stem}eons` : verb.endsWith('ir') ? `${stem}issons` : `${stem}ons`;
  const participle = verb.endsWith('er') ? `${stem}e` : verb.endsWith('ir') ? `${stem}i` : `${stem}u`;
  return [
    [verb, 'base'],
    [we, 'base'],
    [`${stem}ez`, 'base'],
    [`${future}a`, 'finite'],
    [`${future}ont`, 'finite'],
    [`${future}ons`, 'finite'],
    [participle, 'participle'],
    [`${participle}e`, 'participle'],
    [`${participle}s`, 'participle'],
    [`${participle}es`, 'participle'],
  ];
}

/** 'aumentar' → aumentaremos, aumentara, aumentado, aumentando; the accents are gone before. */
function iberian(verb: string): Forms {
  const vowel = verb.charAt(verb.length - 2);
  const stem = verb.slice(0, -2);
  const participle = vowel === 'a' ? `${stem}ad` : `${stem}id`;
  return [
    [verb, 'base'],
    [vowel === 'a' ? `${stem}emos` : `${stem}amos`, 'base'],
    [`${verb}emos`, 'finite'],
    [`${verb}a`, 'finite'],
    [`${verb}an`, 'finite'],
    [`${verb}ao`, 'finite'],
    [`${participle}o`, 'participle'],
    [`${participle}a`, 'participle'],
    [`${participle}os`, 'participle'],
    [`${participle}as`, 'participle'],
    [`${stem}${vowel}ndo`, 'gerund'],
  ];
}

const MAKERS: ReadonlyMap<string, (verb: string) => Forms> = new Map([
  ['en', english],
  ['de', german],
  ['fr', french],
  ['es', iberian],
  ['pt', iberian],
]);

/** The forms of a verb that goals are written in, from its dictionary form without accents. */
export function formsOf(language: string, verb: string): Forms {
  return MAKERS.get(language)?.(verb) ?? [[verb, 'base']];
}

/** Words that look like infinitives and are none. */
const NO_INFINITIVES: ReadonlySet<string> = new Set(
  `premier dernier entier dossier atelier chantier papier hiver fevrier janvier calendrier courrier metier quartier leader
  manager master newsletter number order center chiffre nombre titre centre offre livre lettre cadre autre notre votre
  trimestre semestre septembre octobre novembre decembre moindre registre filiere matiere lugar hogar taller mujer par
  popular similar lider poder bar pilar militar regular escolar celular dolar ayer primer tercer cualquier qualquer
  menor maior lar mulher setor ar mar escolar familiar hospitalar titular auxiliar avenir plaisir desir loisir customer
  power tower partner worker user dealer retailer supplier cluster transfer after over under never ever water paper
  zero hier fier cher her per super hyper inter cyber offer`.split(/\s+/),
);

const INFINITIVE_ENDING: ReadonlyMap<string, RegExp> = new Map([
  ['fr', /^\p{L}{2,}(?:er|ir|oir|[iu][irv]re|ndre|ttre)$/u],
  ['es', /^\p{L}{2,}(?:[aei]r|[aei]rse)$/u],
  ['pt', /^\p{L}{2,}(?:[aei]r|[aei]r-se)$/u],
  ['de', /^\p{Ll}{3,}(?:en|ern|eln)$/u],
]);

/**
 * Whether an unlisted word has the shape of an infinitive: 'fidéliser', 'robustecer', 'aufforsten'. Only where a verb is
 * expected: at the start of a sentence, in German at its end.
 */
export function looksLikeInfinitive(language: string, key: string): boolean {
  return (INFINITIVE_ENDING.get(language)?.test(key) ?? false) && key.length >= 5 && !NO_INFINITIVES.has(key);
}
