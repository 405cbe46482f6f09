import { SHEETS_ENUMS } from '../enums.ts';
import { defineType, local } from '../object.ts';

/** A colour given out: '#rrggbb'. */
export const RgbColor = defineType<string>({
  name: 'SpreadsheetApp.RgbColor',
  needs: 'none',
  where: (hex) => hex,
  methods: {
    asHexString: local([''], (hex) => hex),
    getRed: local([''], (hex) => Number.parseInt(hex.slice(1, 3), 16)),
    getGreen: local([''], (hex) => Number.parseInt(hex.slice(3, 5), 16)),
    getBlue: local([''], (hex) => Number.parseInt(hex.slice(5, 7), 16)),
    getColorType: local([''], () => SHEETS_ENUMS.ColorType.RGB),
  },
});

/** The same before it is asked what kind it is: the stand-in has no theme colours. */
export const Color = defineType<string>({
  name: 'SpreadsheetApp.Color',
  needs: 'none',
  where: (hex) => hex,
  methods: {
    asRgbColor: local([''], (hex, _args, execution) => execution.give(RgbColor, hex)),
    getColorType: local([''], () => SHEETS_ENUMS.ColorType.RGB),
  },
});
