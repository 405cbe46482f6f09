import { describe, expect, test } from 'vitest';
import { lines } from '../support/book.ts';
import { because, found, wanted } from '../support/found.ts';

/** A sheet as people make it, and what a person would say its columns are. */
type Plan = readonly [what: string, expected: string | readonly string[], drawing: string];

const ENGLISH: readonly Plan[] = [
  [
    'a balanced scorecard',
    '1: any A, objective B, name C, baseline E, target F, actual G, owner H, status I',
    `
Perspective | Strategic Objective | KPI | Unit | Baseline | Target 2026 | Actual YTD | Owner | RAG
Financial | Grow revenue | Net revenue | USD k | 8,200 | 9,500 | 7,410 | M. Chen | Amber
Financial | Improve margin | Gross margin | % | 41% | 45% | 44% | M. Chen | Green
Customer | Keep customers | Churn rate | % | 6.1% | 4% | 5.2% | R. Diaz | Red
Customer | Delight customers | NPS | pts | 31 | 45 | 39 | R. Diaz | Amber
Process | Ship on time | On-time delivery | % | 88% | 96% | 94% | L. Novak | Green
People | Develop people | Training hours per head | h | 12 | 24 | 15 | S. Otieno | Green`,
  ],
  [
    'objectives and key results',
    '1: objective A, name B, baseline C, target D, actual E, progress F, owner G',
    `
Objective | Key Result | Start | Target | Current | Progress | Owner
Make onboarding effortless | Time to first value (days) | 14 | 5 | 9 | 56% | Priya
 | Activation rate | 35% | 60% | 48% | 52% | Priya
 | Support tickets per new account | 4.2 | 2 | 3.1 | 50% | Tom
Win the mid market | New mid-market logos | 0 | 40 | 22 | 55% | Jess
 | Average contract value | $18,000 | $25,000 | $21,500 | 50% | Jess`,
  ],
  [
    'quotas by sales rep',
    '1: name A, target C, actual D, any E',
    `
Sales Rep | Region | Quota | Closed Won | Attainment | Open Pipeline
Alice Moreno | West | $400,000 | $352,000 | 88% | $210,000
Ben Fischer | East | $450,000 | $461,200 | 102% | $98,000
Chidi Okafor | Central | $380,000 | $190,500 | 50% | $330,000
Dana Levi | EMEA | $500,000 | $487,900 | 98% | $120,400`,
  ],
  [
    'a department budget',
    '1: name A, target B, actual C, any E',
    `
Department | Budget | Actual | Variance | Variance %
Marketing | 120,000 | 131,400 | 11,400 | 9.5%
Sales | 310,000 | 298,200 | -11,800 | -3.8%
Engineering | 890,000 | 902,650 | 12,650 | 1.4%
Support | 150,000 | 141,100 | -8,900 | -5.9%
HR | 74,000 | 70,300 | -3,700 | -5%`,
  ],
  [
    'a task list',
    '1: name A, owner B, due D, progress E, status F, start C',
    `
Task | Assigned To | Start Date | Due Date | % Complete | Status | Priority
Draft the launch brief | Ann | 2026-01-05 | 2026-01-16 | 100% | Completed | High
Design landing page | Bo | 2026-01-12 | 2026-02-06 | 60% | In Progress | High
Set up tracking | Cy | 2026-02-02 | 2026-02-13 | 0% | Not Started | Medium
Write press release | Ann | 2026-02-09 | 2026-02-20 | 0% | Not Started | Low`,
  ],
  [
    'an action log',
    '1: name B, owner C, due D, status E',
    `
# | Action | Owner | Due | Status | Comments
1 | Send revised contract to legal | Maria | 2026-03-02 | Open | waiting for clause 7
2 | Book the venue | Jonas | 2026-02-20 | Closed |
3 | Update the risk register | Maria | 2026-03-10 | Open |
4 | Interview three suppliers | Wei | 2026-03-27 | In progress | two done`,
  ],
  [
    'milestones with planned and actual dates',
    '1: name A, due B, actualEnd C, owner D, status E',
    `
Milestone | Planned Date | Actual Date | Responsible | Status
Requirements signed off | 2026-01-30 | 2026-02-03 | Product | Done
Prototype | 2026-03-13 | | Engineering | On track
Pilot with three customers | 2026-05-29 | | Success | At risk
General availability | 2026-07-15 | | Product | Not started`,
  ],
  [
    'a SMART goals worksheet',
    '1: name A, any B, target C, due D, owner E',
    `
Goal | Measure | Target | Deadline | Responsible
Answer customers faster | Median first response (h) | 4 | 2026-06-30 | Support lead
Publish more case studies | Published case studies | 12 | 2026-12-31 | Marketing
Reduce scrap | Scrap rate | 2% | 2026-09-30 | Plant manager
Hire the sales team | Signed offers | 6 | 2026-04-30 | Sales director`,
  ],
  [
    'a project export',
    '1: any A, name B, start D, due E, progress G, owner H',
    `
WBS | Task Name | Duration | Start | Finish | Predecessors | % Complete | Resource Names
1 | Planning | 20 days | 2026-01-05 | 2026-01-30 | | 100% | PM
1.1 | Scope statement | 5 days | 2026-01-05 | 2026-01-09 | | 100% | PM
1.2 | Budget approval | 10 days | 2026-01-12 | 2026-01-23 | 2 | 80% | CFO
2 | Build | 60 days | 2026-02-02 | 2026-04-24 | 1 | 25% | Dev team
2.1 | Data model | 15 days | 2026-02-02 | 2026-02-20 | 3 | 90% | Ines`,
  ],
  [
    'measures with thresholds',
    '1: name A, any B, any C, target D, actual E, owner F',
    `
Measure | Green at | Red below | Target | Result | Accountable
System uptime | 99.9% | 99% | 99.9% | 99.95% | IT Ops
First contact resolution | 75% | 60% | 75% | 71% | Service desk
Backlog older than 30 days | 50 | 120 | 40 | 66 | Service desk
Patching within SLA | 95% | 85% | 95% | 91% | Security`,
  ],
  [
    'planned and produced quantities',
    '1: name A, target B, actual C, any D',
    `
Production line | Planned qty | Produced qty | Efficiency
Line 1 | 12,000 | 11,350 | 94.6%
Line 2 | 9,500 | 9,610 | 101.2%
Line 3 | 14,200 | 12,008 | 84.6%
Line 4 | 7,700 | 7,105 | 92.3%`,
  ],
  [
    'a headcount plan',
    '1: name A, target B, actual C',
    `
Team | Headcount plan | Headcount actual | Open positions
Product | 14 | 12 | 2
Design | 8 | 8 | 0
Platform | 21 | 17 | 4
Data | 9 | 7 | 2`,
  ],
  [
    'weighted goals of a review',
    '1: name A, weight B, target C, actual D, any E',
    `
Goal | Weight | Target | Achieved | Score
New annual recurring revenue | 40% | 1,200,000 | 1,050,000 | 88%
Gross retention | 30% | 92% | 93.5% | 100%
Hire and ramp 3 reps | 20% | 3 | 2 | 67%
Forecast accuracy | 10% | 90% | 84% | 93%`,
  ],
  [
    'initiatives with money and dates',
    '1: name A, owner B, start C, due D, target E, actual F, status G',
    `
Initiative | Sponsor | Start | End | Budget | Spent to date | Status
CRM migration | COO | 2026-01-01 | 2026-06-30 | 250,000 | 96,000 | Green
Warehouse automation | COO | 2026-02-15 | 2026-12-15 | 1,400,000 | 310,000 | Yellow
New pricing | CMO | 2026-03-01 | 2026-05-31 | 60,000 | 12,500 | Green
ISO certification | CTO | 2026-01-15 | 2026-10-31 | 85,000 | 70,100 | Red`,
  ],
  [
    'last year, this year and the plan',
    '1: name A, baseline B, target C, actual D',
    `
Metric | FY25 Actual | FY26 Plan | FY26 Actual
Bookings | 5,100,000 | 6,400,000 | 4,900,000
Renewal rate | 86% | 90% | 91%
Active users | 41,000 | 60,000 | 55,300
Cost per lead | 84 | 70 | 77`,
  ],
];

