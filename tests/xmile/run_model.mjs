// Runs an XMILE file on the independent engine and prints every variable of every month as CSV.
// Usage: node run_model.mjs FILE.xmile
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

// The version of xlsx that package.json settles for has no set_fs, which only spreadsheets need.
const xlsx = createRequire(import.meta.url)('xlsx')
xlsx.set_fs ??= () => {}
const { parseAndGenerate } = await import('@sdeverywhere/compile')
const { createSynchronousModelRunner } = await import('@sdeverywhere/runtime')

const file = path.resolve(process.argv[2])
const folder = path.dirname(file)
const code = await parseAndGenerate(readFileSync(file, 'utf8'), 'xmile', {}, ['generateJS'], folder, 'model', folder)
const generated = `${file}.mjs`
writeFileSync(generated, code)
const { default: loadModel } = await import(generated)

const runner = createSynchronousModelRunner(await loadModel())
const { varSeries } = runner.runModelSync([], runner.createOutputs())
const rows = varSeries[0].points.map((point, i) => [point.x, ...varSeries.map(series => series.points[i].y)])
const names = varSeries.map(series => series.varId.replace(/^_/, ''))
process.stdout.write([['month', ...names], ...rows].map(row => row.join(',')).join('\n') + '\n')
