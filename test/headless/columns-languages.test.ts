import { describe, expect, test } from 'vitest';
import { lines } from '../support/book.ts';
import { because, found, wanted } from '../support/found.ts';

/** A sheet as people make it, and what a person would say its columns are. */
type Plan = readonly [what: string, expected: string | readonly string[], drawing: string];

const ROMANCE: readonly Plan[] = [
  [
    'Spanish: indicadores',
    '1: name A, target B, actual C, any D, owner E',
    `
Indicador | Meta | Real | Cumplimiento | Responsable
Ventas netas | 3,500,000 | 3,120,000 | 89% | Lucía Pérez
Rotación de personal | 8% | 11% | 73% | Jorge Ruiz
Entregas a tiempo | 97% | 95% | 98% | Marta Gil
Quejas recibidas | 40 | 52 | 77% | Marta Gil`,
  ],
  [
    'Spanish: actividades',
    '1: name A, owner B, start C, due D, status E, progress F',
    `
Actividad | Responsable | Fecha de inicio | Fecha límite | Estado | % de avance
Levantamiento de requisitos | Ana | 2026-01-12 | 2026-01-30 | Completado | 100%
Diseño del proceso | Raúl | 2026-02-02 | 2026-02-27 | En proceso | 45%
Capacitación | Ana | 2026-03-02 | 2026-03-20 | Pendiente | 0%
Puesta en marcha | Iván | 2026-04-06 | 2026-04-17 | Pendiente | 0%`,
  ],
  [
    'Spanish: presupuesto',
    '1: name A, target B, actual C',
    `
Concepto | Presupuestado | Ejecutado | Diferencia
Nómina | 480,000 | 476,200 | -3,800
Publicidad | 60,000 | 71,400 | 11,400
Viáticos | 22,000 | 15,900 | -6,100
Mantenimiento | 35,000 | 35,600 | 600`,
  ],
  [
    'Portuguese: indicadores',
    '1: name A, target B, actual C, any D, owner E',
    `
Indicador | Meta | Realizado | % Atingido | Responsável
Receita líquida | 5,200,000 | 4,980,000 | 96% | Beatriz
Satisfação do cliente | 85% | 88% | 104% | Caio
Custo por pedido | 12 | 13.4 | 90% | Beatriz
Pedidos no prazo | 95% | 91% | 96% | Davi`,
  ],
  [
    'Portuguese: tarefas',
    '1: name A, owner B, due C, status D',
    `
Tarefa | Responsável | Prazo | Situação | Observações
Revisar contrato | João | 2026-02-20 | Concluído |
Comprar equipamentos | Marina | 2026-03-13 | Em andamento | aguardando cotação
Treinar a equipe | João | 2026-04-10 | Não iniciado |
Auditoria interna | Paula | 2026-05-22 | Não iniciado |`,
  ],
  [
    'Italian: indicatori',
    '1: name A, target B, actual C, owner E',
    `
Indicatore | Obiettivo | Consuntivo | Scostamento | Responsabile
Fatturato | 1,800,000 | 1,690,000 | -110,000 | Rossi
Puntualità consegne | 96% | 93% | -3% | Bianchi
Resi | 2% | 2.4% | 0.4% | Bianchi
Nuovi clienti | 60 | 71 | 11 | Conti`,
  ],
  [
    'Italian: attività',
    '1: name A, owner B, due C, status D, progress E',
    `
Attività | Responsabile | Scadenza | Stato | Avanzamento
Analisi dei requisiti | Giulia | 2026-01-30 | Completata | 100%
Sviluppo prototipo | Marco | 2026-03-20 | In corso | 35%
Collaudo | Giulia | 2026-04-24 | Da iniziare | 0%
Formazione utenti | Elena | 2026-05-15 | Da iniziare | 0%`,
  ],
];

