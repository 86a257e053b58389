export { Errors } from './errors.tsx';
export { Messages } from './messages.tsx';
export { OwnView } from './own-view.tsx';
export { Props } from './props.tsx';
export { SectionCode } from './section-code.tsx';
export { SectionWays } from './section-ways.tsx';
export { SectionStates, States } from './states.tsx';
export { Wire } from './wire.tsx';
