import type { Phrases } from '../phrases.ts';

/** Polish. */
// prettier-ignore
export const pl: Phrases = {
  language: 'pl',
  months: [
    ['styczeń', 'stycznia', 'sty', 'styczniu'],
    ['luty', 'lutego', 'lut', 'lutym'],
    ['marzec', 'marca', 'mar', 'marcu'],
    ['kwiecień', 'kwietnia', 'kwi', 'kwietniu'],
    ['maj', 'maja', 'maju'],
    ['czerwiec', 'czerwca', 'cze', 'czerwcu'],
    ['lipiec', 'lipca', 'lip', 'lipcu'],
    ['sierpień', 'sierpnia', 'sie', 'sierpniu'],
    ['wrzesień', 'września', 'wrz', 'wrześniu'],
    ['październik', 'października', 'paź', 'październiku'],
    ['listopad', 'listopada', 'lis', 'listopadzie'],
    ['grudzień', 'grudnia', 'gru', 'grudniu'],
  ],
  dates: {
    endOf: ['koniec', 'do końca', 'z końcem', 'na koniec', 'pod koniec', 'końca'],
    by: [
      'do', 'do dnia', 'najpóźniej', 'najpóźniej do', 'nie później niż', 'przed', 'termin', 'termin do', 'na', 'w',
      'we', 'dnia', 'ostateczny termin', 'deadline',
    ],
    within: ['w ciągu', 'w przeciągu', 'w terminie', 'za', 'przez najbliższe', 'w najbliższych'],
    days: ['dni', 'dzień', 'dnia', 'dni roboczych', 'dni kalendarzowych'],
    weeks: ['tygodni', 'tygodnie', 'tydzień', 'tygodnia', 'tyg'],
    months: ['miesięcy', 'miesiące', 'miesiąc', 'miesiąca', 'mies', 'm-cy'],
    current: ['ten', 'tego', 'tym', 'bieżący', 'bieżącego', 'bieżącym', 'obecny', 'obecnego', 'br', 'br.', 'b.r.'],
    next: [
      'następny', 'następnego', 'następnym', 'przyszły', 'przyszłego', 'przyszłym', 'kolejny', 'kolejnego',
      'najbliższy', 'przyszly', 'przyszlego', 'przyszlym',
    ],
    quarter: ['kwartał', 'kwartału', 'kwartale', 'kwart', 'kwartal', 'kwartalu'],
    month: ['miesiąc', 'miesiąca', 'miesiącu'],
    year: ['rok', 'roku', 'r', 'rok obrotowy', 'roku obrotowego', 'rok budżetowy'],
    yearEnd: ['koniec roku', 'do końca roku', 'na koniec roku', 'z końcem roku', 'pod koniec roku'],
    monthEnd: [
      'koniec miesiąca', 'do końca miesiąca', 'na koniec miesiąca', 'z końcem miesiąca', 'pod koniec miesiąca',
    ],
    quarterEnd: [
      'koniec kwartału', 'do końca kwartału', 'na koniec kwartału', 'z końcem kwartału', 'pod koniec kwartału',
      'koniec kwartalu', 'do końca kwartalu', 'na koniec kwartalu', 'z końcem kwartalu', 'pod koniec kwartalu',
    ],
  },
  targets: {
    atLeast: [
      'co najmniej', 'przynajmniej', 'minimum', 'min', 'min.', 'minimalnie', 'nie mniej niż', 'nie niżej niż', 'od',
      'lub więcej', 'i więcej', 'i powyżej', 'większy lub równy', 'większe lub równe',
    ],
    moreThan: ['więcej niż', 'ponad', 'powyżej', 'większe niż', 'większy niż', 'wyższy niż', 'przekracza'],
    atMost: [
      'co najwyżej', 'najwyżej', 'maksymalnie', 'maksimum', 'maks', 'maks.', 'max', 'max.', 'nie więcej niż',
      'nie wyżej niż', 'do', 'lub mniej', 'i mniej', 'i poniżej', 'mniejszy lub równy', 'mniejsze lub równe',
      'nie przekracza', 'w ciągu',
    ],
    lessThan: ['mniej niż', 'poniżej', 'mniejsze niż', 'mniejszy niż', 'niższy niż'],
    between: ['między', 'pomiędzy', 'od'],
    and: ['a', 'i', 'oraz'],
    to: ['do'],
    within: ['w granicach', 'w ciągu', 'w przedziale'],
    of: ['z', 'ze'],
  },
};