const ASIAN: readonly Plan[] = [
  [
    'Japanese: 指標',
    '1: name A, target B, actual C, any D, owner E',
    `
指標 | 目標 | 実績 | 達成率 | 担当者
売上高(百万円) | 1,200 | 1,085 | 90% | 佐藤
新規顧客数 | 80 | 92 | 115% | 鈴木
解約率 | 2% | 2.6% | 77% | 高橋
顧客満足度 | 4.5 | 4.3 | 96% | 高橋`,
  ],
  [
    'Japanese: タスク',
    '1: name A, owner B, start C, due D, progress E, status F',
    `
タスク | 担当 | 開始日 | 期限 | 進捗 | 状態
要件定義 | 佐藤 | 2026-01-12 | 2026-01-30 | 100% | 完了
基本設計 | 田中 | 2026-02-02 | 2026-02-27 | 50% | 進行中
テスト計画 | 鈴木 | 2026-03-02 | 2026-03-13 | 0% | 未着手
リリース準備 | 田中 | 2026-03-16 | 2026-03-31 | 0% | 未着手`,
  ],
  [
    'Japanese: 予算と実績',
    '1: name A, target B, actual C',
    `
項目 | 予算 | 実績 | 差異
人件費 | 45,000 | 44,210 | -790
広告費 | 12,000 | 13,850 | 1,850
旅費交通費 | 3,600 | 2,940 | -660
消耗品費 | 1,200 | 1,310 | 110`,
  ],
  [
    'Chinese: 指标',
    '1: name A, target B, actual C, any D, owner E',
    `
指标 | 目标值 | 实际值 | 完成率 | 负责人
销售额(万元) | 3,000 | 2,760 | 92% | 王芳
新增客户数 | 150 | 163 | 109% | 李强
客户投诉率 | 1% | 1.3% | 77% | 张敏
交付准时率 | 98% | 96% | 98% | 张敏`,
  ],
  [
    'Chinese: 任务',
    '1: name B, owner C, start D, due E, status F',
    `
序号 | 任务名称 | 负责人 | 开始日期 | 截止日期 | 状态
1 | 需求调研 | 王芳 | 2026-01-12 | 2026-01-30 | 已完成
2 | 系统设计 | 李强 | 2026-02-02 | 2026-02-27 | 进行中
3 | 上线培训 | 张敏 | 2026-03-02 | 2026-03-13 | 未开始
4 | 验收 | 李强 | 2026-03-16 | 2026-03-31 | 未开始`,
  ],
  [
    'Korean: 지표',
    '1: name A, target B, actual C, any D, owner E',
    `
지표 | 목표 | 실적 | 달성률 | 담당자
매출액 | 5,000 | 4,620 | 92% | 김민수
신규 고객 수 | 300 | 318 | 106% | 이지은
이탈률 | 3% | 3.8% | 79% | 박서준
고객 만족도 | 4.6 | 4.5 | 98% | 박서준`,
  ],
  [
    'Korean: 업무',
    '1: name A, owner B, start C, due D, progress E, status F',
    `
업무 | 담당자 | 시작일 | 마감일 | 진행률 | 상태
요구사항 정리 | 김민수 | 2026-01-12 | 2026-01-30 | 100% | 완료
화면 설계 | 이지은 | 2026-02-02 | 2026-02-27 | 40% | 진행중
테스트 | 박서준 | 2026-03-02 | 2026-03-13 | 0% | 대기
배포 | 김민수 | 2026-03-16 | 2026-03-31 | 0% | 대기`,
  ],
];