const GERMAN_FRENCH_DUTCH: readonly Plan[] = [
  [
    'German: Kennzahlen',
    '1: name A, target C, actual D, owner F',
    `
Kennzahl | Einheit | Ziel | Ist | Abweichung | Verantwortlich
Umsatz | T€ | 4,800 | 4,512 | -288 | Fr. Keller
Liefertreue | % | 98% | 95.5% | -2.5% | Hr. Brandt
Reklamationsquote | % | 1.5% | 2.1% | 0.6% | Fr. Yilmaz
Krankenstand | % | 4% | 4.4% | 0.4% | Hr. Lorenz`,
  ],
  [
    'German: Maßnahmen',
    '1: any A, name B, owner C, due D, status E',
    `
Nr. | Maßnahme | Verantwortlich | Termin | Status | Bemerkung
1 | Schulung der neuen Mitarbeiter | Kowalski | 2026-03-15 | in Arbeit |
2 | Prüfplan überarbeiten | Sommer | 2026-02-28 | erledigt | siehe Protokoll
3 | Lieferantenaudit | Kowalski | 2026-04-30 | offen |
4 | Lagerplätze neu beschriften | Huber | 2026-05-08 | offen |`,
  ],
  [
    'German: Kostenstellen',
    '1: name A, target B, actual C, any E',
    `
Kostenstelle | Plan 2026 | Ist 2026 | Abweichung | in %
Vertrieb Nord | 540,000 | 512,300 | -27,700 | -5.1%
Vertrieb Süd | 610,000 | 655,900 | 45,900 | 7.5%
Verwaltung | 280,000 | 274,100 | -5,900 | -2.1%
Entwicklung | 930,000 | 901,000 | -29,000 | -3.1%`,
  ],
  [
    'German: Aufgaben mit Fortschritt',
    '1: name A, owner B, start C, due D, progress E',
    `
Aufgabe | Zuständig | Beginn | Ende | Fortschritt
Lastenheft schreiben | Mara | 2026-01-12 | 2026-01-30 | 100%
Angebote einholen | Jan | 2026-02-02 | 2026-02-27 | 40%
Pilotbetrieb | Mara | 2026-03-16 | 2026-05-15 | 0%
Abnahme | Timo | 2026-05-18 | 2026-05-29 | 0%`,
  ],
  [
    'French: indicateurs',
    '1: name A, target B, actual C, owner E',
    `
Indicateur | Objectif | Réalisé | Écart | Responsable
Chiffre d'affaires | 2,400,000 | 2,215,000 | -185,000 | Mme Girard
Taux de satisfaction | 90% | 92% | 2% | M. Petit
Délai moyen de livraison | 48 | 61 | 13 | M. Faure
Nombre de nouveaux clients | 120 | 97 | -23 | Mme Girard`,
  ],
  [
    'French: plan d’actions',
    '1: name A, owner B, due C, progress D, status E',
    `
Action | Pilote | Échéance | Avancement | Statut
Former les équipes | Camille | 2026-03-31 | 50% | En cours
Mettre à jour la procédure | Hugo | 2026-02-15 | 100% | Terminé
Choisir le fournisseur | Inès | 2026-04-10 | 0% | À faire
Lancer l'enquête interne | Camille | 2026-05-04 | 0% | À faire`,
  ],
  [
    'French: budget',
    '1: name A, target B, actual C',
    `
Poste | Budget prévu | Dépenses réelles | Écart
Loyer | 24,000 | 24,000 | 0
Publicité | 18,000 | 21,350 | 3,350
Déplacements | 9,500 | 7,120 | -2,380
Formation | 6,000 | 2,900 | -3,100`,
  ],
  [
    'Dutch: doelen',
    '1: name A, target B, actual C, owner D',
    `
KPI | Doelstelling | Realisatie | Eigenaar
Omzet | 1,900,000 | 1,760,000 | Sanne
Klanttevredenheid | 8.5 | 8.7 | Bram
Ziekteverzuim | 4% | 5.2% | Joris
Doorlooptijd in dagen | 10 | 12 | Bram`,
  ],
  [
    'Dutch: taken',
    '1: name A, owner B, due C, status D, progress E',
    `
Taak | Verantwoordelijke | Deadline | Status | Voortgang
Offerte opstellen | Lotte | 2026-02-13 | Gereed | 100%
Demo voorbereiden | Daan | 2026-03-06 | Bezig | 60%
Contract tekenen | Lotte | 2026-03-20 | Niet gestart | 0%
Kick-off plannen | Fenna | 2026-04-03 | Niet gestart | 0%`,
  ],
];

describe.each([
  ['English', ENGLISH],
  ['German, French, Dutch', GERMAN_FRENCH_DUTCH],
])('%s', (_, plans) => {
  test.each(plans.map(([what, expected, drawing]) => ({ what, expected: [expected].flat(), drawing })))(
    '$what',
    ({ expected, drawing }) => {
      const rows = lines(drawing);
      expect(found(rows, expected), because(rows)).toEqual(wanted(expected));
    },
  );
});
