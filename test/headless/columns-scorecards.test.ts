import { expect, test } from 'vitest';
import { lines } from '../support/book.ts';
import { because, found, wanted } from '../support/found.ts';

/** Scorecards, quotas and action logs, drawn before anybody looked whether they are found. */
const PLANS: readonly (readonly [what: string, expected: string, drawing: string])[] = [
  [
    'two tables with title each',
    '2: name A, target B, actual C ; 8: name A, target B, actual C',
    `
Income | |
Source | Planned | Actual
Salary | 3,000 | 3,000
Bonus | 500 | 200
Total | 3,500 | 3,200

Expenses | |
Item | Planned | Actual
Rent | 1,200 | 1,200
Food | 400 | 480
Total | 1,600 | 1,680`,
  ],
  [
    'logframe',
    '2: objective A, name B, baseline C, target D, actual E, any F',
    `
Project logframe
Outcome | Indicator | Baseline | Target | Achieved to date | Means of verification
Children attend school | Enrolment rate | 60% | 85% | 71% | School records
Teachers trained | Teachers certified | 20 | 100 | 64 | Certificates
Wells built | Working wells | 3 | 12 | 9 | Site visits`,
  ],
  [
    'company goals with quarters',
    '1: name A, owner B, any C',
    `
Goal | Owner | Annual target | Q1 | Q2 | Q3 | Q4
New customers | Ann | 400 | 90 | 110 | |
Revenue | Bo | 1,000,000 | 240,000 | 260,000 | |
NPS | Cy | 50 | 44 | 47 | |`,
  ],
  [
    'eos rocks',
    '2: name A, owner B, due C, status D',
    `
Quarterly Rocks
Rock | Who | Due Date | On Track / Off Track
Launch portal | Ann | 2026-03-31 | On Track
Hire CFO | Bo | 2026-03-31 | Off Track
New CRM | Cy | 2026-03-31 | On Track`,
  ],
  [
    'weekly scorecard eos',
    '1: any A, name B, any C',
    `
Who | Measurable | Goal | Week 1 | Week 2 | Week 3 | Week 4
Ann | Sales calls | 50 | 44 | 52 | 48 | 51
Bo | Invoices sent | 20 | 20 | 18 | 22 | 21
Cy | Tickets closed | 100 | 90 | 95 | 110 | 99`,
  ],
  [
    'exec action log',
    '3: any A, any B, name C, owner D, due E, any F, status G',
    `
Board action log
Updated weekly
Ref | Meeting date | Action agreed | Lead | Target completion | Update | RAG
1 | 2026-01-10 | Approve the policy | Ann | 2026-02-10 | Drafted | Green
2 | 2026-01-10 | Appoint an auditor | Bo | 2026-03-10 | Tender out | Amber
3 | 2026-01-10 | Close the branch | Cy | 2026-01-31 | Delayed | Red`,
  ],
  [
    'capital budget',
    '1: name A, target B, any C, actual D, any E',
    `
Project | Approved budget | Committed | Spent to date | Remaining
Roof | 100,000 | 60,000 | 40,000 | 60,000
Lift | 250,000 | 250,000 | 180,000 | 70,000
Boiler | 50,000 | 10,000 | 5,000 | 45,000`,
  ],
  [
    'sales by customer targets',
    '1: name A, baseline B, target C, actual D, any E',
    `
Customer | 2025 Sales | 2026 Target | 2026 Sales YTD | % of target
Acme | 90,000 | 100,000 | 40,000 | 40%
Beta | 50,000 | 60,000 | 35,000 | 58%
Gamma | 20,000 | 40,000 | 8,000 | 20%`,
  ],
  [
    'de maßnahmenplan with blanks',
    '4: any A, name B, owner C, start D, due E, progress F',
    `
Maßnahmenplan Qualität
Stand: 01.03.2026

Lfd. Nr. | Maßnahmenbeschreibung | Verantwortung | Start | Zieltermin | Umsetzungsgrad
1 | Prüfmittel kalibrieren | QS | 2026-01-10 | 2026-02-10 | 100%
2 | Lieferanten bewerten | Einkauf | 2026-02-01 | 2026-04-30 | 25%
3 | Schulung FMEA | QS | 2026-03-01 | 2026-05-31 | 0%`,
  ],
  [
    'de soll-ist with years',
    '1: name A, baseline B, target C, actual D, any E',
    `
Kennzahl | Ist 2024 | Plan 2025 | Ist 2025 | Abw.
Umsatz | 4,100 | 4,500 | 4,420 | -80
Mitarbeiter | 41 | 45 | 44 | -1
Krankenquote | 5.1% | 4.5% | 4.9% | 0.4%`,
  ],
  [
    'fr plan de formation',
    '1: name A, any B, due C, owner D, target E, actual F, status G',
    `
Formation | Public | Date prévue | Responsable | Budget | Coût réel | Statut
Excel | Compta | 2026-03-01 | Léa | 1,000 | 900 | Réalisée
Sécurité | Tous | 2026-04-01 | Paul | 3,000 | | Prévue
Anglais | Ventes | 2026-05-01 | Léa | 2,000 | | Prévue`,
  ],
  [
    'pt metas de vendas',
    '1: name A, target B, actual C, any D',
    `
Vendedor | Meta de vendas | Vendas realizadas | % da meta
Ana | 50,000 | 48,000 | 96%
Rui | 45,000 | 51,000 | 113%
Eva | 60,000 | 39,000 | 65%`,
  ],
  [
    'ja 売上予実',
    '1: name A, target B, actual C, any D, any E',
    `
部門 | 売上目標 | 売上実績 | 達成率 | 前年比
東京 | 1,000 | 950 | 95% | 103%
大阪 | 800 | 820 | 103% | 110%
福岡 | 500 | 400 | 80% | 92%`,
  ],
  [
    'zh 销售任务',
    '2: name A, target B, actual C, any D, any E',
    `
2026年销售任务完成情况
销售员 | 任务目标 | 完成金额 | 完成率 | 排名
王芳 | 100 | 92 | 92% | 2
李强 | 120 | 130 | 108% | 1
张敏 | 90 | 60 | 67% | 3`,
  ],
  [
    'ko KPI 관리',
    '2: any A, name B, weight C, target D, actual E, any F',
    `
2026 부서별 KPI
관점 | KPI | 가중치 | 목표치 | 실적치 | 평점
재무 | 매출 성장률 | 30% | 10% | 8% | 24
고객 | 고객만족도 | 40% | 90 | 92 | 40
프로세스 | 불량률 | 30% | 1% | 1.2% | 25`,
  ],
  [
    'ru план продаж по менеджерам',
    '1: name A, target B, actual C, any D',
    `
Менеджер | План продаж | Факт продаж | % выполнения плана
Иванов | 500,000 | 480,000 | 96%
Петров | 450,000 | 510,000 | 113%
Сидорова | 600,000 | 390,000 | 65%`,
  ],
  [
    'pl cele i wskaźniki',
    '1: objective A, name B, target C, actual D, owner E',
    `
Cel strategiczny | Miernik | Wartość docelowa | Wartość osiągnięta | Właściciel
Wzrost sprzedaży | Przychód | 1,000 | 900 | Ewa
Zadowolenie klientów | NPS | 50 | 47 | Jan
Jakość | Liczba reklamacji | 10 | 14 | Ola`,
  ],
  [
    'nl projectplan',
    '1: name A, owner B, start C, due D, progress E',
    `
Activiteit | Verantwoordelijke | Startdatum | Einddatum | % gereed
Analyse | Jan | 2026-01-05 | 2026-01-16 | 100%
Ontwerp | Piet | 2026-01-19 | 2026-02-13 | 50%
Bouw | Anna | 2026-02-16 | 2026-04-30 | 0%`,
  ],
  [
    'sv målkort',
    '1: any A, name B, target C, actual D, owner E',
    `
Perspektiv | Mätetal | Målvärde | Utfall | Ansvarig
Kund | Nöjd kund-index | 80 | 78 | Eva
Ekonomi | Omsättning | 1,000 | 940 | Bo
Process | Ledtid | 10 | 12 | Nils`,
  ],
  [
    'tr satış hedefleri',
    '1: name A, target B, actual C, any D',
    `
Temsilci | Satış hedefi | Gerçekleşen satış | Gerçekleşme oranı
Ali | 500 | 480 | 96%
Can | 450 | 510 | 113%
Ece | 600 | 390 | 65%`,
  ],
  [
    'it obiettivi personale',
    '1: name A, weight B, target C, actual D, any E',
    `
Obiettivo | Peso | Target | Risultato | % raggiungimento
Vendite | 40% | 100 | 90 | 90%
Nuovi clienti | 30% | 20 | 22 | 110%
Resi | 30% | 2% | 3% | 67%`,
  ],
];

test.each(PLANS.map(([what, expected, drawing]) => ({ what, expected: expected.split(' ; '), drawing })))(
  '$what',
  ({ expected, drawing }) => {
    const rows = lines(drawing);
    expect(found(rows, expected), because(rows)).toEqual(wanted(expected));
  },
);
