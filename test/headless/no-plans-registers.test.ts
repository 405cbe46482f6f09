import { expect, test } from 'vitest';
import { lines } from '../support/book.ts';
import { because, found } from '../support/found.ts';

/** Registers, logs, exports and look-ups: full of dates, owners and amounts, and nothing in them is to be reached. */
const NO_PLANS: readonly (readonly [what: string, drawing: string])[] = [
  [
    'supplier contacts',
    `
Supplier | Contact person | Email | Phone | Status | Notes
Acme | Ann | a@x.y | 123 | Active | good
Beta | Bo | b@x.y | 456 | Inactive |
Gamma | Cy | c@x.y | 789 | Active |`,
  ],
  [
    'purchase orders',
    `
PO Number | Supplier | Order date | Due date | Amount | Status
4501 | Acme | 2026-01-05 | 2026-02-05 | 4,500 | Paid
4502 | Beta | 2026-01-08 | 2026-02-08 | 1,200 | Open
4503 | Gamma | 2026-01-11 | 2026-02-11 | 870 | Paid`,
  ],
  [
    'sales transactions',
    `
Date | Region | Salesperson | Product | Units sold | Unit price | Revenue
2026-01-02 | North | Ann | Pen | 40 | 1.5 | 60
2026-01-03 | South | Bo | Desk | 2 | 250 | 500
2026-01-04 | North | Ann | Lamp | 5 | 30 | 150
2026-01-05 | West | Cy | Pen | 100 | 1.5 | 150`,
  ],
  [
    'invoice list',
    `
Invoice No | Client | Date issued | Due date | Amount | Paid | Balance
1001 | Acme | 2026-01-05 | 2026-02-04 | 1,000 | 1,000 | 0
1002 | Beta | 2026-01-09 | 2026-02-08 | 2,500 | 0 | 2,500
1003 | Gamma | 2026-01-12 | 2026-02-11 | 700 | 300 | 400`,
  ],
  [
    'inventory with reorder',
    `
Item | On hand | Reorder level | Supplier | Unit cost | Reorder?
Bolts | 400 | 200 | Acme | 0.1 | No
Nuts | 120 | 150 | Acme | 0.05 | Yes
Screws | 900 | 300 | Beta | 0.02 | No`,
  ],
  [
    'assets register',
    `
Asset ID | Asset | Category | Purchase date | Cost | Depreciation | Book value | Location
A1 | Laptop | IT | 2024-01-05 | 1,200 | 400 | 800 | HQ
A2 | Van | Vehicle | 2023-06-01 | 30,000 | 12,000 | 18,000 | Depot
A3 | Printer | IT | 2022-03-03 | 600 | 500 | 100 | HQ`,
  ],
  [
    'training attendance',
    `
Employee | Department | Course | Date completed | Score | Passed
Ann | HR | Safety | 2026-01-05 | 88 | Yes
Bo | IT | Safety | 2026-01-06 | 92 | Yes
Cy | Ops | Safety | 2026-01-08 | 55 | No`,
  ],
  [
    'questionnaire',
    `
Question | Strongly agree | Agree | Neutral | Disagree | Comments
I understand the goals | 12 | 5 | 3 | 1 |
My manager supports me | 10 | 8 | 2 | 1 |
The plan is clear | 4 | 9 | 5 | 3 |`,
  ],
  [
    'leave tracker',
    `
Employee | Start date | End date | Days | Leave type | Approved by
Ann | 2026-01-05 | 2026-01-09 | 5 | Vacation | Dee
Bo | 2026-02-02 | 2026-02-03 | 2 | Sick | Dee
Cy | 2026-03-01 | 2026-03-10 | 8 | Vacation | Eve`,
  ],
  [
    'customers by revenue',
    `
Customer | Country | 2023 | 2024 | 2025
Acme | US | 100 | 120 | 140
Beta | DE | 90 | 80 | 85
Gamma | FR | 40 | 60 | 70`,
  ],
  [
    'monthly sales history',
    `
Region | Jan | Feb | Mar | Apr | May | Jun
North | 100 | 110 | 120 | 90 | 80 | 100
South | 70 | 75 | 80 | 65 | 60 | 72
East | 50 | 55 | 52 | 58 | 61 | 60`,
  ],
  [
    'meeting schedule',
    `
Time | Session | Speaker | Room
09:00 | Welcome | Ann | A
10:00 | Keynote | Bo | A
11:00 | Workshop | Cy | B`,
  ],
  [
    'vehicle log',
    `
Date | Vehicle | Driver | Odometer start | Odometer end | Distance | Fuel cost
2026-01-02 | Van 1 | Ann | 100 | 180 | 80 | 20
2026-01-03 | Van 2 | Bo | 500 | 560 | 60 | 15
2026-01-04 | Van 1 | Cy | 180 | 300 | 120 | 30`,
  ],
  [
    'library of books',
    `
Title | Author | Year | Genre | Status
Dune | Herbert | 1965 | SF | Read
Emma | Austen | 1815 | Novel | Unread
Ulysses | Joyce | 1922 | Novel | Reading`,
  ],
  [
    'chart of accounts',
    `
Account code | Account name | Type | Normal balance
1000 | Cash | Asset | Debit
2000 | Payables | Liability | Credit
4000 | Sales | Revenue | Credit`,
  ],
  [
    'support tickets export',
    `
Ticket | Subject | Requester | Created | Closed | Satisfaction | Channel
1 | Login | Ann | 2026-01-02 | 2026-01-03 | Good | Email
2 | Crash | Bo | 2026-01-03 | 2026-01-05 | Bad | Chat
3 | Slow | Cy | 2026-01-04 | 2026-01-09 | Good | Phone`,
  ],
  [
    'risk scale',
    `
Score | Likelihood | Description
1 | Rare | May occur only in exceptional circumstances
2 | Unlikely | Could occur at some time
3 | Possible | Might occur at some time`,
  ],
  [
    'lab results',
    `
Patient | Test | Result | Unit | Reference range | Flag
P1 | Glucose | 95 | mg/dL | 70-100 | N
P1 | Sodium | 150 | mmol/L | 135-145 | H
P2 | Glucose | 130 | mg/dL | 70-100 | H`,
  ],
  [
    'donations',
    `
Donor | Date | Amount | Method | Receipt sent
Ann | 2026-01-02 | 100 | Card | Yes
Bo | 2026-01-09 | 50 | Cash | No
Cy | 2026-02-01 | 500 | Wire | Yes`,
  ],
  [
    'event guests',
    `
Guest | Invited | RSVP | Table | Meal
Ann | Yes | Yes | 1 | Fish
Bo | Yes | No | | 
Cy | Yes | Yes | 2 | Veg`,
  ],
  [
    'travel itinerary',
    `
Date | City | Hotel | Check in | Check out | Cost
2026-05-01 | Rome | Luna | 15:00 | 11:00 | 120
2026-05-03 | Milan | Sol | 14:00 | 10:00 | 140
2026-05-05 | Turin | Mar | 15:00 | 11:00 | 90`,
  ],
];

test.each(NO_PLANS.map(([what, drawing]) => ({ what, drawing })))('$what is no plan', ({ drawing }) => {
  const rows = lines(drawing);
  expect(found(rows, []), because(rows)).toEqual([]);
});
