import { expect, test } from 'vitest';
import { lines } from '../support/book.ts';
import { because, found } from '../support/found.ts';

/** Registers, logs, exports and look-ups: full of dates, owners and amounts, and nothing in them is to be reached. */
const NO_PLANS: readonly (readonly [what: string, drawing: string])[] = [
  [
    'de Rechnungen',
    `
Rechnungsnr. | Kunde | Rechnungsdatum | Fällig am | Betrag | Bezahlt
R-1 | Meier | 2026-01-05 | 2026-02-04 | 1,200 | ja
R-2 | Schulz | 2026-01-09 | 2026-02-08 | 800 | nein
R-3 | Kunz | 2026-01-11 | 2026-02-10 | 450 | ja`,
  ],
  [
    'de Inventar',
    `
Artikelnr. | Bezeichnung | Bestand | Mindestbestand | Einkaufspreis | Lieferant
10 | Schraube | 500 | 200 | 0.02 | Würth
11 | Mutter | 80 | 100 | 0.01 | Würth
12 | Scheibe | 900 | 300 | 0.01 | Bossard`,
  ],
  [
    'de Stundenzettel',
    `
Datum | Mitarbeiter | Projekt | Beginn | Ende | Stunden
2026-01-05 | Anna | Alpha | 08:00 | 12:00 | 4
2026-01-05 | Ben | Beta | 09:00 | 17:00 | 7.5
2026-01-06 | Anna | Alpha | 08:00 | 16:00 | 7.5`,
  ],
  [
    'fr notes élèves',
    `
Élève | Contrôle 1 | Contrôle 2 | Moyenne | Appréciation
Luc | 12 | 14 | 13 | Bien
Eve | 15 | 17 | 16 | Très bien
Noé | 9 | 8 | 8.5 | Insuffisant`,
  ],
  [
    'fr factures',
    `
Facture | Client | Date | Échéance | Montant | Payé
F1 | Dupont | 2026-01-05 | 2026-02-04 | 1,200 | oui
F2 | Martin | 2026-01-09 | 2026-02-08 | 800 | non
F3 | Petit | 2026-01-11 | 2026-02-10 | 450 | oui`,
  ],
  [
    'es inventario',
    `
Código | Producto | Existencia | Precio | Proveedor
1 | Tornillo | 400 | 0.1 | Acme
2 | Tuerca | 300 | 0.1 | Acme
3 | Clavo | 900 | 0.05 | Beta`,
  ],
  [
    'es contactos',
    `
Nombre | Puesto | Teléfono | Correo | Ciudad
Ana | Jefa | 555 | a@x.y | Lima
Luis | Analista | 556 | l@x.y | Quito
Eva | Técnico | 557 | e@x.y | Bogotá`,
  ],
  [
    'pt vendas',
    `
Data | Cliente | Produto | Quantidade | Valor unitário | Total
2026-01-02 | Ana | Caneta | 10 | 2 | 20
2026-01-03 | Rui | Livro | 1 | 50 | 50
2026-01-05 | Eva | Caneta | 5 | 2 | 10`,
  ],
  [
    'it rubrica',
    `
Nome | Cognome | Indirizzo | Telefono | Email
Anna | Rossi | Via Roma 1 | 333 | a@x.y
Luca | Verdi | Via Po 2 | 334 | l@x.y
Eva | Neri | Via Arno 3 | 335 | e@x.y`,
  ],
  [
    'nl facturen',
    `
Factuurnummer | Klant | Factuurdatum | Vervaldatum | Bedrag | Status
1 | Jansen | 2026-01-05 | 2026-02-04 | 1,200 | Betaald
2 | De Vries | 2026-01-09 | 2026-02-08 | 800 | Open
3 | Bakker | 2026-01-11 | 2026-02-10 | 450 | Betaald`,
  ],
  [
    'pl magazyn',
    `
Kod | Nazwa | Ilość | Cena | Dostawca
1 | Śruba | 400 | 0.1 | Acme
2 | Nakrętka | 300 | 0.1 | Acme
3 | Gwóźdź | 900 | 0.05 | Beta`,
  ],
  [
    'ru накладная',
    `
№ | Наименование товара | Ед. изм. | Количество | Цена | Сумма
1 | Ручка | шт | 10 | 20 | 200
2 | Бумага | уп | 5 | 300 | 1,500
3 | Папка | шт | 20 | 50 | 1,000`,
  ],
  [
    'ru список сотрудников',
    `
ФИО | Должность | Отдел | Дата приема | Телефон
Иванов И.И. | Инженер | ОТК | 2020-01-05 | 555
Петров П.П. | Бухгалтер | Финансы | 2019-03-01 | 556
Сидорова А. | Менеджер | Продажи | 2021-07-01 | 557`,
  ],
  [
    'ja 在庫表',
    `
商品コード | 商品名 | 在庫数 | 単価 | 仕入先
1 | ボルト | 400 | 10 | A社
2 | ナット | 300 | 8 | A社
3 | 釘 | 900 | 5 | B社`,
  ],
  [
    'ja 出納帳',
    `
日付 | 科目 | 摘要 | 収入 | 支出 | 残高
2026-01-02 | 現金 | 繰越 | | | 12,000
2026-01-05 | 売上 | 店頭 | 3,400 | | 15,400
2026-01-07 | 家賃 | 1月分 | | 1,800 | 13,600`,
  ],
  [
    'zh 通讯录',
    `
姓名 | 部门 | 职位 | 电话 | 邮箱
王芳 | 销售部 | 经理 | 123 | a@x.cn
李强 | 财务部 | 会计 | 456 | b@x.cn
张敏 | 技术部 | 工程师 | 789 | c@x.cn`,
  ],
  [
    'zh 订单',
    `
订单号 | 客户 | 产品 | 数量 | 单价 | 金额 | 订单日期
1 | 甲 | 笔 | 10 | 2 | 20 | 2026-01-02
2 | 乙 | 书 | 1 | 50 | 50 | 2026-01-03
3 | 丙 | 笔 | 5 | 2 | 10 | 2026-01-05`,
  ],
  [
    'ko 재고',
    `
품목코드 | 품목명 | 재고수량 | 단가 | 거래처
1 | 볼트 | 400 | 10 | A사
2 | 너트 | 300 | 8 | A사
3 | 못 | 900 | 5 | B사`,
  ],
  [
    'tr stok',
    `
Kod | Ürün | Miktar | Birim fiyat | Tedarikçi
1 | Vida | 400 | 0.1 | Acme
2 | Somun | 300 | 0.1 | Acme
3 | Çivi | 900 | 0.05 | Beta`,
  ],
  [
    'sv medlemmar',
    `
Namn | Adress | Postnr | Ort | Telefon | Medlem sedan
Eva | Storg. 1 | 11122 | Stockholm | 070 | 2019
Nils | Lillg. 2 | 41101 | Göteborg | 071 | 2020
Bo | Åg. 3 | 21101 | Malmö | 072 | 2021`,
  ],
  [
    'pivot by status',
    `
Status | Count of Tasks | Percent
Done | 12 | 40%
In progress | 8 | 27%
Not started | 10 | 33%
Grand Total | 30 | 100%`,
  ],
  [
    'dashboard summary',
    `
*Project dashboard*
Total tasks | 30
Completed | 12
Overdue | 3
% complete | 40%`,
  ],
  [
    'raci with names',
    `
Task / Deliverable | Ann | Bo | Cy | Dee
Charter | A | R | C | I
Plan | R | A | C | C
Report | I | C | R | A`,
  ],
  [
    'job applications',
    `
Company | Position | Date applied | Status | Contact | Salary
Acme | Analyst | 2026-01-05 | Interview | Ann | 50,000
Beta | Manager | 2026-01-08 | Rejected | Bo | 70,000
Gamma | Lead | 2026-01-11 | Applied | | 65,000`,
  ],
  [
    'product specs',
    `
Feature | Model A | Model B | Model C
Weight | 1.2 | 1.4 | 1.1
Height | 20 | 22 | 19
Price | 100 | 120 | 90`,
  ],
  [
    'workout log',
    `
Date | Exercise | Sets | Reps | Weight
2026-01-02 | Squat | 3 | 8 | 80
2026-01-04 | Bench | 3 | 8 | 60
2026-01-06 | Row | 3 | 10 | 50`,
  ],
  [
    'loan comparison',
    `
Bank | Interest rate | Term | Monthly payment | Total cost
A | 4.1% | 20 | 610 | 146,000
B | 3.9% | 20 | 598 | 143,500
C | 4.4% | 15 | 760 | 136,800`,
  ],
  [
    'medication',
    `
Medicine | Dose | Start | End | Prescribed by
Aspirin | 100 mg | 2026-01-02 | 2026-02-02 | Dr. A
Statin | 20 mg | 2025-06-01 | | Dr. B`,
  ],
];

test.each(NO_PLANS.map(([what, drawing]) => ({ what, drawing })))('$what is no plan', ({ drawing }) => {
  const rows = lines(drawing);
  expect(found(rows, []), because(rows)).toEqual([]);
});
