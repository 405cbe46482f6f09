import type { Texts } from './describe.ts';

/** German, with the codes and placeholders of English. */
export const de = {
  // Zellen lesen
  NO_DATA: {
    title: 'Keine Daten',
    why: 'Die Zelle ist leer oder sagt, dass es noch keinen Wert gibt.',
    next: 'Den Wert eintragen, sobald er bekannt ist.',
  },
  ERROR: {
    title: 'Die Zelle zeigt einen Fehler',
    why: 'In der Zelle steht {error}; es gibt also keinen Wert zu beurteilen.',
    next: 'Die Formel reparieren; #REF! (#BEZUG!) hat seine Quelle verloren, #NAME? braucht vielleicht ein Add-in.',
  },
  TEXT: {
    title: 'Die Zelle enthält Text',
    why: '„{text}“ ist keine Zahl.',
    next: 'Eine Zahl eintragen oder den Text in den Einstellungen unter „keine Daten“ aufführen.',
  },
  TWO_NUMBERS: {
    title: 'Mehr als eine Zahl',
    why: '„{text}“ enthält mehr als eine Zahl, und nichts sagt, welche zählt.',
    next: 'Nur eine Zahl in die Zelle schreiben.',
  },
  BOOLEAN: {
    title: 'WAHR und FALSCH sind keine Beträge',
    why: 'Eine Kennzahl braucht eine Zahl; nur Erledigt-Spalten nehmen Ja und Nein.',
    next: 'Eine Zahl eintragen.',
  },
  NOT_A_NUMBER: { title: 'Keine Zahl', why: 'Der Wert lässt sich nicht als Zahl lesen.', next: 'Eine Zahl eintragen.' },
  NOT_FINITE: {
    title: 'Zahl außerhalb des Bereichs',
    why: 'Die Zahl ist zu groß, um damit zu rechnen.',
    next: 'Auf einen Tippfehler prüfen.',
  },
  DATE_IN_NUMBER: {
    title: 'Die Zelle enthält ein Datum',
    why: 'Ein Datum ist kein Betrag, obwohl es als Zahl gespeichert ist.',
    next: 'Den Betrag eintragen oder das Zahlenformat ändern.',
  },
  TEXT_NUMBER: {
    title: 'Zahl als Text gespeichert',
    why: 'Die Zahl wurde gelesen, aber die Formeln von Excel sehen sie nicht.',
    next: 'Die Zelle in eine Zahl umwandeln.',
  },
  OTHER_LOCALE: {
    title: 'In anderer Schreibweise',
    why: 'Das Dezimalzeichen gehört nicht zu diesem Gebietsschema; gelesen wurde der Text trotzdem.',
    next: 'Die Zahl prüfen oder das Gebietsschema setzen.',
  },
  AMBIGUOUS_NUMBER: {
    title: 'Mehrdeutige Zahl',
    why: 'Das eine Trennzeichen könnte Tausender oder Dezimalen trennen; das Gebietsschema entschied.',
    next: 'Die Zahl prüfen oder das Gebietsschema setzen.',
  },
  HIDDEN_CHAR: {
    title: 'Verstecktes Zeichen',
    why: 'Der Text enthält ein unsichtbares Zeichen ({detail}); es wurde weggelassen.',
    next: 'Die Zelle neu eintippen.',
  },
  NO_TARGET: { title: 'Kein Soll', why: 'Es gibt nichts, woran das Ist zu messen wäre.', next: 'Ein Soll eintragen.' },
  TARGET_REF: {
    title: 'Das Soll hängt von einer anderen Zelle ab',
    why: '„{text}“ bezieht sich auf einen Wert, den diese Zelle nicht enthält.',
    next: 'Die Zahl eintragen oder eine Formel, die sie ergibt.',
  },
  TARGET_IS_DATE: {
    title: 'Das Soll ist ein Datum',
    why: 'Ein Datum wird eingehalten oder verfehlt, nicht anteilig erreicht.',
    next: 'Daten in eine Fällig-Spalte schreiben.',
  },
  BAD_RANGE: {
    title: 'Der Bereich ist verkehrt herum',
    why: 'Die untere Grenze liegt über der oberen.',
    next: 'Die beiden Grenzen tauschen.',
  },
  MERGED: {
    title: 'Von einer verbundenen Zelle verdeckt',
    why: 'Nur die erste Zelle eines Verbunds enthält einen Wert.',
    next: '„Verbundene Zellen füllen“ einschalten oder den Verbund lösen.',
  },
  SCALE_SUSPECT: {
    title: 'Gemischte Prozentangaben',
    why: 'Das eine ist ein Prozentwert, das andere etwa hundertmal so groß; umgerechnet wurde nichts.',
    next: 'Beides als Prozentwerte schreiben.',
  },
  // Daten
  NOT_A_DATE: { title: 'Kein Datum', why: '„{text}“ nennt keinen Tag.', next: 'Ein Datum wie 2026-03-31 eintragen.' },
  INVALID_DATE: {
    title: 'Diesen Tag gibt es nicht',
    why: '„{text}“ steht nicht im Kalender.',
    next: 'Das Datum berichtigen.',
  },
  AMBIGUOUS_DATE: {
    title: 'Mehrdeutiges Datum',
    why: '„{text}“ könnte Tag-Monat oder Monat-Tag sein.',
    next: 'Die Reihenfolge festlegen oder 2026-03-31 schreiben.',
  },
  UNSUPPORTED_DATE: {
    title: 'Wochen werden nicht gelesen',
    why: '„{text}“ ist eine ISO-Woche.',
    next: 'Ein Datum wie 2026-03-31 oder „Q1 2026“ eintragen.',
  },
  INVALID_PERIOD: {
    title: 'Diese Periode gibt es nicht',
    why: '„{text}“ nennt eine Periode, die kein Jahr hat.',
    next: 'Die Periode berichtigen.',
  },
  FISCAL_START_NEEDED: {
    title: 'Welches Geschäftsjahr?',
    why: '„{text}“ braucht den ersten Monat des Geschäftsjahres.',
    next: 'Den Beginn des Geschäftsjahres setzen.',
  },
  AS_OF_NEEDED: {
    title: 'Ab wann gezählt?',
    why: '„{text}“ zählt ab einem Tag, der nicht genannt wurde.',
    next: 'Den Stichtag nennen.',
  },
  YEAR_ASSUMED: {
    title: 'Jahr angenommen',
    why: 'Überschriften oder Daten nennen kein Jahr; es wurde das des Stichtags genommen.',
    next: 'Das Jahr dazuschreiben.',
  },
  // Urteile
  OVERFLOW: {
    title: 'Zahlen zu groß',
    why: 'Das Ergebnis liegt jenseits dessen, womit sich rechnen lässt.',
    next: 'Auf einen Tippfehler prüfen.',
  },
  ZERO_TARGET: {
    title: 'Das Soll ist null',
    why: 'Von nichts gibt es keinen Anteil, also zählt nur die Seite: erreicht oder nicht.',
    next: 'Eine absolute Toleranz setzen, wo knapp verfehlt nicht Rot ist.',
  },
  STRICT_EQUAL: {
    title: 'Genau an einem Soll, das zu übertreffen ist',
    why: 'Das Soll sagt „mehr als“ oder „weniger als“, und das Ist ist gleich.',
    next: '„>=“ schreiben, wo gleich genügt.',
  },
  NOT_MEANINGFUL: {
    title: 'Prozentwert ohne Aussage',
    why: 'Die Lücke liegt jenseits von 300 %; die Beträge sagen mehr.',
    next: 'Die Beträge ansehen.',
  },
  NOT_STARTED: { title: 'Nicht begonnen', why: 'Die Periode beginnt nach dem Stichtag.', next: '' },
  TOO_EARLY: {
    title: 'Zu früh für ein Urteil',
    why: 'Zu wenig der Periode ist vergangen, oder es ist noch nichts fällig.',
    next: 'Später wieder ansehen.',
  },
  BAD_PERIOD: {
    title: 'Die Periode endet, bevor sie beginnt',
    why: 'Das Enddatum liegt vor dem Beginn.',
    next: 'Die Daten berichtigen.',
  },
  BAD_PROFILE: {
    title: 'Das Profil ist nicht brauchbar',
    why: 'Es braucht zwölf Zahlen ab null, die nicht alle null sind.',
    next: 'Das Profil berichtigen.',
  },
  NO_BASELINE: {
    title: 'Kein Ausgangswert',
    why: 'Eine Rampe wird am Weg von ihrem Ausgangswert gemessen, und es gibt keinen.',
    next: 'Den Ausgangswert eintragen.',
  },
  BASELINE_IS_TARGET: {
    title: 'Ausgangswert gleich Soll',
    why: 'Es gibt keinen Weg zu gehen, also wurde als Stand geurteilt.',
    next: 'Den Ausgangswert prüfen.',
  },
  KIND_GUESSED: {
    title: 'Art vermutet',
    why: 'Nach dem Namen wurde die Art angenommen: {detail}.',
    next: 'Die Art dieser Kennzahl setzen, falls das falsch ist.',
  },
  MISSING_PERIODS: {
    title: 'Perioden ohne Ist',
    why: '{detail} der bisherigen Perioden haben kein Ist; sie blieben auf beiden Seiten weg.',
    next: 'Die fehlenden Istwerte eintragen.',
  },
  HELD_FROM: {
    title: 'Zurückgehalten',
    why: 'Die Hysterese lässt die Farbe nicht sofort wechseln; berechnet war {detail}.',
    next: 'Sie wechselt, wenn die Verbesserung anhält.',
  },
  DONE: { title: 'Erledigt', why: 'Der Meilenstein wurde rechtzeitig erreicht.', next: 'Feiern.' },
  DONE_LATE: {
    title: 'Verspätet erledigt',
    why: 'Es wurde nach dem Termin fertig.',
    next: 'Beim nächsten Plan daran denken.',
  },
  OVERDUE: {
    title: 'Überfällig',
    why: 'Der Termin ist vorbei, und es ist nicht fertig.',
    next: 'Heute entscheiden, was zu tun ist.',
  },
  DUE_SOON: {
    title: 'Bald fällig',
    why: 'Es ist innerhalb der Warnzeit fällig und nicht fertig.',
    next: 'Dafür sorgen, dass es fertig wird.',
  },
  PENDING: { title: 'Offen', why: 'Es ist noch nicht fällig, und nichts sagt, wie weit es ist.', next: '' },
  NO_DUE: {
    title: 'Kein Termin',
    why: 'Es gibt kein Datum, an dem es zu messen wäre.',
    next: 'Einen Termin eintragen.',
  },
  DATE_ORDER: {
    title: 'Fällig vor dem Beginn',
    why: 'Der Termin liegt vor dem Beginn.',
    next: 'Die Daten berichtigen.',
  },
  CANCELLED: { title: 'Abgesagt', why: 'Es ist als abgesagt gekennzeichnet.', next: '' },
  DAYS_LATE: { title: 'Tage zu spät', why: '{detail} Tage nach dem Termin.', next: '' },
  DAYS_LEFT: { title: 'Verbleibende Tage', why: '{detail} Tage bis zum Termin.', next: '' },
  TYPED_STATUS: {
    title: 'Eingetragener Status',
    why: 'Die Tabelle selbst sagt {detail}.',
    next: 'Mit dem vergleichen, was die Zahlen sagen.',
  },
  WATERMELON_RISK: {
    title: 'Außen grün, innen zweifelhaft',
    why: 'Die Zahlen sind grün, aber die Zuversicht liegt bei 40 % oder weniger.',
    next: 'Fragen, was die verantwortliche Person kommen sieht.',
  },
  STALE: {
    title: 'Nicht rechtzeitig aktualisiert',
    why: 'Die letzte Aktualisierung liegt länger zurück, als der Rhythmus erlaubt.',
    next: 'Die verantwortliche Person um einen neuen Wert bitten.',
  },
  EVIDENCE_NEEDED: {
    title: 'Rot, aber zuversichtlich',
    why: 'Die Zahlen sind rot, aber die Zuversicht liegt bei 80 % oder mehr.',
    next: 'Nach den Belegen fragen.',
  },
  OVERRIDE: {
    title: 'Von Hand gesetzt',
    why: 'Jemand hat diesen Status gesetzt; der berechnete steht daneben.',
    next: 'Grund und Ablauf ansehen.',
  },
  OVERRIDE_BY: { title: 'Von Hand gesetzt', why: 'Gesetzt von {detail}.', next: '' },
  OVERRIDE_EXPIRED: {
    title: 'Ein gesetzter Status ist abgelaufen',
    why: 'Der berechnete Status gilt wieder.',
    next: 'Mit Begründung erneuern oder herausnehmen.',
  },
  OVERRIDE_INCOMPLETE: {
    title: 'Einem gesetzten Status fehlt etwas',
    why: 'Er braucht Grund, Verantwortliche und Ablauf und zählt deshalb nicht.',
    next: 'Vervollständigen oder herausnehmen.',
  },
  DUE_AMBIGUOUS_DATE: {
    title: 'Mehrdeutiger Termin',
    why: 'Der Termin könnte Tag-Monat oder Monat-Tag sein.',
    next: 'Die Reihenfolge festlegen oder 2026-03-31 schreiben.',
  },
  START_AMBIGUOUS_DATE: {
    title: 'Mehrdeutiger Beginn',
    why: 'Der Beginn könnte Tag-Monat oder Monat-Tag sein.',
    next: 'Die Reihenfolge festlegen oder 2026-03-31 schreiben.',
  },
  // Zusammenfassung
  NO_CHILDREN: {
    title: 'Nichts zusammenzufassen',
    why: 'An diesem Ziel hängt nichts, also hat es keine Farbe.',
    next: 'Eine Kennzahl darunter anlegen.',
  },
  LOW_COVERAGE: {
    title: 'Zu wenig bekannt',
    why: 'Weniger als 60 % des Gewichts haben ein Urteil.',
    next: 'Die grauen Teile ausfüllen.',
  },
  GATE_RED: {
    title: 'Eine Bedingung ist rot',
    why: 'Ein unverzichtbarer Teil ist rot, also ist es auch das Ganze, gleich wie der Durchschnitt ist.',
    next: 'Zuerst diese Bedingung klären.',
  },
  GATE_UNKNOWN: {
    title: 'Eine Bedingung hat kein Urteil',
    why: 'Das Ganze kann nicht grün sein, bevor sie bekannt ist.',
    next: 'Ihre Zahl beschaffen.',
  },
  NO_GREEN_OVER_RED: {
    title: 'Bei Gelb gehalten',
    why: 'Der Durchschnitt ist grün, aber ein Teil ist rot.',
    next: 'Den roten Teil ansehen.',
  },
  WEIGHT_MISSING: {
    title: 'Gewichte fehlen',
    why: 'Einige Teile haben ein Gewicht; leere zählen nichts.',
    next: 'Alle ausfüllen oder alle leeren.',
  },
  NEGATIVE_WEIGHT: { title: 'Ein Gewicht ist negativ', why: 'Es zählt nichts.', next: '0 oder mehr eintragen.' },
  WEIGHT_INVALID: { title: 'Ein Gewicht ist keine Zahl', why: 'Es zählt nichts.', next: 'Eine Zahl eintragen.' },
  ZERO_WEIGHTS: {
    title: 'Kein brauchbares Gewicht',
    why: 'Kein Gewicht über null ist übrig, also zählen alle Teile gleich.',
    next: 'Einem ein Gewicht geben.',
  },
  WEIGHTS_NORMALISED: {
    title: 'Gewichte ergeben nicht 1',
    why: 'Die Anteile wurden auf 1 umgerechnet.',
    next: 'Prüfen, ob einer fehlt.',
  },
  MIXED_UNITS: {
    title: 'Verschiedene Einheiten',
    why: 'Beträge in mehreren Einheiten lassen sich nicht addieren.',
    next: 'Eine Einheit verwenden oder ein anderes Verfahren.',
  },
  MIXED_DIRECTIONS: {
    title: 'Verschiedene Richtungen',
    why: '„Mehr ist besser“ und „weniger ist besser“ lassen sich nicht addieren.',
    next: 'Trennen oder ein anderes Verfahren verwenden.',
  },
  BAD_POINTS: {
    title: 'Unbrauchbare Punkte',
    why: 'Punkte liegen außerhalb von 0 bis 1, oder Gelb beginnt über Grün.',
    next: 'Die Einstellungen berichtigen.',
  },
  CYCLE: {
    title: 'Zeilen hängen aneinander',
    why: '{detail}: Diese Zeilen sind ihre eigenen Eltern und haben deshalb keine Farbe.',
    next: 'Eine Zuordnung ändern.',
  },
  ORPHAN: {
    title: 'Übergeordnete Zeile nicht gefunden',
    why: '{detail}: Keine Zeile hat diese Nummer oder diesen Namen; die Zeile bleibt oben.',
    next: 'Die Zuordnung berichtigen oder die Zeile anlegen.',
  },
  DUPLICATE: {
    title: 'Nummer doppelt vergeben',
    why: '{detail}: Die erste Zeile gilt, an den anderen hängt nichts.',
    next: 'Umbenennen.',
  },
  DUPLICATE_SUSPECT: {
    title: 'Nummern sehen gleich aus',
    why: '{detail} unterscheiden sich nur in Groß- und Kleinschreibung, Leerzeichen oder Zahlform und zählen als zwei.',
    next: 'Vereinheitlichen oder deutlich unterscheiden.',
  },
  NO_ID: {
    title: 'Zeile ohne Nummer',
    why: 'Zeile {detail} hat keine Nummer, also kann keine Zeile sie nennen.',
    next: 'Ihr eine Nummer geben.',
  },
  AMBIGUOUS_PARENT: {
    title: 'Name passt auf mehrere Zeilen',
    why: '{detail}: Die erste wird genommen.',
    next: 'Die Nummer verwenden.',
  },
  BAD_SHARES: {
    title: 'Anteile nicht lesbar',
    why: '{detail}: nicht für jede übergeordnete Zeile eine Zahl ab 0, also gelten gleiche Anteile.',
    next: 'Zum Beispiel „75; 25“ schreiben.',
  },
  // Ausführung: Obergrenzen, und was einem Plan fehlt
  CSF_OVER_3: {
    title: 'Zu viele kritische Erfolgsfaktoren',
    why: 'Das Team „{team}“ hat {count}; mehr als drei sind keine.',
    next: 'Behalten Sie die drei, die entscheiden.',
  },
  KPI_OVER_5: {
    title: 'Zu viele KPIs an einer Stelle',
    why: '„{area}“ hat {count} KPIs für „{objective}“; nach mehr als fünf kann eine Funktion nicht handeln.',
    next: 'Behalten Sie die fünf, die ändern, was Menschen tun.',
  },
  SOP_KPI_COUNT: {
    title: 'Anzahl der Standards',
    why: '„{position}“ hat {count} KPIs; sechs bis acht beschreiben eine Stelle.',
    next: 'Ergänzen Sie, was fehlt, oder streichen Sie, wonach niemand handelt.',
  },
  SOP_NO_QUANTITY: {
    title: 'Menge nicht beschrieben',
    why: '„{position}“ hat Standards, aber kein Text sagt, wie viel hervorragend ist und wie viel gerade noch genügt.',
    next: 'Schreiben Sie beide Grenzen auf.',
  },
  SOP_NO_QUALITY: {
    title: 'Qualität nicht beschrieben',
    why: '„{position}“ hat Zahlen, aber nichts sagt, wie gute Arbeit aussieht.',
    next: 'Beschreiben Sie, was man sehen würde.',
  },
  KPI_NO_OBJECTIVE: {
    title: 'KPI ohne Ziel',
    why: '„{kpi}“ dient keinem Ziel.',
    next: 'Nennen Sie das Ziel oder streichen Sie den KPI.',
  },
  KPI_NO_OWNER: {
    title: 'KPI ohne verantwortliche Person',
    why: 'Niemand steht für „{kpi}“ ein.',
    next: 'Nennen Sie eine Person.',
  },
  GOAL_NO_PRIORITY: {
    title: 'Ziel ohne Priorität',
    why: '„{goal}“ hat keine Priorität, also weiß niemand, was zuerst kommt.',
    next: 'Geben Sie ihm einen Rang.',
  },
  GOAL_NO_DRIVER: {
    title: 'Ziel ohne Wachstumstreiber',
    why: '„{goal}“ sagt nicht, woher sein Wachstum kommt.',
    next: 'Ordnen Sie es zu: Kunden, Produkte, Märkte, Profitabilität oder Marke.',
  },
  ACTIVITY_NO_KPI: {
    title: 'Aktivität ohne KPI',
    why: '„{activity}“ unterstützt keinen KPI.',
    next: 'Lassen Sie sie sein oder nennen Sie den KPI, den sie bewegt.',
  },
  METRIC_OPPOSED: {
    title: 'Einheiten arbeiten gegeneinander',
    why: '„{higher}“ will mehr von „{metric}“, „{lower}“ will weniger.',
    next: 'Einigen Sie sich auf eine Richtung oder auf einen Bereich für beide.',
  },
  TOO_COARSE: {
    title: 'Schritte zu grob',
    why: 'Die Summe ist kein Vielfaches der gewünschten Schritte, also könnten die Teile sie nicht ergeben.',
    next: 'Nehmen Sie feinere Schritte oder runden Sie die Summe.',
  },
  OUT_OF_SCALE: {
    title: 'Außerhalb der Skala',
    why: 'Plan und Ausführung werden von 0 bis 10 bewertet.',
    next: 'Geben Sie Werte von 0 bis 10 ein.',
  },
  // Was nicht lebendig sein kann
  DUE_IS_TEXT: {
    title: 'Keine lebende Farbe',
    why: 'Eine Regel der Tabelle kann ein Datum als Text nicht lesen.',
    next: 'Ein echtes Datum eintragen oder die Farben als Füllung einsetzen.',
  },
  PERIOD_IS_TEXT: {
    title: 'Keine lebende Farbe',
    why: 'Eine Regel der Tabelle kann eine Periode als Text nicht lesen.',
    next: 'Beginn und Ende eintragen oder die Farben als Füllung einsetzen.',
  },
  HYSTERESIS: {
    title: 'Keine lebende Farbe',
    why: 'Die Hysterese sieht auf den Verlauf; eine Regel der Tabelle kann das nicht.',
    next: 'Die Farben als Füllung einsetzen oder die Hysterese ausschalten.',
  },
  TRANSPOSED: {
    title: 'Nicht gefärbt',
    why: 'Blätter mit einer Kennzahl je Spalte werden gelesen, nicht gefärbt.',
    next: 'Die Tabelle mit einer Kennzahl je Zeile anlegen.',
  },
  NO_VERDICTS: {
    title: 'Nicht gefärbt',
    why: 'Keine Zeile der Tabelle hat schon ein Urteil; es gibt nichts zu färben.',
    next: 'Ist- und Zielwerte eintragen oder berichtigen, wie die Spalten gelesen werden.',
  },
  NOTHING_TO_PAINT: {
    title: 'Nicht gefärbt',
    why: 'Keine Spalte der Tabelle enthält Namen oder Istwerte ihrer Zeilen, die gefärbt würden.',
    next: 'Angeben, in welcher Spalte die Namen stehen.',
  },
  NO_ROOM: {
    title: 'Kein Platz für eine Spalte',
    why: 'Jede Spalte neben der Tabelle enthält etwas, und überschrieben wird nichts.',
    next: 'Eine leere Spalte neben der Tabelle einfügen.',
  },
  FORMULA_IN_OUTPUT: {
    title: 'Gelassen, wie es ist',
    why: 'Jemand hat eine eigene Formel oder einen Text in unsere Statusspalte gesetzt, und überschrieben wird nichts.',
    next: 'Die Zelle leeren, wenn dort der berechnete Status stehen soll.',
  },
  PROTECTED: {
    title: 'Das Blatt ist geschützt',
    why: 'Auf ein geschütztes Blatt wird nichts geschrieben, und wir heben den Schutz nie auf.',
    next: 'Den Schutz aufheben und erneut versuchen.',
  },
  HEADINGS_GONE: {
    title: 'Die Überschriften sind nicht mehr da',
    why: 'An ihnen wird das Blatt erkannt; ohne sie wird nichts hineingeschrieben.',
    next: 'Die Überschriften wieder setzen, oder das Blatt entfernen und neu anlegen.',
  },
  CHANGED_MEANWHILE: {
    title: 'Gelassen, wie es ist',
    why: 'Jemand hat diese Zelle seit der Prüfung geändert.',
    next: 'Erneut prüfen.',
  },
  CHANGED_SINCE: {
    title: 'Gelassen, wie es ist',
    why: 'Jemand hat diese Zelle geändert, seit die Änderung angewendet wurde.',
    next: 'Sie behält, was dort gesetzt wurde.',
  },
  NOT_TAKEN_BACK: {
    title: 'Nicht zurückzunehmen',
    why: 'Die Zelle enthält noch, was wir geschrieben haben.',
    next: 'Erneut wiederherstellen.',
  },
  FORMULA_TEXT: {
    title: 'Als Text behalten',
    why: 'Ein Text, der wie eine Formel beginnt, wurde als Text geschrieben.',
    next: '',
  },
  // Was ein Bereich in der Tabelle erleben kann
  SHEET_GONE: {
    title: 'Das Blatt ist weg',
    why: 'Das Blatt {sheet} ist nicht mehr in der Arbeitsmappe.',
    next: 'Erneut prüfen.',
  },
  STALE_CALC: {
    title: 'Werte vielleicht veraltet',
    why: 'Die Arbeitsmappe rechnet nur auf Verlangen, gespeicherte Werte können also alt sein.',
    next: 'In Excel F9 drücken und speichern.',
  },
  NO_VALUES: {
    title: 'Formeln ohne Werte',
    why: '{count} Formeln auf „{sheet}“ haben keinen gespeicherten Wert, wie in Dateien anderer Programme.',
    next: 'In Excel öffnen und speichern.',
  },
  OTHER_WORKBOOK: {
    title: 'Werte aus einer anderen Arbeitsmappe',
    why: '{count} Formeln auf „{sheet}“ lesen andere Arbeitsmappen; genommen wurden die letzten Werte.',
    next: 'Die Verknüpfungen in Excel aktualisieren und speichern, falls sie alt sein könnten.',
  },
  TOO_LONG: { title: 'Text zu lang', why: 'Der Text hat {length} Zeichen; eine Zelle fasst {limit}.', next: 'Kürzen.' },
  LOCKED: {
    title: 'Jemand anders ist gerade dabei',
    why: 'Ein anderer Lauf arbeitet an {file}.',
    next: 'Abwarten und erneut versuchen.',
  },
  STALE_PLAN: {
    title: 'Das Blatt hat sich geändert',
    why: 'Zeilen wurden seit der Prüfung verschoben oder umbenannt; geschrieben wurde nichts.',
    next: 'Erneut prüfen.',
  },
  PACKET_NONE: {
    title: 'Kein Statuspaket gefunden',
    why: 'Der Text enthält keines: Ein Paket beginnt mit „Planlight status packet“ und endet mit einer Prüfsumme.',
    next: 'Fügen Sie den ganzen Block ein.',
  },
  PACKET_CUT: {
    title: 'Ein Paket ist nicht vollständig',
    why: 'Das Ende des Pakets von {team} fehlt.',
    next: 'Lassen Sie es sich noch einmal schicken und fügen Sie es ganz ein.',
  },
  PACKET_DAMAGED: {
    title: 'Ein Paket wurde unterwegs verändert',
    why: 'Das Paket von {team} passt nicht zu seiner Prüfsumme; nichts davon wurde verwendet.',
    next: 'Lassen Sie es sich noch einmal schicken, als reinen Text.',
  },
  PACKET_VERSION: {
    title: 'Ein Paket einer anderen Version',
    why: 'Das Paket kommt von einer anderen Version von Planlight.',
    next: 'Verwenden Sie auf beiden Seiten dieselbe Version.',
  },
  SHEET_TAKEN: {
    title: 'Das Blatt gibt es schon',
    why: 'Es gibt jetzt ein Blatt namens {sheet}; geschrieben wurde nichts.',
    next: 'Benennen Sie es um und versuchen Sie es erneut.',
  },
  SHEET_IN_USE: {
    title: 'Das Blatt wird gebraucht',
    why: 'Formeln auf anderen Blättern greifen auf {sheet} zu; ohne das Blatt wären sie kaputt.',
    next: 'Ändern Sie zuerst diese Formeln, oder behalten Sie das Blatt.',
  },
  SHEET_ALONE: {
    title: 'Das einzige sichtbare Blatt',
    why: 'Kein anderes Blatt ist zu sehen, und eine Arbeitsmappe braucht eines: {sheet} wurde nicht entfernt.',
    next: 'Blenden Sie ein anderes Blatt ein, oder legen Sie eines an, und versuchen Sie es erneut.',
  },
  HOST_EDITING: {
    title: 'Eine Zelle wird bearbeitet',
    why: 'Excel nimmt von Add-ins nichts an, während Sie in einer Zelle tippen.',
    next: 'Schließen Sie die Zelle mit Enter oder Esc ab und versuchen Sie es erneut.',
  },
  HOST_GONE: {
    title: 'Etwas ist nicht mehr da',
    why: 'Ein Blatt, Bereich oder eine Regel aus der Prüfung ist nicht mehr in der Arbeitsmappe.',
    next: 'Prüfen Sie erneut.',
  },
  HOST_TOO_MUCH: {
    title: 'Zu viel auf einmal',
    why: 'Excel hat es wegen der Größe abgelehnt; nichts ist halb fertig geblieben.',
    next: 'Legen Sie in den Einstellungen einen Bereich fest oder teilen Sie das Blatt.',
  },
  HOST_OTHER_WORKBOOK: {
    title: 'Eine andere Arbeitsmappe ist vorn',
    why: 'Excel sagt nicht, welche Arbeitsmappe gemeint ist; deshalb wurde nichts geschrieben.',
    next: 'Klicken Sie in die geprüfte Arbeitsmappe und versuchen Sie es erneut.',
  },
  HOST_IN_THE_WAY: {
    title: 'Etwas ist im Weg',
    why: 'Eine verbundene Zelle, eine Tabelle, ein Überlauf oder eine Pivot-Tabelle belegt Zellen, die beschrieben würden.',
    next: 'Machen Sie diese Zellen frei oder verwenden Sie Live-Regeln.',
  },
  HOST_TOO_OLD: {
    title: 'Dieses Excel ist dafür zu alt',
    why: 'Es fehlt ein Teil von Excel, den diese Version nicht hat.',
    next: 'Aktualisieren Sie Excel oder verwenden Sie die Befehlszeile mit der Datei.',
  },
  HOST_NO_UNDO_GROUP: {
    title: 'Excel konnte es nicht in einem Schritt',
    why: 'Diese Version von Excel nimmt die Änderung nicht als einen Rückgängig-Schritt an.',
    next: 'Versuchen Sie es erneut: dann geht es ohne, und Strg+Z braucht mehrere Schritte.',
  },
  HOST_FAILED: {
    title: 'Excel hat abgelehnt',
    why: 'Excel meldet den Fehler {error}.',
    next: 'Versuchen Sie es erneut; bleibt es so, nennen Sie uns diesen Code.',
  },
  JOURNAL_NOT_KEPT: {
    title: 'Nichts zum Wiederherstellen',
    why: 'Dieses Programm bewahrt keine Daten für Add-ins auf, also ließe sich eine Änderung später nicht zurücknehmen; es wurde nichts geschrieben.',
    next: 'Erlauben Sie Websitedaten für das Add-in oder verlassen Sie den privaten Modus.',
  },
  JOURNAL_FULL: {
    title: 'Zu viel zum Zurücknehmen',
    why: 'Der Weg zurück braucht mehr Platz, als Google Sheets einem Add-on gibt; es wurde nichts geschrieben.',
    next: 'Verwenden Sie lebende Regeln oder setzen Sie in den Einstellungen einen Bereich.',
  },
  SHEETS_REFUSED: {
    title: 'Google Sheets hat es abgelehnt',
    why: 'Google Sheets hat es nicht ausgeführt; was im Blatt steht, wurde noch einmal gelesen.',
    next: 'Versuchen Sie es in einer Minute wieder.',
  },
  BRIDGE_OLD: {
    title: 'Die Seitenleiste ist nicht aktuell',
    why: 'Das Add-on wurde aktualisiert, während sie offen war; es wurde nichts getan.',
    next: 'Schließen Sie die Seitenleiste und öffnen Sie sie über das Menü neu.',
  },
  SETTINGS_NOT_KEPT: {
    title: 'Einstellungen nicht gespeichert',
    why: 'Sie ließen sich nicht so aus der Arbeitsmappe zurücklesen, wie sie geschrieben wurden; die vorigen sind noch da.',
    next: 'Speichern Sie sie erneut.',
  },
  STOPPED: {
    title: 'Angehalten',
    why: 'Sie haben die Arbeit angehalten.',
    next: 'Nichts.',
  },
  HOST_NO_ANSWER: { title: 'Keine Antwort', why: 'Die Arbeitsmappe hat nicht geantwortet.', next: 'Erneut versuchen.' },
  FOREIGN_RULES_CHANGED: {
    title: 'Andere bedingte Formate haben sich geändert',
    why: 'Die Zahl der bedingten Formate anderer ist nicht mehr, was sie war.',
    next: 'Das Blatt mit Ihrer letzten Kopie vergleichen.',
  },
  JOURNAL_NOT_SETTLED: {
    title: 'Protokoll nicht abgeschlossen',
    why: 'Die Änderung ist in der Arbeitsmappe, aber ihr Protokoll ließ sich nicht so kennzeichnen.',
    next: 'Der nächste Lauf holt es nach.',
  },
  UNDO_DAMAGED: {
    title: 'Verlauf beschädigt',
    why: '{file} ist nicht lesbar.',
    next: 'Ihre eigene Kopie der Arbeitsmappe verwenden.',
  },
  NO_UNDO: {
    title: 'Nichts wiederherzustellen',
    why: 'Es gibt keine Änderung von uns, die in {file} zurückzunehmen wäre.',
    next: 'Nennen Sie die Datei, die geschrieben wurde: Der Weg zurück liegt neben ihr.',
  },
  // Einstellungen
  SETTINGS_UNREADABLE: {
    title: 'Einstellungen nicht lesbar',
    why: 'Sie sind kein JSON, in Zeile {line}, Spalte {column}; die letzten guten bleiben in Kraft.',
    next: 'Diese Stelle berichtigen.',
  },
  SETTINGS_EMPTY: { title: 'Einstellungen sind leer', why: 'Es gelten die Vorgaben.', next: '' },
  SETTINGS_TYPE: {
    title: 'Einstellungen müssen ein Objekt sein',
    why: 'Das JSON ist kein Objekt in Klammern; die letzten guten bleiben in Kraft.',
    next: '{ "version": 1 } schreiben.',
  },
  SETTINGS_KEY: {
    title: 'Unbekannte Einstellung',
    why: 'Eine Einstellung „{key}“ gibt es nicht; die letzten guten bleiben in Kraft.',
    next: 'Herausnehmen oder den Namen berichtigen.',
  },
  SETTINGS_DUP_KEY: {
    title: 'Eine Einstellung steht doppelt',
    why: '„{key}“ steht zweimal da, und niemand kann sagen, welche zählt; die letzten guten bleiben in Kraft.',
    next: 'Eine herausnehmen.',
  },
  SETTINGS_VALUE: {
    title: 'Eine Einstellung ist falsch',
    why: '„{path}“ {message}; die letzten guten bleiben in Kraft.',
    next: 'Den Wert berichtigen.',
  },
  SETTINGS_COLOUR: {
    title: 'Keine Farbe',
    why: '„{path}“ muss der Name einer Palette sein oder Farben wie #8FCBB5; die letzten guten bleiben in Kraft.',
    next: 'Die Farbe berichtigen.',
  },
  SETTINGS_RANGE: {
    title: 'Kein Zellbereich',
    why: '„{path}“ muss ein Bereich wie Plan!A1:H60 sein; die letzten guten bleiben in Kraft.',
    next: 'Den Bereich berichtigen.',
  },
  SETTINGS_NEWER: {
    title: 'Einstellungen einer neueren Version',
    why: 'Sie sind von Version {version}, diese ist {ours}; sie werden weder verwendet noch überschrieben.',
    next: 'Planlight aktualisieren.',
  },
  SETTINGS_OLD: {
    title: 'Einstellungen auf den neuen Stand gebracht',
    why: 'Version {from} wurde als Version {to} gelesen ({changed}); die gespeicherten blieben, wie sie waren.',
    next: 'Speichern, um die neue Form zu behalten.',
  },
  SETTINGS_TORN: {
    title: 'Einstellungen waren beschädigt',
    why: 'Die zuletzt gespeicherten sind unvollständig; verwendet wurden die davor.',
    next: 'Die Einstellungen erneut speichern.',
  },
  // Prüfen
  FUNCTIONS_ASLEEP: {
    title: 'Funktionen wurden nicht berechnet',
    why: 'Zellen mit Funktionen von Planlight, die #NAME? oder #BUSY! zeigen: {cells}. Excel hat sie berechnet, als das Add-in nicht geladen war; Farben hängen nicht von ihnen ab.',
    next: 'Drücken Sie bei offenem Bereich Strg+Alt+F9, dann berechnet Excel sie neu. Für Leute ohne das Add-in macht "planlight bake" einfache Formeln daraus.',
  },
  NO_PLAN_FOUND: {
    title: 'Kein Plan gefunden',
    why: 'Keines der {sheets} Blätter sieht wie ein Plan mit Soll, Ist, Terminen oder Verantwortlichen aus.',
    next: 'Uns die Spalten nennen oder das Beispiel ansehen.',
  },
  BAD_CELL: {
    title: 'Diese Zelle gibt es nicht',
    why: '„{text}“ nennt keine Zelle der Arbeitsmappe, deren Blätter sind: {sheets}.',
    next: "Schreiben wie 'Plan!D7'.",
  },
  NOT_IN_TABLE: {
    title: 'Nicht Teil eines Plans',
    why: '{cell} liegt in keiner Zeile, die beurteilt wird. {near}',
    next: 'Prüfen, um die Tabellen zu sehen, oder die Spalten berichtigen.',
  },
  // SMART: was jeder Buchstabe sagt, mit einem Vorschlag
  SPECIFIC: { title: 'Spezifisch', why: 'Es sagt, was getan wird, woran, und wo oder durch wen.', next: '' },
  FIGURE: { title: 'Spezifisch', why: 'Es nennt eine Kennzahl und den Wert, der erreicht werden soll.', next: '' },
  NO_VERB: {
    title: 'Ein Name, kein Ziel',
    why: 'Es hat kein Verb; niemand weiß, was damit geschehen soll.',
    next: 'Mit dem beginnen, was getan wird: steigern, senken, einführen …',
  },
  NO_OUTCOME: {
    title: 'Kein Ergebnis',
    why: 'Es beschreibt etwas, das läuft, nicht, was danach anders ist.',
    next: 'Sagen, was erreicht wird und durch wen.',
  },
  NO_OBJECT: {
    title: 'Nichts, worauf man zeigen kann',
    why: 'Es sagt nicht, was sich ändern soll.',
    next: 'Das eine nennen: welches Produkt, welche Kennzahl, welche Kunden.',
  },
  VAGUE_OBJECT: {
    title: 'Unklarer Gegenstand',
    why: 'Zwei Menschen würden auf Verschiedenes schauen.',
    next: 'Nennen, was man sähe: eine Kennzahl, ein Produkt, eine Kundengruppe.',
  },
  VAGUE_WORDS: {
    title: 'Unklare Wörter',
    why: 'Solche Wörter bedeuten für jeden etwas anderes.',
    next: 'Durch das ersetzen, was man sehen oder zählen würde.',
  },
  SOFT_VERB: {
    title: 'Mühe statt Ergebnis',
    why: 'Das Verb sagt, dass jemand daran arbeitet, nicht, was dabei herauskommt.',
    next: 'Ein Verb nehmen, das einmal getan ist: erreichen, einführen, senken.',
  },
  NO_SCOPE: {
    title: 'Kein Bereich und niemand verantwortlich',
    why: 'Es sagt nicht, wo, für wen oder durch wen.',
    next: 'Verantwortliche nennen, oder Markt, Produkt oder Team.',
  },
  DASH: {
    title: 'Nur ein Name und eine Zahl',
    why: 'Wovon die Zahl ist und was geschehen soll, bleibt dem Leser überlassen.',
    next: 'Den ganzen Satz schreiben.',
  },
  UNKNOWN_LANGUAGE: {
    title: 'Sprache nicht gelesen',
    why: 'Die Verben dieser Sprache sind hier nicht bekannt; Zahlen und Daten werden trotzdem gelesen.',
    next: 'Den Satz selbst prüfen: ein Verb, ein klarer Gegenstand, ein Bereich oder Verantwortliche.',
  },
  TARGET_COLUMN: { title: 'Messbar', why: 'In der Sollspalte steht eine Zahl.', next: '' },
  TEXT_MEASURE: { title: 'Messbar', why: 'Der Satz zählt etwas.', next: '' },
  MULTIPLE_OF: { title: 'Messbar', why: 'Ein Vielfaches eines bekannten Ausgangswerts.', next: '' },
  ALL_OF_THEM: { title: 'Alle', why: '„Alle“ zählt als 100 %.', next: 'Dazuschreiben, wie viele es sind.' },
  MULTIPLE: {
    title: 'Ein Vielfaches ohne Anfang',
    why: 'Ein Vielfaches misst nichts ohne den Wert, von dem es ausgeht.',
    next: 'Den Ausgangswert ergänzen oder die Zahl schreiben.',
  },
  DELIVERABLE: {
    title: 'Getan oder nicht getan',
    why: 'Am Ende ist es da oder nicht; nichts sagt, wie weit es ist.',
    next: 'Eine Zahl ergänzen, die zeigt, ob es wirkt: Nutzer, Tage, Fehler.',
  },
  NUMBER_IS_A_NAME: {
    title: 'Die Zahl ist ein Name',
    why: 'Die Ziffern gehören zu einem Namen, einem Datum oder einer Liste und zählen nichts.',
    next: 'Ergänzen, wie viel oder wie viele.',
  },
  NO_MEASURE: {
    title: 'Nichts zu messen',
    why: 'Weder im Satz noch in einer Sollspalte steht eine Zahl.',
    next: 'Ein Soll ergänzen: wie viel, wie viele, welcher Anteil.',
  },
  WITHIN_REACH: { title: 'Erreichbar', why: 'Es liegt in Reichweite dessen, was schon erreicht wurde.', next: '' },
  A_STRETCH: {
    title: 'Weit gespannt',
    why: 'Es liegt deutlich über dem, was schon erreicht wurde.',
    next: 'Sagen, was diesmal anders ist.',
  },
  OUT_OF_REACH: {
    title: 'Außer Reichweite',
    why: 'Nichts dergleichen wurde je erreicht.',
    next: 'In Schritten angehen oder zeigen, was es möglich macht.',
  },
  NO_EVIDENCE: {
    title: 'Kein Beleg',
    why: 'Es gibt keine früheren Werte und keinen Ausgangswert, an dem sich das Soll messen ließe; Worte beweisen nichts.',
    next: 'Einen Ausgangswert oder frühere Werte ergänzen.',
  },
  NO_SHARE: {
    title: 'Kein Anteil von nichts',
    why: 'Null ergibt keinen Anteil zum Vergleichen.',
    next: 'Selbst urteilen oder einen Ausgangswert angeben, der nicht null ist.',
  },
  SERVES: { title: 'Relevant', why: 'Es dient einem Ziel darüber.', next: '' },
  TOP_GOAL: { title: 'Relevant', why: 'Es ist selbst ein oberstes Ziel.', next: '' },
  PARENT_UNKNOWN: {
    title: 'Relevanz unbekannt',
    why: 'Nichts sagt hier, welchem Ziel es dient.',
    next: 'Eine Spalte mit dem Ziel darüber ergänzen.',
  },
  NO_PARENT: {
    title: 'Dient nichts',
    why: 'Der Platz für das Ziel darüber ist leer.',
    next: 'Das Ziel nennen, dem es dient, oder es aus dem Plan nehmen.',
  },
  PARENT_NOT_FOUND: {
    title: 'Das Ziel darüber ist nicht hier',
    why: 'Keine Zeile hat den Namen oder die Nummer, zu der es gehört.',
    next: 'Die Zuordnung berichtigen oder das Ziel ergänzen.',
  },
  REALISTIC: { title: 'Realistisch', why: 'Weder Verantwortliche noch Termine sprechen dagegen.', next: '' },
  LOAD_UNKNOWN: {
    title: 'Belastung unbekannt',
    why: 'Nichts sagt, wer es trägt und ab wann.',
    next: 'Verantwortliche ergänzen.',
  },
  OWNER_OVERLOADED: {
    title: 'Zu viel für einen Menschen',
    why: 'Mehr als 8 Ziele liegen bei derselben Person.',
    next: 'Einige abgeben oder streichen.',
  },
  ENDS_BEFORE_START: {
    title: 'Endet, bevor es beginnt',
    why: 'Die Frist liegt vor dem Beginn.',
    next: 'Die Termine berichtigen.',
  },
  LEAD_TIME_SHORT: {
    title: 'Zu kurz für einen Verkauf',
    why: 'Ein Verkauf dauert länger, als bis zur Frist bleibt.',
    next: 'Die Frist verschieben oder nur laufende Geschäfte zählen.',
  },
  DEADLINE: { title: 'Terminiert', why: 'Es hat eine Frist.', next: '' },
  DEADLINE_INHERITED: {
    title: 'Frist von oben',
    why: 'Die Frist steht in einer Überschrift und gilt für alles darunter.',
    next: 'Dem Ziel ein eigenes Datum geben.',
  },
  DEADLINE_AMBIGUOUS: {
    title: 'Mehrdeutige Frist',
    why: 'Sie lässt sich als zwei Tage lesen.',
    next: 'Wie 2026-03-31 schreiben oder Datumsfolge und Beginn des Geschäftsjahrs einstellen.',
  },
  DEADLINE_PAST: {
    title: 'Die Frist ist vorbei',
    why: 'Sie liegt vor dem Stichtag.',
    next: 'Ein neues Datum setzen oder das Ziel abschließen.',
  },
  DEADLINE_UNREAD: {
    title: 'Kein solches Datum',
    why: 'Es nennt keinen Tag des Kalenders.',
    next: 'Wie 2026-03-31 schreiben oder „Ende Q3“.',
  },
  COUNTED_FROM: {
    title: 'Beginn der Zählung unbekannt',
    why: 'Gezählt wird ab einem Tag, der nicht angegeben ist.',
    next: 'Den Stichtag angeben.',
  },
  SOMEDAY: {
    title: 'Eine Zeit, aber kein Datum',
    why: 'Niemand kann sagen, ab wann es zu spät ist.',
    next: 'Einen Tag setzen.',
  },
  ASAP: { title: 'Kein Datum', why: '„So bald wie möglich“ ist nie zu spät.', next: 'Einen Tag setzen.' },
  ONGOING: {
    title: 'Kein Ende',
    why: 'Was immer weitergeht, wird nie erreicht.',
    next: 'Einen Tag setzen, an dem es angesehen wird.',
  },
  NO_DATE: { title: 'Keine Frist', why: 'Weder Zeile noch Satz nennen ein Datum.', next: 'Ergänzen, bis wann.' },
  // Selbst gemachte Ampeln
  AUDIT_LOWER_IS_BETTER: {
    title: 'Hier ist weniger besser',
    why: 'Die Ampel lobt mehr davon, und der Name sagt, dass wenig gut ist.',
    next: 'Den Vergleich umdrehen oder uns die Richtung sagen, wenn der Name täuscht.',
  },
  AUDIT_HIGHER_IS_BETTER: {
    title: 'Hier ist mehr besser',
    why: 'Die Ampel lobt weniger davon, und der Name sagt, dass viel gut ist.',
    next: 'Den Vergleich umdrehen oder uns die Richtung sagen, wenn der Name täuscht.',
  },
  AUDIT_ZERO_TARGET: {
    title: 'Das Soll ist null',
    why: 'Von nichts gibt es keinen Anteil: Eine Division scheitert oder sagt etwas anderes, als wer auf der richtigen Seite steht.',
    next: 'Die Beträge vergleichen, wo das Soll null ist.',
  },
  AUDIT_NEGATIVE_TARGET: {
    title: 'Das Soll ist negativ',
    why: 'Ist geteilt durch ein negatives Soll wächst, wenn es schlechter wird.',
    next: 'Den Abstand durch das Soll ohne Vorzeichen teilen.',
  },
  AUDIT_BLANK_PAINTED: {
    title: 'Nichts da und doch gefärbt',
    why: 'Das Ist ist leer, und Leeres gilt in Vergleichen als null.',
    next: 'Zuerst fragen, ob es eine Zahl gibt.',
  },
  AUDIT_NO_DATA_PAINTED: {
    title: 'Keine Zahl und doch gefärbt',
    why: 'Das Ist ist ein Wort, und Wörter sind in Vergleichen größer als jede Zahl.',
    next: 'Zuerst fragen, ob es eine Zahl gibt.',
  },
  AUDIT_NO_TARGET_PAINTED: {
    title: 'Kein Soll und doch gefärbt',
    why: 'Ohne Soll gibt es nichts, wofür man im Plan sein könnte.',
    next: 'Das Soll setzen oder keine Ampel zeigen.',
  },
  AUDIT_TEXT_NUMBER: {
    title: 'Eine Zahl, die als Text gespeichert ist',
    why: 'Das Ist sieht wie eine Zahl aus und ist Text; der ist in Vergleichen größer als jede Zahl.',
    next: 'Den Text in eine Zahl umwandeln.',
  },
  AUDIT_TARGET_IS_TEXT: {
    title: 'Ein Soll, das als Text gespeichert ist',
    why: 'Das Soll ist Text; der ist in Vergleichen größer als jede Zahl.',
    next: 'Das Soll als Zahl schreiben oder unseren Status verwenden.',
  },
  AUDIT_NO_PACE: {
    title: 'Am ganzen Zeitraum gemessen',
    why: 'Der Zeitraum läuft noch, und die Ampel vergleicht mit allem, was bis zu seinem Ende verlangt ist.',
    next: 'Mit dem vergleichen, was bis jetzt fällig ist.',
  },
  AUDIT_NOT_STARTED: {
    title: 'Gefärbt, bevor es beginnt',
    why: 'Der Zeitraum hat nicht begonnen; noch ist nichts fällig.',
    next: 'Vor dem Beginn keine Ampel zeigen.',
  },
  AUDIT_HOLE: {
    title: 'Eine Lücke zwischen den Grenzen',
    why: 'Die Bereiche schließen nicht aneinander an: {detail}.',
    next: 'Jeden Bereich beginnen lassen, wo der vorige endet.',
  },
  AUDIT_HARD_CODED: {
    title: 'Mit einer getippten Zahl verglichen',
    why: 'Die Ampel schaut auf feste Beträge und nicht auf das Soll der Zeile.',
    next: 'Mit dem Soll der Zeile selbst vergleichen.',
  },
  AUDIT_THRESHOLDS_DIFFER: {
    title: 'Andere Grenzen als in den anderen Zeilen',
    why: 'Die Grenzen sind in jede Zeile getippt, und diese hat andere als die meisten.',
    next: 'Die Grenzen an einem Ort halten.',
  },
  AUDIT_FLOATING: {
    title: 'Die letzten Ziffern entscheiden',
    why: 'Es steht genau auf einer Grenze, und die ungerundete Differenz liegt ein Billionstel daneben: 1 - 0,85 ist 0,15000000000000002.',
    next: 'Vor dem Vergleich runden.',
  },
  AUDIT_RELATIVE: {
    title: 'Mit den anderen Zeilen verglichen',
    why: 'Die Farben reichen vom niedrigsten bis zum höchsten dieser Werte: Die beste von schlechten Zeilen ist grün.',
    next: 'Die Grenzen als Zahlen einer Erreichung setzen.',
  },
  AUDIT_STALE: {
    title: 'Nicht mehr wahr',
    why: 'Der Status wurde von Hand getippt oder gefärbt, und die Zahlen sagen etwas anderes.',
    next: 'Nachführen oder den Zahlen folgen lassen.',
  },
  AUDIT_OTHER_BANDS: {
    title: 'Andere Grenzen',
    why: 'Nach ihren eigenen Grenzen stimmt die Ampel; nach den geltenden wäre sie anders. Das ist eine Wahl, kein Fehler.',
    next: 'In den Einstellungen dieselben Grenzen wählen, wenn es die gewünschten sind.',
  },
  AUDIT_DIFFERS: {
    title: 'Nicht, was die Zahlen sagen',
    why: 'Die Formel ist nicht ganz verstanden; was sie zeigt, ist nicht, was Ist und Soll ergeben.',
    next: 'Diese Zeile von Hand ansehen.',
  },
} as const satisfies Texts;
