// crypto-js asks for Node's module where there is no WebCrypto; everywhere measured there is.
export default {};
