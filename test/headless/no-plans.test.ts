import { expect, test } from 'vitest';
import { lines } from '../support/book.ts';
import { because, found } from '../support/found.ts';

/** Sheets that are full of numbers, dates, owners and statuses, and plan nothing. */
const NO_PLANS: readonly (readonly [what: string, drawing: string])[] = [
  [
    'a contact list',
    `
Name | Company | Title | Email | Phone | City
Ann Lee | Acme | Buyer | ann@acme.example | +1 555 0101 | Boston
Bo Jensen | Nord AS | CEO | bo@nord.example | +45 555 0102 | Aarhus
Cy Okoro | Delta | Engineer | cy@delta.example | +234 555 0103 | Lagos`,
  ],
  [
    'a price list',
    `
SKU | Product | Unit price | Currency | Minimum order
A-100 | Steel bolt M8 | 0.12 | EUR | 500
A-101 | Steel bolt M10 | 0.15 | EUR | 500
B-200 | Hex nut M8 | 0.07 | EUR | 1000
C-300 | Washer 8 mm | 0.03 | EUR | 2000`,
  ],
  [
    'an invoice',
    `
*INVOICE* | | | No. 2026-118
Bill to: | Blue Harbor Ltd | Date: | 2026-03-04
 | 12 Quay Street | Due: | 2026-04-03

Description | Quantity | Unit price | Amount
Consulting, February | 12 | $140 | $1,680
Travel | 1 | $420 | $420
Workshop materials | 25 | $18 | $450
 | | Subtotal | $2,550
 | | Tax 8% | $204
 | | Total | $2,754`,
  ],
  [
    'a general ledger',
    `
Date | Account | Description | Debit | Credit | Balance
2026-01-02 | 1000 | Opening balance | 12,000 | | 12,000
2026-01-05 | 4000 | Sales | | 3,400 | 15,400
2026-01-07 | 6000 | Rent | 1,800 | | 13,600
2026-01-09 | 6100 | Electricity | 240 | | 13,360`,
  ],
  [
    'a RACI matrix',
    `
Activity | Project manager | Developer | Tester | Sponsor
Define scope | A | C | I | R
Write code | I | R | C | I
Test release | I | C | R | I
Sign off | R | I | I | A`,
  ],
  [
    'lists for drop-downs',
    `
Status | Priority | Region | Department
Not started | High | North | Sales
In progress | Medium | South | Finance
Done | Low | East | Operations
On hold | | West | HR`,
  ],
  [
    'a timesheet',
    `
Employee | Date | Project | Hours | Billable | Notes
Ann | 2026-02-02 | Apollo | 7.5 | TRUE | design
Ann | 2026-02-03 | Apollo | 8 | TRUE | review
Bo | 2026-02-02 | Internal | 6 | FALSE | training
Bo | 2026-02-03 | Hermes | 7 | TRUE |`,
  ],
  [
    'answers to a survey',
    `
Timestamp | Email | How satisfied are you? | Would you recommend us? | Comments
2026-02-01 | a@x.example | 4 | 9 | Great support
2026-02-01 | b@x.example | 5 | 10 |
2026-02-02 | c@x.example | 2 | 3 | Too slow
2026-02-03 | d@x.example | 3 | 7 | ok`,
  ],
  [
    'leads exported from a CRM',
    `
Lead ID | First name | Last name | Company | Lead status | Lead source | Created date
00Q1 | Ann | Lee | Acme | Open | Web | 2026-01-04
00Q2 | Bo | Jensen | Nord AS | Qualified | Referral | 2026-01-09
00Q3 | Cy | Okoro | Delta | Unqualified | Event | 2026-01-12
00Q4 | Dee | Roy | Gamma | Open | Web | 2026-01-15`,
  ],
  [
    'an attendance sheet',
    `
Student | Mon | Tue | Wed | Thu | Fri | Absent
Ali | P | P | A | P | P | 1
Bea | P | P | P | P | P | 0
Cem | A | P | P | L | P | 1
Dora | P | A | A | P | P | 2`,
  ],
  [
    'an inventory',
    `
Item | SKU | Location | Quantity on hand | Unit cost | Stock value
Drill | T-01 | A3 | 14 | 79 | 1,106
Saw | T-02 | A4 | 6 | 120 | 720
Hammer | T-03 | B1 | 40 | 15 | 600
Level | T-04 | B2 | 11 | 22 | 242`,
  ],
  [
    'a glossary',
    `
Term | Definition
Target | The value that is to be reached
Actual | The value that was reached
KPI | Key performance indicator
Owner | The person who answers for a result`,
  ],
  [
    'settings by name and value',
    `
Setting | Value
Company | Blue Harbor
Fiscal year start | 4
Currency | EUR
Threshold green | 95%
Threshold red | 80%`,
  ],
  [
    'the output of a pivot table',
    `
Row Labels | Sum of Amount | Count of Orders
East | 41,200 | 310
North | 38,050 | 288
South | 51,770 | 402
West | 29,990 | 241
Grand Total | 161,010 | 1,241`,
  ],
  [
    'a grade book',
    `
Student | Homework | Midterm | Final exam | Average | Grade
Ali | 92 | 88 | 90 | 90 | A
Bea | 75 | 81 | 79 | 78.3 | C
Cem | 60 | 72 | 68 | 66.7 | D
Dora | 99 | 94 | 97 | 96.7 | A`,
  ],
  [
    'a calendar of a month',
    `
*March 2026*
Mon | Tue | Wed | Thu | Fri | Sat | Sun
 | | | | | | 1
2 | 3 | 4 | 5 | 6 | 7 | 8
9 | 10 | 11 | 12 | 13 | 14 | 15
16 | 17 | 18 | 19 | 20 | 21 | 22
23 | 24 | 25 | 26 | 27 | 28 | 29`,
  ],
  [
    'a phone directory',
    `
Extension | Name | Department | Mobile
101 | Reception | Front desk | 555-0100
114 | Ann Lee | Sales | 555-0114
117 | Bo Jensen | Finance | 555-0117
120 | Cy Okoro | IT | 555-0120`,
  ],
  [
    'an export of bugs',
    `
Key | Summary | Issue Type | Status | Priority | Resolution | Reporter | Created | Updated
APP-1 | Crash on start | Bug | Closed | High | Fixed | ann | 2026-01-03 | 2026-01-09
APP-2 | Typo in footer | Bug | Open | Low | Unresolved | bo | 2026-01-05 | 2026-01-05
APP-3 | Slow search | Bug | In Progress | Medium | Unresolved | cy | 2026-01-08 | 2026-02-01
APP-4 | Login loop | Bug | Open | High | Unresolved | ann | 2026-01-11 | 2026-01-12`,
  ],
  [
    'orders',
    `
Order ID | Customer | Order date | Ship date | Amount | Order status
10248 | Acme | 2026-01-04 | 2026-01-07 | 440 | Shipped
10249 | Delta | 2026-01-05 | 2026-01-10 | 1,863 | Shipped
10250 | Gamma | 2026-01-08 | | 1,552 | Pending
10251 | Nord AS | 2026-01-08 | | 654 | Cancelled`,
  ],
  [
    'an expense report',
    `
Date | Category | Vendor | Amount | Receipt
2026-02-03 | Travel | Rail | 86.5 | yes
2026-02-03 | Meals | Cafe Luna | 14.2 | yes
2026-02-04 | Lodging | Hotel Mar | 129 | yes
2026-02-05 | Travel | Taxi | 23 | no`,
  ],
  [
    'a roster of employees',
    `
Employee ID | Name | Title | Department | Manager | Hire date
E-1 | Ann Lee | Director | Sales | | 2018-04-01
E-2 | Bo Jensen | Analyst | Finance | Ann Lee | 2021-09-15
E-3 | Cy Okoro | Engineer | IT | Dee Roy | 2020-01-20
E-4 | Dee Roy | Manager | IT | Ann Lee | 2017-06-05`,
  ],
  [
    'a bank statement',
    `
Booking date | Value date | Purpose | Amount | Balance
2026-03-01 | 2026-03-01 | Salary | 3,200 | 5,410
2026-03-02 | 2026-03-02 | Rent | -1,150 | 4,260
2026-03-05 | 2026-03-05 | Groceries | -84.3 | 4,175.7
2026-03-09 | 2026-03-10 | Insurance | -61 | 4,114.7`,
  ],
  [
    'the repayment of a loan',
    `
Month | Payment | Principal | Interest | Balance
1 | 877.57 | 794.24 | 83.33 | 19,205.76
2 | 877.57 | 797.55 | 80.02 | 18,408.21
3 | 877.57 | 800.87 | 76.7 | 17,607.34
4 | 877.57 | 804.21 | 73.36 | 16,803.13`,
  ],
  [
    'a shift roster',
    `
Name | Mon | Tue | Wed | Thu | Fri | Sat | Sun
Ann | Early | Early | Late | Late | Off | Off | Early
Bo | Late | Late | Off | Early | Early | Off | Off
Cy | Off | Early | Early | Off | Late | Late | Late`,
  ],
  [
    'a recipe',
    `
Ingredient | Amount | Unit
Flour | 500 | g
Water | 325 | ml
Salt | 10 | g
Yeast | 7 | g`,
  ],
  [
    'exchange rates',
    `
Currency | Code | Rate to EUR | Date
US dollar | USD | 1.09 | 2026-03-02
Pound sterling | GBP | 0.85 | 2026-03-02
Swiss franc | CHF | 0.96 | 2026-03-02
Yen | JPY | 162.4 | 2026-03-02`,
  ],
  [
    'the weather',
    `
Date | Max temp | Min temp | Rain mm | Wind
2026-02-01 | 6.1 | -1.2 | 0 | NW
2026-02-02 | 7.4 | 0.3 | 2.5 | W
2026-02-03 | 5 | 1.1 | 11.4 | SW
2026-02-04 | 3.2 | -2 | 0 | N`,
  ],
  [
    'prices of a share',
    `
Date | Open | High | Low | Close | Volume
2026-02-02 | 101.2 | 103 | 100.8 | 102.5 | 1,204,300
2026-02-03 | 102.4 | 104.1 | 101.9 | 103.8 | 998,410
2026-02-04 | 103.9 | 104 | 101 | 101.3 | 1,530,002
2026-02-05 | 101 | 102.2 | 99.7 | 100.1 | 1,701,555`,
  ],
  [
    'a league table',
    `
Team | Played | Won | Drawn | Lost | Goals for | Goals against | Points
Rovers | 10 | 7 | 2 | 1 | 21 | 8 | 23
United | 10 | 6 | 2 | 2 | 18 | 11 | 20
Athletic | 10 | 5 | 1 | 4 | 14 | 15 | 16
Town | 10 | 2 | 3 | 5 | 9 | 17 | 9`,
  ],
  [
    'instructions',
    `
*How to use this workbook*
1. Fill in the targets on the sheet Plan.
2. Enter actuals every month by the 5th.
3. Owners: check your rows and set the status.
4. Send it to the planning office when done.`,
  ],
  [
    'questions and answers',
    `
Question | Answer
Who sets the target? | The owner of the objective
When is it due? | At the end of each quarter
What is an actual? | What was really reached`,
  ],
  [
    'a German address list',
    `
Name | Straße | PLZ | Ort | Telefon
Müller | Hauptstr. 4 | 10115 | Berlin | 030 555 01
Schmidt | Am Markt 11 | 04109 | Leipzig | 0341 555 02
Weber | Ringweg 7 | 80331 | München | 089 555 03`,
  ],
  [
    'a French price list',
    `
Référence | Désignation | Prix HT | TVA | Prix TTC
R-10 | Chaise | 49 | 20% | 58.8
R-11 | Table | 180 | 20% | 216
R-12 | Lampe | 35 | 20% | 42
R-13 | Étagère | 95 | 20% | 114`,
  ],
  [
    'a Spanish ledger',
    `
Fecha | Concepto | Cargo | Abono | Saldo
2026-01-03 | Saldo inicial | | | 5,000
2026-01-07 | Pago a proveedor | 1,200 | | 3,800
2026-01-12 | Cobro a cliente | | 2,450 | 6,250
2026-01-19 | Alquiler | 900 | | 5,350`,
  ],
  [
    'a Japanese staff list',
    `
氏名 | 部署 | 電話番号 | メール
佐藤 花子 | 営業部 | 03-5555-0101 | sato@example.jp
鈴木 一郎 | 経理部 | 03-5555-0102 | suzuki@example.jp
田中 次郎 | 開発部 | 03-5555-0103 | tanaka@example.jp`,
  ],
  [
    'a log of trips',
    `
Date | Start km | End km | Driver | Purpose
2026-01-05 | 40,210 | 40,298 | Ann | Customer visit
2026-01-07 | 40,298 | 40,330 | Bo | Post office
2026-01-09 | 40,330 | 40,551 | Ann | Trade fair
2026-01-12 | 40,551 | 40,600 | Cy | Airport`,
  ],
  [
    'a payroll',
    `
Employee | Base pay | Bonus | Tax | Net pay
Ann | 5,200 | 400 | 1,480 | 4,120
Bo | 3,900 | 0 | 960 | 2,940
Cy | 4,400 | 250 | 1,170 | 3,480`,
  ],
  [
    'pages of a web site',
    `
Page | Views | Unique visitors | Bounce rate | Average time
/home | 18,220 | 12,400 | 41% | 48
/pricing | 6,310 | 5,120 | 35% | 77
/blog | 9,904 | 8,033 | 62% | 120
/contact | 1,201 | 1,100 | 28% | 33`,
  ],
  [
    'a log of changes',
    `
Version | Date | Author | Change
1.0 | 2025-11-02 | Ann | First version
1.1 | 2025-12-10 | Bo | Added the March figures
1.2 | 2026-01-20 | Ann | Corrected the totals`,
  ],
  [
    'made-up people',
    `
id | first_name | last_name | email | gender | ip_address
1 | Ann | Lee | alee0@x.example | Female | 10.2.3.4
2 | Bo | Jensen | bj1@x.example | Male | 10.9.1.77
3 | Cy | Okoro | co2@x.example | Male | 10.4.8.2`,
  ],
];

test.each(NO_PLANS.map(([what, drawing]) => ({ what, drawing })))('$what is no plan', ({ drawing }) => {
  const rows = lines(drawing);
  expect(found(rows, []), because(rows)).toEqual([]);
});