const EASTERN_AND_NORTHERN: readonly Plan[] = [
  [
    'Russian: показатели',
    '1: name A, target B, actual C, owner E',
    `
Показатель | План | Факт | Отклонение | Ответственный
Выручка, тыс. руб. | 12,500 | 11,940 | -560 | Иванова
Новые клиенты | 85 | 91 | 6 | Смирнов
Доля брака | 1.5% | 1.9% | 0.4% | Орлов
Текучесть кадров | 10% | 12% | 2% | Иванова`,
  ],
  [
    'Russian: задачи',
    '1: any A, name B, owner C, due D, status E',
    `
№ | Задача | Исполнитель | Срок | Статус
1 | Подготовить отчёт | Орлов | 2026-02-13 | Выполнено
2 | Согласовать бюджет | Иванова | 2026-03-06 | В работе
3 | Провести обучение | Смирнов | 2026-04-03 | Не начато
4 | Запустить пилот | Орлов | 2026-05-15 | Не начато`,
  ],
  [
    'Polish: wskaźniki',
    '1: name A, target B, actual C, owner D',
    `
Wskaźnik | Cel | Wykonanie | Osoba odpowiedzialna
Przychody | 2,100,000 | 1,985,000 | Nowak
Liczba reklamacji | 25 | 31 | Zielińska
Terminowość dostaw | 97% | 98% | Nowak
Rotacja pracowników | 9% | 7.5% | Wójcik`,
  ],
  [
    'Polish: zadania',
    '1: name A, owner B, due C, status D',
    `
Zadanie | Odpowiedzialny | Termin realizacji | Status
Przygotować umowę | Nowak | 2026-02-13 | Zakończone
Wybrać dostawcę | Wójcik | 2026-03-20 | W trakcie
Przeszkolić zespół | Zielińska | 2026-04-17 | Nierozpoczęte
Uruchomić stronę | Nowak | 2026-05-29 | Nierozpoczęte`,
  ],
  [
    'Swedish: nyckeltal',
    '1: name A, target B, actual C, owner E',
    `
Nyckeltal | Mål | Utfall | Avvikelse | Ansvarig
Omsättning | 860,000 | 812,000 | -48,000 | Lindqvist
Kundnöjdhet | 80 | 83 | 3 | Berg
Sjukfrånvaro | 4% | 4.8% | 0.8% | Ek
Leveransprecision | 97% | 95% | -2% | Berg`,
  ],
  [
    'Swedish: aktiviteter',
    '1: name A, owner B, start C, due D, status E',
    `
Aktivitet | Ansvarig | Startdatum | Slutdatum | Status
Ta fram kravlista | Elsa | 2026-01-12 | 2026-01-30 | Klar
Upphandling | Nils | 2026-02-02 | 2026-03-13 | Pågår
Utbildning | Elsa | 2026-03-16 | 2026-04-10 | Ej påbörjad
Driftstart | Ulla | 2026-04-13 | 2026-04-30 | Ej påbörjad`,
  ],
  [
    'Turkish: göstergeler',
    '1: name A, target B, actual C, owner E',
    `
Performans Göstergesi | Hedef | Gerçekleşen | Sapma | Sorumlu
Ciro (bin TL) | 9,400 | 8,870 | -530 | Ayşe
Müşteri memnuniyeti | 90% | 87% | -3% | Mehmet
İade oranı | 2% | 1.7% | -0.3% | Elif
Yeni müşteri sayısı | 140 | 151 | 11 | Mehmet`,
  ],
  [
    'Turkish: görevler',
    '1: name A, owner B, due C, status D',
    `
Görev | Sorumlu | Bitiş Tarihi | Durum
Teklif hazırla | Ayşe | 2026-02-13 | Tamamlandı
Saha ziyareti | Mehmet | 2026-03-06 | Devam ediyor
Eğitim planı | Elif | 2026-04-03 | Başlamadı
Rapor sunumu | Ayşe | 2026-05-08 | Başlamadı`,
  ],
];

describe.each([
  ['Spanish, Portuguese, Italian', ROMANCE],
  ['Japanese, Chinese, Korean', ASIAN],
  ['Russian, Polish, Swedish, Turkish', EASTERN_AND_NORTHERN],
])('%s', (_, plans) => {
  test.each(plans.map(([what, expected, drawing]) => ({ what, expected: [expected].flat(), drawing })))(
    '$what',
    ({ expected, drawing }) => {
      const rows = lines(drawing);
      expect(found(rows, expected), because(rows)).toEqual(wanted(expected));
    },
  );
});
