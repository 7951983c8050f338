// Loaded with --require: writes every address the process connects to or looks up, a line each, to CONNECTIONS_FILE.
const dns = require('node:dns');
const fs = require('node:fs');
const net = require('node:net');

const note = (line) => fs.appendFileSync(process.env.CONNECTIONS_FILE, `${line}\n`);
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [options, host] = Array.isArray(args[0]) ? args[0] : args;
  const named = typeof options === 'object' ? (options.path ?? options.host) : /\D/.test(options) ? options : host;
  note(`connect ${typeof named === 'string' ? named : 'localhost'}`);
  return connect.apply(this, args);
};
for (const api of [dns, dns.promises]) {
  for (const name of Object.keys(api)) {
    if (!/^(lookup|resolve)/.test(name) || typeof api[name] !== 'function') continue;
    const original = api[name];
    api[name] = function (host, ...rest) {
      note(`dns ${host}`);
      return original.call(this, host, ...rest);
    };
  }
}
