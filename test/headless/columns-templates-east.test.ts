import { describe, expect, test } from 'vitest';
import { lines } from '../support/book.ts';
import { because, found, wanted } from '../support/found.ts';

/** A sheet as people make it, and what a person would say its columns are. */
type Plan = readonly [what: string, expected: string, drawing: string];

const EASTERN: readonly Plan[] = [
  [
    'Japanese: 予実管理',
    '2-3: name A, any G',
    `
予実管理表
科目 | 4月 | < | 5月 | < | 6月 | <
^ | 予算 | 実績 | 予算 | 実績 | 予算 | 実績
売上高 | 100 | 95 | 110 | 112 | 120 | 118
売上原価 | 60 | 58 | 66 | 67 | 72 | 70
営業利益 | 40 | 37 | 44 | 45 | 48 | 48`,
  ],
  [
    'Japanese: 課題管理表',
    '2: any A, name B, any C, owner D, due E, status F',
    `
課題管理表
No. | 課題内容 | 重要度 | 担当者 | 対応期限 | ステータス
1 | サーバーが遅い | 高 | 佐藤 | 2026-03-01 | 対応中
2 | 仕様が未確定 | 中 | 田中 | 2026-03-10 | 未対応
3 | 人員不足 | 高 | 鈴木 | 2026-02-20 | 完了`,
  ],
  [
    'Japanese: 目標管理',
    '1: name A, weight B, target C, actual D, any E',
    `
目標項目 | ウェイト | 目標値 | 実績値 | 評価
売上 | 40% | 1,000 | 900 | B
新規開拓 | 30% | 20 | 22 | A
コスト削減 | 30% | 50 | 30 | C`,
  ],
  [
    'Japanese: ガント',
    '2: any A, name B, owner C, start D, due E, progress F',
    `
スケジュール
No | 作業内容 | 担当 | 開始 | 終了 | 進捗率 | 3/1 | 3/2 | 3/3
1 | 要件定義 | 佐藤 | 2026-03-01 | 2026-03-05 | 100% | | |
2 | 設計 | 田中 | 2026-03-06 | 2026-03-15 | 40% | | |
3 | 開発 | 鈴木 | 2026-03-16 | 2026-03-31 | 0% | | |`,
  ],
  [
    'Chinese: 预算表',
    '2: name A, target B, actual C, any D',
    `
部门预算执行表
项目 | 预算金额 | 实际支出 | 差额
办公费 | 10,000 | 9,500 | 500
差旅费 | 20,000 | 23,000 | -3,000
招待费 | 5,000 | 4,800 | 200
合计 | 35,000 | 37,300 | -2,300`,
  ],
  [
    'Chinese: 绩效考核',
    '1: any A, name B, weight C, target D, actual E, any F',
    `
序号 | 考核指标 | 权重 | 目标值 | 完成值 | 得分
1 | 销售额 | 40% | 500 | 460 | 37
2 | 回款率 | 30% | 95% | 92% | 29
3 | 客户满意度 | 30% | 90 | 93 | 30`,
  ],
  [
    'Chinese: 项目进度表',
    '2: any A, name B, owner C, start D, due E, progress F, status G',
    `
项目进度计划表
编号 | 工作内容 | 责任人 | 计划开始时间 | 计划完成时间 | 完成进度 | 状态
1 | 方案设计 | 王 | 2026-01-05 | 2026-01-20 | 100% | 完成
2 | 设备采购 | 李 | 2026-01-21 | 2026-02-28 | 50% | 进行中
3 | 安装调试 | 张 | 2026-03-01 | 2026-03-31 | 0% | 未开始`,
  ],
  [
    'Korean: 예산',
    '2: name A, target B, actual C, any D',
    `
2026년 예산 집행 현황
항목 | 예산 | 집행액 | 집행률
인건비 | 1,000 | 900 | 90%
여비 | 200 | 150 | 75%
홍보비 | 300 | 310 | 103%`,
  ],
  [
    'Korean: WBS',
    '1: any A, name B, owner C, start D, due E, progress F',
    `
번호 | 작업명 | 담당 | 시작일 | 종료일 | 진척률
1 | 요건 분석 | 김 | 2026-01-05 | 2026-01-20 | 100%
2 | 설계 | 이 | 2026-01-21 | 2026-02-15 | 60%
3 | 구현 | 박 | 2026-02-16 | 2026-04-30 | 0%`,
  ],
  [
    'Russian: план-факт',
    '2: name A, target B, actual C, any D, any E',
    `
План-факт анализ бюджета
Статья расходов | План, руб. | Факт, руб. | Отклонение, руб. | Отклонение, %
Аренда | 100,000 | 100,000 | 0 | 0%
Зарплата | 500,000 | 520,000 | 20,000 | 4%
Реклама | 80,000 | 60,000 | -20,000 | -25%
Итого | 680,000 | 680,000 | 0 | 0%`,
  ],
  [
    'Russian: KPI отдела',
    '1: name A, weight B, target C, actual D, any E',
    `
KPI | Вес | Целевое значение | Фактическое значение | % выполнения
Объем продаж | 50% | 1,000,000 | 900,000 | 90%
Новые клиенты | 30% | 20 | 25 | 125%
Дебиторка | 20% | 5% | 7% | 60%`,
  ],
  [
    'Russian: план мероприятий',
    '2: any A, name B, due C, owner D, any E',
    `
План мероприятий
№ п/п | Мероприятие | Срок исполнения | Ответственный | Примечание
1 | Совещание | 2026-02-01 | Иванов |
2 | Проверка склада | 2026-03-01 | Петров |
3 | Обучение | 2026-04-01 | Сидорова |`,
  ],
  [
    'Polish: budżet',
    '1: name A, target B, actual C, any D',
    `
Pozycja | Plan | Realizacja | Różnica
Wynagrodzenia | 100,000 | 98,000 | -2,000
Czynsz | 12,000 | 12,000 | 0
Reklama | 8,000 | 9,500 | 1,500`,
  ],
  [
    'Polish: harmonogram',
    '2: any A, name B, owner C, start D, due E, progress F',
    `
Harmonogram projektu
Lp. | Zadanie | Odpowiedzialny | Data rozpoczęcia | Data zakończenia | % wykonania
1 | Analiza | Ewa | 2026-01-05 | 2026-01-20 | 100%
2 | Projekt | Jan | 2026-01-21 | 2026-02-20 | 30%
3 | Wdrożenie | Ola | 2026-02-21 | 2026-04-30 | 0%`,
  ],
  [
    'Turkish: bütçe',
    '1: name A, target B, actual C, any D',
    `
Gider Kalemi | Bütçe | Gerçekleşen | Fark
Kira | 12,000 | 12,000 | 0
Personel | 80,000 | 84,000 | 4,000
Reklam | 10,000 | 7,500 | -2,500`,
  ],
  [
    'Turkish: iş planı',
    '1: any A, name B, owner C, start D, due E, status F',
    `
No | Faaliyet | Sorumlu Kişi | Başlangıç | Bitiş | Durum
1 | Analiz | Ali | 2026-01-05 | 2026-01-20 | Tamamlandı
2 | Tasarım | Can | 2026-01-21 | 2026-02-20 | Devam ediyor
3 | Test | Ece | 2026-02-21 | 2026-03-15 | Başlamadı`,
  ],
  [
    'Swedish: budget',
    '1: name A, target B, actual C, any D',
    `
Post | Budget | Utfall | Differens
Hyra | 12,000 | 12,000 | 0
Löner | 80,000 | 84,000 | 4,000
Marknadsföring | 10,000 | 7,500 | -2,500`,
  ],
  [
    'Swedish: handlingsplan',
    '1: name A, owner B, due C, status D',
    `
Åtgärd | Ansvarig | Klart senast | Status
Köp in datorer | Eva | 2026-03-01 | Klart
Utbilda personal | Nils | 2026-04-01 | Pågår
Uppdatera hemsida | Bo | 2026-05-01 | Ej påbörjad`,
  ],
];

describe.each([['Budgets, action plans and schedules of the north, the east and Asia', EASTERN]])('%s', (_, plans) => {
  test.each(plans.map(([what, expected, drawing]) => ({ what, expected: [expected], drawing })))(
    '$what',
    ({ expected, drawing }) => {
      const rows = lines(drawing);
      expect(found(rows, expected), because(rows)).toEqual(wanted(expected));
    },
  );
});
