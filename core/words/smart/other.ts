/**
 * Small words of languages whose goals are not read yet. They only tell that a sentence is in none of the read ones, so
 * that its S is unknown and not failed.
 */
export const OTHER_LANGUAGES: readonly string[] = [
  `het, een, van, met, voor, naar, wordt, worden, onze, alle, deze, niet, ook, eind, vóór, tot, bij, uit, omzet, verhogen, verhoog, verlagen`,
  `il, lo, gli, di, della, delle, dei, degli, nel, nella, nelle, per, con, entro, al, alla, che, sono, tutti, dell, nuovi, fine, ridurre, aumentare`,
  `och, att, med, för, till, från, vår, våra, ska, innan, den, öka, minska, alla, senast, av, på, eller, inte`,
  `og, at, med, til, fra, vores, skal, inden, alle, øke, øge, redusere, reducere, av, på, ikke, før, innen`,
  `i, na, do, dla, oraz, przed, nasz, wszystkie, przez, zwiększyć, zmniejszyć, się, końca, roku, wzrost, o, w, z`,
  `ve, için, bir, ile, kadar, yılı, sonuna, artırmak, azaltmak, tüm, olan, göre`,
  `ja, sekä, mennessä, kaikki, lisätä, vähentää, vuoden, loppuun`,
  `a, na, pro, do, konce, zvýšit, snížit, všechny, roku, nebo, nové, za`,
  `și, pentru, până, creștere, reducere, toate, noastre, la, sfârșitul, cu`,
  `és, az, egy, hogy, növelni, csökkenteni, végéig, minden, által, új`,
];
