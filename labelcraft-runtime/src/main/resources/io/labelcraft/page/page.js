/* Draws the charts of the page. Each figure holds its data as JSON, whose kind names a function of `options`. */
(function () {
  'use strict';

  const SYMBOLS = { learned: 'circle', fixed: 'rect', control: 'triangle' };
  const KIND_NAMES = { learned: 'learned label', fixed: 'fixed label', control: 'control' };
  const SERIES_SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'];
  /* Cividis: even steps of lightness, the same to people who see colours differently. */
  const CIVIDIS = ['#00224e', '#35456c', '#666970', '#948e77', '#c8b866', '#fee838'];

  const style = () => {
    const values = getComputedStyle(document.documentElement);
    const get = (name) => values.getPropertyValue('--' + name).trim();
    return {
      background: get('background'),
      text: get('text'),
      muted: get('muted'),
      line: get('line'),
      methods: { learned: get('learned'), fixed: get('fixed'), control: get('control') },
      series: get('series').split(/\s+/),
      font: getComputedStyle(document.body).fontFamily,
    };
  };

  const digits = (value) => {
    if (value === null || value === undefined) {
      return '–';
    }
    const text = Math.abs(value) < 10 ? Math.abs(value).toFixed(3) : Math.abs(value).toFixed(1);
    return (value < 0 ? '−' : '') + text;
  };

  /* Width of a letter in a chart [px], about. */
  const LETTER = 7;

  /* Two lines, if one of so many letters is too short. */
  const inTwo = (text, letters) => {
    const space = text.length > letters ? text.lastIndexOf(' ', letters) : -1;
    return space < 0 ? text : text.slice(0, space) + '\n' + text.slice(space + 1);
  };

  const tick = (value) => String(+value.toPrecision(6)).replace('-', '−');

  const spread = (point) =>
    digits(point.mean) + (point.low === null ? '' : '  [' + digits(point.low) + ', ' + digits(point.high) + ']');

  const valueAxis = (name, look, more) => ({
    type: 'value',
    name,
    nameLocation: 'middle',
    nameTextStyle: { color: look.muted },
    axisLabel: { color: look.muted, hideOverlap: true, formatter: tick },
    axisLine: { show: true, lineStyle: { color: look.line } },
    axisTick: { show: true, lineStyle: { color: look.line } },
    splitLine: { lineStyle: { color: look.line, opacity: 0.6 } },
    splitNumber: 4,
    ...more,
  });

  const categoryAxis = (name, data, look, more) => ({
    type: 'category',
    name,
    data,
    nameLocation: 'middle',
    nameTextStyle: { color: look.muted },
    axisLabel: { color: look.muted, hideOverlap: true },
    axisLine: { lineStyle: { color: look.line } },
    axisTick: { lineStyle: { color: look.line } },
    ...more,
  });

  /* The name of an upright axis stands above it, where it never runs into the numbers. */
  const nameAbove = (look) => ({
    nameLocation: 'end',
    nameGap: 12,
    nameTextStyle: { color: look.muted, align: 'left' },
  });

  const LABELS = { min: 0, max: 1, interval: 0.25 };

  const shares = (highest) => {
    const interval = highest <= 0.2 ? 0.05 : highest <= 0.5 ? 0.1 : 0.25;
    return { min: 0, max: Math.ceil(highest / interval - 1e-9) * interval, interval };
  };

  const fixed = (extent) => (extent.from === null ? {} : { min: extent.from, max: extent.to });

  const loose = { scale: true, boundaryGap: ['2%', '2%'] };

  const ends = (api, dimension, low, high, along) => {
    const place = (value) => (along === 'x' ? [value, api.value(dimension)] : [api.value(dimension), value]);
    return [api.coord(place(low)), api.coord(place(high))];
  };

  /* A series of lines from low to high; `along` is the axis that they measure on. */
  const whiskers = (points, along, paint) => ({
    type: 'custom',
    silent: true,
    z: 1,
    encode: along === 'x' ? { x: [0, 1], y: 2 } : { x: 2, y: [0, 1] },
    data: points.filter((point) => point.low !== null && point.high !== null).map((point) => [point.low, point.high, point.at]),
    renderItem: (parameters, api) => {
      const [from, to] = ends(api, 2, api.value(0), api.value(1), along);
      const cap = along === 'x' ? [0, 4] : [4, 0];
      const bar = (end) => ({
        type: 'line',
        shape: { x1: end[0] - cap[0], y1: end[1] - cap[1], x2: end[0] + cap[0], y2: end[1] + cap[1] },
        style: { stroke: paint(api.value(2)), lineWidth: 1.5 },
      });
      return {
        type: 'group',
        children: [
          bar(from),
          bar(to),
          {
            type: 'line',
            shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
            style: { stroke: paint(api.value(2)), lineWidth: 1.5 },
          },
        ],
      };
    },
  });

  const options = {
    intervals: (chart, look, width) => {
      const points = chart.points.map((point, at) => ({ ...point, at }));
      const kinds = Object.keys(SYMBOLS).filter((kind) => points.some((point) => point.method === kind));
      const names = points.map((point) => point.name);
      const room = Math.min(280, width * 0.4);
      const row = names.some((name) => name.length * LETTER > room) ? 32 : 22;
      const legend = chart.legend ? { data: kinds.map((kind) => KIND_NAMES[kind]) } : undefined;
      return {
        height: row * points.length + (legend ? 84 : 62),
        legend,
        grid: { top: legend ? 34 : 12, bottom: 22 },
        xAxis: valueAxis(chart.x, look, { scale: !chart.zero, ...fixed(chart.extent), nameGap: 26 }),
        yAxis: categoryAxis('', names, look, {
          inverse: true,
          axisTick: { show: false },
          axisLabel: {
            color: look.text,
            interval: 0,
            width: room,
            overflow: 'truncate',
            lineHeight: 14,
            formatter: (name) => inTwo(name, room / LETTER),
          },
        }),
        series: [
          whiskers(points, 'x', (at) => look.methods[points[at].method]),
          ...kinds.map((kind) => ({
            type: 'scatter',
            name: KIND_NAMES[kind],
            symbol: SYMBOLS[kind],
            symbolSize: 9,
            z: 3,
            itemStyle: { color: look.methods[kind] },
            data: points
              .filter((point) => point.method === kind)
              .map((point) => ({
                name: names[point.at],
                value: [point.mean, point.at],
                tip: spread(point),
                itemStyle: point.collapsed
                  ? { color: look.background, borderColor: look.methods[kind], borderWidth: 1.5 }
                  : {},
              })),
            markLine: chart.zero && kind === kinds[0]
              ? {
                  silent: true,
                  symbol: 'none',
                  label: { show: false },
                  lineStyle: { color: look.text, type: 'solid', width: 1 },
                  data: [{ xAxis: 0 }],
                }
              : undefined,
          })),
          {
            type: 'scatter',
            silent: true,
            symbol: 'rect',
            symbolSize: [1.5, 9],
            z: 2,
            itemStyle: { color: look.text, opacity: 0.7 },
            data: points.flatMap((point) => point.seeds.map((seed) => [seed, point.at])),
          },
        ],
      };
    },

    lines: (chart, look) => {
      const xs = chart.series[0].points.map((point) => point.x);
      const place = (point, at) => (chart.categories ? at : point.x);
      const series = chart.series.map((line, index) => ({
        type: 'line',
        name: line.name,
        symbol: SERIES_SYMBOLS[index % SERIES_SYMBOLS.length],
        symbolSize: 7,
        showAllSymbol: true,
        z: 3,
        lineStyle: { width: 2, color: look.series[index % look.series.length] },
        itemStyle: { color: look.series[index % look.series.length] },
        data: line.points.map((point, at) => ({
          value: [place(point, at), point.y],
          tip: chart.x + ' ' + tick(point.x) + ':  ' + spread({ mean: point.y, low: point.low, high: point.high }),
        })),
      }));
      const bars = chart.series.map((line, index) =>
        whiskers(
          line.points.map((point, at) => ({ ...point, at: place(point, at) })),
          'y',
          () => look.series[index % look.series.length],
        ),
      );
      const many = chart.series.length > 1;
      return {
        height: 230 + (many ? 18 * chart.series.length : 0),
        legend: many ? { data: chart.series.map((line) => line.name), orient: 'vertical', top: 'auto', bottom: 0 } : undefined,
        grid: { top: 30, bottom: 22 + (many ? 18 * chart.series.length + 6 : 0) },
        xAxis: chart.categories
          ? categoryAxis(chart.x, xs.map(tick), look, { nameGap: 26, boundaryGap: true })
          : valueAxis(chart.x, look, { nameGap: 26, min: Math.min(...xs), max: Math.max(...xs) }),
        yAxis: valueAxis(chart.y, look, {
          ...nameAbove(look),
          ...(chart.label ? LABELS : { scale: true }),
        }),
        series: [...bars, ...series],
      };
    },

    history: (chart, look) => {
      const many = chart.lines.length > 1;
      return {
        height: 230 + (many ? 18 * chart.lines.length : 0),
        legend: many ? { data: chart.lines.map((line) => line.name), orient: 'vertical', top: 'auto', bottom: 0 } : undefined,
        grid: { top: 30, bottom: 6 + (many ? 18 * chart.lines.length + 6 : 0) },
        xAxis: categoryAxis('', chart.times, look, { boundaryGap: true }),
        yAxis: valueAxis(chart.y, look, { ...nameAbove(look), scale: true }),
        series: chart.lines.map((line, index) => ({
          type: 'line',
          name: line.name,
          symbol: SERIES_SYMBOLS[index % SERIES_SYMBOLS.length],
          symbolSize: chart.times.length > 60 ? 4 : 7,
          showAllSymbol: true,
          connectNulls: true,
          z: 3,
          lineStyle: { width: line.joined ? 2 : 0, color: look.series[index % look.series.length] },
          itemStyle: { color: look.series[index % look.series.length] },
          data: line.values.map((value, at) => ({ value, tip: chart.times[at] + ':  ' + digits(value) })),
        })),
      };
    },

    bars: (chart, look) => ({
      height: 210,
      grid: { top: 30, bottom: 22 },
      xAxis: categoryAxis(chart.x, chart.groups, look, { nameGap: 26 }),
      yAxis: valueAxis(chart.y, look, { ...nameAbove(look), ...shares(chart.highest) }),
      series: [
        {
          type: 'bar',
          barCategoryGap: '15%',
          itemStyle: { color: look.methods[chart.method] },
          data: chart.shares.map((share, at) => ({ value: share, name: chart.groups[at], tip: digits(share) })),
          markLine: {
            silent: true,
            symbol: 'none',
            label: { show: false },
            lineStyle: { color: look.text, type: 'dashed', width: 1 },
            data: [{ yAxis: chart.even }],
          },
        },
      ],
    }),

    heatMap: (chart, look) => ({
      height: 310,
      grid: { top: 30, bottom: 56 },
      xAxis: categoryAxis(chart.x, chart.columns, look, { nameGap: 26 }),
      yAxis: categoryAxis(chart.y, chart.rows, look, nameAbove(look)),
      visualMap: {
        min: 0,
        max: 1,
        orient: 'horizontal',
        left: 'center',
        bottom: 0,
        itemWidth: 12,
        itemHeight: 130,
        text: ['label 1', '0'],
        textStyle: { color: look.muted },
        inRange: { color: CIVIDIS },
      },
      series: [
        {
          type: 'heatmap',
          data: chart.cells.flatMap((cells, row) =>
            cells.map((value, column) => ({
              value: [column, row, value],
              name: chart.columns[column] + ', ' + chart.rows[row],
              tip: digits(value),
            })),
          ).filter((cell) => cell.value[2] !== null),
        },
      ],
    }),

    boxes: (chart, look) => ({
      height: 290,
      grid: { top: 30, bottom: 22 },
      xAxis: categoryAxis(chart.x, chart.groups, look, { nameGap: 26 }),
      yAxis: valueAxis(chart.y, look, { ...nameAbove(look), ...LABELS }),
      series: [
        {
          type: 'boxplot',
          boxWidth: [6, 34],
          itemStyle: { color: look.background, borderColor: look.methods.learned, borderWidth: 1.5 },
          data: chart.quantiles.map((quantiles, at) => ({
            value: quantiles,
            name: chart.groups[at],
            tip: 'median ' + digits(quantiles[2]),
          })),
        },
      ],
    }),

    front: (chart, look, width) => {
      const points = (group, onFront) => ({
        type: 'scatter',
        name: group.name,
        symbol: SYMBOLS[group.method],
        symbolSize: 10,
        z: onFront ? 4 : 3,
        itemStyle: onFront
          ? { color: look.methods[group.method] }
          : { color: look.background, borderColor: look.methods[group.method], borderWidth: 1.5 },
        label: {
          show: group.numbered,
          formatter: '{b}',
          position: 'right',
          distance: 3,
          color: look.text,
          textBorderColor: look.background,
          textBorderWidth: 3,
        },
        labelLayout: { moveOverlap: 'shiftY' },
        data: group.points
          .filter((point) => point.onFront === onFront)
          .map((point) => ({
            name: String(point.number),
            value: [point.x, point.y],
            tip: group.name + '\n' + digits(point.x) + ', ' + digits(point.y),
          })),
      });
      const edge = (group, at) => ({
        type: 'line',
        name: group.name,
        silent: true,
        symbol: 'none',
        z: 2,
        lineStyle: { width: 1.5, type: at === 0 ? 'solid' : 'dashed', color: look.methods[group.method] },
        data: group.edge.map((corner) => [corner.x, corner.y]),
      });
      return {
        height: Math.max(320, Math.min(420, width * 0.75)),
        legend: { data: chart.groups.map((group) => group.name) },
        grid: { top: 56, bottom: 22 },
        xAxis: valueAxis(chart.x, look, { ...loose, nameGap: 26 }),
        yAxis: valueAxis(chart.y, look, { ...nameAbove(look), ...loose }),
        series: chart.groups.flatMap((group, at) => [points(group, true), points(group, false), edge(group, at)]),
      };
    },
  };

  const fitted = (axis, place) => ({ ...axis, nameTruncate: { maxWidth: place.clientWidth - 60 } });

  const draw = (figure) => {
    const chart = JSON.parse(figure.querySelector('script').textContent);
    figure.hidden = false;
    const place = figure.querySelector('.chart');
    const look = style();
    const { height, ...option } = options[chart.kind](chart, look, place.clientWidth);
    const former = echarts.getInstanceByDom(place);
    if (former) {
      former.dispose();
    }
    place.style.height = height + 'px';
    echarts.init(place, null, { renderer: 'svg' }).setOption({
      animation: false,
      textStyle: { fontFamily: look.font, color: look.text },
      tooltip: {
        renderMode: 'richText',
        confine: true,
        backgroundColor: look.background,
        borderColor: look.line,
        textStyle: { color: look.text },
        formatter: (item) => (item.data.tip ? (item.name || item.seriesName) + '\n' + item.data.tip : ''),
      },
      ...option,
      xAxis: fitted(option.xAxis, place),
      yAxis: fitted(option.yAxis, place),
      grid: { left: 4, right: 16, containLabel: true, ...option.grid },
      legend: option.legend && {
        left: 0,
        top: 0,
        itemWidth: 14,
        itemHeight: 9,
        selectedMode: false,
        textStyle: { color: look.text, width: place.clientWidth - 40, overflow: 'truncate' },
        ...option.legend,
      },
    });
  };

  const figures = [...document.querySelectorAll('figure')];
  const drawAll = () => figures.forEach(draw);
  drawAll();

  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);

  let width = document.body.clientWidth;
  new ResizeObserver(() => {
    if (document.body.clientWidth !== width) {
      width = document.body.clientWidth;
      drawAll();
    }
  }).observe(document.body);

  /* Paper is light. */
  const printing = (now) => () => {
    document.documentElement.classList.toggle('printing', now);
    drawAll();
  };
  addEventListener('beforeprint', printing(true));
  addEventListener('afterprint', printing(false));
})();
