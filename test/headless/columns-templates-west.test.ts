import { describe, expect, test } from 'vitest';
import { lines } from '../support/book.ts';
import { because, found, wanted } from '../support/found.ts';

/** A sheet as people make it, and what a person would say its columns are. */
type Plan = readonly [what: string, expected: string, drawing: string];

const WESTERN: readonly Plan[] = [
  [
    'German: Budget Verein',
    '3: name A, target B, actual C, any D',
    `
Haushaltsplan 2026

Position | Soll | Ist | Differenz
Mitgliedsbeiträge | 12,000 | 11,400 | -600
Spenden | 3,000 | 4,200 | 1,200
Raummiete | 4,800 | 4,800 | 0
Veranstaltungen | 2,500 | 3,100 | 600
Summe | 22,300 | 23,500 | 1,200`,
  ],
  [
    'German: Offene-Punkte-Liste',
    '2: any A, name C, owner D, due E, status F, any B',
    `
Offene-Punkte-Liste (OPL)
Nr. | Datum | Offener Punkt | Wer | Bis wann | Erledigt
1 | 2026-01-05 | Zeichnung freigeben | Huber | 2026-01-20 | ja
2 | 2026-01-05 | Muster bestellen | Maier | 2026-02-01 | nein
3 | 2026-01-12 | Preise klären | Huber | 2026-02-10 | nein`,
  ],
  [
    'German: Zielvereinbarung',
    '1: name A, weight B, target C, actual D, any E',
    `
Ziel | Gewichtung | Zielwert | Istwert | Zielerreichung
Umsatz Neukunden | 40% | 500,000 | 420,000 | 84%
Kundenzufriedenheit | 30% | 8.5 | 8.7 | 100%
Prozesskosten | 30% | 100,000 | 97,000 | 100%`,
  ],
  [
    'German: Projektplan',
    '2: any A, name B, owner C, start D, due E, any F, progress G, status H',
    `
Projektplan Umzug
PSP | Vorgang | Verantw. | Anfang | Ende | Dauer | % abgeschlossen | Status
1 | Standort suchen | Lena | 2026-01-05 | 2026-02-27 | 40 | 100 | fertig
2 | Mietvertrag | Lena | 2026-03-02 | 2026-03-13 | 10 | 50 | läuft
3 | Umzug planen | Tom | 2026-03-16 | 2026-04-30 | 30 | 0 | offen`,
  ],
  [
    'German: Monate Plan Ist',
    '1-2: name A',
    `
Kostenart | Januar | < | Februar | < | März | <
^ | Plan | Ist | Plan | Ist | Plan | Ist
Personal | 100 | 98 | 100 | 103 | 100 | 99
Material | 50 | 55 | 52 | 49 | 51 | 50
Reise | 10 | 4 | 10 | 12 | 10 | 9`,
  ],
  [
    'German: Risikoliste',
    '1: any A, name B, any C, any D, any E, owner F, status G',
    `
Nr | Risiko | Eintrittswahrscheinlichkeit | Auswirkung | Maßnahme | Risikoverantwortlicher | Status
1 | Lieferant fällt aus | hoch | hoch | Zweitlieferant | Koch | offen
2 | Budget zu klein | mittel | hoch | Nachtrag | Braun | in Bearbeitung
3 | Personal fehlt | mittel | mittel | Zeitarbeit | Koch | offen`,
  ],
  [
    'French: tableau de bord',
    '3: any A, name B, any C, target D, actual E, any F, owner G',
    `
Tableau de bord mensuel

Axe | Indicateur | Unité | Cible | Valeur actuelle | Écart | Pilote
Qualité | Taux de rebut | % | 2% | 2.6% | 0.6% | Léa
Qualité | Réclamations | nb | 10 | 14 | 4 | Léa
Délais | OTD | % | 95% | 93% | -2% | Paul`,
  ],
  [
    'French: suivi projet',
    '1: name A, owner B, start C, due D, progress E, any F',
    `
Tâche | Affecté à | Début | Fin | % avancement | Commentaires
Cahier des charges | Luc | 2026-01-05 | 2026-01-16 | 100% |
Développement | Eve | 2026-01-19 | 2026-03-27 | 40% |
Recette | Luc | 2026-03-30 | 2026-04-10 | 0% |`,
  ],
  [
    'French: budget prévisionnel',
    '2: name A, target B, actual C, any D',
    `
BUDGET PRÉVISIONNEL 2026
Libellé | Prévu | Réalisé | Reste
Fournitures | 1,000 | 800 | 200
Salaires | 50,000 | 48,000 | 2,000
Communication | 3,000 | 3,400 | -400`,
  ],
  [
    'French: objectifs commerciaux',
    '1: name A, any B, target C, actual D, any E',
    `
Commercial | Secteur | Objectif CA | CA réalisé | % atteinte
Dupont | Nord | 200,000 | 180,000 | 90%
Martin | Sud | 180,000 | 190,000 | 106%
Petit | Est | 150,000 | 120,000 | 80%`,
  ],
  [
    'Italian: piano azioni',
    '2: any A, name B, owner C, due D, status E, any F',
    `
Piano d'azione
N. | Azione | Responsabile | Entro il | Stato | Note
1 | Revisione procedure | Rossi | 2026-03-01 | In corso |
2 | Acquisto software | Verdi | 2026-04-15 | Da fare |
3 | Formazione | Bianchi | 2026-02-01 | Completato |`,
  ],
  [
    'Italian: budget',
    '1: name A, target B, actual C, any D',
    `
Voce di spesa | Preventivo | Consuntivo | Differenza
Personale | 100,000 | 98,000 | -2,000
Affitto | 24,000 | 24,000 | 0
Marketing | 15,000 | 17,500 | 2,500`,
  ],
  [
    'Dutch: actielijst',
    '1: any A, name B, owner C, due D, status E',
    `
Nr | Actie | Wie | Wanneer | Status
1 | Offerte aanvragen | Jan | 2026-03-01 | Open
2 | Contract nalezen | Piet | 2026-03-10 | Afgerond
3 | Presentatie maken | Anna | 2026-03-15 | Open`,
  ],
  [
    'Dutch: begroting',
    '2: name A, target B, actual C, any D',
    `
Begroting vereniging
Omschrijving | Begroot | Werkelijk | Verschil
Contributie | 5,000 | 4,800 | -200
Zaalhuur | 2,000 | 2,100 | 100
Drukwerk | 300 | 280 | -20`,
  ],
  [
    'Spanish: OKR',
    '1: objective A, name B, owner C, target D, actual E, progress F',
    `
Objetivo | Resultado clave | Responsable | Meta | Valor actual | Progreso
Crecer en ventas | Ingresos mensuales | Ana | 100,000 | 80,000 | 80%
 | Nuevos clientes | Luis | 50 | 35 | 70%
Mejorar servicio | NPS | Eva | 60 | 52 | 87%`,
  ],
  [
    'Spanish: cronograma',
    '3: name A, owner B, start C, due D, any E, progress F',
    `
CRONOGRAMA DE PROYECTO

Actividades | Encargado | Inicio | Fin | Duración | % Completado
Planeación | Ana | 2026-01-05 | 2026-01-16 | 10 | 100%
Ejecución | Luis | 2026-01-19 | 2026-03-27 | 50 | 30%
Cierre | Eva | 2026-03-30 | 2026-04-03 | 5 | 0%`,
  ],
  [
    'Spanish: presupuesto hogar',
    '2: name A, target B, actual C, any D',
    `
Presupuesto mensual
Gasto | Previsto | Real | Diferencia
Alquiler | 800 | 800 | 0
Comida | 400 | 450 | -50
Transporte | 100 | 90 | 10`,
  ],
  [
    'Portuguese: plano de ação 5W2H',
    '2: name A, any B, owner C, due D, any E, any F, any G, status H',
    `
Plano de Ação 5W2H
O quê | Por quê | Quem | Quando | Onde | Como | Quanto custa | Status
Treinar equipe | Reduzir erros | Ana | 2026-03-01 | Matriz | Curso | 5,000 | Em andamento
Comprar máquina | Produzir mais | Rui | 2026-05-01 | Fábrica | Cotação | 80,000 | Não iniciado
Revisar processo | Ganhar tempo | Eva | 2026-02-01 | Matriz | Reunião | 0 | Concluído`,
  ],
  [
    'Portuguese: orçamento',
    '1: name A, target B, actual C, any D',
    `
Descrição | Orçado | Realizado | Variação
Salários | 10,000 | 9,800 | -200
Aluguel | 2,000 | 2,000 | 0
Energia | 500 | 620 | 120`,
  ],
];

describe.each([['Budgets, action plans and schedules of western Europe', WESTERN]])('%s', (_, plans) => {
  test.each(plans.map(([what, expected, drawing]) => ({ what, expected: [expected], drawing })))(
    '$what',
    ({ expected, drawing }) => {
      const rows = lines(drawing);
      expect(found(rows, expected), because(rows)).toEqual(wanted(expected));
    },
  );
});
