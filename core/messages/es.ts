import type { Texts } from './describe.ts';

/** Spanish, with the codes and placeholders of English. */
export const es = {
  // Leer celdas
  NO_DATA: {
    title: 'Sin datos',
    why: 'La celda está vacía o dice que aún no hay valor.',
    next: 'Escriba el valor cuando se conozca.',
  },
  ERROR: {
    title: 'La celda muestra un error',
    why: 'La celda contiene {error}, así que no hay valor que juzgar.',
    next: 'Repare la fórmula; #REF! (#¡REF!) perdió su origen, #NAME? puede necesitar un complemento.',
  },
  TEXT: {
    title: 'La celda contiene texto',
    why: '«{text}» no es un número.',
    next: 'Escriba un número o incluya el texto como «sin datos» en los ajustes.',
  },
  TWO_NUMBERS: {
    title: 'Más de un número',
    why: '«{text}» contiene más de un número y nada dice cuál cuenta.',
    next: 'Deje un solo número en la celda.',
  },
  BOOLEAN: {
    title: 'VERDADERO y FALSO no son cantidades',
    why: 'Una medida necesita un número; solo las columnas de hecho admiten sí y no.',
    next: 'Escriba un número.',
  },
  NOT_A_NUMBER: { title: 'No es un número', why: 'El valor no se puede leer como número.', next: 'Escriba un número.' },
  NOT_FINITE: {
    title: 'Número fuera de rango',
    why: 'El número es demasiado grande para calcular.',
    next: 'Compruebe si hay un error al teclear.',
  },
  DATE_IN_NUMBER: {
    title: 'La celda contiene una fecha',
    why: 'Una fecha no es una cantidad, aunque se guarde como número.',
    next: 'Escriba la cantidad o cambie el formato de número.',
  },
  TEXT_NUMBER: {
    title: 'Número guardado como texto',
    why: 'El número se leyó, pero las fórmulas de Excel no lo ven.',
    next: 'Convierta la celda en número.',
  },
  OTHER_LOCALE: {
    title: 'Escrito a la manera de otro lugar',
    why: 'El separador decimal no es el de esta configuración; el texto se leyó de todos modos.',
    next: 'Compruebe el número o fije la configuración regional.',
  },
  AMBIGUOUS_NUMBER: {
    title: 'Número ambiguo',
    why: 'El único separador podría marcar millares o decimales; decidió la configuración regional.',
    next: 'Compruebe el número o fije la configuración regional.',
  },
  HIDDEN_CHAR: {
    title: 'Carácter oculto',
    why: 'El texto contiene un carácter que no se ve ({detail}); se omitió.',
    next: 'Vuelva a escribir la celda.',
  },
  NO_TARGET: { title: 'Sin meta', why: 'No hay nada con qué comparar lo real.', next: 'Escriba una meta.' },
  TARGET_REF: {
    title: 'La meta depende de otra celda',
    why: '«{text}» se refiere a un valor que esta celda no contiene.',
    next: 'Escriba el número o una fórmula que lo dé.',
  },
  TARGET_IS_DATE: {
    title: 'La meta es una fecha',
    why: 'Una fecha se cumple o no, no se alcanza en parte.',
    next: 'Ponga las fechas en una columna de vencimiento.',
  },
  BAD_RANGE: {
    title: 'El intervalo está al revés',
    why: 'El límite inferior está por encima del superior.',
    next: 'Intercambie los dos límites.',
  },
  MERGED: {
    title: 'Tapada por una celda combinada',
    why: 'Solo la primera celda de una combinación contiene un valor.',
    next: 'Active «rellenar celdas combinadas» o sepárelas.',
  },
  SCALE_SUSPECT: {
    title: 'Porcentajes mezclados',
    why: 'Uno es un porcentaje y el otro es unas cien veces mayor; no se convirtió nada.',
    next: 'Escriba ambos como porcentajes.',
  },
  // Fechas
  NOT_A_DATE: {
    title: 'No es una fecha',
    why: '«{text}» no nombra ningún día.',
    next: 'Escriba una fecha como 2026-03-31.',
  },
  INVALID_DATE: { title: 'No existe ese día', why: '«{text}» no está en el calendario.', next: 'Corrija la fecha.' },
  AMBIGUOUS_DATE: {
    title: 'Fecha ambigua',
    why: '«{text}» podría ser día-mes o mes-día.',
    next: 'Fije el orden de las fechas o escriba 2026-03-31.',
  },
  UNSUPPORTED_DATE: {
    title: 'Las semanas no se leen',
    why: '«{text}» es una semana ISO.',
    next: 'Escriba una fecha como 2026-03-31 o «Q1 2026».',
  },
  INVALID_PERIOD: {
    title: 'No existe ese período',
    why: '«{text}» nombra un período que ningún año tiene.',
    next: 'Corrija el período.',
  },
  FISCAL_START_NEEDED: {
    title: '¿Qué año fiscal?',
    why: '«{text}» necesita el primer mes del año fiscal.',
    next: 'Fije el mes en que empieza el año fiscal.',
  },
  AS_OF_NEEDED: {
    title: '¿Contado desde cuándo?',
    why: '«{text}» se cuenta desde un día que no se indicó.',
    next: 'Indique la fecha de referencia.',
  },
  YEAR_ASSUMED: {
    title: 'Año supuesto',
    why: 'Los encabezados o fechas no nombran el año; se tomó el de la fecha de referencia.',
    next: 'Escriba el año.',
  },
  // Veredictos
  OVERFLOW: {
    title: 'Números demasiado grandes',
    why: 'El resultado está más allá de lo que se puede calcular.',
    next: 'Compruebe si hay un error al teclear.',
  },
  ZERO_TARGET: {
    title: 'La meta es cero',
    why: 'De nada no hay parte, así que solo cuenta el lado: cumplida o no.',
    next: 'Fije una tolerancia absoluta donde fallar por poco no sea rojo.',
  },
  STRICT_EQUAL: {
    title: 'Justo en una meta que hay que superar',
    why: 'La meta dice «más de» o «menos de», y lo real es igual.',
    next: 'Escriba «>=» donde igualar baste.',
  },
  NOT_MEANINGFUL: {
    title: 'Porcentaje sin sentido',
    why: 'La brecha pasa del 300 %; las cantidades dicen más.',
    next: 'Mire las cantidades.',
  },
  NOT_STARTED: {
    title: 'No ha empezado',
    why: 'El período empieza después de la fecha de referencia.',
    next: '',
  },
  TOO_EARLY: {
    title: 'Demasiado pronto',
    why: 'Ha pasado muy poco del período, o aún no vence nada.',
    next: 'Vuelva a mirar más tarde.',
  },
  BAD_PERIOD: {
    title: 'El período termina antes de empezar',
    why: 'La fecha final es anterior a la inicial.',
    next: 'Corrija las fechas.',
  },
  BAD_PROFILE: {
    title: 'El perfil no sirve',
    why: 'Necesita doce números de cero o más que no sean todos cero.',
    next: 'Corrija el perfil.',
  },
  NO_BASELINE: {
    title: 'Sin base',
    why: 'Una rampa se juzga por el camino desde su base, y no la hay.',
    next: 'Escriba el valor inicial.',
  },
  BASELINE_IS_TARGET: {
    title: 'Base igual a la meta',
    why: 'No hay camino que recorrer, así que se juzgó como nivel.',
    next: 'Compruebe la base.',
  },
  KIND_GUESSED: {
    title: 'Tipo supuesto',
    why: 'Por el nombre se supuso el tipo: {detail}.',
    next: 'Fije el tipo de esta medida si no es correcto.',
  },
  MISSING_PERIODS: {
    title: 'Períodos sin valor real',
    why: '{detail} de los períodos hasta ahora no tienen valor real; se omitieron en ambos lados.',
    next: 'Escriba los valores que faltan.',
  },
  HELD_FROM: {
    title: 'Retenido',
    why: 'La histéresis evita que el color cambie al instante; lo calculado fue {detail}.',
    next: 'Cambiará cuando la mejora dure.',
  },
  DONE: { title: 'Hecho', why: 'El hito se cumplió a tiempo.', next: 'Celébrelo.' },
  DONE_LATE: {
    title: 'Hecho tarde',
    why: 'Se terminó después de su vencimiento.',
    next: 'Téngalo en cuenta en el próximo plan.',
  },
  OVERDUE: { title: 'Vencido', why: 'La fecha ha pasado y no está hecho.', next: 'Decida hoy qué hacer.' },
  DUE_SOON: {
    title: 'Vence pronto',
    why: 'Vence dentro del plazo de aviso y no está hecho.',
    next: 'Asegúrese de que se haga.',
  },
  PENDING: { title: 'Pendiente', why: 'Aún no vence, y nada dice cuánto lleva.', next: '' },
  NO_DUE: { title: 'Sin vencimiento', why: 'No hay fecha con qué juzgarlo.', next: 'Escriba un vencimiento.' },
  DATE_ORDER: {
    title: 'Vence antes de empezar',
    why: 'El vencimiento es anterior al inicio.',
    next: 'Corrija las fechas.',
  },
  CANCELLED: { title: 'Cancelado', why: 'Está marcado como cancelado.', next: '' },
  DAYS_LATE: { title: 'Días de retraso', why: '{detail} días después del vencimiento.', next: '' },
  DAYS_LEFT: { title: 'Días restantes', why: '{detail} días hasta el vencimiento.', next: '' },
  TYPED_STATUS: {
    title: 'Estado escrito',
    why: 'La propia hoja dice {detail}.',
    next: 'Compárelo con lo que dicen los números.',
  },
  WATERMELON_RISK: {
    title: 'Verde por fuera, dudoso por dentro',
    why: 'Los números están en verde, pero la confianza es del 40 % o menos.',
    next: 'Pregunte qué ve venir la persona responsable.',
  },
  STALE: {
    title: 'No actualizado a tiempo',
    why: 'Se actualizó por última vez hace más de lo que permite su ritmo.',
    next: 'Pida un valor nuevo a la persona responsable.',
  },
  EVIDENCE_NEEDED: {
    title: 'Rojo, pero con confianza',
    why: 'Los números están en rojo, pero la confianza es del 80 % o más.',
    next: 'Pida las pruebas.',
  },
  OVERRIDE: {
    title: 'Fijado a mano',
    why: 'Alguien fijó este estado; el calculado se muestra al lado.',
    next: 'Mire el motivo y la caducidad.',
  },
  OVERRIDE_BY: { title: 'Fijado a mano', why: 'Fijado por {detail}.', next: '' },
  OVERRIDE_EXPIRED: {
    title: 'Un estado fijado ha caducado',
    why: 'Vuelve a contar el estado calculado.',
    next: 'Renuévelo con un motivo o quítelo.',
  },
  OVERRIDE_INCOMPLETE: {
    title: 'A un estado fijado le falta algo',
    why: 'Necesita motivo, responsable y caducidad, así que no cuenta.',
    next: 'Complételo o quítelo.',
  },
  DUE_AMBIGUOUS_DATE: {
    title: 'Vencimiento ambiguo',
    why: 'El vencimiento podría ser día-mes o mes-día.',
    next: 'Fije el orden de las fechas o escriba 2026-03-31.',
  },
  START_AMBIGUOUS_DATE: {
    title: 'Inicio ambiguo',
    why: 'El inicio podría ser día-mes o mes-día.',
    next: 'Fije el orden de las fechas o escriba 2026-03-31.',
  },
  // Agregación
  NO_CHILDREN: {
    title: 'Nada que agregar',
    why: 'De este objetivo no depende nada, así que no tiene color.',
    next: 'Añada un KPI debajo.',
  },
  LOW_COVERAGE: {
    title: 'Se sabe demasiado poco',
    why: 'Menos del 60 % del peso tiene veredicto.',
    next: 'Complete las partes en gris.',
  },
  GATE_RED: {
    title: 'Una condición está en rojo',
    why: 'Una parte imprescindible está en rojo, así que el todo también, sea cual sea la media.',
    next: 'Atienda primero esa condición.',
  },
  GATE_UNKNOWN: {
    title: 'Una condición no tiene veredicto',
    why: 'El todo no puede estar en verde hasta conocerla.',
    next: 'Consiga su número.',
  },
  NO_GREEN_OVER_RED: {
    title: 'Retenido en amarillo',
    why: 'La media está en verde, pero una parte está en rojo.',
    next: 'Mire la parte en rojo.',
  },
  WEIGHT_MISSING: {
    title: 'Faltan pesos',
    why: 'Algunas partes tienen peso; las vacías no cuentan nada.',
    next: 'Rellene todos o borre todos.',
  },
  NEGATIVE_WEIGHT: { title: 'Un peso es negativo', why: 'No cuenta nada.', next: 'Escriba 0 o más.' },
  WEIGHT_INVALID: { title: 'Un peso no es un número', why: 'No cuenta nada.', next: 'Escriba un número.' },
  ZERO_WEIGHTS: {
    title: 'Ningún peso útil',
    why: 'No queda ningún peso por encima de cero, así que todas las partes cuentan igual.',
    next: 'Dé peso a una.',
  },
  WEIGHTS_NORMALISED: {
    title: 'Los pesos no suman 1',
    why: 'Las fracciones se ajustaron para sumar 1.',
    next: 'Compruebe si falta una.',
  },
  MIXED_UNITS: {
    title: 'Unidades distintas',
    why: 'Cantidades en varias unidades no se suman.',
    next: 'Use una unidad u otro método.',
  },
  MIXED_DIRECTIONS: {
    title: 'Sentidos distintos',
    why: '«Más es mejor» y «menos es mejor» no se suman.',
    next: 'Sepárelos o use otro método.',
  },
  BAD_POINTS: {
    title: 'Puntos inservibles',
    why: 'Hay puntos fuera de 0 a 1, o el amarillo empieza por encima del verde.',
    next: 'Corrija los ajustes.',
  },
  CYCLE: {
    title: 'Filas que dependen unas de otras',
    why: '{detail}: estas filas son sus propias superiores, así que no tienen color.',
    next: 'Cambie una dependencia.',
  },
  ORPHAN: {
    title: 'No se encontró la fila superior',
    why: '{detail}: ninguna fila tiene ese número o nombre; la fila queda arriba.',
    next: 'Corrija la dependencia o añada la fila.',
  },
  DUPLICATE: {
    title: 'Número usado dos veces',
    why: '{detail}: vale la primera fila, de las otras no depende nada.',
    next: 'Cámbieles el nombre.',
  },
  DUPLICATE_SUSPECT: {
    title: 'Números parecidos',
    why: '{detail} solo difieren en mayúsculas, espacios o forma del número, y cuentan como dos.',
    next: 'Hágalos uno, o claramente dos.',
  },
  NO_ID: {
    title: 'Fila sin número',
    why: 'La fila {detail} no tiene número, así que ninguna fila puede nombrarla.',
    next: 'Déle un número.',
  },
  AMBIGUOUS_PARENT: {
    title: 'El nombre vale para varias filas',
    why: '{detail}: se usa la primera.',
    next: 'Use el número.',
  },
  BAD_SHARES: {
    title: 'Las partes no se pueden leer',
    why: '{detail}: no hay un número de 0 o más por cada fila superior, así que valen partes iguales.',
    next: 'Escriba por ejemplo «75; 25».',
  },
  // Ejecución: límites, y lo que le falta a un plan
  CSF_OVER_3: {
    title: 'Demasiados factores críticos de éxito',
    why: 'El equipo «{team}» tiene {count}; más de tres no son ninguno.',
    next: 'Quédese con los tres que deciden.',
  },
  KPI_OVER_5: {
    title: 'Demasiados KPI en un sitio',
    why: '«{area}» tiene {count} KPI para «{objective}»; una función no puede actuar sobre más de cinco.',
    next: 'Quédese con los cinco que cambian lo que hace la gente.',
  },
  SOP_KPI_COUNT: {
    title: 'Número de estándares',
    why: '«{position}» tiene {count} KPI; de seis a ocho describen un puesto.',
    next: 'Añada lo que falta o quite aquello sobre lo que nadie actúa.',
  },
  SOP_NO_QUANTITY: {
    title: 'Cantidad sin describir',
    why: '«{position}» tiene estándares, pero ningún texto dice cuánto es excelente y cuánto apenas basta.',
    next: 'Escriba las dos líneas.',
  },
  SOP_NO_QUALITY: {
    title: 'Calidad sin describir',
    why: '«{position}» tiene cifras, pero nada dice cómo es un buen trabajo.',
    next: 'Describa lo que se vería.',
  },
  KPI_NO_OBJECTIVE: {
    title: 'KPI sin objetivo',
    why: '«{kpi}» no sirve a ningún objetivo.',
    next: 'Nombre el objetivo o quite el KPI.',
  },
  KPI_NO_OWNER: { title: 'KPI sin responsable', why: 'Nadie responde de «{kpi}».', next: 'Nombre a una persona.' },
  GOAL_NO_PRIORITY: {
    title: 'Meta sin prioridad',
    why: '«{goal}» no tiene prioridad, así que nadie sabe qué va primero.',
    next: 'Dele un rango.',
  },
  GOAL_NO_DRIVER: {
    title: 'Meta sin motor de crecimiento',
    why: '«{goal}» no dice de dónde viene su crecimiento.',
    next: 'Etiquétela: clientes, productos, mercados, rentabilidad o marca.',
  },
  ACTIVITY_NO_KPI: {
    title: 'Actividad sin KPI',
    why: '«{activity}» no apoya ningún KPI.',
    next: 'Déjela o nombre el KPI que mueve.',
  },
  METRIC_OPPOSED: {
    title: 'Unidades que se estorban',
    why: '«{higher}» quiere más de «{metric}» y «{lower}» quiere menos.',
    next: 'Acuerden una dirección, o un rango para ambas.',
  },
  TOO_COARSE: {
    title: 'Pasos demasiado grandes',
    why: 'El total no es un múltiplo de los pasos pedidos, así que las partes no podrían sumarlo.',
    next: 'Use pasos más finos o redondee el total.',
  },
  OUT_OF_SCALE: {
    title: 'Fuera de la escala',
    why: 'El plan y la ejecución se puntúan de 0 a 10.',
    next: 'Escriba puntuaciones de 0 a 10.',
  },
  // Lo que no puede estar vivo
  DUE_IS_TEXT: {
    title: 'Sin color vivo',
    why: 'Una regla de la hoja no puede leer una fecha que es texto.',
    next: 'Escriba una fecha real o ponga los colores como relleno.',
  },
  PERIOD_IS_TEXT: {
    title: 'Sin color vivo',
    why: 'Una regla de la hoja no puede leer un período que es texto.',
    next: 'Escriba inicio y fin o ponga los colores como relleno.',
  },
  HYSTERESIS: {
    title: 'Sin color vivo',
    why: 'La histéresis mira la historia, y una regla de la hoja no puede.',
    next: 'Ponga los colores como relleno o desactive la histéresis.',
  },
  TRANSPOSED: {
    title: 'Sin colorear',
    why: 'Las hojas con una medida en cada columna se leen, no se pintan.',
    next: 'Disponga la tabla con una medida en cada fila.',
  },
  NO_VERDICTS: {
    title: 'Sin colorear',
    why: 'Ninguna fila de la tabla tiene todavía un veredicto; no hay nada que colorear.',
    next: 'Escriba valores reales y objetivos, o corrija cómo se leen sus columnas.',
  },
  NOTHING_TO_PAINT: {
    title: 'Sin colorear',
    why: 'Ninguna columna de la tabla contiene los nombres o los valores reales de sus filas, donde irían los colores.',
    next: 'Indique qué columna da nombre a las filas.',
  },
  NO_ROOM: {
    title: 'No cabe una columna',
    why: 'Todas las columnas junto a la tabla contienen algo, y no se escribe encima de nada.',
    next: 'Deje una columna vacía junto a la tabla.',
  },
  FORMULA_IN_OUTPUT: {
    title: 'Se deja como está',
    why: 'Alguien puso una fórmula o un texto suyo en nuestra columna de estado, y no se escribe encima de nada.',
    next: 'Vacíe la celda si ahí quiere el estado calculado.',
  },
  PROTECTED: {
    title: 'La hoja está protegida',
    why: 'En una hoja protegida no se escribe nada, y nunca la desprotegemos.',
    next: 'Desprotéjala e inténtelo de nuevo.',
  },
  HEADINGS_GONE: {
    title: 'Los encabezados ya no están',
    why: 'La hoja se reconoce por ellos; sin ellos no se escribe nada en ella.',
    next: 'Vuelva a ponerlos como estaban, o quite la hoja y créela de nuevo.',
  },
  CHANGED_MEANWHILE: {
    title: 'Se deja como está',
    why: 'Alguien cambió esta celda desde la revisión.',
    next: 'Revise de nuevo.',
  },
  CHANGED_SINCE: {
    title: 'Se deja como está',
    why: 'Alguien cambió esta celda desde que se aplicó el cambio.',
    next: 'Conserva lo que se puso.',
  },
  NOT_TAKEN_BACK: {
    title: 'No se pudo retirar',
    why: 'La celda aún contiene lo que escribimos.',
    next: 'Restaure de nuevo.',
  },
  FORMULA_TEXT: {
    title: 'Conservado como texto',
    why: 'Un texto que empieza como una fórmula se escribió como texto.',
    next: '',
  },
  // Lo que puede pasar en la hoja
  SHEET_GONE: { title: 'La hoja ya no está', why: 'La hoja {sheet} ya no está en el libro.', next: 'Revise de nuevo.' },
  STALE_CALC: {
    title: 'Los valores pueden ser viejos',
    why: 'El libro solo calcula a mano, así que los valores guardados pueden ser viejos.',
    next: 'Pulse F9 en Excel y guárdelo.',
  },
  NO_VALUES: {
    title: 'Fórmulas sin valores',
    why: '{count} fórmulas de «{sheet}» no tienen valor guardado, como en archivos de otros programas.',
    next: 'Ábralo en Excel y guárdelo.',
  },
  OTHER_WORKBOOK: {
    title: 'Valores de otro libro',
    why: '{count} fórmulas de «{sheet}» leen otros libros; se usaron los últimos valores.',
    next: 'Actualice los vínculos en Excel y guárdelo, si pueden ser viejos.',
  },
  TOO_LONG: {
    title: 'Texto demasiado largo',
    why: 'El texto tiene {length} caracteres; en una celda caben {limit}.',
    next: 'Acórtelo.',
  },
  LOCKED: {
    title: 'Hay alguien más trabajando',
    why: 'Otra ejecución trabaja en {file}.',
    next: 'Espere a que termine e inténtelo de nuevo.',
  },
  STALE_PLAN: {
    title: 'La hoja ha cambiado',
    why: 'Se movieron o renombraron filas desde la revisión; no se escribió nada.',
    next: 'Revise de nuevo.',
  },
  PACKET_NONE: {
    title: 'No hay ningún paquete de estado',
    why: 'El texto no contiene ninguno: empieza con «Planlight status packet» y termina con una suma de control.',
    next: 'Pegue el bloque entero.',
  },
  PACKET_CUT: {
    title: 'Un paquete no está completo',
    why: 'Falta el final del paquete de {team}.',
    next: 'Pídalo de nuevo y péguelo entero.',
  },
  PACKET_DAMAGED: {
    title: 'Un paquete cambió por el camino',
    why: 'El paquete de {team} no coincide con su suma de control; no se usó nada de él.',
    next: 'Pídalo de nuevo, como texto sin formato.',
  },
  PACKET_VERSION: {
    title: 'Un paquete de otra versión',
    why: 'El paquete lo hizo otra versión de Planlight.',
    next: 'Use la misma versión en ambos lados.',
  },
  SHEET_TAKEN: {
    title: 'La hoja ya existe',
    why: 'Ahora hay una hoja llamada {sheet}; no se escribió nada.',
    next: 'Cámbiele el nombre e inténtelo de nuevo.',
  },
  SHEET_IN_USE: {
    title: 'La hoja está en uso',
    why: 'Fórmulas de otras hojas usan {sheet}; sin ella dejarían de funcionar.',
    next: 'Cambie antes esas fórmulas o conserve la hoja.',
  },
  SHEET_ALONE: {
    title: 'La única hoja visible',
    why: 'No se ve ninguna otra hoja, y un libro necesita una: {sheet} no se quitó.',
    next: 'Muestre o agregue otra hoja e inténtelo de nuevo.',
  },
  HOST_EDITING: {
    title: 'Se está editando una celda',
    why: 'Excel no acepta nada de los complementos mientras usted escribe en una celda.',
    next: 'Termine la celda con Intro o Esc e inténtelo de nuevo.',
  },
  HOST_GONE: {
    title: 'Algo ya no está',
    why: 'Una hoja, un rango o una regla de la comprobación ya no está en el libro.',
    next: 'Compruebe de nuevo.',
  },
  HOST_TOO_MUCH: {
    title: 'Demasiado a la vez',
    why: 'Excel lo rechazó por su tamaño; nada ha quedado a medias.',
    next: 'Indique un rango en los ajustes o divida la hoja.',
  },
  HOST_OTHER_WORKBOOK: {
    title: 'Hay otro libro delante',
    why: 'Excel no dice a qué libro se refiere, así que no se escribió nada.',
    next: 'Haga clic en el libro comprobado e inténtelo de nuevo.',
  },
  HOST_IN_THE_WAY: {
    title: 'Algo estorba',
    why: 'Una celda combinada, una tabla, un desbordamiento o una tabla dinámica ocupa celdas que se escribirían.',
    next: 'Libere esas celdas o use reglas vivas.',
  },
  HOST_TOO_OLD: {
    title: 'Este Excel es demasiado antiguo',
    why: 'Hace falta una parte de Excel que esta versión no tiene.',
    next: 'Actualice Excel o use la línea de comandos con el archivo.',
  },
  HOST_NO_UNDO_GROUP: {
    title: 'Excel no pudo hacerlo en un paso',
    why: 'Esta versión de Excel no acepta el cambio como un solo paso de deshacer.',
    next: 'Inténtelo de nuevo: entonces se hará sin él, y Ctrl+Z necesitará varios pasos.',
  },
  HOST_FAILED: {
    title: 'Excel lo rechazó',
    why: 'Excel dio el error {error}.',
    next: 'Inténtelo de nuevo; si sigue así, díganos este código.',
  },
  JOURNAL_NOT_KEPT: {
    title: 'Nada desde donde restaurar',
    why: 'Este programa no guarda datos para complementos, así que un cambio no podría deshacerse después; no se escribió nada.',
    next: 'Permita datos del sitio para el complemento o salga del modo privado.',
  },
  JOURNAL_FULL: {
    title: 'Demasiado para deshacer',
    why: 'El camino de vuelta ocupa más espacio del que Google Sheets da a un complemento; no se escribió nada.',
    next: 'Use reglas vivas o fije un rango en la configuración.',
  },
  SHEETS_REFUSED: {
    title: 'Google Sheets lo rechazó',
    why: 'Google Sheets no lo llevó a cabo; se volvió a leer lo que hay en la hoja.',
    next: 'Inténtelo de nuevo en un minuto.',
  },
  BRIDGE_OLD: {
    title: 'La barra lateral no está al día',
    why: 'El complemento se actualizó mientras estaba abierta; no se hizo nada.',
    next: 'Cierre la barra lateral y ábrala de nuevo desde el menú.',
  },
  SETTINGS_NOT_KEPT: {
    title: 'Ajustes no guardados',
    why: 'No se pudieron leer del libro tal como se escribieron; los anteriores siguen ahí.',
    next: 'Guárdelos de nuevo.',
  },
  STOPPED: {
    title: 'Detenido',
    why: 'Usted detuvo el trabajo.',
    next: 'Nada.',
  },
  HOST_NO_ANSWER: { title: 'Sin respuesta', why: 'El libro no respondió.', next: 'Inténtelo de nuevo.' },
  FOREIGN_RULES_CHANGED: {
    title: 'Cambiaron otros formatos condicionales',
    why: 'El número de formatos condicionales de otros ya no es el que era.',
    next: 'Compare la hoja con su última copia.',
  },
  JOURNAL_NOT_SETTLED: {
    title: 'Registro sin cerrar',
    why: 'El cambio está en el libro, pero su registro no se pudo marcar así.',
    next: 'Lo hará la próxima ejecución.',
  },
  UNDO_DAMAGED: { title: 'Historial dañado', why: '{file} no se puede leer.', next: 'Use su propia copia del libro.' },
  NO_UNDO: {
    title: 'Nada que restaurar',
    why: 'No hay ningún cambio nuestro que retirar de {file}.',
    next: 'Indique el archivo que se escribió: el camino de vuelta está junto a él.',
  },
  // Ajustes
  SETTINGS_UNREADABLE: {
    title: 'Los ajustes no se pueden leer',
    why: 'No son JSON, en la línea {line}, columna {column}; siguen los últimos válidos.',
    next: 'Corrija ese lugar.',
  },
  SETTINGS_EMPTY: { title: 'Los ajustes están vacíos', why: 'Se usan los predeterminados.', next: '' },
  SETTINGS_TYPE: {
    title: 'Los ajustes deben ser un objeto',
    why: 'El JSON no es un objeto entre llaves; siguen los últimos válidos.',
    next: 'Escriba { "version": 1 }.',
  },
  SETTINGS_KEY: {
    title: 'Ajuste desconocido',
    why: 'No existe el ajuste «{key}»; siguen los últimos válidos.',
    next: 'Quítelo o corrija su nombre.',
  },
  SETTINGS_DUP_KEY: {
    title: 'Un ajuste está dos veces',
    why: '«{key}» está dos veces y nadie puede saber cuál cuenta; siguen los últimos válidos.',
    next: 'Quite uno.',
  },
  SETTINGS_VALUE: {
    title: 'Un ajuste es incorrecto',
    why: '«{path}» {message}; siguen los últimos válidos.',
    next: 'Corrija el valor.',
  },
  SETTINGS_COLOUR: {
    title: 'No es un color',
    why: '«{path}» debe ser el nombre de una paleta o colores como #8FCBB5; siguen los últimos válidos.',
    next: 'Corrija el color.',
  },
  SETTINGS_RANGE: {
    title: 'No es un rango de celdas',
    why: '«{path}» debe ser un rango como Plan!A1:H60; siguen los últimos válidos.',
    next: 'Corrija el rango.',
  },
  SETTINGS_NEWER: {
    title: 'Ajustes de una versión más nueva',
    why: 'Son de la versión {version} y esta es la {ours}; no se usan ni se sobrescriben.',
    next: 'Actualice Planlight.',
  },
  SETTINGS_OLD: {
    title: 'Ajustes puestos al día',
    why: 'La versión {from} se leyó como versión {to} ({changed}); los guardados se dejaron como estaban.',
    next: 'Guárdelos para conservar la forma nueva.',
  },
  SETTINGS_TORN: {
    title: 'Los ajustes estaban dañados',
    why: 'Los últimos guardados están incompletos; se usaron los anteriores.',
    next: 'Guarde los ajustes de nuevo.',
  },
  // Revisar
  FUNCTIONS_ASLEEP: {
    title: 'Hay funciones sin calcular',
    why: 'Celdas con funciones de Planlight que muestran #NAME? o #BUSY!: {cells}. Excel las calculó sin el complemento cargado; los colores no dependen de ellas.',
    next: 'Con este panel abierto, pulse Ctrl+Alt+F9 y Excel las calculará de nuevo. Para quien no tenga el complemento, "planlight bake" las convierte en fórmulas simples.',
  },
  NO_PLAN_FOUND: {
    title: 'No se encontró ningún plan',
    why: 'Ninguna de las {sheets} hojas parece un plan con metas, valores reales, fechas o responsables.',
    next: 'Díganos las columnas o pruebe el ejemplo.',
  },
  BAD_CELL: {
    title: 'No existe esa celda',
    why: '«{text}» no nombra ninguna celda del libro, cuyas hojas son: {sheets}.',
    next: "Escríbala como 'Plan!D7'.",
  },
  NOT_IN_TABLE: {
    title: 'No forma parte de un plan',
    why: '{cell} no está en ninguna fila que se juzgue. {near}',
    next: 'Revise para ver las tablas o corrija las columnas.',
  },
  // SMART: lo que dice cada letra, con una sugerencia
  SPECIFIC: { title: 'Específica', why: 'Dice qué se hace, a qué, y dónde o quién.', next: '' },
  FIGURE: { title: 'Específica', why: 'Nombra una medida y la cifra que debe alcanzar.', next: '' },
  NO_VERB: {
    title: 'Un nombre, no una meta',
    why: 'No tiene verbo: nadie sabe qué debe pasar con ello.',
    next: 'Empiece por lo que se hará: aumentar, reducir, lanzar…',
  },
  NO_OUTCOME: {
    title: 'Sin resultado',
    why: 'Describe algo que sigue en marcha, no lo que será distinto.',
    next: 'Diga qué se alcanzará y quién lo hará.',
  },
  NO_OBJECT: {
    title: 'Nada que señalar',
    why: 'No dice qué debe cambiar.',
    next: 'Nombre una sola cosa: qué producto, qué medida, qué clientes.',
  },
  VAGUE_OBJECT: {
    title: 'Objeto vago',
    why: 'Dos personas mirarían cosas distintas.',
    next: 'Nombre lo que se vería: una medida, un producto, un grupo de clientes.',
  },
  VAGUE_WORDS: {
    title: 'Palabras vagas',
    why: 'Palabras así significan algo distinto para cada uno.',
    next: 'Cámbielas por lo que se vería o contaría.',
  },
  SOFT_VERB: {
    title: 'Esfuerzo, no resultado',
    why: 'El verbo dice que alguien trabaja en ello, no qué sale de ahí.',
    next: 'Use un verbo que se cumpla alguna vez: alcanzar, lanzar, reducir.',
  },
  NO_SCOPE: {
    title: 'Sin ámbito ni responsable',
    why: 'No dice dónde, para quién ni quién.',
    next: 'Añada el responsable, o el mercado, producto o equipo.',
  },
  DASH: {
    title: 'Solo un nombre y un número',
    why: 'De qué es el número y qué debe pasar queda a cargo del lector.',
    next: 'Escriba la frase completa.',
  },
  UNKNOWN_LANGUAGE: {
    title: 'Idioma no leído',
    why: 'Aquí no se conocen los verbos de este idioma; los números y las fechas se leen igual.',
    next: 'Revise usted la frase: un verbo, un objeto claro, un ámbito o responsable.',
  },
  TARGET_COLUMN: { title: 'Medible', why: 'La columna de la meta tiene un número.', next: '' },
  TEXT_MEASURE: { title: 'Medible', why: 'La frase cuenta algo.', next: '' },
  MULTIPLE_OF: { title: 'Medible', why: 'Un múltiplo de un valor inicial conocido.', next: '' },
  ALL_OF_THEM: { title: 'Todos', why: '«Todos» cuenta como 100 %.', next: 'Añada cuántos hay.' },
  MULTIPLE: {
    title: 'Un múltiplo sin comienzo',
    why: 'Un múltiplo no mide nada sin el valor del que parte.',
    next: 'Añada el valor inicial o escriba el número.',
  },
  DELIVERABLE: {
    title: 'Hecho o no hecho',
    why: 'Al final está o no está; nada dice cuánto lleva.',
    next: 'Añada un número que muestre si funciona: usuarios, días, defectos.',
  },
  NUMBER_IS_A_NAME: {
    title: 'El número es un nombre',
    why: 'Las cifras pertenecen a un nombre, una fecha o una lista y no cuentan nada.',
    next: 'Añada cuánto o cuántos.',
  },
  NO_MEASURE: {
    title: 'Nada que medir',
    why: 'No hay ningún número en la frase ni en una columna de metas.',
    next: 'Añada una meta: cuánto, cuántos, qué parte.',
  },
  WITHIN_REACH: { title: 'Alcanzable', why: 'Está al alcance de lo que ya se logró.', next: '' },
  A_STRETCH: {
    title: 'Muy ambiciosa',
    why: 'Está muy por encima de lo que ya se logró.',
    next: 'Diga qué será distinto esta vez.',
  },
  OUT_OF_REACH: {
    title: 'Fuera de alcance',
    why: 'Nunca se logró nada parecido.',
    next: 'Hágalo por pasos o muestre qué lo hace posible.',
  },
  NO_EVIDENCE: {
    title: 'Sin pruebas',
    why: 'No hay historia ni valor inicial con que comparar la meta; las palabras no prueban nada.',
    next: 'Añada un valor inicial o valores pasados.',
  },
  NO_SHARE: {
    title: 'No hay parte de nada',
    why: 'Un valor de cero no da una parte con que comparar.',
    next: 'Júzguelo usted o dé un valor inicial que no sea cero.',
  },
  SERVES: { title: 'Relevante', why: 'Sirve a una meta superior.', next: '' },
  TOP_GOAL: { title: 'Relevante', why: 'Es ella misma una meta superior.', next: '' },
  PARENT_UNKNOWN: {
    title: 'Relevancia desconocida',
    why: 'Nada dice aquí a qué meta sirve.',
    next: 'Añada una columna con la meta superior.',
  },
  NO_PARENT: {
    title: 'No sirve a nada',
    why: 'El lugar de la meta superior está vacío.',
    next: 'Nombre la meta a la que sirve o quítela del plan.',
  },
  PARENT_NOT_FOUND: {
    title: 'La meta superior no está aquí',
    why: 'Ninguna fila tiene el nombre o número al que pertenece.',
    next: 'Corrija la pertenencia o añada la meta.',
  },
  REALISTIC: { title: 'Realista', why: 'Ni el responsable ni las fechas hablan en contra.', next: '' },
  LOAD_UNKNOWN: {
    title: 'Carga desconocida',
    why: 'Nada dice quién la lleva ni desde cuándo.',
    next: 'Añada un responsable.',
  },
  OWNER_OVERLOADED: {
    title: 'Demasiado para una persona',
    why: 'El responsable tiene más de 8 metas.',
    next: 'Pase algunas a otra persona o quítelas.',
  },
  ENDS_BEFORE_START: {
    title: 'Acaba antes de empezar',
    why: 'El plazo es anterior al comienzo.',
    next: 'Corrija las fechas.',
  },
  LEAD_TIME_SHORT: {
    title: 'Poco tiempo para una venta',
    why: 'Una venta tarda más de lo que queda hasta el plazo.',
    next: 'Mueva el plazo o cuente solo los negocios en marcha.',
  },
  DEADLINE: { title: 'Con plazo', why: 'Tiene una fecha límite.', next: '' },
  DEADLINE_INHERITED: {
    title: 'Plazo de arriba',
    why: 'El plazo está en un encabezado y vale para todo lo que hay debajo.',
    next: 'Dé a la meta su propia fecha.',
  },
  DEADLINE_AMBIGUOUS: {
    title: 'Plazo ambiguo',
    why: 'Se puede leer como dos días.',
    next: 'Escríbalo como 2026-03-31 o ajuste el orden de la fecha y el comienzo del año fiscal.',
  },
  DEADLINE_PAST: {
    title: 'El plazo ya pasó',
    why: 'Es anterior a la fecha del juicio.',
    next: 'Ponga otra fecha o cierre la meta.',
  },
  DEADLINE_UNREAD: {
    title: 'No existe esa fecha',
    why: 'No nombra ningún día del calendario.',
    next: 'Escríbala como 2026-03-31 o «fin del T3».',
  },
  COUNTED_FROM: {
    title: 'Comienzo de la cuenta desconocido',
    why: 'Se cuenta desde un día que no se dio.',
    next: 'Dé la fecha del juicio.',
  },
  SOMEDAY: {
    title: 'Un tiempo, pero sin fecha',
    why: 'Nadie puede decir cuándo llega tarde.',
    next: 'Ponga un día.',
  },
  ASAP: { title: 'Sin fecha', why: '«Cuanto antes» nunca llega tarde.', next: 'Ponga un día.' },
  ONGOING: {
    title: 'Sin final',
    why: 'Lo que sigue para siempre nunca se alcanza.',
    next: 'Ponga un día en que se revise.',
  },
  NO_DATE: { title: 'Sin plazo', why: 'No hay fecha en la fila ni en la frase.', next: 'Añada para cuándo.' },
  // Semáforos propios
  AUDIT_LOWER_IS_BETTER: {
    title: 'Aquí menos es mejor',
    why: 'El semáforo premia que haya más, y el nombre dice que poco es bueno.',
    next: 'Invierta la comparación o díganos la dirección si el nombre engaña.',
  },
  AUDIT_HIGHER_IS_BETTER: {
    title: 'Aquí más es mejor',
    why: 'El semáforo premia que haya menos, y el nombre dice que mucho es bueno.',
    next: 'Invierta la comparación o díganos la dirección si el nombre engaña.',
  },
  AUDIT_ZERO_TARGET: {
    title: 'La meta es cero',
    why: 'No hay parte de nada: una división falla o dice otra cosa que quién está del lado correcto.',
    next: 'Compare las cantidades donde la meta es cero.',
  },
  AUDIT_NEGATIVE_TARGET: {
    title: 'La meta es negativa',
    why: 'El valor real dividido por una meta negativa crece cuando todo empeora.',
    next: 'Divida la distancia por la meta sin su signo.',
  },
  AUDIT_BLANK_PAINTED: {
    title: 'No hay nada y está pintado',
    why: 'El valor real está vacío, y lo vacío cuenta como cero en las comparaciones.',
    next: 'Pregunte primero si hay un número.',
  },
  AUDIT_NO_DATA_PAINTED: {
    title: 'No hay número y está pintado',
    why: 'El valor real es una palabra, y las palabras son mayores que cualquier número en las comparaciones.',
    next: 'Pregunte primero si hay un número.',
  },
  AUDIT_NO_TARGET_PAINTED: {
    title: 'No hay meta y está pintado',
    why: 'Sin meta no hay nada respecto a lo cual ir bien.',
    next: 'Ponga la meta o no muestre ningún semáforo.',
  },
  AUDIT_TEXT_NUMBER: {
    title: 'Un número guardado como texto',
    why: 'El valor real parece un número y es texto, que es mayor que cualquier número en las comparaciones.',
    next: 'Convierta el texto en número.',
  },
  AUDIT_TARGET_IS_TEXT: {
    title: 'Una meta guardada como texto',
    why: 'La meta es texto, que es mayor que cualquier número en las comparaciones.',
    next: 'Escriba la meta como número o use nuestro estado.',
  },
  AUDIT_NO_PACE: {
    title: 'Juzgado con el periodo entero',
    why: 'El periodo aún corre, y el semáforo compara con todo lo que se pide para su final.',
    next: 'Compare con lo que se debe hasta ahora.',
  },
  AUDIT_NOT_STARTED: {
    title: 'Pintado antes de empezar',
    why: 'El periodo no ha empezado, así que aún no se debe nada.',
    next: 'No muestre ningún semáforo antes del comienzo.',
  },
  AUDIT_HOLE: {
    title: 'Un hueco entre los límites',
    why: 'Los tramos no se tocan: {detail}.',
    next: 'Haga que cada tramo empiece donde acaba el anterior.',
  },
  AUDIT_HARD_CODED: {
    title: 'Comparado con un número escrito',
    why: 'El semáforo mira cantidades fijas y no la meta de la fila.',
    next: 'Compare con la meta de la propia fila.',
  },
  AUDIT_THRESHOLDS_DIFFER: {
    title: 'Otros límites que en las demás filas',
    why: 'Los límites están escritos en cada fila, y esta tiene otros que la mayoría.',
    next: 'Guarde los límites en un solo lugar.',
  },
  AUDIT_FLOATING: {
    title: 'Deciden las últimas cifras',
    why: 'Está justo en un límite, y la diferencia sin redondear falla por una billonésima: 1 - 0,85 es 0,15000000000000002.',
    next: 'Redondee antes de comparar.',
  },
  AUDIT_RELATIVE: {
    title: 'Comparado con las otras filas',
    why: 'Los colores van de la menor a la mayor de estas celdas: la mejor de las filas malas sale verde.',
    next: 'Ponga los límites como números de un cumplimiento.',
  },
  AUDIT_STALE: {
    title: 'Ya no es verdad',
    why: 'El estado se escribió o pintó a mano, y los números dicen otra cosa.',
    next: 'Actualícelo o deje que siga a los números.',
  },
  AUDIT_OTHER_BANDS: {
    title: 'Otros límites',
    why: 'Con sus propios límites el semáforo acierta; con los vigentes sería otro. Es una elección, no un error.',
    next: 'Elija los mismos límites en los ajustes si son los que quiere.',
  },
  AUDIT_DIFFERS: {
    title: 'No es lo que dicen los números',
    why: 'La fórmula no se entiende del todo; lo que muestra no es lo que dan el valor real y la meta.',
    next: 'Mire esta fila a mano.',
  },
} as const satisfies Texts;
