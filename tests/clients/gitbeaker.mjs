// Carries out calls of @gitbeaker/rest that stand on standard input and writes what became of each: { value } or { error }.
// { "host": "http://…", "calls": [ { "token": "…", "on": "Groups", "call": "all", "arguments": [ … ] } ] }
import * as gitbeaker from '@gitbeaker/rest';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { host, calls } = JSON.parse(Buffer.concat(chunks).toString('utf8'));

const answers = [];
for (const { token, on, call, arguments: parameters } of calls) {
  const resource = new gitbeaker[on]({ host, token });
  try {
    const value = await resource[call](...parameters);
    answers.push({ value: value instanceof Blob ? await value.text() : value });
  } catch (error) {
    answers.push({
      error: {
        name: error.name,
        isRequestError: error instanceof gitbeaker.GitbeakerRequestError,
        status: error.cause?.response?.status,
        description: error.cause?.description,
      },
    });
  }
}
process.stdout.write(JSON.stringify(answers));
