import { type ReactNode, useEffect, useRef, useState } from 'react';
import stylesheet from '../../packages/react/src/styles/tokens.css?raw';
import { useTheme } from '../blocks/page.tsx';
import { Table } from '../blocks/table.tsx';
import { channelsOf, contrast } from './contrast.ts';
import './tokens.css';

interface Token {
  name: string;
  /** What it is for, as the stylesheet says beside it. */
  use: string;
}

/** The tokens with their comments, each where tokens.css first declares it. */
const tokens: readonly Token[] = [
  ...new Map(
    [...stylesheet.matchAll(/^ +(--cs-[\w-]+):[^;]*;(?: +\/\* (.*?)(?:;.*)? \*\/)?$/gm)]
      .map(([, name = '', use = '']) => [name, use] as const)
      .reverse(),
  ),
]
  .map(([name, use]) => ({ name, use }))
  .reverse();

/** What has to be told apart, and how well: text by 4.5, edges of controls by 3. Source: WCAG 2.2, 1.4.3, 1.4.11. */
const pairs: readonly [color: string, on: string, least: number][] = [
  ['--cs-text', '--cs-surface', 4.5],
  ['--cs-text', '--cs-page', 4.5],
  ['--cs-text-muted', '--cs-surface', 4.5],
  ['--cs-control', '--cs-surface', 3],
  ['--cs-accent', '--cs-surface', 4.5],
  ['--cs-accent-hover', '--cs-surface', 4.5],
  ['--cs-on-accent', '--cs-accent', 4.5],
  ['--cs-on-accent', '--cs-accent-hover', 4.5],
  ['--cs-danger', '--cs-surface', 4.5],
  ['--cs-danger', '--cs-danger-soft', 4.5],
  ['--cs-success', '--cs-surface', 4.5],
  ['--cs-warning', '--cs-surface', 4.5],
];

/** Each color as it is now. */
export function Colors(): ReactNode {
  const colors = tokens.filter(({ name }) => pairedOrPainted.has(name));
  return (
    <ul className="token-swatches sb-unstyled">
      {colors.map(({ name, use }) => (
        <li key={name}>
          <span className="token-swatch" style={{ background: `var(${name})` }} />
          <code>{name}</code>
          <span>{use}</span>
        </li>
      ))}
    </ul>
  );
}

const pairedOrPainted = new Set<string>([
  ...pairs.map(([color]) => color),
  ...pairs.map(([, on]) => on),
  '--cs-line',
  '--cs-accent-soft',
]);

/** Each pair, with its contrast computed from what the browser made of the variables. */
export function Contrasts(): ReactNode {
  // Rendered again for each theme, because the browser resolves the variables once the theme is set.
  return <ContrastTable key={useTheme()} />;
}

function ContrastTable(): ReactNode {
  const probe = useRef<HTMLSpanElement>(null);
  const [ratios, setRatios] = useState<readonly (number | undefined)[]>([]);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const of = (token: string) => probe.current && computed(probe.current, token);
      setRatios(
        pairs.map(([color, on]) => {
          const [one, other] = [of(color), of(on)];
          return one && other ? contrast(one, other) : undefined;
        }),
      );
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <>
      <span ref={probe} hidden />
      <Table
        label="Contrast"
        columns={['Color', 'On', 'It looks so', 'Contrast', 'At least']}
        rows={pairs.map(([color, on, least], at) => ({
          key: `${color} ${on}`,
          cells: [
            <code key="color">{color}</code>,
            <code key="on">{on}</code>,
            <span
              key="look"
              className="token-pair"
              style={{ color: `var(${color})`, background: `var(${on})` }}
            >
              Enter the code
            </span>,
            <Ratio key="ratio" ratio={ratios[at]} least={least} />,
            least,
          ],
        }))}
      />
    </>
  );
}

function Ratio({ ratio, least }: { ratio: number | undefined; least: number }): ReactNode {
  if (ratio === undefined) return '–';
  const text = ratio.toFixed(1);
  return ratio >= least ? text : <strong className="token-low">{text}, too low</strong>;
}

function computed(probe: HTMLElement, token: string): number[] | undefined {
  probe.style.color = `var(${token})`;
  return channelsOf(getComputedStyle(probe).color);
}

/** Every token except colors. */
export function Measures(): ReactNode {
  const others = tokens.filter(({ name }) => !pairedOrPainted.has(name));
  const theme = useTheme();
  const root = getComputedStyle(document.documentElement);
  return (
    <Table
      label="Measures and type"
      columns={['Token', 'Now', 'For']}
      rows={others.map(({ name, use }) => ({
        key: `${theme} ${name}`,
        cells: [
          <code key="name">{name}</code>,
          <span key="now">{root.getPropertyValue(name).replaceAll(/\s+/g, ' ')}</span>,
          use,
        ],
      }))}
    />
  );
}
