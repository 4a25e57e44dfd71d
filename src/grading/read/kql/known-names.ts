// What a word that's nearly right may have meant: https://learn.microsoft.com/kusto/query/tabular-operators
export const operatorNames =
  'where summarize extend project project-away project-keep project-rename project-reorder order sort top take limit distinct count join union render mv-expand parse make-series lookup serialize'.split(
    ' ',
  )

export const aggregateNames =
  'count countif sum sumif avg avgif min max dcount dcountif percentile percentiles arg_max arg_min make_set make_list take_any stdev variance'.split(
    ' ',
  )
