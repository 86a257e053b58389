/** English that a reader has to read twice, and what to write instead: subject, verb, object. */

/**
 * @typedef {object} Rule
 * @property {string} id
 * @property {string} reason
 * @property {string} remedy
 * @property {RegExp} pattern a space in it stands for any white space, so that it finds what is wrapped
 * @property {readonly [string, ...string[]]} poor sentences that it finds
 * @property {readonly [string, ...string[]]} good sentences that it passes over
 */

/** Where a sentence begins: the first word of a paragraph, or one with a capital letter. */
const starts = '(?<=^["“(*_]*|[.!?:;]["”)*_]* )';

/** @type {readonly Rule[]} */
export const rules = [
  {
    id: 'american',
    reason: 'British spelling',
    remedy: 'spell it as AWS does: behavior, color, canceled, recognize, license',
    pattern:
      /\b(?:(?:behavi|col|fav|hon|neighb|lab|rum|hum|flav|harb)our|cent(?=re)|grey\b|defence|offence|licence|pretence|whilst|amongst|judgement|programme\b|artefact|catalogued|(?:cancel|label|model|signal|travel|level|tunnel|total|fuel|dial)l(?=ed|ing)|(?:organ|initial|serial|normal|custom|author|optim|minim|maxim|real|summar|recogn|capital|categor|character|emphas|final|formal|general|local|central|material|memor|prior|random|sanit|special|standard|stabil|synchron|token|util|visual|parallel|symbol|apolog|critic|modern|neutral|penal|equal)is(?=e|ing|ation)|(?:anal|paral|catal)ys(?=e[ds]?\b|ing\b))\w*/i,
    poor: [
      'The behaviour of a cancelled call.',
      'Serialises the licence.',
      'the colours it normalises',
    ],
    good: [
      'The behavior of a canceled call.',
      'A promise raises otherwise.',
      'the analysis, likewise',
    ],
  },
  {
    id: 'email',
    reason: 'AWS writes “email”',
    remedy: 'write “email”',
    pattern: /\be-mail(?:s|ed|ing)?\b/i,
    poor: ['A code by e-mail.', 'E-mails are not sent.'],
    good: ['A code by email.'],
  },
  {
    id: 'username',
    reason: 'AWS writes “username”',
    remedy: 'write “username”',
    pattern: /\buser names?\b/i,
    poor: ['The user name as typed.', 'The user\nname as typed.'],
    good: ['The username as typed.', "The user's name and address."],
  },
  {
    id: 'who',
    reason: 'a clause with “who” stands for the person',
    remedy: 'name the actor: “users without a password”, “the signed-in user”, “the caller”',
    pattern: new RegExp(
      String.raw`(?:^["“(*_]*[Ww]|${starts}W)ho(?:m|se|ever)?\b(?![^.!]*\?)|\b(?:for|of|to|by|with|from) who(?:m(?! [a-z]+ \w+ (?:a|the)\b))? (?:is|are|was|has|have|had|cannot|can|may|will|signs|signed|asks|wants|chooses)\b`,
    ),
    poor: [
      'Who asks for Norwegian reads Bokmål.',
      'Left as it is. Whose account is gone is signed out.',
      'offers only passwords to who has MFA',
      'Whoever has a code can give it.',
    ],
    good: [
      'Who is signed in?',
      'Signs out users whose account was deleted.',
      'A user who has MFA.',
    ],
  },
  {
    id: 'is-none',
    reason: '“is none” makes the reader look for the noun',
    remedy: 'say what it is not, or what it lacks: “is not a token”, “the address is invalid”',
    pattern: /(?<!\bthere )\b(?:is|are|was|were) none\b/i,
    poor: [
      'The operation is none that a page may call.',
      'a secret that reached a browser is none',
    ],
    good: ['Nothing when there is none.', 'A client that has none.'],
  },
  {
    id: 'none-of',
    reason: 'a sentence that begins with “None of” turns round at its verb',
    remedy: 'begin with the subject, and negate the verb',
    pattern: new RegExp(String.raw`${starts}None of (?:the|these|those|them|it|what|which)\b`),
    poor: ['None of what was typed is stored.', 'Two pages. None of them has a script.'],
    good: ['The page stores nothing that was typed.', 'Waits for none of them.'],
  },
  {
    id: 'is-no',
    reason: '“what is no X” hides the “not”',
    remedy: 'write “is not a …”, or name it: “an invalid tag”, “a body without JSON”',
    pattern:
      /\b(?:that|which|it|what|who) (?:is|are|was|were) no (?!longer|more|one\b|way|need|reason|such|use\b)\w+/i,
    poor: ['What is no tag is passed over.', 'a value that is no token is refused'],
    good: ['Invalid tags are skipped.', 'It is no longer there.', 'There is no way back.'],
  },
  {
    id: 'of-fragment',
    reason: 'a sentence that begins with “Of a …” has no subject yet',
    remedy: 'begin with the subject: “Returns every option when the pool is unknown”',
    pattern: new RegExp(String.raw`${starts}Of (?:an?|the|what|any|which)\b`),
    poor: [
      'Of a pool that tells nobody: what it lacks it refuses.',
      'Said. Of what a page posts, in bytes.',
    ],
    good: ['The size of a page.', 'Of course it works.', 'Of these, two remain.'],
  },
  {
    id: 'double-negative',
    reason: 'two negatives',
    remedy: 'say what is true',
    pattern:
      /\b(?:no|nothing|nobody|none|never)(?: \w+)?,? (?:that|which|who|where|for which) (?:(?:there|it|they) )?(?:is|are|was|were|has|have|does|do|did|can|could|may|must) (?:not|no|never|none)\b|\bnot (?:un(?:like|common|usual|reasonable)|without)\b/i,
    poor: [
      'No name that is not on the wire.',
      'There is nothing which has no test.',
      'not unlike a code',
    ],
    good: [
      'Every name is on the wire.',
      'Nothing that a page may call.',
      'It is not there, nor here.',
    ],
  },
  {
    id: 'ones-own',
    reason: '“one’s own” names nobody',
    remedy: 'write whose it is: “your own server”, “the app’s own view”, “their own account”',
    pattern:
      /(?<!\b(?:an?|the|this|that|first|second|third|other|last|next) )\bone['’]s own\b|\bof one['’]s\b/i,
    poor: ["one's own server", 'A view of one’s own.'],
    good: ['your own server', "the first one's heading", "the app's own view"],
  },
  {
    id: 'vague-actor',
    reason: 'it hides who acts',
    remedy: 'name the actor: the user, the app, the caller, Cognito, the browser, an attacker',
    pattern: /\b(?:somebody|anybody|everybody|whoever|whomever)\b/i,
    poor: ['Somebody is told how little time is left.', 'The page of whoever signs in.'],
    good: [
      'The page tells the user how little time is left.',
      'Anyone on the network may read it.',
    ],
  },
  {
    id: 'told',
    reason: 'a thing is not told, and the teller is missing',
    remedy: 'name who says it: “Reports the line”, “The page shows”, “Logs the mistake”',
    pattern: new RegExp(
      String.raw`${starts}What\b[^.?|]*? (?:is|are) (?:told|said)\b|\b(?:is|are) told (?:by|as|at|in|under|on|once|of|so)\b`,
      'i',
    ),
    poor: [
      'What the developer is told.',
      'a link that is not there is told by page and line',
      'An error is told once.',
    ],
    good: ['What the page says to the developer.', 'The two are told apart by their type.'],
  },
  {
    id: 'archaic',
    reason: 'a word that software writing no longer uses',
    remedy: 'again, except, zero, from which, so that … not',
    pattern:
      /\b(?:anew|nought|lest|hitherto|henceforth|thence|whence|wherefrom|whereupon|whereof|wherein|thereof|therein|thereto|hereof|herein|perchance|save for|but for (?:the|what|a|its|files|that|where))\b/i,
    poor: ['Begins anew.', 'All but for the last.', 'It counts down to nought.'],
    good: ['Starts again.', 'All except the last.', 'but for now it works'],
  },
];
