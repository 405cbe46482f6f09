import type { Phrases } from '../phrases.ts';

/** Turkish. */
// prettier-ignore
export const tr: Phrases = {
  language: 'tr',
  months: [
    ['ocak', 'oca'],
    ['şubat', 'şub'],
    ['mart', 'mar'],
    ['nisan', 'nis'],
    ['mayıs', 'may', 'mayis'],
    ['haziran', 'haz'],
    ['temmuz', 'tem'],
    ['ağustos', 'ağu'],
    ['eylül', 'eyl'],
    ['ekim', 'eki'],
    ['kasım', 'kas', 'kasim'],
    ['aralık', 'ara', 'aralik'],
  ],
  dates: {
    endOf: ['sonu', 'sonuna kadar', 'sonunda', 'bitimi', 'sonuna'],
    by: [
      'kadar', 'e kadar', 'a kadar', 'en geç', 'önce', 'tarihine kadar', 'termin', 'son tarih', 'itibarıyla',
      'itibariyle', 'içinde', 'son gün', 'ye kadar', 'ya kadar', 'itibariyla',
    ],
    within: ['içinde', 'içerisinde', 'önümüzdeki', 'zarfında', 'zarfinda'],
    days: ['gün', 'günü', 'iş günü', 'takvim günü'],
    weeks: ['hafta', 'haftası', 'haftasi'],
    months: ['ay', 'ayı', 'ayi'],
    current: ['bu', 'içinde bulunulan', 'mevcut', 'cari'],
    next: ['gelecek', 'önümüzdeki', 'sonraki', 'bir sonraki', 'gelecek olan'],
    quarter: ['çeyrek', 'çeyreği', 'çyr', 'çeyrek sonu', 'çeyreğin sonu', 'çeyrek sonuna kadar'],
    month: ['ay', 'ayı', 'ay sonu', 'ayın sonu', 'ay sonuna kadar', 'ay içinde', 'ayi', 'ayin sonu'],
    year: [
      'yıl', 'yılı', 'mali yıl', 'takvim yılı', 'yıl sonu', 'yılın sonu', 'yıl sonuna kadar', 'yıl içinde', 'yil',
      'yili', 'mali yil', 'takvim yili', 'yil sonu', 'yilin sonu', 'yil sonuna kadar', 'yil içinde',
    ],
    yearEnd: [
      'yıl sonu', 'yılsonu', 'yıl sonuna kadar', 'mali yıl sonu', 'sene sonu', 'yil sonu', 'yilsonu',
      'yil sonuna kadar', 'mali yil sonu',
    ],
    monthEnd: ['ay sonu', 'aysonu', 'ay sonuna kadar'],
    quarterEnd: ['çeyrek sonu', 'çeyrek sonuna kadar'],
  },
  targets: {
    atLeast: [
      'en az', 'en azından', 'asgari', 'minimum', 'min', 'min.', 've üzeri', 've üstü', 'veya daha fazla',
      'veya üzeri', 'den az olmamak', 'az olmamalı', 'den az olmayan', 'büyük veya eşit', 'büyük eşit', 'en azindan',
      'az olmamali',
    ],
    moreThan: [
      'daha fazla', 'den fazla', 'dan fazla', 'daha büyük', 'den büyük', 'dan büyük', 'üzerinde', 'üstünde', 'aşan',
      'üzeri',
    ],
    atMost: [
      'en fazla', 'en çok', 'azami', 'maksimum', 'maks', 'maks.', 'max', 'max.', 've altı', 'veya daha az',
      'veya altı', 'geçmemeli', 'aşmamalı', 'i geçmeyen', 'kadar', 'küçük veya eşit', 'küçük eşit', 'içinde',
      've alti', 'veya alti', 'aşmamali',
    ],
    lessThan: [
      'daha az', 'den az', 'dan az', 'daha küçük', 'den küçük', 'dan küçük', 'altında', 'aşağısında', 'altinda',
      'aşağisinda',
    ],
    between: ['arasında', 'arası', 'arasinda', 'arasi'],
    and: ['ve', 'ile'],
    to: ['ile', 'kadar'],
    within: ['içinde', 'içerisinde', 'dahilinde'],
    of: ['üzerinden'],
  },
};
